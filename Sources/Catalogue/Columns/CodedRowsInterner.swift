// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Distinct lists of short rows: each list is the numbers of its rows, each distinct row is kept once.
///
/// There may be as many lists as incidents, but they are made of few rows; a text of its own for each list costs ten times
/// as much memory.
package struct CodedRowsTable: RandomAccessCollection, Sendable {
    /// The numbers of each list's rows, seven bits a byte, the lowest first; the eighth says that more follow.
    fileprivate var lists = DistinctBytes()
    /// The rows, each without its end.
    fileprivate var rows = DistinctBytes()

    package var startIndex: Int { 0 }
    package var endIndex: Int { lists.count }

    package subscript(place: Int) -> CodedRows {
        var joined: [UInt8] = []
        lists.withBytes(at: place) { numbers in
            var (number, shift) = (0, 0)
            for byte in numbers {
                number |= Int(byte & 0x7F) << shift
                shift += 7
                guard byte & 0x80 == 0 else { continue }
                rows.withBytes(at: number) { joined.append(contentsOf: $0) }
                joined.append(CodedRowsInterner.rowEnd)
                (number, shift) = (0, 0)
            }
        }
        return CodedRows(joined: String(decoding: joined, as: UTF8.self))
    }
}

/// Numbers lists of short rows in the order of first arrival, as `Interner` does other values.
struct CodedRowsInterner: Sendable {
    private(set) var values = CodedRowsTable()
    private var numbers: [UInt8] = []

    /// What stands after each row of a list.
    static let rowEnd: UInt8 = 0x1E

    /// The number of a list, a new one where it was not seen before.
    mutating func number(of rows: CodedRows) -> UInt32 {
        var text = rows.joined
        return text.withUTF8 { number(of: $0) }
    }

    private mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        numbers.removeAll(keepingCapacity: true)
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != Self.rowEnd { end += 1 }
            var number = values.rows.number(of: UnsafeBufferPointer(rebasing: text[start..<end]))
            while number >= 0x80 {
                numbers.append(UInt8(truncatingIfNeeded: number) | 0x80)
                number >>= 7
            }
            numbers.append(UInt8(number))
            start = end + 1
        }
        return numbers.withUnsafeBufferPointer { values.lists.number(of: $0) }
    }
}
