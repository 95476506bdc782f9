// SPDX-License-Identifier: Apache-2.0

/// The value of one cell of a row that is being written.
package enum TableCell: Sendable {
    /// Nobody said.
    case missing
    /// The question does not arise.
    case notApplicable
    case boolean(Bool)
    /// A number, as these bytes of the document write it.
    case number(Range<Int>)
    case integer(Int)
    /// A text, as these bytes of the document write it, without quotation marks.
    case text(Range<Int>, isEscaped: Bool)
    /// A text of its own.
    case made([UInt8])
}

/// What takes the rows of records, table by table.
package protocol TableRowSink {
    /// Takes one row; its cells are those of the table's columns, and ranges are places in `document`.
    mutating func take(_ cells: [TableCell], of table: Int, document: UnsafeBufferPointer<UInt8>) throws
}

extension TableCell {
    /// Adds the text of the cell as it is, without any guard; nothing for a missing one.
    package func append(to text: inout [UInt8], document: UnsafeBufferPointer<UInt8>) {
        switch self {
        case .missing: break
        case .notApplicable: text.append(contentsOf: TableText.notApplicable)
        case .boolean(let value): text.append(contentsOf: value ? TableText.yes : TableText.no)
        case .number(let range): text.append(contentsOf: UnsafeBufferPointer(rebasing: document[range]))
        case .integer(let value): text.append(contentsOf: Array(String(value).utf8))
        case .made(let bytes): text.append(contentsOf: bytes)
        case .text(let range, let isEscaped):
            let slice = UnsafeBufferPointer(rebasing: document[range])
            if isEscaped { TableText.unescape(slice, into: &text) } else { text.append(contentsOf: slice) }
        }
    }
}
