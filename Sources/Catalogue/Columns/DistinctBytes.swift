// SPDX-License-Identifier: Apache-2.0

/// Distinct runs of bytes in one buffer, each known by a small number in the order of first arrival.
package struct DistinctBytes: Sendable {
    private var bytes: ContiguousArray<UInt8> = []
    /// Where each run ends.
    private var ends: ContiguousArray<UInt32> = []
    /// By hash, else the next that is free: a number and one, or 0 for nothing.
    ///
    /// Their count is a power of two, and a quarter of them or more are free.
    private var slots = ContiguousArray<UInt32>(repeating: 0, count: 16)

    package var count: Int { ends.count }

    package init() {}

    /// The number of a run, a new one where it was not seen before.
    package mutating func number(of run: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let slot = slot(of: run)
        if slots[slot] > 0 { return slots[slot] - 1 }
        bytes.append(contentsOf: run)
        ends.append(UInt32(bytes.count))
        slots[slot] = UInt32(ends.count)
        if ends.count * 4 > slots.count * 3 { grow() }
        return UInt32(ends.count - 1)
    }

    /// Calls `body` with the bytes of one run.
    package func withBytes<Value>(at place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        let range = (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Where the number of a run stands, or will stand.
    private func slot(of run: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(run))
        var slot = hasher.finalize() & (slots.count - 1)
        while slots[slot] > 0, !withBytes(at: Int(slots[slot] - 1), { $0.elementsEqual(run) }) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = ContiguousArray(repeating: 0, count: slots.count * 2)
        for place in 0..<count {
            let free = withBytes(at: place) { slot(of: $0) }
            slots[free] = UInt32(place + 1)
        }
    }
}
