// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
import Names
import Register

/// Lists of statements, sources and media of published incidents.
package struct PartDesk: Sendable {
    let library: Library
    private let tables: PartTables

    /// The properties of incidents that a page offers to choose by.
    private static let facets: [FilterDimension] = [.programme, .country, .actor, .grade]

    package init(library: Library) {
        self.library = library
        tables = PartTables(store: library.store)
    }

    /// One page of the parts that a query asks for, with their exact number and how they divide.
    package func page(_ query: PartQuery) async throws -> PartListing {
        let found = try await library.findings(for: query.incidents, on: .public)
        let (snapshot, table) = try await state(of: query.part)
        let answer = snapshot.answer(query.incidents, on: .public, found: found, facets: Self.facets)
        let selected = PartSelection(query, of: answer.selection, in: snapshot, table)
        // The list of values shows no parts.
        let size = query.by == nil ? query.incidents.pageSize : 0
        let (groups, isContinued) = selected.page(from: (query.incidents.page - 1) * size, limit: size)
        return PartListing(
            total: selected.total,
            divisions: table.facets(of: answer.selection.numbers.numbers, query),
            facets: answer.facets,
            incidents: try await incidents(of: groups),
            isContinued: isContinued
        )
    }

    /// The parts of some incidents of a query, from behind a cursor on: the query's page size is a number of incidents.
    package func page(_ query: PartQuery, after cursor: OrderCursor?) async throws -> PartSlice {
        let found = try await library.findings(for: query.incidents, on: .public)
        let (snapshot, table) = try await state(of: query.part)
        let selection = snapshot.select(query.incidents, on: .public, found: found)
        let selected = PartSelection(query, of: selection, in: snapshot, table)
        var groups: [PartSelection.Group] = []
        var hasMore = false
        for number in snapshot.following(cursor, in: selected.numbers) {
            let positions = selected.positions(of: number)
            guard !positions.isEmpty else { continue }
            hasMore = groups.count == query.incidents.pageSize
            if hasMore { break }
            groups.append((number, positions))
        }
        let last = hasMore ? groups.last?.number : nil
        return PartSlice(
            total: selected.total,
            incidents: try await incidents(of: groups),
            next: last.flatMap { snapshot.cursor(behind: $0, by: query.incidents.order) }
        )
    }

    /// Every part that a query asks for, in the order of the list, those of some hundred incidents at a time.
    package func batches(_ query: PartQuery) async throws -> PartBatches {
        let found = try await library.findings(for: query.incidents, on: .public)
        let (snapshot, table) = try await state(of: query.part)
        let selection = snapshot.select(query.incidents, on: .public, found: found)
        return PartBatches(self, PartSelection(query, of: selection, in: snapshot, table))
    }

    /// One page of the incidents of a query with the actors that concede harm in them.
    package func conceded(_ query: IncidentQuery) async throws -> ConcededListing {
        let listing = try await library.list(query, plane: .public)
        let (_, table) = try await state(of: .statement)
        return ConcededListing(
            total: listing.total,
            lines: listing.rows.map { row in
                let conceding = Self.conceding(among: table.values(of: row.number.value))
                return ConcededListing.Line(listed: row, conceding: conceding)
            },
            facets: listing.facets.filter { Self.facets.contains($0.dimension) }
        )
    }

    private static func conceding(among rows: [[[String]]]) -> [ConcedingActor] {
        let fields = IncidentPart.statement.fields
        guard let actorPlace = fields.firstIndex(of: .saidBy), let dayPlace = fields.firstIndex(of: .day),
            let positionPlace = fields.firstIndex(of: .saidPosition)
        else { return [] }
        var found: [ConcedingActor] = []
        for row in rows where row[positionPlace] == [Position.credible.key] {
            let code = row[actorPlace].first ?? ""
            let actor = code.isEmpty ? nil : Term<Actor>(code: code)
            let place = found.firstIndex { $0.actor == actor } ?? found.count
            if place == found.count { found.append(ConcedingActor(actor: actor)) }
            guard let day = row[dayPlace].first.flatMap({ CalendarDay($0) }) else { continue }
            found[place].said = found[place].said.map { min($0, day) } ?? day
        }
        return found
    }

    /// The catalogue, and a table that has at least what it has.
    func state(of part: IncidentPart) async throws -> (CatalogueSnapshot, PartTable) {
        let snapshot = library.snapshot
        return (snapshot, try await tables.table(of: part, upTo: library.position))
    }

    /// The incidents with their documents; one that is not published any more is left out.
    fileprivate func incidents(of groups: [PartSelection.Group]) async throws -> [ListedParts] {
        let stored = try await library.store.current(numbers: groups.map { IncidentNumber($0.number) })
        return try groups.compactMap { number, positions in
            guard let current = stored[IncidentNumber(number)],
                let incident = try library.records.decoded.decoded(current).published
            else { return nil }
            return ListedParts(incident: incident, positions: positions)
        }
    }
}

/// A list of parts from its beginning to its end, however long, at one state of the register's catalogue.
package struct PartBatches: Sendable {
    private let desk: PartDesk
    private let selection: PartSelection
    private let numbers: [Int32]

    /// Incidents of a batch.
    private static let size = 100

    fileprivate init(_ desk: PartDesk, _ selection: PartSelection) {
        self.desk = desk
        self.selection = selection
        numbers = selection.numbers
    }

    /// How many parts there are in all batches.
    package var total: Int { selection.total }

    /// How many batches there are; they are known by the numbers below.
    package var count: Int { (numbers.count + Self.size - 1) / Self.size }

    /// The parts of a batch by their incidents; may be empty.
    package func batch(_ number: Int) async throws -> [ListedParts] {
        let groups = numbers.dropFirst(number * Self.size).prefix(Self.size).map { number in
            (number: number, positions: selection.positions(of: number))
        }
        return try await desk.incidents(of: groups.filter { !$0.positions.isEmpty })
    }
}
