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
        let tables = measures.map { MeasureTable($0, in: snapshot, policy: policy) }
        let groups = groupings.reduce(1) { $0 * max(1, $1.count) }
        var sums = tables.map { _ in ContiguousArray(repeating: SIMD8<Int>(repeating: 0), count: groups) }
        var groupOfIncident = ContiguousArray<UInt32>()
        let floors = measures.map { rule.namedVictimFloor && $0 == .killed }
        let people = floors.contains(true) ? snapshot.peopleValues : []
        let columns = groupings.map(\.column) + tables.map(\.column) + (people.isEmpty ? [] : [.people])
        snapshot.forEachBlock(of: selection, columns) { block in
            Self.place(block, groupings, into: &groupOfIncident)
            for measure in tables.indices {
                let codes = block.codes[groupings.count + measure]
                Self.add(codes, tables[measure].additions, groupOfIncident, into: &sums[measure])
                if floors[measure], let listed = block.codes.last {
                    raise(codes, tables[measure].bounds, listed, people, groupOfIncident, into: &sums[measure])
                }
            }
        }
        return sums.map { groups in groups.map(Total.init(parts:)) }
    }

    /// The group of each incident of a block.
    private static func place(
        _ block: ColumnBlock,
        _ groupings: [Grouping],
        into groups: inout ContiguousArray<UInt32>
    ) {
        groups.removeAll(keepingCapacity: true)
        groups.append(contentsOf: repeatElement(0, count: block.count))
        groups.withUnsafeMutableBufferPointer { groups in
            for (index, grouping) in groupings.enumerated() {
                let (codes, width) = (block.codes[index], UInt32(max(1, grouping.count)))
                grouping.groupOfCode.withUnsafeBufferPointer { table in
                    for place in 0..<codes.count {
                        groups[place] = groups[place] &* width &+ table[Int(codes[place])]
                    }
                }
            }
        }
    }

    private static func add(
        _ codes: UnsafeBufferPointer<UInt32>,
        _ additions: [SIMD8<Int>],
        _ groups: ContiguousArray<UInt32>,
        into sums: inout ContiguousArray<SIMD8<Int>>
    ) {
        additions.withUnsafeBufferPointer { additions in
            groups.withUnsafeBufferPointer { groups in
                sums.withUnsafeMutableBufferPointer { sums in
                    for place in 0..<codes.count {
                        sums[Int(groups[place])] &+= additions[Int(codes[place])]
                    }
                }
            }
        }
    }

    private func raise(
        _ codes: UnsafeBufferPointer<UInt32>,
        _ bounds: [Bound],
        _ listed: UnsafeBufferPointer<UInt32>,
        _ people: [ListedPeople],
        _ groups: ContiguousArray<UInt32>,
        into sums: inout ContiguousArray<SIMD8<Int>>
    ) {
        for place in 0..<codes.count {
            let named = people[Int(listed[place])].namedKilled
            guard named > 0 else { continue }
            let raise = Total(raising: bounds[Int(codes[place])], toNamed: named, policy: policy)
            sums[Int(groups[place])] &+= raise.parts
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
