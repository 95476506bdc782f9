// SPDX-License-Identifier: Apache-2.0

package import Tables

/// The tables of records of a workbook that an export wrote: a sheet for each, further rows in `name (2)`.
package struct RecordWorkbook: TableInput {
    /// The sheet in which texts go on that are longer than a cell.
    private static let longTexts = "long_texts"
    /// The sheets by which such a workbook is known.
    private static let marks: Set<String> = ["incidents", "sijill_columns"]

    private let book: WorkbookFile
    /// The tables that have such texts.
    private let tablesWithRest: Set<String>

    /// - Throws: What is wrong with the workbook.
    package init(_ pieces: TablePieces) throws(TableFault) {
        book = try WorkbookFile(pieces)
        var tables: Set<String> = []
        if let sheet = Self.sheet(Self.longTexts, of: book) {
            let rows = try book.rows(of: sheet)
            while let row = try rows.next() { if let table = row.cells.first ?? nil { tables.insert(table) } }
        }
        tablesWithRest = tables
    }

    /// Whether a file is such a workbook; false for whatever cannot be opened.
    package static func isOne(_ pieces: TablePieces) -> Bool {
        let names = (try? WorkbookFile.sheetNames(pieces)) ?? []  // whoever reads it next tells what is wrong
        return marks.isSubset(of: names)
    }

    private static func sheet(_ name: String, of book: WorkbookFile) -> WorkbookOutline.Sheet? {
        book.sheets.first { $0.name == name }
    }

    /// The sheets of a table in the order of its rows.
    private func sheets(of table: RecordTable) -> [WorkbookOutline.Sheet] {
        var sheets: [WorkbookOutline.Sheet] = []
        while let next = Self.sheet(sheets.isEmpty ? table.name : "\(table.name) (\(sheets.count + 1))", of: book) {
            sheets.append(next)
        }
        return sheets
    }

    package func header(of table: RecordTable) throws -> [String]? {
        guard let sheet = sheets(of: table).first else { return nil }
        return try book.rows(of: sheet).next()?.cells.map { $0 ?? "" } ?? []
    }

    package func rows(of table: RecordTable) throws -> any TableRowSource {
        let header = try header(of: table) ?? []
        var rest: LongTexts?
        if tablesWithRest.contains(table.name), let sheet = Self.sheet(Self.longTexts, of: book) {
            rest = try LongTexts(try book.rows(of: sheet), table: table, header)
        }
        return RecordWorkbookRows(book, sheets(of: table), table, header, rest)
    }
}

/// The rows of one table of a workbook.
private final class RecordWorkbookRows: TableRowSource {
    private let book: WorkbookFile
    private var sheets: ArraySlice<WorkbookOutline.Sheet>
    private var rows: WorkbookRows?
    private let table: RecordTable
    private let header: [String]
    private let key: Int?
    private let rest: LongTexts?

    init(
        _ book: WorkbookFile,
        _ sheets: [WorkbookOutline.Sheet],
        _ table: RecordTable,
        _ header: [String],
        _ rest: LongTexts?
    ) {
        (self.book, self.sheets, self.table, self.header, self.rest) = (book, sheets[...], table, header, rest)
        key = table.column(.key).flatMap { header.firstIndex(of: table.columns[$0].name) }
    }

    func next() throws -> ReadRow? {
        while true {
            if let row = try rows?.next() { return try taken(row) }
            guard let sheet = sheets.popFirst() else {
                try rest?.close()
                return nil
            }
            let opened = try book.rows(of: sheet)
            let names = try opened.next()?.cells.map { $0 ?? "" } ?? []
            guard names == header else {
                let message = "the sheet “\(sheet.name)” has other columns than the first one of its table"
                throw RecordTableFault(table: table.name, column: nil, position: 1, message: message)
            }
            rows = opened
        }
    }

    private func taken(_ row: SheetRows.Row) throws -> ReadRow {
        func fault(_ column: Int, _ message: String) -> RecordTableFault {
            RecordTableFault(
                table: table.name,
                column: column < header.count ? header[column] : nil,
                position: row.number,
                message: message
            )
        }
        if let remark = row.remarks.first {
            throw fault(remark.column, "\(remark.message); a table of records holds values alone: put the value there")
        }
        guard row.cells.count <= header.count else {
            throw fault(header.count, "the row has more cells than the header has columns")
        }
        var cells = row.cells + [String?](repeating: nil, count: header.count - row.cells.count)
        if let rest, let key, let name = cells[key] { try rest.complete(&cells, name) }
        return ReadRow(cells: cells, position: row.number)
    }
}

/// What goes on of the texts of one table, in the order of its rows.
private final class LongTexts {
    /// No text of a record is longer.
    private static let limit = 64 << 20
    private static let columns = ["table", "key", "column", "part", "text"]

    private struct Piece {
        let key: String
        let column: Int
        let part: Int
        let text: String
        let row: Int
    }

    private let rows: WorkbookRows
    private let table: RecordTable
    private let header: [String]
    private var ahead: Piece?

    init(_ rows: WorkbookRows, table: RecordTable, _ header: [String]) throws {
        (self.rows, self.table, self.header) = (rows, table, header)
        guard try rows.next()?.cells.map({ $0 ?? "" }) == Self.columns else {
            throw fault(1, "its columns are not \(Self.columns.joined(separator: ", "))")
        }
        try advance()
    }

    /// Adds to the cells of a row what goes on of them.
    func complete(_ cells: inout [String?], _ key: String) throws {
        var part = 1
        var column = -1
        while let piece = ahead, piece.key == key {
            part = piece.column == column ? part + 1 : 2
            column = piece.column
            guard piece.part == part, let begun = cells[column] else {
                throw fault(piece.row, "this is not the next part of its text: leave the rows in their order")
            }
            guard begun.utf8.count + piece.text.utf8.count <= Self.limit else {
                throw fault(piece.row, "the text is longer than \(Self.limit >> 20) MiB: no record's is")
            }
            cells[column] = begun + piece.text
            try advance()
        }
    }

    /// - Throws: Where a text goes on of which no row has the beginning.
    func close() throws {
        if let piece = ahead { throw fault(piece.row, "no row of the table stands where the text begins") }
    }

    private func advance() throws {
        ahead = nil
        while let row = try rows.next() {
            guard row.cells.first == table.name else { continue }
            let cells = row.cells + [String?](repeating: nil, count: max(0, 5 - row.cells.count))
            guard let key = cells[1], let column = cells[2].flatMap({ header.firstIndex(of: $0) }),
                let part = cells[3].flatMap({ Int($0) }), let text = cells[4]
            else { throw fault(row.number, "a key, a column of the table, the part and its text are needed") }
            ahead = Piece(key: key, column: column, part: part, text: text, row: row.number)
            return
        }
    }

    private func fault(_ row: Int, _ message: String) -> RecordTableFault {
        RecordTableFault(table: "long_texts", column: nil, position: row, message: message)
    }
}
