// SPDX-License-Identifier: Apache-2.0

/// One sheet of a workbook, compressed into a file of its own until the workbook is put together.
final class WorkbookSheet {
    let name: String
    let path: String
    /// Rows so far, the header included.
    private(set) var rows = 0
    /// The row that is being filled.
    var row: [UInt8] = []
    private let file: OutputFile
    private let deflation: Deflation
    private var waiting: [UInt8] = []

    /// Rows that a sheet holds in spreadsheets.
    static let limit = 1_048_576

    init(_ name: String, _ path: String) throws(ExportFailure) {
        self.name = name
        self.path = path
        file = try OutputFile(path, isPrivate: true)
        deflation = try Deflation()
        waiting = Array(
            (XMLText.head + #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
                + #"<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" "#
                + #"state="frozen"/></sheetView></sheetViews><sheetData>"#).utf8
        )
    }

    /// Ends the row that was filled.
    func endRow() throws(ExportFailure) {
        waiting.append(contentsOf: "<row>".utf8)
        waiting.append(contentsOf: row)
        waiting.append(contentsOf: "</row>".utf8)
        row.removeAll(keepingCapacity: true)
        rows += 1
        if waiting.count > 1 << 18 { try pass(isLast: false) }
    }

    private func pass(isLast: Bool) throws(ExportFailure) {
        try deflation.add(waiting, isLast: isLast) { (piece) throws(ExportFailure) in try file.write(piece) }
        waiting.removeAll(keepingCapacity: true)
    }

    /// Closes the sheet and tells what an archive has to know of it.
    func finish(as entry: String) throws(ExportFailure) -> ZipArchive.Entry {
        waiting.append(contentsOf: "</sheetData></worksheet>".utf8)
        try pass(isLast: true)
        let compressed = UInt64(file.length)
        _ = try file.close()
        return ZipArchive.Entry(
            name: entry,
            checksum: deflation.checksum,
            compressed: compressed,
            length: deflation.length
        )
    }
}

/// What every XML file of a workbook begins with.
enum XMLText {
    static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
}
