// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file that appears under its name only when it is whole, or standard output.
final class OutputSink {
    private let path: String?
    private let temporary: String
    private var descriptor: Int32 = STDOUT_FILENO
    private var buffer: [UInt8] = []
    private var isClosed = false

    /// - Parameters:
    ///   - path: The file; nil for standard output.
    ///   - isPrivate: Whether only its owner may read the file.
    /// - Throws: Why the file cannot be written.
    init(path: String?, isPrivate: Bool) throws(OutputFailure) {
        self.path = path
        temporary = (path ?? "") + ".partial"
        guard let path else { return }
        descriptor = Foundation.open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, isPrivate ? 0o600 : 0o644)
        guard descriptor >= 0 else { throw OutputFailure(path: path, code: errno) }
    }

    deinit {
        guard path != nil, descriptor >= 0, !isClosed else { return }
        Foundation.close(descriptor)
        unlink(temporary)
    }

    func write(_ bytes: [UInt8]) throws(OutputFailure) {
        buffer += bytes
        if buffer.count > 1 << 18 { try empty() }
    }

    private func empty() throws(OutputFailure) {
        guard path != nil else {
            Terminal.write(buffer, to: descriptor)
            return buffer.removeAll(keepingCapacity: true)
        }
        var rest = buffer[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw OutputFailure(path: path, code: errno) }
            rest = rest.dropFirst(written)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left and gives the file its name.
    func close() throws(OutputFailure) {
        try empty()
        guard let path else { return }
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
            throw OutputFailure(path: path, code: errno)
        }
        isClosed = true
        guard Foundation.close(descriptor) == 0 else { throw OutputFailure(path: path, code: errno) }
    }
}
