// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
import Names
import Register

/// Lists of people: the victims of any query, by day and family.
package struct PeopleDesk: Sendable {
    private let library: Library
    /// Whose list it is.
    package let view: PeopleView

    package init(library: Library, view: PeopleView) {
        self.library = library
        self.view = view
    }

    /// One page of the people that a query asks for, with their exact number.
    package func page(_ query: PeopleQuery) async throws -> PeopleListing {
        let selection = try await selection(query, facets: Self.facets)
        let size = query.incidents.pageSize
        let (places, isContinued) = selection.places(from: (query.incidents.page - 1) * size, limit: size)
        let incidents = try await listed(places, of: selection, isContinued: isContinued)
        return PeopleListing(total: selection.total, incidents: incidents, facets: selection.facets)
    }

    /// The people of some incidents of a query, from behind a cursor on: the query's page size is a number of incidents.
    package func page(_ query: PeopleQuery, after cursor: OrderCursor?) async throws -> PeopleSlice {
        let selection = try await selection(query)
        let snapshot = selection.snapshot
        var places: [VictimPlace] = []
        var taken: [Int32] = []
        var hasMore = false
        for number in snapshot.following(cursor, in: selection.numbers) {
            let own = selection.places(of: number)
            guard !own.isEmpty else { continue }
            hasMore = taken.count == query.incidents.pageSize
            if hasMore { break }
            taken.append(number)
            places += own
        }
        let last = hasMore ? taken.last : nil
        return PeopleSlice(
            total: selection.total,
            incidents: try await listed(places, of: selection, isContinued: false),
            next: last.flatMap { snapshot.cursor(behind: $0, by: selection.order) }
        )
    }

    /// The properties of incidents that a page offers to choose by.
    private static let facets: [FilterDimension] = [.programme, .country, .actor, .grade]

    /// Everybody whom a query asks for, in the order of the list, some hundreds at a time.
    package func batches(_ query: PeopleQuery) async throws -> PeopleBatches {
        PeopleBatches(self, try await selection(query))
    }

    private func selection(
        _ query: PeopleQuery,
        facets: [FilterDimension] = []
    ) async throws -> PeopleSelection {
        let found = try await library.findings(for: query.incidents, on: view == .staff ? .staff : .public)
        var named: [VictimPlace]?
        if !query.name.isEmpty {
            let terms = SearchKey.terms(of: query.name)
            let search = VictimSearch(terms: terms, includesEntries: view == .staff)
            named = terms.isEmpty ? [] : try await library.store.search(search)
        }
        return PeopleSelection(
            query,
            in: view,
            of: library.people,
            found: found,
            named: named,
            facets: facets
        )
    }

    /// The people at these places by their incidents; somebody whom a later revision took away is left out.
    fileprivate func listed(
        _ places: [VictimPlace],
        of selection: PeopleSelection,
        isContinued: Bool
    ) async throws -> [PeopleOfIncident] {
        let rows = try await library.store.victims(places)
        var numbers: [IncidentNumber] = []
        for place in places where numbers.last != place.incident { numbers.append(place.incident) }
        let cards = try await library.store.cards(numbers)
        var rest = places[...]
        return numbers.enumerated().compactMap { index, number in
            let own = rest.prefix { $0.incident == number }
            rest = rest.dropFirst(own.count)
            guard let entry = selection.snapshot.entry(number.value) else { return nil }
            return PeopleOfIncident(
                incidentID: entry.id,
                summary: entry.summary,
                card: cards[number] ?? IncidentCard(),
                people: own.compactMap { rows[$0] }.map { PublicPerson($0, in: view) },
                isContinued: isContinued && index == 0
            )
        }
    }
}

/// A list of people from its beginning to its end, however long, at one state of the register's catalogue.
package struct PeopleBatches: Sendable {
    private let desk: PeopleDesk
    private let selection: PeopleSelection
    private let numbers: [Int32]
    private var place = 0

    /// People of a batch, and those who complete its last incident.
    private static let size = 512

    fileprivate init(_ desk: PeopleDesk, _ selection: PeopleSelection) {
        self.desk = desk
        self.selection = selection
        numbers = selection.numbers
    }

    /// The next people; nil at the end.
    package mutating func next() async throws -> [PeopleOfIncident]? {
        guard let (people, next) = try await batch(from: place) else { return nil }
        place = next
        return people
    }

    /// The people from a place on, 0 at first, and the place after them; nil at the end.
    package func batch(from place: Int) async throws -> (people: [PeopleOfIncident], next: Int)? {
        var places: [VictimPlace] = []
        var next = place
        while places.count < Self.size, next < numbers.count {
            places += selection.places(of: numbers[next])
            next += 1
        }
        guard !places.isEmpty else { return nil }
        return (try await desk.listed(places, of: selection, isContinued: false), next)
    }
}
