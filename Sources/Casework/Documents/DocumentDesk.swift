// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
package import Register

/// Gives published records as documents of the interchange format, with what readers may see of them.
package struct DocumentDesk: Sendable {
    private let library: Library
    private let figures: FigureDesk
    private let policy: PeoplePolicy

    package init(library: Library, figures: FigureDesk, policy: PeoplePolicy) {
        self.library = library
        self.figures = figures
        self.policy = policy
    }

    /// A part of the records of a query, from behind a cursor on; the query's page does not matter.
    ///
    /// As of another time these are the records as they stood then; those that are not published now are not given.
    ///
    /// - Throws: `FigureError` where the time cannot be asked for, and errors of the store.
    package func page(
        _ query: IncidentQuery,
        after cursor: OrderCursor? = nil,
        asOf time: Timestamp? = nil
    ) async throws -> DocumentPage {
        let (snapshot, numbers) = try await selected(query, asOf: time)
        let rest = snapshot.following(cursor, in: numbers)
        let page = rest.prefix(query.pageSize)
        let hasMore = rest.count > page.count
        return DocumentPage(
            total: numbers.count,
            records: try await documents(page, of: snapshot, asOf: time),
            next: hasMore ? page.last.flatMap { snapshot.cursor(behind: $0, by: query.order) } : nil
        )
    }

    /// One page of the incidents of a query as of a time, by its number: the versions that held then, as they are kept.
    ///
    /// - Throws: `FigureError` where the time cannot be asked for, and errors of the store.
    package func numbered(
        _ query: IncidentQuery,
        asOf time: Timestamp
    ) async throws -> (total: Int, versions: [StoredRevision]) {
        let (snapshot, numbers) = try await selected(query, asOf: time)
        let start = min(numbers.count, (query.page - 1) * query.pageSize)
        var versions: [StoredRevision] = []
        for number in numbers[start...].prefix(query.pageSize) {
            guard let id = snapshot.entry(number)?.id, let stored = try await shown(id, asOf: time) else { continue }
            versions.append(stored)
        }
        return (numbers.count, versions)
    }

    /// The incidents of a query in its order, of those that are published now.
    private func selected(
        _ query: IncidentQuery,
        asOf time: Timestamp?
    ) async throws -> (snapshot: CatalogueSnapshot, numbers: [Int32]) {
        let (snapshot, selection) = try await figures.selection(query, asOf: time, on: .public)
        var numbers = snapshot.numbers(of: selection, by: query.order)
        if time != nil {
            let published = library.snapshot.select(IncidentQuery(), on: .public).numbers
            numbers.removeAll { !published.contains($0) }
        }
        return (snapshot, numbers)
    }

    /// The incidents in whose texts the words of a query are found, from behind a cursor on.
    ///
    /// - Throws: Errors of the store.
    package func found(
        _ query: IncidentQuery,
        after cursor: OrderCursor?
    ) async throws -> (total: Int, rows: [ListedIncident], next: OrderCursor?) {
        try await library.found(query, after: cursor, plane: .public)
    }

    private func documents(
        _ numbers: ArraySlice<Int32>,
        of snapshot: CatalogueSnapshot,
        asOf time: Timestamp?
    ) async throws -> [PublicDocument] {
        // What may be seen is planned once, and not for each record.
        var seen = PublicDocuments(policy)
        guard let time else {
            let stored = try await library.store.current(numbers: numbers.map { IncidentNumber($0) })
            return try numbers.compactMap { number in
                try stored[IncidentNumber(number)].flatMap { try PublicDocument($0, &seen) }
            }
        }
        var documents: [PublicDocument] = []
        for number in numbers {
            guard let id = snapshot.entry(number)?.id,
                let stored = try await shown(id, asOf: time),
                let document = try PublicDocument(stored, &seen)
            else { continue }
            documents.append(document)
        }
        return documents
    }

    /// The version that held at a time; after a redaction, at the earliest that of the redaction.
    private func shown(_ id: Incident.ID, asOf time: Timestamp) async throws -> StoredRevision? {
        guard let then = try await library.store.revision(of: id, asOf: time) else { return nil }
        let first = PublicHistory.firstShown(try await library.store.history(of: id))
        return then.header.number >= first ? then : try await library.store.revision(first, of: id)
    }

    /// The current version of a record, or one of its earlier ones; nil where it is not published now, or was not then.
    ///
    /// - Throws: Errors of the store.
    package func document(_ id: Incident.ID, version: Int? = nil) async throws -> PublicDocument? {
        var seen = PublicDocuments(policy)
        guard let current = try await library.store.current(id).flatMap({ try PublicDocument($0, &seen) }) else {
            return nil
        }
        guard let version, version != current.revision else { return current }
        guard version >= PublicHistory.firstShown(try await library.store.history(of: id)) else { return nil }
        return try await library.store.revision(version, of: id).flatMap { try PublicDocument($0, &seen) }
    }
}

/// A part of the records of a query.
package struct DocumentPage: Sendable {
    /// How many records the query selects, on all pages; exact.
    package let total: Int
    package let records: [PublicDocument]
    /// Where the next part begins; nil at the end.
    package let next: OrderCursor?
}

/// A version of a published record with what readers may see of it.
package struct PublicDocument: Sendable {
    package let number: IncidentNumber
    /// The number of the version, from 1.
    package let revision: Int
    package let recordedAt: Timestamp
    /// An object of the interchange format.
    package let document: JSONValue

    /// Nil for a version that is not published.
    ///
    /// - Throws: `InterchangeError` where the document cannot be read.
    init?(_ stored: StoredRevision, _ seen: inout PublicDocuments) throws {
        guard let document = try seen.document(of: stored.document) else { return nil }
        number = stored.incidentNumber
        revision = stored.header.number
        recordedAt = stored.header.recordedAt
        self.document = try JSONParser.parse(document)
    }
}
