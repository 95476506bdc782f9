// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
package import Importing
package import Register
package import Tables

/// Reads files and takes their records into the register, in the order of the files.
///
/// Memory holds a few files at a time, or one chunk of a file of lines, however many there are.
package struct ImportRun {
    /// Called while an import goes on.
    package struct Observer: Sendable {
        package var progress: @Sendable (ImportProgress) -> Void
        package var diagnostic: @Sendable (ImportDiagnostic) -> Void

        package init(
            progress: @escaping @Sendable (ImportProgress) -> Void,
            diagnostic: @escaping @Sendable (ImportDiagnostic) -> Void
        ) {
            self.progress = progress
            self.diagnostic = diagnostic
        }
    }

    /// Events whose records are looked up at once.
    static let lookAhead = 250
    /// Files that are read ahead while records are stored.
    private static let readAhead = 3
    /// Bytes by which a format is recognised.
    private static let prefixLength = 65_536
    /// What every SQLite file begins with.
    private static let databaseMark = Array("SQLite format 3\0".utf8)
    /// Bytes of a file of many records that are read at once.
    static let chunkLength = 512 << 10

    private var sink: any DraftSink
    let now: @Sendable () -> Timestamp
    let observer: Observer
    let openDatabase: DatabaseOpening?
    private var context = ImportContext()
    let tables: TableSettings
    var report = ImportReport()
    var bytesDone: Int64 = 0
    private var bytesTotal: Int64 = 0
    /// The record that was refused last: several errors may speak of one.
    private var lastRefused: RecordPlace?

    /// Opens a database file of tables of records; an engine provides it.
    package typealias DatabaseOpening = @Sendable (_ path: String) throws -> any TableInput

    private struct RecordPlace: Equatable {
        var file: String
        var position: Int?
    }

    /// `military` is what is known of reports of militaries before they are read, `tables` how tables are.
    package init(
        into sink: any DraftSink,
        military: ReportContext = ReportContext(),
        tables: TableSettings = TableSettings(),
        now: @escaping @Sendable () -> Timestamp,
        observer: Observer,
        openDatabase: DatabaseOpening? = nil
    ) {
        self.openDatabase = openDatabase
        self.sink = sink
        context.military = military
        self.tables = tables
        self.now = now
        self.observer = observer
    }

    /// Imports all files and gives the counts; where the task is cancelled, of those until then.
    ///
    /// - Throws: Errors of the store; what was taken before stays taken.
    package mutating func run(_ inputs: InputFiles) async throws -> ImportReport {
        bytesTotal = inputs.totalSize
        for path in inputs.unreadable { refuse(path.path, .notReadable, path.reason) }
        var plan = plan(inputs.files)
        await readTerms(&plan)
        try await withThrowingTaskGroup(of: (Int, FileReading).self) { group in
            var waiting: [Int: FileReading] = [:]
            var started = 0
            for index in plan.indices {
                guard !Task.isCancelled else { return group.cancelAll() }
                while started < plan.count, started < index + Self.readAhead {
                    if plan[started].streamed == nil, plan[started].table == nil {
                        let (job, file, context, now) = (started, plan[started], context, now())
                        group.addTask { (job, FileReading(of: file, context: context, readAt: now)) }
                    }
                    started += 1
                }
                if let table = plan[index].table {
                    try await take(table, of: plan[index])
                } else if let format = plan[index].streamed {
                    try await takePieces(of: plan[index], format)
                } else {
                    while waiting[index] == nil, let (job, reading) = try await group.next() { waiting[job] = reading }
                    if let reading = waiting.removeValue(forKey: index) { try await take(reading, of: plan[index]) }
                }
                bytesDone += plan[index].file.size
                showProgress()
            }
        }
        report.isCutShort = Task.isCancelled
        try await sink.flush()
        report.run = try await sink.finish(report)
        return report
    }

    // MARK: - Files

    /// The files to read, with their formats; what is not a record is told and left out.
    private mutating func plan(_ files: [InputFile]) -> [PlannedFile] {
        var plan: [PlannedFile] = []
        for file in files {
            if file.isAccompanying {
                report.passedOver += 1
                bytesDone += file.size
                continue
            }
            if file.isTableFolder {
                plan.append(PlannedFile(file: file, table: .folder))
                continue
            }
            do {
                let prefix = try FileBytes.prefix(of: file.path, Self.prefixLength)
                guard !prefix.isEmpty else {
                    refuse(file.path, .emptyFile, "the file is empty: save or export it again")
                    continue
                }
                let format = Importing.recognise(prefix, strikeColumns: context.military.strikeColumns)
                if let table = table(file, prefix, format) {
                    plan.append(PlannedFile(file: file, table: table))
                    continue
                }
                let streamed = Importing.streamedFormat(format, prefix, size: file.size)
                plan.append(PlannedFile(file: file, format: format, streamed: streamed))
            } catch {
                bytesDone += file.size
                refuse(file.path, .notReadable, "\(error)")
            }
        }
        return plan
    }

    /// What kind of table a file is by its first bytes, its sheets or its header; nil where it is none.
    private func table(_ file: InputFile, _ prefix: [UInt8], _ format: ImportFormat?) -> PlannedFile.Table? {
        if prefix.starts(with: Self.databaseMark) { return .database }
        if format == .strikeTable, context.military.strikeColumns != nil { return nil }
        if let mapping = tables.mapping { return .mapped(mapping) }
        let opened = TableFile(file.path, tables)
        if tables.sheet == nil, opened.isRecordWorkbook(prefix) { return .workbook }
        let isList = prefix.first { $0 > 0x20 } == UInt8(ascii: "[")
        guard format == nil || (format == .archiveCMS && isList) else { return nil }
        return opened.recognisedMapping().map { .mapped($0) }
    }

    /// Reads the tables of terms first, whatever their place among the files.
    private mutating func readTerms(_ plan: inout [PlannedFile]) async {
        for planned in plan where planned.format == .archiveTerms {
            do {
                guard planned.file.size <= Importing.pageLimit else {
                    refuse(planned.file.path, .fileTooLarge, planned.tooLarge("a table of terms"))
                    continue
                }
                let bytes = try FileBytes.all(of: planned.file.path)
                context.terms = context.terms.merging(try TermTable.read(bytes).table)
                report[planned.formatName].files += 1
            } catch {
                let message = "the table of terms cannot be read, \(error): export it again"
                refuse(planned.file.path, .malformedJSON, message)
            }
            bytesDone += planned.file.size
        }
        plan.removeAll { $0.format == .archiveTerms }
    }

    mutating func refuse(_ path: String, _ code: ImportDiagnosticCode, _ message: String) {
        report["unrecognised"].refused += 1
        observer.diagnostic(ImportDiagnostic(.error, code, file: path, message: message))
    }

    func showProgress() {
        observer.progress(
            ImportProgress(bytesDone: bytesDone, bytesTotal: bytesTotal, records: report.total.records)
        )
    }

    // MARK: - Records

    private mutating func take(_ reading: FileReading, of planned: PlannedFile) async throws {
        report[planned.formatName].files += 1
        try await take(reading.events, of: planned)
    }

    /// Reads a file of many records piece by piece.
    private mutating func takePieces(of planned: PlannedFile, _ format: Importing.StreamedFormat) async throws {
        report[planned.formatName].files += 1
        let start = bytesDone
        defer { bytesDone = start }
        do {
            let path = planned.file.path
            var input = ImportInput(name: path, bytes: [], readAt: now().moment)
            if planned.format == .archiveCMS { input.digest = Digest.text(try FileBytes.sha256(of: path)) }
            var reader = format.reader(of: input, context: context)
            let chunks = try FileChunks(path, length: Self.chunkLength)
            while let chunk = try chunks.next() {
                var events: [ImportEvent] = []
                reader.feed(chunk) { events.append($0) }
                try await take(events, of: planned)
                guard !Task.isCancelled else { return }
                bytesDone += Int64(chunk.count)
                showProgress()
            }
            var events: [ImportEvent] = []
            reader.finish { events.append($0) }
            try await take(events, of: planned)
        } catch let error as FileBytes.Failure {
            refuse(planned.file.path, .notReadable, "\(error)")
        }
    }

    mutating func take(_ events: [ImportEvent], of planned: PlannedFile) async throws {
        var next = events.startIndex
        while next < events.endIndex, !Task.isCancelled {
            let batch = events[next..<min(events.endIndex, next + Self.lookAhead)]
            next = batch.endIndex
            try await sink.prepare(
                batch.compactMap { event in if case .draft(let draft) = event { draft } else { nil } }
            )
            for event in batch where !Task.isCancelled { try await take(event, of: planned) }
        }
    }

    mutating func take(_ event: ImportEvent, of planned: PlannedFile) async throws {
        switch event {
        case .diagnostic(let diagnostic): note(diagnostic, format: planned.formatName)
        case .report(let report):
            let reason = "read from \(planned.file.path) (\(planned.formatName))"
            count(try await sink.take(report, reason: reason), format: planned.formatName)
        case .draft(let draft):
            let format = draft.incident.origin?.format ?? planned.formatName
            let place = draft.provenance.map { ", \($0)" } ?? ""
            let (outcome, remarks) = try await sink.take(
                draft,
                reason: "read from \(planned.file.path)\(place) (\(format))"
            )
            count(outcome, format: planned.formatName)
            for remark in remarks {
                note(
                    ImportDiagnostic(remark, file: planned.file.path, position: draft.position),
                    format: planned.formatName
                )
            }
        }
    }

    private mutating func count(_ outcome: ImportOutcome, format: String) {
        switch outcome {
        case .new: report[format].new += 1
        case .changed: report[format].changed += 1
        case .unchanged: report[format].unchanged += 1
        case .refused: break  // counted with what is told of it
        }
    }

    mutating func note(_ diagnostic: ImportDiagnostic, format: String) {
        switch diagnostic.severity {
        case .error:
            let place = RecordPlace(file: diagnostic.file, position: diagnostic.line)
            if place != lastRefused { report[format].refused += 1 }
            lastRefused = place
        case .warning: report[format].warnings += 1
        case .note: break
        }
        observer.diagnostic(diagnostic)
    }
}
