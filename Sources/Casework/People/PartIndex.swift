// SPDX-License-Identifier: Apache-2.0

/// Short values of the parts of every incident, such as marks of its victims, in memory.
///
/// A value: whoever holds a copy sees one state. Incidents without parts cost four bytes.
package struct PartIndex<Part: Sendable>: Sendable {
    private struct Chunk {
        /// Where the parts of each incident begin; one more than incidents.
        var starts: ContiguousArray<UInt32>
        var parts: ContiguousArray<Part>

        init() {
            starts = ContiguousArray(repeating: 0, count: PartIndex.capacity + 1)
            parts = []
        }
    }

    private var chunks: ContiguousArray<Chunk?> = []

    private static var capacity: Int { 4096 }

    package init() {}

    /// Takes the parts of incidents, which replace what they had; numbers are from 1 and ascend.
    package mutating func replace(_ rows: [(number: Int32, parts: [Part])]) {
        var first = 0
        while first < rows.count {
            let index = Int(rows[first].number - 1) / Self.capacity
            let end = rows[first...].firstIndex { Int($0.number - 1) / Self.capacity != index } ?? rows.count
            replace(rows[first..<end], inChunk: index)
            first = end
        }
    }

    private mutating func replace(_ rows: ArraySlice<(number: Int32, parts: [Part])>, inChunk index: Int) {
        if index >= chunks.count { chunks.append(contentsOf: repeatElement(nil, count: index + 1 - chunks.count)) }
        let old = chunks[index] ?? Chunk()
        var new = Chunk()
        new.parts.reserveCapacity(old.parts.count + rows.reduce(0) { $0 + $1.parts.count })
        var rest = rows
        for row in 0..<Self.capacity {
            new.starts[row] = UInt32(new.parts.count)
            if let next = rest.first, Int(next.number - 1) % Self.capacity == row {
                new.parts.append(contentsOf: next.parts)
                rest = rest.dropFirst()
            } else {
                new.parts.append(contentsOf: old.parts[Int(old.starts[row])..<Int(old.starts[row + 1])])
            }
        }
        new.starts[Self.capacity] = UInt32(new.parts.count)
        chunks[index] = new
    }

    /// The parts of an incident, in their order; empty where it has none.
    package subscript(number: Int32) -> ArraySlice<Part> {
        let (index, row) = (Int(number - 1) / Self.capacity, Int(number - 1) % Self.capacity)
        guard number >= 1, index < chunks.count, let chunk = chunks[index] else { return [] }
        return ArraySlice(chunk.parts[Int(chunk.starts[row])..<Int(chunk.starts[row + 1])])
    }

    /// How many parts an incident has.
    package func count(of number: Int32) -> Int {
        let (index, row) = (Int(number - 1) / Self.capacity, Int(number - 1) % Self.capacity)
        guard number >= 1, index < chunks.count else { return 0 }
        return chunks[index].map { Int($0.starts[row + 1] - $0.starts[row]) } ?? 0
    }

    /// How many parts of these incidents pass; ascending numbers go fastest.
    package func count(of numbers: [Int32], where passes: (Part) -> Bool) -> Int {
        var count = 0
        forEach(of: numbers) { _, parts in for part in parts where passes(part) { count += 1 } }
        return count
    }

    /// Gives the parts of each of these incidents that has some.
    package func forEach(of numbers: [Int32], _ body: (_ number: Int32, _ parts: UnsafeBufferPointer<Part>) -> Void) {
        var first = 0
        while first < numbers.count {
            let index = Int(numbers[first] - 1) / Self.capacity
            var end = first + 1
            while end < numbers.count, Int(numbers[end] - 1) / Self.capacity == index { end += 1 }
            if index < chunks.count, let chunk = chunks[index] {
                chunk.parts.withUnsafeBufferPointer { parts in
                    for number in numbers[first..<end] {
                        let row = Int(number - 1) % Self.capacity
                        let (start, stop) = (Int(chunk.starts[row]), Int(chunk.starts[row + 1]))
                        if start < stop { body(number, UnsafeBufferPointer(rebasing: parts[start..<stop])) }
                    }
                }
            }
            first = end
        }
    }
}
