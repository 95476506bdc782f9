// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Puts the files of a folder into one archive: the same files give the same bytes.
struct ZippedFolder {
    private let folder: String

    init(_ folder: String) {
        self.folder = folder
    }

    /// Writes the archive; `part` is a file for what of it is compressed before its length is known.
    ///
    /// - Throws: `ExportFailure`, for archives over 4 GiB too.
    func write(to path: String, parts part: String) throws {
        let file = try OutputFile(path, isPrivate: true)
        var archive = ZipArchive()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let compressed = try OutputFile(part, isPrivate: true)
            let deflation = try Deflation()
            try FileCopy.pieces(of: "\(folder)/\(name)") { piece throws(ExportFailure) in
                try deflation.add(piece) { more throws(ExportFailure) in try compressed.write(more) }
            }
            try deflation.add([], isLast: true) { more throws(ExportFailure) in try compressed.write(more) }
            let length = UInt64(compressed.length)
            _ = try compressed.close()
            let entry = ZipArchive.Entry(
                name: name,
                checksum: deflation.checksum,
                compressed: length,
                length: deflation.length
            )
            try file.write(try archive.begin(entry))
            try FileCopy.pieces(of: part) { piece throws(ExportFailure) in try file.write(piece) }
        }
        try file.write(archive.end())
        _ = try file.close()
    }
}

/// Reads files from their beginning to their end.
enum FileCopy {
    static func pieces(
        of path: String,
        _ body: (_ piece: [UInt8]) throws(ExportFailure) -> Void
    ) throws(ExportFailure) {
        let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(path, errno) }
        defer { Foundation.close(descriptor) }
        while true {
            var count = 0
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, length in
                count = read(descriptor, buffer.baseAddress, buffer.count)
                length = max(0, count)
            }
            guard count >= 0 else { throw .system(path, errno) }
            guard !piece.isEmpty else { return }
            try body(piece)
        }
    }
}
