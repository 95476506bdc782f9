// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads a table of strikes, row by row: rows of one release and strike are one strike with several targets.
///
/// Rows that follow one another and come from the same release, or from the same day where no release is named, are one
/// report; its text is those rows as they stand, under the header. Memory holds one report at a time.
package struct StrikeTableReader: StreamingReader {
    /// What a table held, for the terminal and for tests.
    package struct Summary: Sendable {
        /// Rows without the header and blank ones.
        package var rows = 0
        package var strikes = 0
        /// Rows by the form of their date: `9999-99-99`, `A. 99`; "" for rows without one.
        package var dateForms: [String: Int] = [:]
        /// Rows whose date is there and cannot be read.
        package var unreadableDates = 0
        /// Rows that could not be read.
        package var refused = 0
    }

    package private(set) var summary = Summary()
    private let file: String
    private let issuer: String?
    private var csv: CSVReader
    private var mapping: StrikeTableMapping?
    private var columns: [StrikeTableMapping.Role: Int] = [:]
    private var header: [UInt8] = []
    private var isRefused = false
    private var group: StrikeTableGroup?

    /// A reader; without a mapping the file's own header must be a known one.
    ///
    /// `issuer` goes before the mapping's.
    package init(
        file: String,
        separator: UInt8 = UInt8(ascii: ","),
        mapping: StrikeTableMapping? = nil,
        issuer: String? = nil
    ) {
        self.file = file
        self.mapping = mapping
        self.issuer = issuer
        csv = CSVReader(separator: separator)
    }

    /// Whether a file begins with a header that is known, or that has the columns of a mapping.
    static func recognises(_ prefix: [UInt8], _ mapping: StrikeTableMapping? = nil) -> Bool {
        guard prefix.prefix(64 << 10).contains(where: { [0x2C, 0x3B, 0x09].contains($0) }) else { return false }
        var csv = CSVReader(separator: CSVReader.separator(of: prefix), limit: 64 << 10)
        var header: [String]?
        csv.feed(prefix.prefix(64 << 10)) { header = header ?? $0.fields }
        return mapping.map { $0.fits(header ?? []) } ?? (StrikeTableMapping.known(for: header ?? []) != nil)
    }

    /// Takes the next bytes, and passes on every report that is complete now.
    package mutating func feed(_ chunk: [UInt8], _ body: (ImportEvent) throws -> Void) rethrows {
        var rows: [CSVReader.Row] = []
        csv.feed(chunk) { rows.append($0) }
        for row in rows { try take(row, body) }
    }

    /// Passes on what the end of the file completes.
    package mutating func finish(_ body: (ImportEvent) throws -> Void) rethrows {
        var rows: [CSVReader.Row] = []
        csv.finish { rows.append($0) }
        for row in rows { try take(row, body) }
        try close(body)
    }

    private mutating func take(_ row: CSVReader.Row, _ body: (ImportEvent) throws -> Void) rethrows {
        guard !isRefused else { return }
        guard let fields = row.fields, !row.isCut else {
            summary.refused += 1
            let reason =
                row.isCut ? "the file ends within quotes" : "the row is longer than \(CSVReader.defaultLimit) bytes"
            return try tell(.error, .malformedRecord, row.line, nil, "\(reason): the row is refused", body)
        }
        if columns.isEmpty { return try takeHeader(row, fields, body) }
        summary.rows += 1
        let cells = StrikeTableCells(fields: fields, columns: columns)
        let key = cells[.release] ?? cells[.date] ?? ""
        if let group, group.key != key { try close(body) }
        var current = group ?? StrikeTableGroup(key: key, header: header, mapping: mapping)
        group = nil
        let form = StrikeTableCells.form(of: cells[.date] ?? "")
        summary.dateForms[form, default: 0] += 1
        let problems = current.take(cells, row)
        group = current
        for problem in problems {
            if problem.code == .unreadableDate { summary.unreadableDates += 1 }
            try tell(problem.severity, problem.code, row.line, problem.field, problem.message, body)
        }
    }

    private mutating func takeHeader(
        _ row: CSVReader.Row,
        _ fields: [String],
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        mapping = mapping ?? StrikeTableMapping.known(for: fields)
        if let issuer { mapping?.issuer = issuer }
        columns = mapping?.indices(in: fields) ?? [:]
        header = row.bytes
        guard columns[.date] != nil, columns[.place] != nil else {
            isRefused = true
            return try tell(
                .error,
                .notRecognised,
                row.line,
                nil,
                "the header names no columns of days and places that are known: say which columns hold what",
                body
            )
        }
    }

    private mutating func close(_ body: (ImportEvent) throws -> Void) rethrows {
        guard let group else { return }
        self.group = nil
        let report = group.report
        summary.strikes += report.strikes.count
        if group.undated > 0 {
            let release = group.key.isEmpty ? "a report" : "“\(group.key)”"
            let message = "\(group.undated) rows of \(release) have no date: their strikes have none"
            try tell(.note, .dateMissing, group.firstLine, "date", message, body)
        }
        try body(.report(report))
    }

    private func tell(
        _ severity: ImportDiagnostic.Severity,
        _ code: ImportDiagnosticCode,
        _ line: Int,
        _ field: String?,
        _ message: String,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        try body(.diagnostic(ImportDiagnostic(severity, code, file: file, line: line, field: field, message: message)))
    }
}
