// SPDX-License-Identifier: Apache-2.0

/// A table of text with separators: CSV or TSV, read in pieces.
package struct DelimitedTable: TableReader {
    private var text: TextDecoding
    private var csv: CSVReader?
    private let declaredSeparator: UInt8?
    /// Rows of the last piece that were not asked for yet, last one first.
    private var waiting: [CSVReader.Row] = []
    private var isAtEnd = false
    /// The beginning of the text, until there is enough of it to tell the separator.
    private var head: [UInt8] = []
    private static let headLength = 64 << 10

    /// A reader; nil for the separator takes that of a `sep=` line, or the one that stands most often in the first lines.
    package init(_ pieces: @escaping TablePieces, encoding: TextEncoding?, separator: UInt8? = nil) {
        text = TextDecoding(pieces, declared: encoding)
        declaredSeparator = separator
    }

    package mutating func next() throws(TableFault) -> TableRow? {
        while true {
            if let row = waiting.popLast() {
                if let row = try tableRow(row) { return row }
                continue
            }
            guard !isAtEnd else { return nil }
            try readPiece()
        }
    }

    private mutating func readPiece() throws(TableFault) {
        var rows: [CSVReader.Row] = []
        let piece = try text.next()
        if piece == nil { isAtEnd = true }
        if csv == nil {
            head += piece ?? []
            guard isAtEnd || head.count >= Self.headLength else { return }
            var reader = Self.reader(for: &head, declared: declaredSeparator)
            reader.feed(head) { rows.append($0) }
            csv = reader
            head = []
        } else if let piece {
            csv?.feed(piece) { rows.append($0) }
        }
        if isAtEnd { csv?.finish { rows.append($0) } }
        waiting = rows.reversed()
    }

    /// A reader with the separator of the text that begins so; a `sep=` line is taken off.
    private static func reader(for piece: inout [UInt8], declared: UInt8?) -> CSVReader {
        var firstRow = 1
        var separator = declared
        if piece.starts(with: Array("sep=".utf8)), piece.count > 5 {
            let line = piece.prefix { $0 != 0x0A && $0 != 0x0D }
            if line.count == 5 {
                separator = declared ?? line[4]
                var used = line.count
                if used < piece.count, piece[used] == 0x0D { used += 1 }
                if used < piece.count, piece[used] == 0x0A { used += 1 }
                piece.removeFirst(used)
                firstRow = 2
            }
        }
        return CSVReader(separator: separator ?? self.separator(of: piece), firstRow: firstRow)
    }

    private mutating func tableRow(_ row: CSVReader.Row) throws(TableFault) -> TableRow? {
        guard !row.isCut else {
            throw TableFault(
                .truncatedFile,
                row: row.number,
                "the file ends within quotes that open in this row: it is cut short, or a quote is not closed"
            )
        }
        guard let fields = row.fields, fields.count <= TableLimits.columns else {
            let what =
                row.fields.map { "\($0.count) columns; \(TableLimits.columns) are read" }
                ?? "more than \(TableLimits.row >> 20) MiB in one row"
            throw TableFault(.fileTooLarge, row: row.number, "there are \(what): the file is damaged, or no table")
        }
        let result = TableRow(number: row.number, cells: fields)
        return result.isBlank ? nil : result
    }

    /// The separator of a text: of comma, semicolon, tab and bar the one that cuts its first rows into most equal columns.
    package static func separator(of prefix: some Collection<UInt8>) -> UInt8 {
        let prefix = Array(prefix.prefix(64 << 10))
        var best: (separator: UInt8, score: Int) = (UInt8(ascii: ","), 0)
        for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")] {
            var reader = CSVReader(separator: separator, limit: 64 << 10)
            var widths: [Int: Int] = [:]
            var rows = 0
            reader.feed(prefix) { row in
                rows += 1
                if rows <= 20, let fields = row.fields, fields.count > 1 { widths[fields.count, default: 0] += 1 }
            }
            if rows == 0 { reader.finish { row in widths[row.fields?.count ?? 1, default: 0] += 1 } }
            let score = widths.map { ($0.key - 1) * $0.value * $0.value }.max() ?? 0
            if score > best.score { best = (separator, score) }
        }
        return best.separator
    }
}
