// SPDX-License-Identifier: Apache-2.0

/// Sorts rows by the rank of a code without comparing them: one walk counts the ranks, one gathers what is wanted.
struct OrderPass {
    /// By code.
    private let ranks: ContiguousArray<UInt32>
    /// By rank, then how many rows of the rank are still passed over.
    private var counts: ContiguousArray<Int>
    /// By rank: where its next row goes, and how many still may.
    private var places: ContiguousArray<Int>
    private var wanted: ContiguousArray<Int>
    /// The part that was planned for.
    private(set) var numbers: [Int32] = []

    init(ranks: ContiguousArray<UInt32>, rankCount: Int) {
        self.ranks = ranks
        counts = ContiguousArray(repeating: 0, count: rankCount)
        places = counts
        wanted = counts
    }

    /// Counts the ranks of rows.
    mutating func count(_ rows: ContiguousArray<UInt16>, _ column: CodeColumn) {
        for row in rows { counts[Int(ranks[Int(column[Int(row)])])] += 1 }
    }

    /// Plans for a part of the order, once all rows are counted.
    mutating func plan(_ range: Range<Int>) {
        numbers = Array(repeating: 0, count: range.count)
        var passed = 0
        for rank in counts.indices {
            let (start, end) = (passed, passed + counts[rank])
            let (from, to) = (max(start, range.lowerBound), min(end, range.upperBound))
            counts[rank] = max(0, from - start)
            places[rank] = from - range.lowerBound
            wanted[rank] = max(0, to - from)
            passed = end
        }
    }

    /// Gathers rows in ascending order of numbers.
    mutating func gather(_ rows: ContiguousArray<UInt16>, _ column: CodeColumn, firstNumber: Int32) {
        for row in rows {
            let rank = Int(ranks[Int(column[Int(row)])])
            guard wanted[rank] > 0 else { continue }
            guard counts[rank] == 0 else {
                counts[rank] -= 1
                continue
            }
            numbers[places[rank]] = firstNumber + Int32(row)
            places[rank] += 1
            wanted[rank] -= 1
        }
    }
}
