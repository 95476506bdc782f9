// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file without a name, in the folder for temporary files: the system takes it back whatever happens to the program.
final class NamelessFile {
    private let descriptor: Int32
    private(set) var length = 0

    /// - Throws: Why the file cannot be made.
    init() throws(ExportFailure) {
        let path = FileManager.default.temporaryDirectory.appending(path: "sijill-\(UUID())").path
        descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system(path, errno) }
        unlink(path)
    }

    deinit { close(descriptor) }

    func append(_ bytes: [UInt8]) throws(ExportFailure) {
        var from = 0
        while from < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                pwrite(descriptor, buffer.baseAddress.map { $0 + from }, buffer.count - from, off_t(length))
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .system("a file for sorting", errno) }
            from += written
            length += written
        }
    }

    /// The bytes at a place, all of which were written.
    func bytes(_ range: Range<Int>) throws(ExportFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                let place = off_t(range.lowerBound + done)
                return pread(descriptor, buffer.baseAddress.map { $0 + done }, range.count - done, place)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw ExportFailure("a file for sorting cannot be read") }
            done += count
        }
        return bytes
    }
}
