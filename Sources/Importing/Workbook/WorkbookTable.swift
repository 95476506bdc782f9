// SPDX-License-Identifier: Apache-2.0

/// One sheet of a workbook (Office Open XML), row by row.
package struct WorkbookTable: TableReader {
    private let rows: WorkbookRows

    /// Opens a sheet by its name; nil takes the only one that can be seen, or the only one of these with rows.
    ///
    /// - Throws: What is wrong with the archive or its parts, `severalValues` where more than one sheet has rows.
    package init(_ pieces: TablePieces, sheet wanted: String?) throws(TableFault) {
        let book = try WorkbookFile(pieces)
        rows = try book.rows(of: try Self.choose(book, wanted))
    }

    private static func choose(_ book: WorkbookFile, _ wanted: String?) throws(TableFault) -> WorkbookOutline.Sheet {
        let names = book.sheets.map { "“\($0.name)”" }.joined(separator: ", ")
        if let wanted {
            guard let sheet = book.sheets.first(where: { $0.name.lowercased() == wanted.lowercased() }) else {
                throw TableFault(.columnMissing, "the workbook has no sheet “\(wanted)”: it has \(names)")
            }
            return sheet
        }
        var visible = book.sheets.filter { !$0.isHidden }
        if visible.count > 1 {
            var filled: [WorkbookOutline.Sheet] = []
            for sheet in visible {
                if try table(book.rows(of: sheet)) != nil { filled.append(sheet) }
            }
            visible = filled
        }
        guard let only = visible.first, visible.count == 1 else {
            throw TableFault(
                visible.isEmpty ? .emptyFile : .severalValues,
                visible.isEmpty
                    ? "the workbook has no sheet with rows"
                    : "several sheets have rows (\(names)): say which with --sheet"
            )
        }
        return only
    }

    package mutating func next() throws(TableFault) -> TableRow? { try Self.table(rows) }

    /// The next row with anything in it.
    private static func table(_ rows: WorkbookRows) throws(TableFault) -> TableRow? {
        while let next = try rows.next() {
            var row = TableRow(number: next.number, cells: next.cells.map { Self.shown($0 ?? "") })
            row.remarks = next.remarks
            if !row.isBlank { return row }
        }
        return nil
    }

    /// A text without characters that no table of people holds: U+0000 stays as it is written.
    private static func shown(_ cell: String) -> String {
        cell.utf8.contains(0) ? cell.replacing("\0", with: "_x0000_") : cell
    }
}
