// SPDX-License-Identifier: Apache-2.0

import Catalogue
package import CivilianHarm
package import Matching
package import Register

/// Holds strikes that militaries declare against published incidents of the same days; it never confirms.
package struct StrikeDesk: Sendable {
    private let library: Library

    /// Strikes of one report that are compared at most: tables of whole years are compared incident by incident.
    package static let mostCompared = 200

    package init(library: Library) {
        self.library = library
    }

    /// An incident that a strike was held against.
    package struct Compared: Sendable {
        package let listed: ListedIncident
        package let comparison: StrikeComparison
    }

    /// Each strike against the incidents from the day before it to the day after; nil for one without a day.
    ///
    /// Empty where there are more strikes than are compared.
    package func compare(_ strikes: [Strike]) async throws -> [[Compared]?] {
        guard strikes.count <= Self.mostCompared else { return [] }
        var numbers: [[Int32]?] = []
        for strike in strikes { numbers.append(try await incidents(around: strike)) }
        let all = Set(numbers.flatMap { $0 ?? [] }).sorted()
        let stored = try await library.store.current(numbers: all.map { IncidentNumber($0) })
        var facets: [Int32: MatchFacets] = [:]
        for (number, revision) in stored {
            let incident = PublicIncident(try Incident.read(document: revision.document).incident)
            facets[number.value] = incident.map { MatchFacets(ofPublished: $0) }
        }
        let rows = try await library.rows(all, plane: .public)
        let listed = Dictionary(uniqueKeysWithValues: rows.map { ($0.number.value, $0) })
        return zip(strikes, numbers).map { strike, numbers in
            numbers.map { numbers in
                let compared = numbers.compactMap { number in
                    listed[number].flatMap { row in
                        facets[number].map {
                            Compared(listed: row, comparison: StrikeComparison(strike, at: nil, with: $0))
                        }
                    }
                }
                return Self.ordered(compared, by: \.comparison)
            }
        }
    }

    private func incidents(around strike: Strike) async throws -> [Int32]? {
        guard let first = strike.date else { return nil }
        let last = max(first, strike.dateEnd ?? first)
        var query = IncidentQuery()
        query.from = CalendarDay(dayNumber: first.dayNumber - 1) ?? first
        query.to = CalendarDay(dayNumber: last.dayNumber + 1) ?? last
        let found = try await library.findings(for: query, on: .public)
        let snapshot = library.snapshot
        return snapshot.numbers(of: snapshot.select(query, on: .public, found: found), by: IncidentOrder(.date))
    }

    /// Declared strikes of the days of an incident, each held against it.
    package static func compare(
        _ incident: PublicIncident,
        with strikes: [StrikeRow]
    ) -> [(row: StrikeRow, comparison: StrikeComparison)] {
        let facets = MatchFacets(ofPublished: incident)
        let compared = strikes.map { row in
            (row: row, comparison: StrikeComparison(Strike(row.summary), at: nil, with: facets))
        }
        return ordered(compared, by: \.comparison)
    }

    /// What is compatible first, then what cannot be told, each in the order given.
    private static func ordered<Item>(_ items: [Item], by comparison: (Item) -> StrikeComparison) -> [Item] {
        StrikeComparison.Answer.shown.flatMap { answer in items.filter { comparison($0).answer == answer } }
    }
}

extension StrikeComparison.Answer {
    /// The order in which answers are shown.
    package static let shown: [Self] = [.compatible, .cannotTell, .incompatible]
}

extension MatchFacets {
    /// What readers see of an incident's day and place; no point, since a strike's place is a name.
    init(ofPublished incident: PublicIncident) {
        self.init()
        firstDay = incident.date
        lastDay = incident.dateEnd
        places = incident.placeNames.entries.map(\.text)
        if places.isEmpty { places = incident.placeText.map { [$0] } ?? [] }
        areas = incident.adminNames.entries
        countries = incident.countries
    }
}

extension Strike {
    /// What a list knows of a strike, as far as a comparison needs it.
    fileprivate init(_ summary: StrikeSummary) {
        self.init()
        date = summary.date
        dateEnd = summary.dateEnd
        place = summary.place
        country = summary.country.map { Term(code: $0) }
    }
}
