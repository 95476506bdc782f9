// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Importing
import Register
import Tables

/// A record of a table as it would be taken.
package struct IncidentPreview: Sendable {
    package let file: String
    /// The rows that it stands in: `row 17`.
    package let place: String
    package let draft: IncidentDraft
}

/// A table whose records are read one after the other.
private protocol DraftTable {
    /// What comes next, an empty list where it only waits for more; nil at the end.
    mutating func next() throws(TableFault) -> [ImportEvent]?
    /// The part that was read, from 0 to 1; nil where that is not known.
    var share: Double? { get }
    /// Sums of its columns as read; nil where it has none.
    var sums: MappedTableSummary? { get }
}

extension MappedTable: DraftTable {
    fileprivate var share: Double? { Double(summary.rows) / Double(max(1, rows)) }
    fileprivate var sums: MappedTableSummary? { summary }
}

extension TableDrafts: DraftTable {
    fileprivate var share: Double? { nil }
    fileprivate var sums: MappedTableSummary? { nil }
}

extension ImportRun {
    /// Reads a table: once to see that it can be read to its end, then record by record.
    ///
    /// A table with a fault is refused whole, and nothing of it is taken.
    mutating func take(_ kind: PlannedFile.Table, of planned: PlannedFile) async throws {
        report[planned.formatName].files += 1
        var table: any DraftTable
        do throws(TableFault) {
            table = try open(kind, planned.file.path)
        } catch {
            return refuse(error, planned, "nothing of the file was taken")
        }
        let start = bytesDone
        defer { bytesDone = start }
        var previewed = 0
        var waiting: [ImportEvent] = []
        while !Task.isCancelled, previewed < tables.previewed ?? Int.max {
            let events: [ImportEvent]?
            do throws(TableFault) {
                events = try table.next()
            } catch {
                // The first pass read the same file to its end: it was changed meanwhile.
                return refuse(error, planned, "the rest of the file was not taken")
            }
            guard let events else { break }
            if tables.previewed == nil {
                waiting += events
                guard waiting.count >= Self.lookAhead else { continue }
                try await take(waiting, of: planned)
                waiting = []
            } else {
                for event in events { show(event, of: planned, &previewed) }
            }
            if let share = table.share { bytesDone = start + Int64(Double(planned.file.size) * share) }
            showProgress()
        }
        try await take(waiting, of: planned)
        if tables.previewed == nil, let sums = table.sums { tables.summary(planned.file.path, sums) }
    }

    private func open(_ kind: PlannedFile.Table, _ path: String) throws(TableFault) -> any DraftTable {
        switch kind {
        case .mapped(let mapping): return try open(path, mapping)
        case .folder: return try TableDrafts(TableFolder(path: path), file: path)
        case .workbook: return try TableDrafts(try TableFile(path, tables).recordWorkbook(), file: path)
        case .database:
            guard let openDatabase else {
                throw TableFault(.notRecognised, "this is a database file, and no engine reads it here")
            }
            let tables: any TableInput
            do {
                tables = try openDatabase(path)
            } catch {
                throw TableFault(.notReadable, "\(error)")
            }
            return try TableDrafts(tables, file: path)
        }
    }

    /// The table behind its survey.
    private func open(_ path: String, _ mapping: TableMapping) throws(TableFault) -> MappedTable {
        var mapping = mapping
        mapping.table = tables.form(mapping)
        if let hashtags = try hashtagMapping(path, mapping) { mapping = hashtags }
        let file = TableFile(path, tables)
        var reader = try file.reader(mapping.table)
        let survey = try TableSurvey(&reader, mapping: mapping)
        let digest: String
        do throws(FileBytes.Failure) {
            digest = Digest.text(try FileBytes.sha256(of: path))
        } catch {
            throw TableFault(.notReadable, "\(error)")
        }
        return try MappedTable(
            try file.reader(mapping.table, columns: reader.namedColumns),
            mapping: mapping,
            survey: survey,
            place: MappedTable.Place(file: path, digest: digest, readAt: now().moment)
        )
    }

    /// A mapping without columns whose tables have hashtags is made from those of the file; nil for every other mapping.
    private func hashtagMapping(_ path: String, _ mapping: TableMapping) throws(TableFault) -> TableMapping? {
        guard mapping.columns.isEmpty, mapping.table.hashtags == true else { return nil }
        var reader = try TableFile(path, tables).reader(mapping.table)
        let header = try TableHeader.tagged(&reader, form: mapping.table)
        return try HashtagMapping.mapping(of: header, basedOn: mapping)
    }

    private mutating func show(_ event: ImportEvent, of planned: PlannedFile, _ previewed: inout Int) {
        switch event {
        case .diagnostic(let diagnostic): note(diagnostic, format: planned.formatName)
        case .draft(let draft):
            previewed += 1
            tables.preview(
                IncidentPreview(file: planned.file.path, place: draft.provenance ?? "", draft: draft)
            )
        case .report: break
        }
    }

    private mutating func refuse(_ fault: TableFault, _ planned: PlannedFile, _ consequence: String) {
        note(
            ImportDiagnostic(
                .error,
                fault.code,
                file: planned.file.path,
                line: fault.row,
                field: fault.column,
                message: "\(fault.message); \(consequence)"
            ),
            format: planned.formatName
        )
    }
}
