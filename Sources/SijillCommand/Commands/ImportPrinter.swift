// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Foundation
import Importing
import Register
import Synchronization

/// Prints the progress, the diagnostics and the closing table of an import.
final class ImportPrinter: Sendable {
    private struct State {
        var bar: ProgressBar
        var hidden = 0
        /// Control sums of tables, in the order in which they were read.
        var summaries: [(file: String, summary: MappedTableSummary)] = []
    }

    private let state: Mutex<State>
    private let showsWarnings: Bool
    private let showsRepairs: Bool
    private let asJSON: Bool

    /// Repairs are values that a reader gives in a plainer form than the file has.
    init(showsWarnings: Bool, showsRepairs: Bool = false, asJSON: Bool, total: Int64) {
        state = Mutex(State(bar: ProgressBar("Importing", total: total)))
        self.showsWarnings = showsWarnings
        self.showsRepairs = showsRepairs
        self.asJSON = asJSON
    }

    /// Shows what an import tells.
    var observer: ImportRun.Observer {
        ImportRun.Observer(progress: { self.show($0) }, diagnostic: { self.show($0) })
    }

    func show(_ progress: ImportProgress) {
        state.withLock { $0.bar.show(done: progress.bytesDone, count: progress.records, unit: "records") }
    }

    func show(_ diagnostic: ImportDiagnostic) {
        let isShownRepair = showsRepairs && diagnostic.code == .repairedValue
        guard diagnostic.severity == .error || showsWarnings || isShownRepair else {
            state.withLock { $0.hidden += 1 }
            return
        }
        state.withLock { $0.bar.finish() }
        Terminal.note(asJSON ? diagnostic.jsonLine : diagnostic.textLine)
    }

    /// Shows a record of a preview.
    func show(_ preview: IncidentPreview) {
        state.withLock { $0.bar.finish() }
        for line in PreviewText(preview).lines { Terminal.print(line) }
    }

    /// Keeps the control sums of a table for the end.
    func keep(_ file: String, _ summary: MappedTableSummary) {
        state.withLock { $0.summaries.append((file, summary)) }
    }

    /// Removes the progress bar.
    func clear() {
        state.withLock { $0.bar.finish() }
    }

    /// Prints the counts; `closing` says where they are kept.
    func close(_ report: ImportReport, closing: String) {
        let (hidden, summaries) = state.withLock { state in
            state.bar.finish()
            return (state.hidden, state.summaries)
        }
        if asJSON {
            Terminal.print(report.jsonText)
            return
        }
        var table = TextTable(
            ["format", "files", "new", "changed", "unchanged", "refused", "warnings"],
            numeric: [1, 2, 3, 4, 5, 6]
        )
        for (format, counts) in report.byFormat.sorted(by: { $0.key < $1.key }) { table.add(counts.cells(format)) }
        table.add(report.total.cells("all"))
        for line in table.lines { Terminal.print(line) }
        for (file, summary) in summaries { printSums(file, summary) }
        if report.passedOver > 0 {
            Terminal.print("\(report.passedOver) accompanying files (README and the like) were passed over")
        }
        if hidden > 0 { Terminal.print("\(hidden) warnings and notes: --verbose prints them") }
        if let run = report.run {
            Terminal.print("import \(run.value): 'sijill imports undo \(run.value)' takes it back")
        }
        Terminal.print(closing)
    }
}

extension ImportPrinter {
    /// The sums of a table's columns as read, to hold against what its publisher prints.
    private func printSums(_ file: String, _ summary: MappedTableSummary) {
        let columns = summary.columns.filter { $0.filled > 0 }
        Terminal.print(
            "\n\(file): \(summary.rows.counting("row"))\(columns.isEmpty ? "" : "; sums of its columns as read:")"
        )
        guard !columns.isEmpty else { return }
        var table = TextTable(["column", "filled", "sum", "to"], numeric: [1, 2])
        for column in columns {
            table.add([column.name, String(column.filled), String(column.checkSum), column.target])
        }
        for line in table.lines { Terminal.print("  " + line) }
    }
}

extension ImportReport.Counts {
    fileprivate func cells(_ name: String) -> [String] {
        [name] + [files, new, changed, unchanged, refused, warnings].map { String($0) }
    }

    fileprivate func write(to writer: inout JSONWriter) {
        let figures: [(String, Int)] = [
            ("files", files), ("new", new), ("changed", changed), ("unchanged", unchanged), ("refused", refused),
            ("warnings", warnings),
        ]
        writer.object { writer in
            for (key, figure) in figures {
                writer.key(key)
                writer.integer(figure)
            }
        }
    }
}

extension ImportReport {
    fileprivate var jsonText: String {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.key("total")
            total.write(to: &writer)
            writer.key("byFormat")
            writer.object { writer in
                for (format, counts) in byFormat.sorted(by: { $0.key < $1.key }) {
                    writer.key(format)
                    counts.write(to: &writer)
                }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension ImportDiagnostic {
    /// One line for people: place, severity, code, message.
    fileprivate var textLine: String {
        var text = file
        if let line { text += ":\(line)" }
        text += ": \(severity.rawValue) \(code.rawValue)"
        if let incidentCode { text += " [\(incidentCode)]" }
        if let field { text += " \(field)" }
        return text + ": \(message)"
    }

    /// One JSON object for programs.
    fileprivate var jsonLine: String {
        var writer = JSONWriter(order: .interchange)
        let texts: [(String, String?)] = [
            ("severity", severity.rawValue), ("code", code.rawValue), ("file", file), ("incidentCode", incidentCode),
            ("field", field), ("message", message),
        ]
        writer.object { writer in
            for (key, text) in texts {
                writer.key(key)
                text.write(to: &writer)
            }
            writer.key("line")
            line.write(to: &writer)
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
