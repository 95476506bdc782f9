// SPDX-License-Identifier: Apache-2.0

/// One row of a table.
package struct TableRow: Hashable, Sendable {
    /// The row's number as a spreadsheet shows it, or the element's in a JSON list, from 1.
    package var number: Int
    /// The cells as text, dates of spreadsheets as ISO 8601; an empty text is an empty cell.
    package var cells: [String]
    /// What is worth telling of single cells.
    package var remarks: [Remark] = []

    package init(number: Int, cells: [String]) {
        self.number = number
        self.cells = cells
    }

    /// A remark on one cell.
    package struct Remark: Hashable, Sendable {
        /// The place of the cell in its row, from 0.
        package var column: Int
        package var message: String
    }

    /// Whether every cell is empty.
    package var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// Why a table cannot be read, or not any further; the file as a whole is refused.
package struct TableFault: Error, Hashable, Sendable {
    package var code: ImportDiagnosticCode
    /// The row it was met in; nil where the file as a whole is meant.
    package var row: Int?
    /// The header of the column; nil where the row as a whole is meant.
    package var column: String?
    /// What is wrong and what to do.
    package var message: String

    package init(_ code: ImportDiagnosticCode, row: Int? = nil, column: String? = nil, _ message: String) {
        self.code = code
        self.row = row
        self.column = column
        self.message = message
    }
}

/// Reads a table row by row; memory does not grow with the number of rows.
package protocol TableReader {
    /// The next row, blank ones left out; nil at the end.
    mutating func next() throws(TableFault) -> TableRow?

    /// The columns so far where they are named beside each value; nil where a row names them.
    var namedColumns: [String]? { get }
}

extension TableReader {
    package var namedColumns: [String]? { nil }
}

/// Gives the next bytes of a file; nil at its end.
package typealias TablePieces = () throws(TableFault) -> [UInt8]?

/// What no table may exceed.
package enum TableLimits {
    /// Columns of a row: as many as spreadsheets have.
    package static let columns = 16_384
    /// Bytes of a row of text.
    package static let row = CSVReader.defaultLimit
    /// Bytes of a cell.
    package static let cell = 1 << 20
}
