// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Register

/// Works out a trend with a progress bar.
struct TrendRun {
    let store: any IncidentStore
    let context: IntegrityContext
    /// The incidents whose findings are counted; nil for all.
    let kept: NumberSet?

    func trend(_ step: IntegrityTrend.Step) async throws -> IntegrityTrend {
        let incidents = try await store.counts().incidents
        let bar = PeriodBar(incidents: incidents)
        defer { bar.finish() }
        return try await TrendBuilder(store: store, context: context, keeping: kept, progress: bar.show)
            .trend(step, until: .now)
    }
}

/// The progress of each period in turn, from the newest back; how many there are shows only at the end.
private final class PeriodBar: Sendable {
    private let bar: SharedProgressBar
    private let incidents: Int

    init(incidents: Int) {
        self.incidents = incidents
        bar = SharedProgressBar("Going back through the history:", total: Int64(incidents))
    }

    @Sendable func show(_ done: Int, _ last: CalendarDay) {
        bar.show(done: Int64(done), count: done, unit: "incidents of \(incidents) as of \(last.text)")
    }

    func finish() { bar.finish() }
}

/// Prints a trend: one row for each period, one column for each rule that has findings.
struct TrendPrinter {
    let trend: IntegrityTrend
    let query: IntegrityQuery

    /// The rules that any period has findings of, in their order.
    private var rules: [IntegrityRule] {
        IntegrityRule.allCases.filter { rule in
            query.keeps(rule) && trend.rows.contains { ($0.counts[rule] ?? 0) > 0 }
        }
    }

    func print(_ format: CheckFormat) {
        switch format {
        case .text, .html: printText()
        case .csv: printCSV()
        case .json: printJSON()
        }
    }

    private func printText() {
        var table = TextTable(
            [trend.step.rawValue, "incidents", "findings", "errors", "warnings", "notes"],
            numeric: [1, 2, 3, 4, 5]
        )
        for row in trend.rows {
            let levels = IntegrityLevel.allCases.map { level in row.findings { query.keeps($0) && $0.level == level } }
            table.add(
                [key(row), String(row.incidents), String(row.findings(query.keeps))] + levels.map { String($0) }
            )
        }
        for line in table.lines { Terminal.print(line) }
        Terminal.print("")
        var byRule = TextTable(["rule"] + trend.rows.map(key), numeric: Set(1..<trend.rows.count + 1))
        for rule in rules { byRule.add([rule.id] + trend.rows.map { String($0.counts[rule] ?? 0) }) }
        for line in byRule.lines { Terminal.print(line) }
        Terminal.print("* the period goes on: as the register stands now; dates.inFuture is not counted")
    }

    private func key(_ row: IntegrityTrend.Row) -> String { row.key(trend.step) + (row.isOpen ? "*" : "") }

    private func printCSV() {
        Terminal.print("\(trend.step.rawValue),ended,incidents,rule,level,findings")
        for row in trend.rows {
            let frame = "\(row.key(trend.step)),\(row.isOpen ? "no" : "yes"),\(row.incidents)"
            for rule in rules {
                Terminal.print("\(frame),\(rule.id),\(rule.level.rawValue),\(row.counts[rule] ?? 0)")
            }
        }
    }

    private func printJSON() {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.key("step")
            writer.string(trend.step.rawValue)
            writer.key("notCounted")
            writer.array { $0.string(IntegrityRule.dateInFuture.id) }
            writer.key("periods")
            writer.array { writer in
                for row in trend.rows { write(row, to: &writer) }
            }
        }
        Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
    }

    private func write(_ row: IntegrityTrend.Row, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("period")
            writer.string(row.key(trend.step))
            writer.key("ended")
            writer.bool(!row.isOpen)
            writer.key("incidents")
            writer.integer(row.incidents)
            writer.key("findings")
            writer.integer(row.findings(query.keeps))
            writer.key("rules")
            writer.object { writer in
                for rule in rules {
                    writer.key(rule.id)
                    writer.integer(row.counts[rule] ?? 0)
                }
            }
        }
    }
}
