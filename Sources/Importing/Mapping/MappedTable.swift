// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Reads a table through a mapping: drafts of records, one after another, and diagnostics.
package struct MappedTable {
    /// Where the table lies, for the origin of its records.
    package struct Place: Sendable {
        package var file: String
        /// `sha256:` and the digest of the file's bytes; nil where nobody computed it.
        package var digest: String?
        package var readAt: Moment?

        package init(file: String, digest: String? = nil, readAt: Moment? = nil) {
            self.file = file
            self.digest = digest
            self.readAt = readAt
        }
    }

    package private(set) var summary: MappedTableSummary
    /// Rows that the survey found.
    package let rows: Int
    private var reader: any TableReader
    private var scan: TableScan
    private let bound: BoundMapping
    private let place: Place
    private let repeatedKeys: [Int: Int]
    /// Records of which further rows are to come, by key.
    private var open: [String: RecordRows] = [:]
    /// Rows of each open record that are still to come.
    private var missingRows: [String: Int] = [:]
    /// The row of each key that comes more than once.
    private var seen: [String: Int] = [:]
    private var notices: [ColumnNotice: (row: Int, count: Int)] = [:]
    private var isAtEnd = false

    /// What is told once, with how often it was met.
    private enum ColumnNotice: Hashable {
        case unplaced(String)
        case formula(column: String, message: String)
        case unknownTerm(RowReading.UnknownTerm)
    }

    /// - Throws: What the survey would have thrown; its table has to be the same.
    package init(
        _ reader: any TableReader,
        mapping: TableMapping,
        survey: TableSurvey,
        place: Place
    ) throws(TableFault) {
        var reader = reader
        bound = try BoundMapping(mapping, survey.header)
        scan = try TableScan(&reader, form: mapping.table, known: survey.header)
        self.reader = reader
        self.place = place
        repeatedKeys = survey.repeatedKeys
        rows = survey.rows
        summary = MappedTableSummary(bound)
    }

    /// What the next row gives; an empty list where it only waits for others, nil at the end.
    package mutating func next() throws(TableFault) -> [ImportEvent]? {
        guard !isAtEnd else { return nil }
        guard let row = try scan.next(&reader) else {
            isAtEnd = true
            return closing()
        }
        return take(row)
    }

    // MARK: - Rows

    private mutating func take(_ row: TableRow) -> [ImportEvent] {
        summary.rows += 1
        let key = RowReading.key(row, bound)
        if bound.mapping.key != [], key == nil {
            let columns = bound.mapping.key.joined(separator: ", ")
            return [error(.noKey, row.number, columns, "the row has no key: it is refused; fill in \(columns)")]
        }
        let reading = RowReading(row, bound)
        if bound.mapping.onlyExisting == true, reading.incident.codes.isEmpty {
            return [error(.noKey, row.number, "codes", "the row names no incident: it is refused")]
        }
        if let key, bound.mapping.severalRows != true, repeatedKeys[key.hashValue] != nil {
            if let first = seen[key] {
                let message =
                    "row \(first) has the same key “\(key)”: this row is refused; if both speak of one record, "
                    + "say severalRows, else choose a key that tells them apart"
                return [error(.keyRepeated, row.number, bound.mapping.key.joined(separator: ", "), message)]
            }
            seen[key] = row.number
        }
        summary.add(reading.counts)
        var events = reading.remarks.filter { $0.code != .formulaNotEvaluated }.map { remark in
            diagnostic(.warning, remark.code, row.number, remark.column, remark.message, reading.incident)
        }
        note(reading, row.number)
        guard bound.mapping.severalRows == true, let key else {
            events.append(draft(RecordRows(reading.incident, row: row.number), key: key))
            return events
        }
        return events + gather(reading.incident, row.number, key)
    }

    /// Keeps a row until the last one of its record is there.
    private mutating func gather(_ incident: Incident, _ row: Int, _ key: String) -> [ImportEvent] {
        var record: RecordRows
        if let kept = open.removeValue(forKey: key) {
            record = kept
            record.add(incident, row: row)
        } else {
            record = RecordRows(incident, row: row)
            missingRows[key] = repeatedKeys[key.hashValue] ?? 1
        }
        missingRows[key, default: 1] -= 1
        guard missingRows[key] == 0 else {
            open[key] = record
            return []
        }
        missingRows[key] = nil
        return close(record, key)
    }

    private func close(_ record: RecordRows, _ key: String) -> [ImportEvent] {
        let disagreements = Set(record.disagreements).sorted().map { field in
            let message =
                "the rows \(record.rowText) of one record disagree: the first one stands, the others are kept as unplaced"
            return diagnostic(.warning, .rowsDisagree, record.rows[0], field, message, record.incident)
        }
        return disagreements + [draft(record, key: key)]
    }

    private func draft(_ record: RecordRows, key: String?) -> ImportEvent {
        var incident = record.incident
        var origin = Origin()
        origin.format = OriginFormat.mapped(bound.mapping.name)
        origin.file = place.file
        origin.digest = place.digest
        origin.readAt = place.readAt
        origin.recordID = bound.mapping.onlyExisting == true ? nil : key
        incident.origin = origin
        var draft = IncidentDraft(incident: incident, knownFields: bound.knownFields, position: record.rows[0])
        draft.provenance = "\(record.rows.count == 1 ? "row" : "rows") \(record.rowText)"
        draft.mustExist = bound.mapping.onlyExisting == true
        return .draft(draft)
    }

    // MARK: - Notices

    private mutating func note(_ reading: RowReading, _ row: Int) {
        for remark in reading.remarks where remark.code == .formulaNotEvaluated {
            notices[.formula(column: remark.column, message: remark.message), default: (row, 0)].count += 1
        }
        for term in reading.unknownTerms { notices[.unknownTerm(term), default: (row, 0)].count += 1 }
        for unplaced in reading.incident.unplaced where unplaced.reason == BoundMapping.withoutPlace {
            notices[.unplaced(unplaced.field), default: (row, 0)].count += 1
        }
    }

    /// What is open at the end, and what was met more than once.
    private mutating func closing() -> [ImportEvent] {
        var events = open.sorted { $0.value.rows[0] < $1.value.rows[0] }.flatMap { close($0.value, $0.key) }
        open = [:]
        for (notice, met) in notices.sorted(by: { ($0.value.row, "\($0.key)") < ($1.value.row, "\($1.key)") }) {
            switch notice {
            case .unplaced(let column):
                let message = "the mapping has no place for the column: \(met.count) cells are kept as unplaced"
                events.append(diagnostic(.note, .columnWithoutPlace, nil, column, message, nil))
            case .formula(let column, let message):
                let text = "\(message), in \(met.count) cells"
                events.append(diagnostic(.warning, .formulaNotEvaluated, met.row, column, text, nil))
            case .unknownTerm(let term):
                let message =
                    "“\(term.term)” is not in the vocabulary \(term.vocabulary): kept as given in \(met.count) rows; "
                    + "give it a value in the mapping, or add the term"
                events.append(diagnostic(.warning, .unknownTerm, met.row, term.column, message, nil))
            }
        }
        if !bound.missing.isEmpty {
            let names = bound.missing.joined(separator: ", ")
            events.append(
                diagnostic(.note, .columnMissing, nil, nil, "the table has no \(names): nothing is known of them", nil)
            )
        }
        return events
    }

    private func error(_ code: ImportDiagnosticCode, _ row: Int, _ column: String, _ message: String) -> ImportEvent {
        diagnostic(.error, code, row, column, message, nil)
    }

    private func diagnostic(
        _ severity: ImportDiagnostic.Severity,
        _ code: ImportDiagnosticCode,
        _ row: Int?,
        _ column: String?,
        _ message: String,
        _ incident: Incident?
    ) -> ImportEvent {
        var diagnostic = ImportDiagnostic(
            severity,
            code,
            file: place.file,
            line: row,
            field: column,
            message: message
        )
        diagnostic.incidentCode = incident?.codes.first
        return .diagnostic(diagnostic)
    }
}

