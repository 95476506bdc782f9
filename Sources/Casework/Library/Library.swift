// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
import Names
package import Register
import Synchronization

/// Everything that is read from a register: lists, records, histories, and what it holds at a glance.
///
/// The catalogue is kept in memory and follows the store; each answer is drawn from one state of it.
package final class Library: Sendable {
    private struct State {
        var catalogue = Catalogue()
        var snapshot = CatalogueSnapshot()
        /// Marks of the victims of each incident, and the state of them that belongs to the snapshot.
        var victims = PartIndex<VictimMark>()
        var shownVictims = PartIndex<VictimMark>()
        /// Up to where in the revision log the catalogue is complete.
        var position: Int64 = 0
    }

    /// Looks up single records.
    package let records: RecordLibrary
    let store: any IncidentStore
    /// What the rules of integrity are held against, where a query asks for them.
    let integrity: IntegrityContext
    private let state = Mutex(State())
    /// What pages of lists share.
    let kept = Mutex(KeptAnswers())

    /// Reads every summary of the store.
    ///
    /// Records that are decoded are kept up to about so many bytes: whoever reads all of them again and again wants more.
    package init(
        store: any IncidentStore,
        integrity: IntegrityContext = IntegrityContext(),
        decodedBytes: Int = DecodedRecords.fewBytes
    ) async throws {
        self.store = store
        self.integrity = integrity
        records = RecordLibrary(store: store, decoded: DecodedRecords(bound: decodedBytes))
        try await refresh()
    }

    /// The catalogue as it stood at a time, from the documents that were current then.
    ///
    /// Every document is decoded: it takes about as long as a reindex.
    package static func snapshot(of store: any IncidentStore, asOf time: Timestamp) async throws -> CatalogueSnapshot {
        let catalogue = Mutex(Catalogue())
        try await store.forEachRevision(asOf: time) { stored in
            let summary = IncidentSummary(of: try Incident.read(document: stored.document).incident)
            let entry = CatalogueEntry(
                number: stored.incidentNumber.value,
                id: stored.header.incidentID,
                revision: stored.header.number,
                summary: summary
            )
            try catalogue.withLock { try $0.upsert(entry) }
        }
        return catalogue.withLock { $0.snapshot() }
    }

    /// The state of the catalogue at this moment.
    package var snapshot: CatalogueSnapshot { state.withLock { $0.snapshot } }

    /// The position in the revision log up to which the catalogue is complete; grows with every change.
    package var position: Int64 { state.withLock { $0.position } }

    /// The state of the catalogue at this moment, and the marks of its victims in the order of lists.
    var people: (snapshot: CatalogueSnapshot, victims: PartIndex<VictimMark>) {
        state.withLock { ($0.snapshot, $0.shownVictims) }
    }

    /// How many incidents the register holds, those that readers may not see included.
    package var size: Int { snapshot.count }

    /// Takes what was recorded since the last time.
    package func refresh() async throws {
        let start = state.withLock { $0.position }
        guard try await store.logPosition() > start || start == 0 else { return }
        let end = try await store.summaries(changedAfter: start) { rows in
            try self.state.withLock { state in
                for row in rows { try state.catalogue.upsert(CatalogueEntry(row)) }
                state.victims.replace(rows.map { (number: $0.number.value, parts: $0.victims) })
            }
        }
        state.withLock { state in
            state.snapshot = state.catalogue.snapshot()
            state.shownVictims = state.victims
            state.position = max(state.position, end)
        }
    }

    /// Follows the store until the task is cancelled, looking every second.
    package func follow() async throws {
        while !Task.isCancelled {
            try await Task.sleep(for: .seconds(1))
            try await refresh()
        }
    }

    /// One page of the incidents that a query asks for, with exact counts.
    package func list(_ query: IncidentQuery, plane: Plane) async throws -> IncidentListing {
        let (snapshot, selection, facets, page) = try await answer(query, plane)
        let terms = SearchKey.terms(of: query.text)
        let numbers = page.map { IncidentNumber($0) }
        let cards = try await store.cards(numbers)
        let snippets = terms.isEmpty ? [:] : try await snippets(of: numbers, terms: terms, in: query.fields)
        var rows: [ListedIncident] = []
        for number in numbers {
            guard let entry = snapshot.entry(number.value) else { continue }
            rows.append(
                ListedIncident(
                    number: number,
                    id: entry.id,
                    summary: entry.summary,
                    card: cards[number] ?? IncidentCard(),
                    snippets: snippets[number] ?? []
                )
            )
        }
        return IncidentListing(
            total: selection.count,
            rows: rows,
            facets: facets,
            pageCount: max(1, (selection.count + query.pageSize - 1) / max(1, query.pageSize))
        )
    }

    /// What a query selects, how it divides, and the numbers of its page, with the state that they are of.
    private func answer(
        _ query: IncidentQuery,
        _ plane: Plane
    ) async throws -> (snapshot: CatalogueSnapshot, selection: Selection, facets: [Facet], numbers: [Int32]) {
        let current = snapshot
        if let (answer, numbers) = keptAnswer(query, plane, current) {
            return (current, answer.selection, answer.facets, numbers)
        }
        let found = try await findings(for: query, on: plane)
        let snapshot = snapshot
        let answer = snapshot.answer(query, on: plane, found: found)
        return (snapshot, answer.selection, answer.facets, answer.numbers)
    }

    /// The incidents whose text has these words, in these kinds of fields or, where there are none, in any.
    func numbers(matching terms: [SearchTerm], in fields: Set<SearchField>) async throws -> [Int32] {
        try await store.search(SearchQuery(terms: terms, fields: fields)).map(\.value)
    }

    /// Where the words of a search stand in the records of one page.
    func snippets(
        of numbers: [IncidentNumber],
        terms: [SearchTerm],
        in fields: Set<SearchField>
    ) async throws -> [IncidentNumber: [FieldSnippet]] {
        let highlighter = Highlighter(terms)
        let fields = Self.snippetFields.filter { fields.isEmpty || fields.contains($0) }
        return try await store.current(numbers: numbers).mapValues { stored in
            let incident = try Incident.read(document: stored.document).incident
            return Self.snippets(of: SearchText(of: incident), highlighter, in: fields, besides: incident.codes)
        }
    }

    private static let snippetFields: [SearchField] = [.code, .place, .victim, .narrative, .statement, .source, .note]

    /// At most three places, of different kinds; current codes stand on the card already.
    private static func snippets(
        of text: SearchText,
        _ highlighter: Highlighter,
        in fields: [SearchField],
        besides codes: [String]
    ) -> [FieldSnippet] {
        var snippets: [FieldSnippet] = []
        for field in fields {
            for text in text.texts[field] ?? [] where field != .code || !codes.contains(text) {
                guard snippets.count < 3, let snippet = highlighter.snippet(of: text) else { continue }
                snippets.append(FieldSnippet(field: field, snippet: snippet))
                break
            }
        }
        return snippets
    }

    /// What the register holds at a glance.
    package func overview(plane: Plane) async throws -> Overview {
        let snapshot = snapshot
        let everything = snapshot.answer(IncidentQuery(), on: plane)
        func day(_ direction: IncidentOrder.Direction) -> CalendarDay? {
            let order = IncidentOrder(.date, direction)
            let number = snapshot.numbers(of: everything.selection, by: order, from: 0, limit: 1).first
            return number.flatMap { snapshot.entry($0)?.summary.day }.flatMap { CalendarDay(dayNumber: Int($0)) }
        }
        var query = IncidentQuery()
        query.order = IncidentOrder(.updated)
        query.pageSize = 6
        return Overview(
            incidents: everything.selection.count,
            facets: everything.facets,
            firstDay: day(.ascending),
            lastDay: day(.descending),
            latest: try await list(query, plane: plane).rows
        )
    }
}

extension CatalogueEntry {
    fileprivate init(_ row: SummaryRow) {
        self.init(
            number: row.number.value,
            id: row.incidentID,
            revision: row.revision,
            position: row.position,
            summary: row.summary
        )
    }
}
