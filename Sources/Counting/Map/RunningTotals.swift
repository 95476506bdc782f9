// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm

/// Totals of one measure over the places of a map: of any run of places at once, without a walk over its incidents.
///
/// Kept are the sums up to each block of places; what is missing at both ends of a run is added from the codes.
package struct RunningTotals: Sendable {
    private let selection: PlacedSelection
    private let table: MeasureTable
    private let codes: PlacedColumn
    /// What raises lower bounds to the named dead; nil where the rule does not.
    private let floor: Floor?
    private let policy: BoundPolicy
    /// Before each block of places, the parts of a total; then those of all.
    private let sums: ContiguousArray<SIMD8<Int>>

    private struct Floor: Sendable {
        let codes: PlacedColumn
        let people: [ListedPeople]
    }

    init(_ measure: Measure, of selection: PlacedSelection, in placed: PlacedCatalogue, _ counter: Counter) {
        self.selection = selection
        table = MeasureTable(measure, in: placed.snapshot, policy: counter.policy)
        codes = placed.column(table.column)
        let isRaised = counter.rule.namedVictimFloor && measure == .killed
        floor = isRaised ? Floor(codes: placed.column(.people), people: placed.snapshot.peopleValues) : nil
        policy = counter.policy
        sums = Self.sums(of: selection, table, codes, floor, counter.policy)
    }

    private static func sums(
        of selection: PlacedSelection,
        _ table: MeasureTable,
        _ codes: PlacedColumn,
        _ floor: Floor?,
        _ policy: BoundPolicy
    ) -> ContiguousArray<SIMD8<Int>> {
        var sums: ContiguousArray<SIMD8<Int>> = [SIMD8(repeating: 0)]
        var sum = SIMD8<Int>(repeating: 0)
        var adder = BlockAdder(table, floor?.people, policy)
        var first = 0
        while first < selection.order.count {
            let end = min(first + PlacedSelection.blockSize, selection.order.count)
            sum &+= adder.sum(of: first..<end, selection, codes, floor?.codes)
            sums.append(sum)
            first = end
        }
        return sums
    }

    /// What the incident at one place adds, which must be selected.
    package func total(at place: Int) -> Total {
        let code = Int(codes[place])
        var total = Total(parts: table.additions[code])
        if let floor {
            let named = floor.people[Int(floor.codes[place])].namedKilled
            total += Total(raising: table.bounds[code], toNamed: named, policy: policy)
        }
        return total
    }

    /// The total of the selected incidents at a run of places.
    package func total(of places: Range<Int>) -> Total {
        var adder = BlockAdder(table, floor?.people, policy)
        let size = PlacedSelection.blockSize
        let (first, last) = ((places.lowerBound + size - 1) / size, places.upperBound / size)
        var parts: SIMD8<Int>
        if first <= last {
            parts = sums[last] &- sums[first]
            parts &+= adder.sum(of: places.lowerBound..<first * size, selection, codes, floor?.codes)
            parts &+= adder.sum(of: last * size..<places.upperBound, selection, codes, floor?.codes)
        } else {
            parts = adder.sum(of: places, selection, codes, floor?.codes)
        }
        parts[0] = selection.count(in: places)
        return Total(parts: parts)
    }
}

/// Adds up the incidents of at most one block of places.
private struct BlockAdder {
    private let table: MeasureTable
    private let people: [ListedPeople]?
    private let policy: BoundPolicy
    private var buffer = ContiguousArray<UInt32>(repeating: 0, count: PlacedSelection.blockSize)
    private var listed: ContiguousArray<UInt32> = []

    init(_ table: MeasureTable, _ people: [ListedPeople]?, _ policy: BoundPolicy) {
        self.table = table
        self.people = people
        self.policy = policy
        if people != nil { listed = buffer }
    }

    /// The parts of the total but the number of incidents.
    mutating func sum(
        of places: Range<Int>,
        _ selection: PlacedSelection,
        _ codes: PlacedColumn,
        _ named: PlacedColumn?
    ) -> SIMD8<Int> {
        guard !places.isEmpty else { return SIMD8(repeating: 0) }
        let count = buffer.withUnsafeMutableBufferPointer { selection.gather(codes, in: places, into: $0) }
        var sum = SIMD8<Int>(repeating: 0)
        if table.packed.isEmpty {
            for place in 0..<count { sum &+= table.additions[Int(buffer[place])] }
        } else {
            var packed = SIMD4<UInt32>(repeating: 0)
            table.packed.withUnsafeBufferPointer { additions in
                buffer.withUnsafeBufferPointer { codes in
                    for place in 0..<count { packed &+= additions[Int(codes[place])] }
                }
            }
            sum = MeasureTable.unpacked(packed)
        }
        guard let people, let named else { return sum }
        _ = listed.withUnsafeMutableBufferPointer { selection.gather(named, in: places, into: $0) }
        for place in 0..<count {
            let bound = table.bounds[Int(buffer[place])]
            sum &+= Total(raising: bound, toNamed: people[Int(listed[place])].namedKilled, policy: policy).parts
        }
        return sum
    }
}

extension Counter {
    /// Totals of a measure over the located part of a selection; `placed` is of this counter's snapshot.
    package func runningTotals(
        of measure: Measure,
        over selection: PlacedSelection,
        in placed: PlacedCatalogue
    ) -> RunningTotals {
        RunningTotals(measure, of: selection, in: placed, self)
    }
}
