// SPDX-License-Identifier: Apache-2.0

import Catalogue

/// The totals of some measures by one set of groupings, block by block.
struct GroupedTotals {
    private let widths: [UInt32]
    private var sums: [GroupSums]
    /// By group.
    private var incidents: ContiguousArray<UInt32>
    /// The group of each incident of the block.
    private var groups: ContiguousArray<UInt32> = []

    /// Makes room for the sums; `incidents` is how many there will be.
    init(_ groupings: [Grouping], _ tables: [MeasureTable], incidents: Int) {
        widths = groupings.map { UInt32(max(1, $0.count)) }
        let count = widths.reduce(1) { $0 * Int($1) }
        sums = tables.map { GroupSums($0, groups: count, incidents: incidents) }
        self.incidents = ContiguousArray(repeating: 0, count: count)
    }

    /// Adds a block by the codes of its measures and the groups of each grouping.
    mutating func add(
        _ codes: ArraySlice<UnsafeBufferPointer<UInt32>>,
        groups columns: ArraySlice<UnsafeBufferPointer<UInt32>>,
        count: Int
    ) {
        place(columns, count: count)
        groups.withUnsafeBufferPointer { groups in
            incidents.withUnsafeMutableBufferPointer { incidents in
                for group in groups { incidents[Int(group)] &+= 1 }
            }
            for (measure, codes) in codes.enumerated() { sums[measure].add(codes, to: groups) }
        }
    }

    /// Adds to a measure what the incident at a place of the block has beside its own range.
    mutating func add(_ total: Total, to measure: Int, at place: Int) {
        sums[measure].add(total.parts, to: groups[place])
    }

    private mutating func place(_ columns: ArraySlice<UnsafeBufferPointer<UInt32>>, count: Int) {
        groups.removeAll(keepingCapacity: true)
        guard let first = columns.first else {
            groups.append(contentsOf: repeatElement(0, count: count))
            return
        }
        groups.append(contentsOf: first)
        for (column, width) in zip(columns, widths).dropFirst() {
            groups.withUnsafeMutableBufferPointer { groups in
                for place in 0..<column.count { groups[place] = groups[place] &* width &+ column[place] }
            }
        }
    }

    /// By measure, by group.
    func totals() -> [[Total]] { sums.map { $0.totals(incidents: incidents) } }
}
