// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Distinct lists of short rows, one after the other in one buffer: there may be as many as incidents, and a text of its
/// own for each costs three times as much.
package struct CodedRowsTable: RandomAccessCollection, Sendable {
    private var bytes: ContiguousArray<UInt8> = []
    /// Where each list ends.
    private var ends: ContiguousArray<Int> = []

    package var startIndex: Int { 0 }
    package var endIndex: Int { ends.count }

    package subscript(place: Int) -> CodedRows {
        CodedRows(joined: String(decoding: bytes[range(place)], as: UTF8.self))
    }

    private func range(_ place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

    fileprivate mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
    }

    /// Calls `body` with the bytes of one list.
    fileprivate func withBytes<Value>(at place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(place)])) }
    }
}

/// Numbers lists of short rows in the order of first arrival, as `Interner` does other values.
struct CodedRowsInterner: Sendable {
    private(set) var values = CodedRowsTable()
    /// By hash, else the next that is free: a number and one, or 0 for nothing.
    ///
    /// Their count is a power of two, and a third of them or more are free.
    private var slots = ContiguousArray<UInt32>(repeating: 0, count: 16)

    /// The number of a list, a new one where it was not seen before.
    mutating func number(of rows: CodedRows) -> UInt32 {
        var text = rows.joined
        return text.withUTF8 { number(of: $0) }
    }

    private mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let slot = slot(of: text)
        if slots[slot] > 0 { return slots[slot] - 1 }
        values.append(text)
        slots[slot] = UInt32(values.count)
        if values.count * 3 > slots.count * 2 { grow() }
        return UInt32(values.count - 1)
    }

    /// Where the number of a list stands, or will stand.
    private func slot(of text: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(text))
        var slot = hasher.finalize() & (slots.count - 1)
        while slots[slot] > 0, !values.withBytes(at: Int(slots[slot] - 1), { $0.elementsEqual(text) }) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = ContiguousArray(repeating: 0, count: slots.count * 2)
        for place in values.indices {
            let free = values.withBytes(at: place) { slot(of: $0) }
            slots[free] = UInt32(place + 1)
        }
    }
}
