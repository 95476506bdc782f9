// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Catalogue

@Suite struct ColumnTests {
    /// Writes what it was given into a list, to see the codes through the eyes of a kernel.
    private struct Listing: CodeKernel {
        let codes: UnsafeMutableBufferPointer<UInt32>

        func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafeBufferPointer<Code>) {
            for row in codes.indices { self.codes[row] = UInt32(codes[row]) }
        }
    }

    @Test func columnWidensWhenACodeNeedsIt() {
        var column = CodeColumn(count: 4)
        let codes: [UInt32] = [1, 65_535, 65_536, .max]
        for (row, code) in codes.enumerated() {
            let before = column
            column[row] = code
            #expect(column[row] == code)
            #expect(before[row] == 0)
        }
        var seen = [UInt32](repeating: 0, count: 4)
        seen.withUnsafeMutableBufferPointer { column.scan(Listing(codes: $0)) }
        #expect(seen == codes)
        column[3] = 7
        #expect((0..<4).map { column[$0] } == [1, 65_535, 65_536, 7])
    }

    @Test func textsAreKeptThroughManyChanges() {
        var random = SplitMix64(seed: 3)
        var column = TextColumn(count: 50)
        var texts = [String](repeating: "", count: 50)
        for _ in 0..<20_000 {
            let row = Int.random(in: 0..<50, using: &random)
            let length = [0, 1, 7, 7, 300].randomElement(using: &random) ?? 0
            texts[row] = String(repeating: ["a", "ع", "Z"].randomElement(using: &random) ?? "", count: length)
            column.set(texts[row], at: row)
        }
        #expect((0..<50).map { column[$0] } == texts)
        #expect((0..<50).map { column.isEmpty($0) } == texts.map(\.isEmpty))
        #expect((0..<50).allSatisfy { column.holds(texts[$0], at: $0) })
        #expect(!column.holds("b", at: 0))
    }

    @Test func numberSetHoldsWhatWasPutIn() {
        var random = SplitMix64(seed: 4)
        let numbers = Set((0..<500).map { _ in Int32.random(in: 1...5000, using: &random) })
        let set = NumberSet(numbers.shuffled(using: &random))
        #expect(set.numbers == numbers.sorted())
        #expect(set.count == numbers.count)
        #expect((-3...6000 as ClosedRange<Int32>).allSatisfy { set.contains($0) == numbers.contains($0) })
        #expect(!set.contains(.max))
        #expect(!set.contains(.min))
        #expect(NumberSet([0, -1, .min]).isEmpty)
        #expect(NumberSet([1, 900]) != NumberSet([1]))
    }

    @Test func everyPropertyLiesInOneBundle() {
        #expect(Bundle.allSlots.map(\.index).sorted() == Array(FilterDimension.allCases.indices))
        #expect(Bundle.allSlots.allSatisfy { FilterDimension.allCases[$0.index] == $0.dimension })
        #expect(Bundle.standing.dimensions.count == Bundle.visibilitySlot)
        #expect(FilterDimension.allCases.count < 31)
    }
}
