// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register

/// The people that a query asks for, at one state of the catalogue: how many, and where they stand in the list.
struct PeopleSelection: Sendable {
    let snapshot: CatalogueSnapshot
    let order: IncidentOrder
    let total: Int
    /// How the incidents divide, for the filters of a page.
    let facets: [Facet]
    private let victims: PartIndex<VictimMark>
    private let selection: Selection
    private let filter: PersonFilter
    /// The positions that a search for names found, by incident; nil where no name was asked for.
    private let found: [Int32: [Int32]]?

    init(
        _ query: PeopleQuery,
        in view: PeopleView,
        of state: (snapshot: CatalogueSnapshot, victims: PartIndex<VictimMark>),
        found findings: QueryFindings,
        named: [VictimPlace]?,
        facets dimensions: [FilterDimension] = []
    ) {
        (snapshot, victims) = state
        order = query.incidents.order
        let filter = PersonFilter(query, in: view)
        self.filter = filter
        let answer = snapshot.answer(
            query.incidents,
            on: view == .staff ? .staff : .public,
            found: findings,
            facets: dimensions
        )
        facets = answer.facets
        let selected = answer.selection
        guard let named else {
            (selection, found) = (selected, nil)
            let numbers = selected.numbers.numbers
            total =
                filter.keepsAll
                ? numbers.reduce(0) { $0 + state.victims.count(of: $1) }
                : state.victims.count(of: numbers, where: filter.keeps)
            return
        }
        var found: [Int32: [Int32]] = [:]
        var total = 0
        for place in named where selected.numbers.contains(place.incident.value) {
            let marks = state.victims[place.incident.value]
            let index = marks.startIndex + Int(place.position)
            guard index < marks.endIndex, filter.keeps(marks[index]) else { continue }
            found[place.incident.value, default: []].append(place.position)
            total += 1
        }
        self.found = found
        self.total = total
        selection = Selection(NumberSet(found.keys))
    }

    /// The places of people from one of the list on, counted from 0, and whether others of its incident come before.
    func places(from first: Int, limit: Int) -> (places: [VictimPlace], isContinued: Bool) {
        guard first < total, limit > 0 else { return ([], false) }
        let end = first + min(limit, total - first)
        // Most incidents name somebody: often the beginning of the order is enough.
        for share in [2 * end + 64, selection.count] {
            let numbers = snapshot.numbers(of: selection, by: order, from: 0, limit: share)
            if let places = places(first..<end, along: numbers) { return places }
        }
        return ([], false)
    }

    /// nil where these incidents do not reach to the end of the range.
    private func places(
        _ range: Range<Int>,
        along numbers: [Int32]
    ) -> (places: [VictimPlace], isContinued: Bool)? {
        var places: [VictimPlace] = []
        var isContinued = false
        var passed = 0
        for number in numbers {
            let positions = positions(of: number)
            let start = max(0, range.lowerBound - passed)
            passed += positions.count
            guard start < positions.count else { continue }
            if places.isEmpty { isContinued = start > 0 }
            for position in positions[start...].prefix(range.count - places.count) {
                places.append(VictimPlace(incident: IncidentNumber(number), position: position))
            }
            if places.count == range.count { return (places, isContinued) }
        }
        return nil
    }

    /// The positions of those people of an incident who are asked for.
    private func positions(of number: Int32) -> [Int32] {
        if let found { return found[number] ?? [] }
        if filter.keepsAll { return Array(0..<Int32(victims.count(of: number))) }
        return victims[number].enumerated().compactMap { filter.keeps($1) ? Int32($0) : nil }
    }

    /// Every incident that may have somebody, in the order of the list.
    var numbers: [Int32] { snapshot.numbers(of: selection, by: order) }

    /// The places of those people of an incident who are asked for.
    func places(of number: Int32) -> [VictimPlace] {
        positions(of: number).map { VictimPlace(incident: IncidentNumber(number), position: $0) }
    }
}
