// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Catalogue
package import CivilianHarm
import Names
package import Publishing
package import Register

/// The published part of a library.
package struct LibraryReading: PublicReading {
    private let library: Library
    private let policy: PeoplePolicy
    private let changeBook: ChangeBook
    package let figures: FigureDesk
    package let map: MapDesk
    package let people: PeopleDesk?
    package let parts: PartDesk?
    package let reports: ReportDesk?
    package let documents: DocumentDesk?
    package let strikes: StrikeDesk?
    private let database: Export.DatabaseMaking?
    private let built = BuiltFiles()

    /// A site without lists of people where `people` is nil, without database files where nothing makes them.
    package init(
        _ library: Library,
        figures: FigureDesk,
        people: PeoplePolicy? = nil,
        reports: ReportDesk? = nil,
        database: Export.DatabaseMaking? = nil
    ) {
        self.library = library
        self.database = database
        policy = people ?? PeoplePolicy()
        self.figures = figures
        changeBook = ChangeBook(store: library.records.store, rules: figures.rules)
        self.reports = reports
        map = MapDesk(figures: figures)
        parts = PartDesk(library: library)
        documents = DocumentDesk(library: library, figures: figures, policy: people ?? PeoplePolicy())
        strikes = reports.map { _ in StrikeDesk(library: library) }
        self.people = people.map { PeopleDesk(library: library, view: .public($0)) }
    }

    /// Both logs only grow, so that their sum changes with either.
    package var version: Int64 { library.position + (reports?.position ?? 0) }

    package func list(_ query: IncidentQuery) async throws -> PublicListing {
        let listing = try await library.list(query, plane: .public)
        return PublicListing(
            total: listing.total,
            rows: listing.rows.map(PublicRow.init),
            facets: listing.facets.map(PublicFacet.init)
        )
    }

    package func list(_ query: IncidentQuery, asOf time: Timestamp) async throws -> PastListing? {
        guard let past = try await documents?.numbered(query, asOf: time) else { return nil }
        let rows = try past.versions.compactMap { stored -> (row: PublicRow, revision: Int)? in
            let incident = try Incident.read(document: stored.document).incident
            guard incident.visibility == .published else { return nil }
            let row = PublicRow(
                id: incident.id,
                summary: IncidentSummary(of: incident),
                card: IncidentCard(of: incident)
            )
            return (row, stored.header.number)
        }
        return PastListing(total: past.total, rows: rows)
    }

    package func outline(_ query: IncidentQuery) -> PublicOutline? {
        library.outline(query, plane: .public).map { outline in
            PublicOutline(
                total: outline.total,
                rows: outline.rows.map { (number: $0.number, revision: $0.revision) },
                facets: { outline.facets.map(PublicFacet.init) },
                state: outline.state
            )
        }
    }

    package func file(
        _ query: IncidentQuery,
        as format: ExportFormat,
        _ options: ListFileOptions
    ) async throws -> FilePieces {
        var settings = Export.Options()
        settings.list = options
        settings.database = database
        let export = Export(library: library, plane: .public, policy: policy, settings)
        return format.isStream
            ? try await export.file(query, as: format) : try await built.file(query, as: format, export)
    }

    package var makesDatabases: Bool { database != nil }

    package func concededFile(_ query: IncidentQuery, _ options: ListFileOptions) async throws -> FilePieces? {
        try await ConcededFile(library: library, options).file(query)
    }

    package func changes(_ query: IncidentQuery) async throws -> PublicChanges {
        let changes = try await library.changes(query, on: .public)
        return PublicChanges(
            total: changes.total,
            rows: changes.incidents.map { change in
                PublicChange(row: PublicRow(change.incident), recordedAt: change.header.recordedAt)
            }
        )
    }

    package func lookUp(code: String) async throws -> PublicLookup {
        PublicLookup(try await library.records.lookUp(code: code, isVisible: { $0.visibility == .published }))
    }

    package func lookUpWithRelated(code: String) async throws -> (lookup: PublicLookup, related: [PublicRelated]) {
        let found = try await library.lookUpWithRelated(code: code)
        return (PublicLookup(found.lookup), found.related.map(PublicRelated.init))
    }

    package func record(_ id: Incident.ID) async throws -> PublicRecord? {
        try await library.records.record(id).flatMap(PublicRecord.init)
    }

    package func history(of id: Incident.ID) async throws -> [PublicRevision] {
        guard try await record(id) != nil else { return [] }
        return PublicHistory.revisions(of: try await library.records.history(of: id))
    }

    package func changeLog() async throws -> [PublishedChange] {
        let snapshot = library.snapshot
        let published = snapshot.select(IncidentQuery(), on: .public).numbers
        return try await changeBook.published { published.contains($0.value) }
    }

    package func redactions() async throws -> [Incident.ID: Int] { try await changeBook.redactions() }
    package func takenBack() async throws -> [Tombstone] { try await changeBook.takenBack() }

    package func versions(of id: Incident.ID) async throws -> [PublicVersion] {
        guard try await record(id) != nil else { return [] }
        var versions: [PublicVersion] = []
        let headers = try await library.records.store.history(of: id)
        let first = PublicHistory.firstShown(headers)
        for header in headers where header.number >= first {
            guard let version = try await library.records.record(id, revision: header.number),
                version.published != nil
            else { continue }
            versions.append(PublicVersion(number: header.number, recordedAt: header.recordedAt))
        }
        return versions
    }

    /// What is public of any version is what is public of a record today: one whitelist stands before both.
    package func record(_ id: Incident.ID, version: Int) async throws -> PublicRecord? {
        guard try await record(id) != nil,
            version >= PublicHistory.firstShown(try await library.records.store.history(of: id))
        else { return nil }
        return try await library.records.record(id, revision: version).flatMap(PublicRecord.init)
    }

    package func related(to record: PublicRecord) async throws -> [PublicRelated] {
        try await library.related(to: record.incident, number: record.number).map(PublicRelated.init)
    }

    package func rows(_ numbers: [Int32]) async throws -> [PublicRow] {
        try await library.rows(numbers, plane: .public).map(PublicRow.init)
    }

    package func overview() async throws -> PublicOverview {
        let overview = try await library.overview(plane: .public)
        return PublicOverview(
            incidents: overview.incidents,
            firstDay: overview.firstDay,
            lastDay: overview.lastDay,
            facets: overview.facets.filter { [.programme, .country, .actor, .grade].contains($0.dimension) }
                .map(PublicFacet.init),
            latest: overview.latest.map(PublicRow.init)
        )
    }
}

