// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Importing
import Register

/// A record of a table as it would be taken.
package struct IncidentPreview: Sendable {
    package let file: String
    /// The rows that it stands in: `row 17`.
    package let place: String
    package let draft: IncidentDraft
}

extension ImportRun {
    /// Reads a table through its mapping: once to see that it can be read to its end, then record by record.
    ///
    /// A table with a fault is refused whole, and nothing of it is taken.
    mutating func takeTable(_ planned: PlannedFile) async throws {
        guard let mapping = planned.mapping else { return }
        report[planned.formatName].files += 1
        var table: MappedTable
        do throws(TableFault) {
            table = try open(planned.file.path, mapping)
        } catch {
            return refuse(error, planned)
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
                // The survey read the same file to its end: it was changed meanwhile.
                return refuse(error, planned)
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
            bytesDone = start + planned.file.size * Int64(table.summary.rows) / Int64(max(1, table.rows))
            showProgress()
        }
        try await take(waiting, of: planned)
        if tables.previewed == nil { tables.summary(planned.file.path, table.summary) }
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

    private mutating func refuse(_ fault: TableFault, _ planned: PlannedFile) {
        note(
            ImportDiagnostic(
                .error,
                fault.code,
                file: planned.file.path,
                line: fault.row,
                field: fault.column,
                message: fault.message + "; nothing of the file was taken"
            ),
            format: planned.formatName
        )
    }
}
