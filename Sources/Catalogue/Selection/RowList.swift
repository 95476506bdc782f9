// SPDX-License-Identifier: Apache-2.0

/// Rows of one chunk, ascending.
struct RowList {
    private var rows = ContiguousArray<UInt16>(repeating: 0, count: CatalogueChunk.capacity)
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func removeAll() { count = 0 }

    /// Adds the rows whose bits are set in a word that begins with a row.
    mutating func append(_ word: UInt64, firstRow: Int) {
        guard word != 0 else { return }
        rows.withUnsafeMutableBufferPointer { rows in
            if word == .max {
                for bit in 0..<64 { rows[count &+ bit] = UInt16(truncatingIfNeeded: firstRow &+ bit) }
                count &+= 64
                return
            }
            var rest = word
            while rest != 0 {
                rows[count] = UInt16(truncatingIfNeeded: firstRow &+ rest.trailingZeroBitCount)
                count &+= 1
                rest &= rest &- 1
            }
        }
    }

    func withUnsafeBufferPointer(_ body: (UnsafeBufferPointer<UInt16>) -> Void) {
        rows.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[0..<count])) }
    }
}
