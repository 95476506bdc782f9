// SPDX-License-Identifier: Apache-2.0

/// One sheet of a workbook (Office Open XML), row by row.
package struct WorkbookTable: TableReader {
    private let part: WorkbookPart
    private let events: XMLEvents
    private let sheet: SheetRows
    private var waiting: [TableRow] = []
    private var isAtEnd = false

    /// Bytes that the small parts of a workbook, and the texts that cells share, may unpack to.
    private static let outlineLimit = 32 << 20
    private static let stringsLimit = 512 << 20

    /// Opens a sheet by its name; nil takes the only one that can be seen, or the only one of these with rows.
    ///
    /// - Throws: What is wrong with the archive or its parts, `severalValues` where more than one sheet has rows.
    package init(_ pieces: TablePieces, sheet wanted: String?) throws(TableFault) {
        var content: [UInt8] = []
        while let piece = try pieces() {
            content += piece
            guard content.count <= WorkbookArchive.limit else {
                throw TableFault(
                    .fileTooLarge,
                    "the workbook is larger than \(WorkbookArchive.limit >> 20) MiB: save it as CSV"
                )
            }
        }
        let archive = try WorkbookArchive(content)
        content = []
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
        let surroundings = SheetRows.Surroundings(
            strings: strings.strings,
            forms: styles.forms,
            is1904: outline.is1904
        )
        func open(_ chosen: WorkbookOutline.Sheet) throws(TableFault) -> WorkbookTable {
            guard let name = relations.parts[chosen.relation] else {
                throw TableFault(.truncatedFile, "the sheet “\(chosen.name)” leads to no part: save the workbook again")
            }
            return try WorkbookTable(try archive.part(name), surroundings)
        }
        self = try open(try Self.choose(outline.sheets, wanted, open))
    }

    private init(_ part: WorkbookPart, _ surroundings: SheetRows.Surroundings) throws(TableFault) {
        self.part = part
        sheet = SheetRows(surroundings)
        events = try XMLEvents(part.name, handler: sheet)
    }

    private static func choose(
        _ sheets: [WorkbookOutline.Sheet],
        _ wanted: String?,
        _ open: (WorkbookOutline.Sheet) throws(TableFault) -> WorkbookTable
    ) throws(TableFault) -> WorkbookOutline.Sheet {
        let names = sheets.map { "“\($0.name)”" }.joined(separator: ", ")
        if let wanted {
            guard let sheet = sheets.first(where: { $0.name.lowercased() == wanted.lowercased() }) else {
                throw TableFault(.columnMissing, "the workbook has no sheet “\(wanted)”: it has \(names)")
            }
            return sheet
        }
        var visible = sheets.filter { !$0.isHidden }
        if visible.count > 1 {
            var filled: [WorkbookOutline.Sheet] = []
            for sheet in visible {
                var table = try open(sheet)
                if try table.next() != nil { filled.append(sheet) }
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

    package mutating func next() throws(TableFault) -> TableRow? {
        while true {
            if let row = waiting.popLast() {
                if !row.isBlank { return row }
                continue
            }
            guard !isAtEnd else { return nil }
            let piece = try part.next()
            isAtEnd = piece.isEmpty
            try events.parse(piece, isLast: isAtEnd)
            waiting = sheet.takeRows().reversed()
        }
    }
}
