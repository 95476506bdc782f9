// SPDX-License-Identifier: Apache-2.0

/// A workbook (Office Open XML) in memory, whose sheets are read row by row.
final class WorkbookFile {
    /// Bytes that the small parts of a workbook, and the texts that cells share, may unpack to.
    private static let outlineLimit = 32 << 20
    private static let stringsLimit = 512 << 20

    let sheets: [WorkbookOutline.Sheet]
    private let archive: WorkbookArchive
    private let parts: [String: String]
    private let surroundings: SheetRows.Surroundings

    /// - Throws: What is wrong with the archive or its small parts.
    init(_ pieces: TablePieces) throws(TableFault) {
        archive = try WorkbookArchive(pieces)
        let outline = WorkbookOutline()
        try XMLEvents.parse(try archive.part("xl/workbook.xml"), limit: Self.outlineLimit, outline)
        let relations = WorkbookRelations()
        try XMLEvents.parse(try archive.part("xl/_rels/workbook.xml.rels"), limit: Self.outlineLimit, relations)
        let styles = WorkbookStyles()
        if archive.has("xl/styles.xml") {
            try XMLEvents.parse(try archive.part("xl/styles.xml"), limit: Self.outlineLimit, styles)
        }
        let strings = WorkbookStrings()
        if archive.has("xl/sharedStrings.xml") {
            try XMLEvents.parse(try archive.part("xl/sharedStrings.xml"), limit: Self.stringsLimit, strings)
        }
        sheets = outline.sheets
        parts = relations.parts
        surroundings = SheetRows.Surroundings(
            strings: strings.strings,
            forms: styles.forms,
            is1904: outline.is1904
        )
    }

    /// The names of the sheets, before anything else of the workbook is read.
    ///
    /// - Throws: What is wrong with the archive or its list of sheets.
    static func sheetNames(_ pieces: TablePieces) throws(TableFault) -> [String] {
        let outline = WorkbookOutline()
        let archive = try WorkbookArchive(pieces)
        try XMLEvents.parse(try archive.part("xl/workbook.xml"), limit: outlineLimit, outline)
        return outline.sheets.map(\.name)
    }

    /// The rows of a sheet from its beginning; several may be read at a time.
    func rows(of sheet: WorkbookOutline.Sheet) throws(TableFault) -> WorkbookRows {
        guard let name = parts[sheet.relation] else {
            throw TableFault(.truncatedFile, "the sheet “\(sheet.name)” leads to no part: save the workbook again")
        }
        return try WorkbookRows(try archive.part(name), surroundings)
    }
}

/// The rows of one sheet, one after the other.
final class WorkbookRows {
    private let part: WorkbookPart
    private let events: XMLEvents
    private let sheet: SheetRows
    private var waiting: [SheetRows.Row] = []
    private var isAtEnd = false

    fileprivate init(_ part: WorkbookPart, _ surroundings: SheetRows.Surroundings) throws(TableFault) {
        self.part = part
        sheet = SheetRows(surroundings)
        events = try XMLEvents(part.name, handler: sheet)
    }

    /// The next row that has cells; nil at the end.
    func next() throws(TableFault) -> SheetRows.Row? {
        while true {
            if let row = waiting.popLast() { return row }
            guard !isAtEnd else { return nil }
            let piece = try part.next()
            isAtEnd = piece.isEmpty
            try events.parse(piece, isLast: isAtEnd)
            waiting = sheet.takeRows().reversed()
        }
    }
}
