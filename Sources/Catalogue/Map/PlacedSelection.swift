// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// The located incidents of a selection, by place in the order of a map.
package struct PlacedSelection: Sendable {
    package let order: MapOrder
    /// One bit a place; places behind the last are 0.
    private let words: ContiguousArray<UInt64>
    /// Before each block of places, how many are selected; then all of them.
    private let ranks: ContiguousArray<UInt32>

    /// Places of a block.
    package static let blockSize = 256
    private static let blockWords = blockSize / 64

    package init(_ selection: Selection, in order: MapOrder) {
        self.order = order
        let blocks = (order.count + Self.blockSize - 1) / Self.blockSize
        var words = ContiguousArray<UInt64>(repeating: 0, count: blocks * Self.blockWords)
        var ranks = ContiguousArray<UInt32>(repeating: 0, count: blocks + 1)
        let wanted = selection.numbers.words
        order.numbers.withUnsafeBufferPointer { numbers in
            wanted.withUnsafeBufferPointer { wanted in
                for place in words.indices {
                    words[place] = Self.word(of: numbers, from: place * 64, in: wanted)
                }
            }
        }
        var count: UInt32 = 0
        for block in 0..<blocks {
            ranks[block] = count
            for place in block * Self.blockWords..<(block + 1) * Self.blockWords {
                count += UInt32(words[place].nonzeroBitCount)
            }
        }
        ranks[blocks] = count
        self.words = words
        self.ranks = ranks
    }

    /// The bits of up to 64 places.
    private static func word(
        of numbers: UnsafeBufferPointer<Int32>,
        from first: Int,
        in wanted: UnsafeBufferPointer<UInt64>
    ) -> UInt64 {
        var word: UInt64 = 0
        guard first < numbers.count else { return 0 }
        for bit in 0..<min(64, numbers.count &- first) {
            let position = Int(numbers[first &+ bit] &- 1)
            let place = position >> 6
            guard place < wanted.count else { continue }
            word |= (wanted[place] >> UInt64(position & 63) & 1) << UInt64(bit)
        }
        return word
    }

    /// How many of the selected incidents are located.
    package var count: Int { Int(ranks[ranks.count - 1]) }

    /// Every place.
    package var places: Range<Int> { 0..<order.count }

    /// How many selected places come before one.
    package func rank(of place: Int) -> Int {
        let block = place / Self.blockSize
        var rank = Int(ranks[block])
        var word = block * Self.blockWords
        while word < place >> 6 {
            rank += words[word].nonzeroBitCount
            word += 1
        }
        if place & 63 > 0 { rank += (words[word] & (1 << UInt64(place & 63) - 1)).nonzeroBitCount }
        return rank
    }

    /// How many places of a range are selected.
    package func count(in range: Range<Int>) -> Int { rank(of: range.upperBound) - rank(of: range.lowerBound) }

    /// The selected place that so many others come before; `rank` is below `count`.
    package func place(ofRank rank: Int) -> Int {
        var (low, high) = (0, ranks.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(ranks[middle]) <= rank { low = middle } else { high = middle }
        }
        var rest = rank - Int(ranks[low])
        var word = low * Self.blockWords
        while words[word].nonzeroBitCount <= rest {
            rest -= words[word].nonzeroBitCount
            word += 1
        }
        var bits = words[word]
        for _ in 0..<rest { bits &= bits - 1 }
        return word << 6 + bits.trailingZeroBitCount
    }

    /// The number of the incident at a place.
    package func number(at place: Int) -> Int32 { order.numbers[place] }

    /// Gives the selected places of a range, ascending.
    package func forEachPlace(in range: Range<Int>, _ body: (_ place: Int) -> Void) {
        var word = range.lowerBound >> 6
        while word << 6 < range.upperBound {
            var bits = self.bits(word, within: range)
            while bits != 0 {
                body(word << 6 + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
            word += 1
        }
    }

    /// The bits of a word whose places are in a range.
    @inline(__always)
    func bits(_ word: Int, within range: Range<Int>) -> UInt64 {
        var bits = words[word]
        let first = word << 6
        if first < range.lowerBound { bits &= .max << UInt64(range.lowerBound - first) }
        if first + 64 > range.upperBound { bits &= .max >> UInt64(first + 64 - range.upperBound) }
        return bits
    }
}
