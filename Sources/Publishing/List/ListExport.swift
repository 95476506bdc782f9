// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Catalogue
import CivilianHarm
import Register

/// Makes all incidents of a query one file, in the query's order and in memory that does not grow with them.
package struct ListExport: Sendable {
    private let library: Library
    private let plane: Plane

    /// An export of what can be seen on a plane; whole records are those of the public on either.
    package init(library: Library, plane: Plane) {
        self.library = library
        self.plane = plane
    }

    /// The file of a query; the query's page does not matter.
    ///
    /// - Throws: Errors of the store.
    package func file(
        _ query: IncidentQuery,
        as format: ListFormat,
        _ options: ListFileOptions = ListFileOptions()
    ) async throws -> FilePieces {
        let batches = try await library.batches(query, on: plane)
        let file = ListFile(format, options)
        let last = batches.count + 1
        return FilePieces(count: last + 1) { piece in
            switch piece {
            case 0: return file.beginning
            case last: return file.end
            case let piece where format.needsDocuments: return try Self.lines(try await batches.documents(piece - 1))
            case let piece:
                var bytes: [UInt8] = []
                for (place, row) in try await batches.listed(piece - 1).enumerated() {
                    bytes += file.row(row.id, row.summary, row.card, isFirst: piece == 1 && place == 0)
                }
                return bytes
            }
        }
    }

    /// The lines of the records that are published; what was withdrawn since it was selected is not given.
    private static func lines(_ documents: [StoredRevision]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for stored in documents {
            let incident = try Incident.read(document: stored.document).incident
            if let line = PublicForm.document(of: incident) { bytes += ListFile.line(line) }
        }
        return bytes
    }
}
