// SPDX-License-Identifier: Apache-2.0

/// Sorts rows by the rank of a code without comparing them: one walk counts the codes, one gathers what is wanted.
struct OrderPass {
    /// By code, in the order wanted.
    private let ranks: ContiguousArray<UInt32>
    private let rankCount: Int
    /// By code.
    private var counts: ContiguousArray<UInt32>
    /// By rank.
    private var shares: ContiguousArray<RankShare> = []
    /// The part that was planned for.
    private(set) var numbers: [Int32] = []

    init(ranks: ContiguousArray<UInt32>, rankCount: Int) {
        self.ranks = ranks
        self.rankCount = rankCount
        counts = ContiguousArray(repeating: 0, count: ranks.count)
    }

    /// Counts the codes of rows.
    mutating func count(_ rows: RowList, _ column: CodeColumn) {
        rows.withUnsafeBufferPointer { rows in
            counts.withUnsafeMutableBufferPointer { column.scan(CountKernel(rows: rows, counts: $0)) }
        }
    }

    /// Plans for a part of the order, once all rows are counted.
    mutating func plan(_ range: Range<Int>) {
        numbers = Array(repeating: 0, count: range.count)
        var rankCounts = ContiguousArray<Int>(repeating: 0, count: rankCount)
        for (code, count) in counts.enumerated() where count > 0 { rankCounts[Int(ranks[code])] += Int(count) }
        shares.reserveCapacity(rankCount)
        var passed = 0
        for count in rankCounts {
            let (start, end) = (passed, passed + count)
            let from = max(start, range.lowerBound)
            let wanted = max(0, min(end, range.upperBound) - from)
            shares.append(RankShare(passedOver: from - start, wanted: wanted, place: from - range.lowerBound))
            passed = end
        }
    }

    /// Gathers rows in ascending order of numbers.
    mutating func gather(_ rows: RowList, _ column: CodeColumn, firstNumber: Int32) {
        rows.withUnsafeBufferPointer { rows in
            ranks.withUnsafeBufferPointer { ranks in
                shares.withUnsafeMutableBufferPointer { shares in
                    numbers.withUnsafeMutableBufferPointer { numbers in
                        column.scan(
                            GatherKernel(
                                rows: rows,
                                ranks: ranks,
                                shares: shares,
                                numbers: numbers,
                                firstNumber: firstNumber
                            )
                        )
                    }
                }
            }
        }
    }
}

/// What a part of an order takes of the rows of one rank.
struct RankShare {
    /// Rows that come before the part.
    var passedOver: Int
    /// Rows of the part that are still to come.
    var wanted: Int
    /// Where the next of them goes.
    var place: Int
}

/// Puts the rows of the wanted ranks into their places.
private struct GatherKernel: CodeKernel {
    let rows: UnsafeBufferPointer<UInt16>
    let ranks: UnsafeBufferPointer<UInt32>
    let shares: UnsafeMutableBufferPointer<RankShare>
    let numbers: UnsafeMutableBufferPointer<Int32>
    let firstNumber: Int32

    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafeBufferPointer<Code>) {
        for row in rows {
            let rank = Int(ranks[Int(codes[Int(row)])])
            guard shares[rank].wanted > 0 else { continue }
            guard shares[rank].passedOver == 0 else {
                shares[rank].passedOver -= 1
                continue
            }
            numbers[shares[rank].place] = firstNumber + Int32(row)
            shares[rank].place += 1
            shares[rank].wanted -= 1
        }
    }
}
