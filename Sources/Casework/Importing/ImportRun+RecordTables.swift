// SPDX-License-Identifier: Apache-2.0

import Importing
import Tables

extension ImportRun {
    /// Reads tables of records, record by record.
    mutating func takeTables(of planned: PlannedFile) async throws {
        report[planned.formatName].files += 1
        let path = planned.file.path
        var drafts: TableDrafts
        do {
            guard let tables = planned.file.isTableFolder ? TableFolder(path: path) : try openDatabase?(path) else {
                return refuse(path, .notRecognised, "this is a database file, and no engine reads it here")
            }
            drafts = try TableDrafts(tables, file: path)
        } catch let error as RecordTableFault {
            return refuse(path, .malformedRecord, "\(error): nothing was read; correct it")
        } catch {
            return refuse(path, .notReadable, "\(error)")
        }
        for diagnostic in drafts.diagnostics { note(diagnostic, format: planned.formatName) }
        var isMore = true
        while isMore, !Task.isCancelled {
            var events: [ImportEvent] = []
            do {
                isMore = try drafts.next { events.append($0) }
            } catch {
                return refuse(path, .malformedRecord, "\(error): the rest was not read")
            }
            try await take(events, of: planned)
        }
    }
}
