// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Catalogue
package import CivilianHarm
import Register

/// Makes all incidents of a query one file, in the query's order and in memory that does not grow with them.
package struct ListExport: Sendable {
    private let library: Library
    private let plane: Plane
    private let policy: PeoplePolicy

    /// An export of what can be seen on a plane; whole records are those of the public on either.
    package init(library: Library, plane: Plane, policy: PeoplePolicy = PeoplePolicy()) {
        self.library = library
        self.plane = plane
        self.policy = policy
    }

    /// The file of a query; the query's page does not matter.
    ///
    /// - Throws: Errors of the store.
    package func file(
        _ query: IncidentQuery,
        as format: ExportFormat,
        _ options: ListFileOptions = ListFileOptions()
    ) async throws -> FilePieces {
        let batches = try await library.batches(query, on: plane)
        let file = ListFile(format, options)
        let last = batches.count + 1
        let documents = PublicDocuments(policy)  // planned once, and used by each piece for itself
        return FilePieces(count: last + 1) { piece in
            switch piece {
            case 0: return file.beginning
            case last: return file.end
            case let piece where format == .interchange:
                return try Self.lines(try await batches.documents(piece - 1), documents)
            case let piece:
                var bytes: [UInt8] = []
                for (place, row) in try await batches.listed(piece - 1).enumerated() {
                    file.add(file.row(row), isFirst: piece == 1 && place == 0, to: &bytes)
                }
                return bytes
            }
        }
    }

    /// The lines of the records that are published; what was withdrawn since it was selected is not given.
    private static func lines(_ stored: [StoredRevision], _ documents: PublicDocuments) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var seen = documents
        for stored in stored {
            guard let line = try seen.document(of: stored.document) else { continue }
            bytes += line
            bytes.append(0x0A)
        }
        return bytes
    }
}
