// SPDX-License-Identifier: Apache-2.0

import Tables

/// Writes tables of records as one workbook (Office Open XML, ECMA-376), a sheet for each, row by row.
///
/// Texts are cells of text, so that nothing is a formula. What is longer than a cell goes on in the sheet `long_texts`, and
/// a table of more rows than a sheet has in `name (2)`. A text without characters is a cell without; no cell is unknown.
final class Workbook: TableRowSink {
    /// Where texts go on that are longer than a cell.
    static let longTexts = "long_texts"

    private let plan: TablePlan
    private let folder: String
    private var sheets: [[WorkbookSheet]] = []
    private let rest: WorkbookSheet
    private var scratch: [UInt8] = []

    /// Begins a workbook; `folder` is an empty one for its parts.
    init(_ plan: TablePlan, parts folder: String) throws(ExportFailure) {
        self.plan = plan
        self.folder = folder
        rest = try WorkbookSheet(Self.longTexts, "\(folder)/rest")
        for table in plan.tables { sheets.append([try Self.sheet(table.name, table.columns.map(\.name), folder, 1)]) }
        try Self.add(["table", "key", "column", "part", "text"], to: rest)
    }

    private static func sheet(
        _ name: String,
        _ header: [String],
        _ folder: String,
        _ number: Int
    ) throws(ExportFailure) -> WorkbookSheet {
        let sheet = try WorkbookSheet(number == 1 ? name : "\(name) (\(number))", "\(folder)/\(name)-\(number)")
        try add(header, to: sheet)
        return sheet
    }

    private static func add(_ texts: [String?], to sheet: WorkbookSheet) throws(ExportFailure) {
        for text in texts {
            if let text { WorkbookText.addText(text.utf8, to: &sheet.row) } else { sheet.row.append(contentsOf: empty) }
        }
        try sheet.endRow()
    }

    /// Cells have no addresses, so that each stands behind the one before: an unknown value is a cell without a value.
    private static let empty = Array("<c/>".utf8)

    func take(_ cells: [TableCell], of table: Int, document: UnsafeBufferPointer<UInt8>) throws {
        let sheet = try open(table)
        for (index, cell) in cells.enumerated() {
            switch cell {
            case .missing: sheet.row.append(contentsOf: Self.empty)
            case .boolean(let value): WorkbookText.addBoolean(value, to: &sheet.row)
            case .number(let range): WorkbookText.addNumber(document[range], to: &sheet.row)
            case .integer(let value): WorkbookText.addNumber(Array(String(value).utf8), to: &sheet.row)
            case .notApplicable: WorkbookText.addText(TableText.notApplicable, to: &sheet.row)
            case .text, .made:
                scratch.removeAll(keepingCapacity: true)
                cell.append(to: &scratch, document: document)
                let parts = WorkbookText.parts(scratch)
                WorkbookText.addText(parts[0], to: &sheet.row)
                for (part, text) in parts.enumerated().dropFirst() {
                    try addRest(text, part, of: cells, table, index, document)
                }
            }
        }
        try sheet.endRow()
    }

    /// The sheet that takes the next row of a table.
    private func open(_ table: Int) throws(ExportFailure) -> WorkbookSheet {
        if let sheet = sheets[table].last, sheet.rows < WorkbookSheet.limit { return sheet }
        let columns = plan.tables[table].columns.map(\.name)
        let sheet = try Self.sheet(plan.tables[table].name, columns, folder, sheets[table].count + 1)
        sheets[table].append(sheet)
        return sheet
    }

    private func addRest(
        _ text: ArraySlice<UInt8>,
        _ part: Int,
        of cells: [TableCell],
        _ table: Int,
        _ column: Int,
        _ document: UnsafeBufferPointer<UInt8>
    ) throws(ExportFailure) {
        let key = plan.tables[table].column(.key).map { place -> [UInt8] in
            var key: [UInt8] = []
            cells[place].append(to: &key, document: document)
            return key
        }
        WorkbookText.addText(plan.tables[table].name.utf8, to: &rest.row)
        WorkbookText.addText(key ?? [], to: &rest.row)
        WorkbookText.addText(plan.tables[table].columns[column].name.utf8, to: &rest.row)
        WorkbookText.addNumber(Array(String(part + 1).utf8), to: &rest.row)
        WorkbookText.addText(text, to: &rest.row)
        try rest.endRow()
    }

    /// Puts the workbook together.
    func finish(to path: String, isPrivate: Bool) throws(ExportFailure) {
        var all = sheets.flatMap(\.self)
        if rest.rows > 1 { all.append(rest) }
        for table in DefinitionTable.allCases {
            let sheet = try Self.sheet("sijill_\(table.rawValue)", table.header, folder, 1)
            for row in table.rows(of: plan) { try Self.add(row, to: sheet) }
            all.append(sheet)
        }
        let file = try OutputFile(path, isPrivate: isPrivate)
        var archive = ZipArchive()
        for (name, text) in WorkbookParts(sheets: all.map(\.name)).files {
            let deflation = try Deflation()
            var bytes: [UInt8] = []
            try deflation.add(Array(text.utf8), isLast: true) { bytes += $0 }
            let entry = ZipArchive.Entry(
                name: name,
                checksum: deflation.checksum,
                compressed: UInt64(bytes.count),
                length: deflation.length
            )
            try file.write(try archive.begin(entry) + bytes)
        }
        for (index, sheet) in all.enumerated() {
            let entry = try sheet.finish(as: "xl/worksheets/sheet\(index + 1).xml")
            try file.write(try archive.begin(entry))
            try FileCopy.pieces(of: sheet.path) { piece throws(ExportFailure) in try file.write(piece) }
        }
        try file.write(archive.end())
        _ = try file.close()
    }
}
