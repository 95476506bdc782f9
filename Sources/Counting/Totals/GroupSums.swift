// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The sums of one measure by group.
///
/// Three ways of adding, by the sizes: incidents are counted by group and code, and multiplied out at the end; or what
/// they add is packed into 16 bytes a group, and unpacked before a part could overflow; or it is added as it is.
struct GroupSums {
    private enum Way {
        case counted, packed, plain
    }

    private let table: MeasureTable
    private let way: Way
    /// By group, then by code: incidents.
    private var counts: ContiguousArray<UInt32> = []
    /// By group.
    private var packed: ContiguousArray<SIMD4<UInt32>> = []
    private var sums: ContiguousArray<SIMD8<Int>>
    /// How many incidents are in `packed`.
    private var packedIncidents = 0

    /// Cells up to which the counts stay near the processor.
    private static let countedCells = 32_768

    init(_ table: MeasureTable, groups: Int, incidents: Int) {
        self.table = table
        sums = ContiguousArray(repeating: SIMD8(repeating: 0), count: groups)
        let (cells, isTooLarge) = groups.multipliedReportingOverflow(by: table.bounds.count)
        if !isTooLarge, cells <= min(Self.countedCells, incidents) {
            way = .counted
            counts = ContiguousArray(repeating: 0, count: cells)
        } else if !table.packed.isEmpty {
            way = .packed
            packed = ContiguousArray(repeating: SIMD4(repeating: 0), count: groups)
        } else {
            way = .plain
        }
    }

    /// Adds incidents by the codes of their measure.
    mutating func add(_ codes: UnsafeBufferPointer<UInt32>, to groups: UnsafeBufferPointer<UInt32>) {
        switch way {
        case .counted: count(codes, groups)
        case .packed:
            if packedIncidents + codes.count > MeasureTable.packedLimit { unpack() }
            packedIncidents += codes.count
            pack(codes, groups)
        case .plain:
            for place in 0..<codes.count { sums[Int(groups[place])] &+= table.additions[Int(codes[place])] }
        }
    }

    /// Adds to what a group has beside its incidents.
    mutating func add(_ parts: SIMD8<Int>, to group: UInt32) { sums[Int(group)] &+= parts }

    private mutating func count(_ codes: UnsafeBufferPointer<UInt32>, _ groups: UnsafeBufferPointer<UInt32>) {
        let width = table.bounds.count
        counts.withUnsafeMutableBufferPointer { counts in
            for place in 0..<codes.count { counts[Int(groups[place]) &* width &+ Int(codes[place])] &+= 1 }
        }
    }

    private mutating func pack(_ codes: UnsafeBufferPointer<UInt32>, _ groups: UnsafeBufferPointer<UInt32>) {
        table.packed.withUnsafeBufferPointer { additions in
            packed.withUnsafeMutableBufferPointer { packed in
                for place in 0..<codes.count { packed[Int(groups[place])] &+= additions[Int(codes[place])] }
            }
        }
    }

    private mutating func unpack() {
        for group in packed.indices where packed[group] != SIMD4(repeating: 0) {
            sums[group] &+= MeasureTable.unpacked(packed[group])
            packed[group] = SIMD4(repeating: 0)
        }
        packedIncidents = 0
    }

    /// The totals by group; `incidents` is the number of them in each group.
    consuming func totals(incidents: ContiguousArray<UInt32>) -> [Total] {
        unpack()
        let width = table.bounds.count
        return sums.indices.map { group in
            var parts = sums[group]
            if way == .counted {
                for code in 0..<width where counts[group * width + code] > 0 {
                    parts &+= table.additions[code] &* SIMD8(repeating: Int(counts[group * width + code]))
                }
            }
            parts[0] = Int(incidents[group])
            return Total(parts: parts)
        }
    }
}
