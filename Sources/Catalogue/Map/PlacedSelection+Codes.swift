// SPDX-License-Identifier: Apache-2.0

extension PlacedSelection {
    /// How many selected places of a range have each code of a column; `codes` is above every code.
    package func counts(of column: PlacedColumn, codes: Int, in range: Range<Int>) -> ContiguousArray<UInt32> {
        var counts = ContiguousArray<UInt32>(repeating: 0, count: codes)
        counts.withUnsafeMutableBufferPointer { counts in
            column.scan(CountPlacesKernel(selection: self, range: range, counts: counts))
        }
        return counts
    }

    /// Puts the codes of the selected places of a range into `output`, one after the other, and gives how many there are.
    ///
    /// The output is as long as the range at least.
    package func gather(
        _ column: PlacedColumn,
        in range: Range<Int>,
        into output: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        column.scan(GatherPlacesKernel(selection: self, range: range, output: output))
        return count(in: range)
    }
}

private struct CountPlacesKernel: CodeKernel {
    let selection: PlacedSelection
    let range: Range<Int>
    let counts: UnsafeMutableBufferPointer<UInt32>

    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafeBufferPointer<Code>) {
        var word = range.lowerBound >> 6
        while word << 6 < range.upperBound {
            var bits = selection.bits(word, within: range)
            while bits != 0 {
                counts[Int(codes[word << 6 &+ bits.trailingZeroBitCount])] &+= 1
                bits &= bits &- 1
            }
            word &+= 1
        }
    }
}

private struct GatherPlacesKernel: CodeKernel {
    let selection: PlacedSelection
    let range: Range<Int>
    let output: UnsafeMutableBufferPointer<UInt32>

    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafeBufferPointer<Code>) {
        var (word, place) = (range.lowerBound >> 6, 0)
        while word << 6 < range.upperBound {
            var bits = selection.bits(word, within: range)
            while bits != 0 {
                output[place] = UInt32(truncatingIfNeeded: codes[word << 6 &+ bits.trailingZeroBitCount])
                place &+= 1
                bits &= bits &- 1
            }
            word &+= 1
        }
    }
}
