// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads files, with errors that say why.
enum FileBytes {
    /// Why a file cannot be read, and what to do.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The first bytes of a file.
    static func prefix(of path: String, _ length: Int) throws(Failure) -> [UInt8] {
        try FileChunks(path, length: length).next() ?? []
    }

    /// All bytes of a file.
    static func all(of path: String) throws(Failure) -> [UInt8] {
        let chunks = try FileChunks(path, length: 256 << 10)
        var bytes: [UInt8] = []
        while let chunk = try chunks.next() { bytes += chunk }
        return bytes
    }

    /// The digest of a file, read in chunks.
    static func sha256(of path: String) throws(Failure) -> [UInt8] {
        let chunks = try FileChunks(path, length: 1 << 20)
        let digest = Digest.Running()
        while let chunk = try chunks.next() { digest.add(chunk) }
        return digest.finish()
    }
}

/// A file that is read chunk by chunk.
final class FileChunks {
    private let descriptor: Int32
    private let length: Int

    /// Opens a file; every chunk but the last has `length` bytes.
    init(_ path: String, length: Int) throws(FileBytes.Failure) {
        self.length = length
        descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure("opened", errno) }
    }

    deinit { close(descriptor) }

    /// The next chunk; nil at the end.
    func next() throws(FileBytes.Failure) -> [UInt8]? {
        var code: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = 0
            while count < length {
                let got = read(descriptor, buffer.baseAddress.map { $0 + count }, length - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { code = errno }
                guard got > 0 else { break }
                count += got
            }
        }
        guard code == 0 else { throw Self.failure("read to its end", code) }
        return chunk.isEmpty ? nil : chunk
    }

    private static func failure(_ what: String, _ code: Int32) -> FileBytes.Failure {
        let reason = String(cString: strerror(code)).lowercased()
        let advice = code == EACCES ? ": let the user who imports read it" : ""
        return FileBytes.Failure(description: "the file cannot be \(what), \(reason)\(advice)")
    }
}