extension RecordRows {
    /// The rows as people name them: `17`, `17–19`, `17, 20`.
    fileprivate var rowText: String {
        guard let first = rows.first, let last = rows.last, rows.count > 2, last - first == rows.count - 1 else {
            return rows.map { String($0) }.joined(separator: ", ")
        }
        return "\(first)–\(last)"
    }
}

/// What a table held: rows, and the sums of its columns of figures as read, to hold against those of its publisher.
package struct MappedTableSummary: Hashable, Sendable {
    /// One column of figures.
    package struct Column: Hashable, Sendable {
        package let name: String
        /// The target that it fills.
        package let target: String
        /// Cells that hold a number.
        package fileprivate(set) var filled = 0
        /// The sum of those numbers: a check of the reading, no figure on people.
        package fileprivate(set) var checkSum = 0
    }

    package fileprivate(set) var rows = 0
    package private(set) var columns: [Column] = []
    private var places: [Int: Int] = [:]

    init(_ bound: BoundMapping) {
        for (index, step) in bound.steps.enumerated() where step.isFigure {
            places[index] = columns.count
            columns.append(Column(name: step.name, target: step.path))
        }
    }

    fileprivate mutating func add(_ counts: [(step: Int, count: Int)]) {
        for (step, count) in counts {
            guard let place = places[step] else { continue }
            columns[place].filled += 1
            columns[place].checkSum += count
        }
    }
}
