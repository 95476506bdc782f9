// SPDX-License-Identifier: Apache-2.0

/// A set of incident numbers, one bit each; numbers are from 1.
package struct NumberSet: Hashable, Sendable {
    /// Bit 0 of word 0 is number 1; the last word is not zero.
    private(set) var words: ContiguousArray<UInt64> = []

    package init() {}

    /// The set of these numbers; numbers below 1 are no incidents and are left out.
    package init(_ numbers: some Sequence<Int32>) {
        for number in numbers { insert(number) }
    }

    /// The same of a list, which a search gives: other targets cannot make the sequence's case special.
    package init(_ numbers: [Int32]) {
        for number in numbers { insert(number) }
    }

    /// The set of the bits in these words.
    init(words: ContiguousArray<UInt64>) {
        self.words = words
        while self.words.last == 0 { self.words.removeLast() }
    }

    /// Adds a number; one below 1 is no incident and is left out.
    package mutating func insert(_ number: Int32) {
        guard number >= 1 else { return }
        let position = Int(number - 1)
        let word = position >> 6
        if word >= words.count {
            words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
        }
        words[word] |= 1 << UInt64(position & 63)
    }

    package func contains(_ number: Int32) -> Bool {
        guard number >= 1 else { return false }
        let position = Int(number - 1)
        return position >> 6 < words.count && words[position >> 6] >> UInt64(position & 63) & 1 == 1
    }

    /// The numbers that are in both sets.
    package func intersection(_ other: NumberSet) -> NumberSet {
        NumberSet(words: ContiguousArray(zip(words, other.words).map { $0 & $1 }))
    }

    package var isEmpty: Bool { words.isEmpty }

    /// How many numbers there are; costs a pass over the words.
    package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Bytes that it takes.
    package var bytes: Int { words.count * 8 }

    /// Every number, ascending.
    package var numbers: [Int32] {
        var numbers: [Int32] = []
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                numbers.append(Int32(index << 6 + word.trailingZeroBitCount) + 1)
                word &= word - 1
            }
        }
        return numbers
    }
}
