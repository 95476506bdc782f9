// SPDX-License-Identifier: Apache-2.0

import Catalogue

/// The parts of incidents that a query asks for, at one state of the catalogue: how many, and where they stand in a list.
struct PartSelection: Sendable {
    /// Parts of one incident: its number, and their positions among its parts.
    typealias Group = (number: Int32, positions: [Int])

    let total: Int
    private let snapshot: CatalogueSnapshot
    private let order: IncidentOrder
    private let index: PartIndex<UInt32>
    private let selection: Selection
    /// By the number of the row; nil keeps every part.
    private let kept: [Bool]?

    init(_ query: PartQuery, of selection: Selection, in snapshot: CatalogueSnapshot, _ table: PartTable) {
        (self.snapshot, self.selection, order, index) = (snapshot, selection, query.incidents.order, table.index)
        let kept = query.asksNothingOfParts ? nil : table.kept(by: query)
        self.kept = kept
        let numbers = selection.numbers.numbers
        if let kept {
            total = table.index.count(of: numbers) { kept[Int($0)] }
        } else {
            total = numbers.reduce(0) { $0 + table.index.count(of: $1) }
        }
    }

    /// The parts from one of the list on, counted from 0, and whether others of its incident come before.
    func page(from first: Int, limit: Int) -> (groups: [Group], isContinued: Bool) {
        guard first >= 0, first < total, limit > 0 else { return ([], false) }
        let end = first + min(limit, total - first)
        // Often the beginning of the order is enough.
        for share in [2 * end + 64, selection.count] {
            let numbers = snapshot.numbers(of: selection, by: order, from: 0, limit: share)
            if let page = page(first..<end, along: numbers) { return page }
        }
        return ([], false)
    }

    /// nil where these incidents do not reach to the end of the range.
    private func page(_ range: Range<Int>, along numbers: [Int32]) -> (groups: [Group], isContinued: Bool)? {
        var groups: [Group] = []
        var isContinued = false
        var passed = 0
        for number in numbers {
            let positions = positions(of: number)
            let start = max(0, range.lowerBound - passed)
            let end = min(positions.count, range.upperBound - passed)
            passed += positions.count
            guard start < end else { continue }
            if groups.isEmpty { isContinued = start > 0 }
            groups.append((number, Array(positions[start..<end])))
            if passed >= range.upperBound { return (groups, isContinued) }
        }
        return nil
    }

    /// The positions of those parts of an incident that are asked for.
    func positions(of number: Int32) -> [Int] {
        guard let kept else { return Array(0..<index.count(of: number)) }
        return index[number].enumerated().compactMap { kept[Int($1)] ? $0 : nil }
    }

    /// Every incident that may have some, in the order of the list.
    var numbers: [Int32] { snapshot.numbers(of: selection, by: order) }
}
