// SPDX-License-Identifier: Apache-2.0

/// What kind of table a file is, by its first bytes and never by its name.
package enum TableKind: Sendable {
    case delimited, json, workbook

    /// - Throws: `notRecognised` for workbooks of the old binary form, and for files of other kinds that are well known.
    package init(_ prefix: [UInt8]) throws(TableFault) {
        if prefix.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .workbook
            return
        }
        for (signature, what) in Self.others where prefix.starts(with: signature) {
            throw TableFault(.notRecognised, "this is \(what): save it as .xlsx or as CSV")
        }
        let first = prefix.first { $0 > 0x20 && $0 < 0xEF && $0 != 0xBB && $0 != 0xBF }
        self = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .delimited
    }

    private static let others: [([UInt8], String)] = [
        ([0xD0, 0xCF, 0x11, 0xE0], "a workbook of the old binary form (.xls), or another file of that kind"),
        (Array("PK".utf8), "an archive without a workbook"), (Array("%PDF".utf8), "a PDF"),
        ([0x1F, 0x8B], "a compressed file"), (Array("<".utf8), "markup, and no table"),
        (Array("SQLite format 3".utf8), "a database"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ]
}

/// Opens tables of every kind.
package enum TableOpening {
    /// A reader of a table from its beginning; `columns` are those of JSON objects that an earlier pass found.
    package static func reader(
        _ pieces: @escaping TablePieces,
        form: TableForm,
        columns: [String]? = nil
    ) throws(TableFault) -> any TableReader {
        let head = try pieces() ?? []
        guard !head.allSatisfy({ $0 <= 0x20 }) || head.count > 4096 else {
            throw TableFault(.emptyFile, "the file is empty: save or export it again")
        }
        let whole = Replayed(head: head, rest: pieces)
        let encoding = form.encoding.flatMap { TextEncoding(named: $0) }
        switch try TableKind(head) {
        case .delimited:
            return DelimitedTable(
                whole.next,
                encoding: encoding,
                separator: form.separator.flatMap { TableMapping.separator($0) }
            )
        case .json: return JSONTable(whole.next, encoding: encoding, path: form.records, columns: columns)
        case .workbook: return try WorkbookTable(whole.next, sheet: form.sheet)
        }
    }

    /// Pieces whose first one was looked at.
    private final class Replayed {
        private var head: [UInt8]?
        private let rest: TablePieces

        init(head: [UInt8], rest: @escaping TablePieces) {
            self.head = head
            self.rest = rest
        }

        func next() throws(TableFault) -> [UInt8]? {
            guard let piece = head else { return try rest() }
            head = nil
            return piece
        }
    }
}
