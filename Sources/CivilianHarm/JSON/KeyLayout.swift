// SPDX-License-Identifier: Apache-2.0

/// The keys of an object in the order in which kept documents have them, in one piece of memory.
package struct KeyLayout: Sendable {
    /// The keys one behind the other.
    private let bytes: [UInt8]
    /// Where each key ends in `bytes`.
    private let ends: [Int32]

    package init(_ keys: [[UInt8]]) {
        bytes = Array(keys.joined())
        var end: Int32 = 0
        ends = keys.map { key in
            end += Int32(key.count)
            return end
        }
    }

    /// How many keys there are.
    package var count: Int { ends.count }

    /// Whether the key at a place stands in these bytes of a text.
    package func holds(_ key: Range<Int>, of text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        let start = place > 0 ? Int(ends[place - 1]) : 0
        return Int(ends[place]) - start == key.count && isEqual(start, to: text, key)
    }

    /// The place of the key that stands in these bytes of a text, looked for from a place on; nil where none is it.
    package func place(of key: Range<Int>, in text: UnsafeBufferPointer<UInt8>, from first: Int) -> Int? {
        var start = first > 0 ? Int(ends[first - 1]) : 0
        for place in first..<max(first, ends.count) {
            let end = Int(ends[place])
            if end - start == key.count, isEqual(start, to: text, key) { return place }
            start = end
        }
        return nil
    }

    private func isEqual(_ start: Int, to text: UnsafeBufferPointer<UInt8>, _ key: Range<Int>) -> Bool {
        for index in 0..<key.count where bytes[start + index] != text[key.lowerBound + index] { return false }
        return true
    }
}
