// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// One walk over a selection that adds up measures group by group.
struct CountingPass {
    private let snapshot: CatalogueSnapshot
    private let rule: RuleSet
    private let policy: BoundPolicy

    init(_ snapshot: CatalogueSnapshot, rule: RuleSet, policy: BoundPolicy) {
        self.snapshot = snapshot
        self.rule = rule
        self.policy = policy
    }

    /// The totals of each measure in each group; of two groupings, the groups of the second within each of the first.
    ///
    /// Every incident is in exactly one group, so that the groups of a measure sum to the total of the selection.
    func totals(_ measures: [Measure], in selection: Selection, by groupings: [Grouping]) -> [[Total]] {
        totals(measures, in: selection, [groupings])[0]
    }

    /// The totals of each measure in each group, of one grouping after the other.
    func totals(_ measures: [Measure], in selection: Selection, byEach groupings: [Grouping]) -> [[[Total]]] {
        totals(measures, in: selection, groupings.map { [$0] })
    }

    /// By set of groupings, by measure, by group.
    private func totals(_ measures: [Measure], in selection: Selection, _ sets: [[Grouping]]) -> [[[Total]]] {
        let tables = measures.map { MeasureTable($0, in: snapshot, policy: policy) }
        let floored = rule.namedVictimFloor ? measures.indices.filter { measures[$0] == .killed } : []
        var parts = sets.map { GroupedTotals($0, tables, incidents: selection.count) }
        let people = floored.isEmpty ? [] : snapshot.peopleValues
        let extra = floored.isEmpty ? [] : [MappedColumn(.people)]
        let columns = tables.map { MappedColumn($0.column) } + extra + sets.joined().map(\.mapped)
        snapshot.forEachBlock(of: selection, columns) { block in
            let codes = block.codes[..<tables.count]
            var start = tables.count + extra.count
            for part in parts.indices {
                let end = start + sets[part].count
                parts[part].add(codes, groups: block.codes[start..<end], count: block.count)
                start = end
                for measure in floored {
                    let (bounds, listed) = (tables[measure].bounds, block.codes[tables.count])
                    raise(codes[measure], bounds, named: listed, people) { total, place in
                        parts[part].add(total, to: measure, at: place)
                    }
                }
            }
        }
        return parts.map { $0.totals() }
    }

    /// Gives what the named dead of a block's incidents add to their ranges, where these begin lower.
    private func raise(
        _ codes: UnsafeBufferPointer<UInt32>,
        _ bounds: [Bound],
        named listed: UnsafeBufferPointer<UInt32>,
        _ people: [ListedPeople],
        _ body: (_ total: Total, _ place: Int) -> Void
    ) {
        for place in 0..<codes.count {
            let named = people[Int(listed[place])].namedKilled
            guard named > 0 else { continue }
            body(Total(raising: bounds[Int(codes[place])], toNamed: named, policy: policy), place)
        }
    }

    /// How many of the selected incidents have each range of a measure.
    func histogram(of measure: Measure, in selection: Selection) -> [(bound: Bound, incidents: Int)] {
        let table = MeasureTable(measure, in: snapshot, policy: policy)
        return zip(table.bounds, counts(of: table.column, codes: table.bounds.count, in: selection))
            .filter { $0.1 > 0 }.map { (bound: $0.0, incidents: $0.1) }
    }

    /// How many of the selected incidents have each code of a column.
    func counts(of column: CountedColumn, codes: Int, in selection: Selection) -> [Int] {
        var counts = [Int](repeating: 0, count: codes)
        snapshot.forEachBlock(of: selection, [column]) { block in
            for code in block.codes[0] { counts[Int(code)] += 1 }
        }
        return counts
    }
}
