// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation

/// A file that is written from its beginning to its end, with its length and, where it is asked for, its digest.
final class OutputFile {
    private let path: String
    private let descriptor: Int32
    private let digest: Digest.Running?
    private(set) var length = 0
    private var isClosed = false

    /// - Throws: Why the file cannot be made.
    init(_ path: String, isPrivate: Bool, isDigested: Bool = false) throws(ExportFailure) {
        self.path = path
        digest = isDigested ? Digest.Running() : nil
        descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, isPrivate ? 0o600 : 0o644)
        guard descriptor >= 0 else { throw .system(path, errno) }
    }

    deinit { if !isClosed { Foundation.close(descriptor) } }

    func write(_ bytes: [UInt8]) throws(ExportFailure) {
        digest?.add(bytes)
        length += bytes.count
        var from = 0
        while from < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress.map { $0 + from }, buffer.count - from)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .system(path, errno) }
            from += written
        }
    }

    /// Closes the file and gives its SHA-256 in hexadecimal; nothing where no digest was asked for.
    @discardableResult
    func close() throws(ExportFailure) -> String {
        guard fsync(descriptor) == 0 else { throw .system(path, errno) }
        isClosed = true
        guard Foundation.close(descriptor) == 0 else { throw .system(path, errno) }
        return String((digest.map { Digest.text($0.finish()) } ?? "").dropFirst("sha256:".count))
    }
}

/// A file or folder that appears under its name only when it is whole.
struct OutputPlace {
    /// Where it is written until then.
    let temporary: String
    private let path: String

    /// - Throws: Where a folder with this name holds anything: an export never mixes with what is there.
    init(_ path: String, isFolder: Bool) throws(ExportFailure) {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.path = path
        temporary = path + ".partial"
        Self.remove(temporary)
        guard isFolder else { return }
        guard (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? true else {
            throw ExportFailure("\(path) holds files already: name a new folder")
        }
        guard mkdir(temporary, 0o755) == 0 else { throw .system(temporary, errno) }
    }

    /// Gives what was written its name.
    func finish() throws(ExportFailure) {
        _ = rmdir(path)  // an empty folder that was there; anything else stays and stops the renaming
        guard rename(temporary, path) == 0 else { throw .system(path, errno) }
    }

    /// Takes away what was written so far.
    func abandon() { Self.remove(temporary) }

    private static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)  // there is none, mostly
    }
}