extension PublicRecord {
    /// Nil for a record that is not published.
    fileprivate init?(_ record: IncidentRecord) {
        guard let incident = record.published else { return nil }
        self.init(
            incident: incident,
            number: record.number,
            revision: record.header.number,
            recordedAt: record.header.recordedAt
        )
    }
}

extension PublicLookup {
    fileprivate init(_ lookup: CodeLookup) {
        self =
            switch lookup {
            case .current(let record): PublicRecord(record).map { .current($0) } ?? .none(suggestions: [])
            case .formerly(let record, let code):
                PublicRecord(record).map { .formerly($0, code: code) } ?? .none(suggestions: [])
            case .several(let records, _): .several(records.compactMap(PublicRecord.init))
            case .none(let suggestions): .none(suggestions: suggestions)
            }
    }
}

extension PublicRelated {
    fileprivate init(_ related: RelatedIncident) {
        self.init(
            row: PublicRow(id: related.id, summary: related.summary, card: related.card),
            reasons: related.reasons
        )
    }
}

extension PublicRow {
    init(_ listed: ListedIncident) {
        let snippets = listed.snippets.map { found in
            var segments = found.snippet.segments.map { PublicSnippet.Segment(text: $0.text, isMatch: $0.isMatch) }
            if found.snippet.isCutBefore { segments.insert(.init(text: "… ", isMatch: false), at: 0) }
            if found.snippet.isCutAfter { segments.append(.init(text: " …", isMatch: false)) }
            return PublicSnippet(field: found.field, segments: segments)
        }
        self.init(id: listed.id, summary: listed.summary, card: listed.card, snippets: snippets)
    }
}

extension PublicFacet {
    fileprivate init(_ facet: Facet) {
        self.init(dimension: facet.dimension, values: facet.values.map { (code: $0.code, count: $0.count) })
    }
}
