// SPDX-License-Identifier: Apache-2.0

import Casework
package import Catalogue
import Foundation

/// Makes files that have to be whole before their first byte can leave: workbooks, databases, archives of tables.
///
/// One at a time, so that readers who ask for many do not fill memory and disk.
package struct BuiltFiles: Sendable {
    private let turn = Turn()

    package init() {}

    /// The bytes of such a file; it lies on the disk, without a name, until the last piece was taken.
    ///
    /// - Throws: `ExportFailure`, and errors of the store.
    package func file(_ query: IncidentQuery, as format: ExportFormat, _ export: Export) async throws -> FilePieces {
        try await turn.taking { try await Self.built(query, format, export) }
    }

    private static func built(
        _ query: IncidentQuery,
        _ format: ExportFormat,
        _ export: Export
    ) async throws -> FilePieces {
        try Task.checkCancellation()
        let folder = FileManager.default.temporaryDirectory.appending(path: "sijill-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }  // what is read on has no need of its name
        let place = "\(folder)/\(format.fileName)"
        _ = try await export.write(query, as: format, to: place)
        guard format.isFolder else { return try BuiltFile(place).pieces }
        let archive = "\(folder)/archive.zip"
        try ZippedFolder(place).write(to: archive, parts: "\(folder)/part")
        return try BuiltFile(archive).pieces
    }
}

/// A file that is read although its name may be gone, and given back to the system with the last reader.
private final class BuiltFile: Sendable {
    private static let piece = 1 << 18

    private let descriptor: Int32
    private let length: Int

    init(_ path: String) throws(ExportFailure) {
        descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(path, errno) }
        var status = stat()
        length = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    deinit { close(descriptor) }

    var pieces: FilePieces {
        FilePieces(count: (length + Self.piece - 1) / Self.piece) { piece in
            var bytes = [UInt8](repeating: 0, count: min(Self.piece, self.length - piece * Self.piece))
            var done = 0
            while done < bytes.count {
                let place = piece * Self.piece + done
                let count = bytes.withUnsafeMutableBytes { buffer in
                    pread(self.descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(place))
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw ExportFailure("a file that was just made cannot be read") }
                done += count
            }
            return bytes
        }
    }
}
