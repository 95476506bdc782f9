// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm
import Counting

/// `sijill series`.
struct SeriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "Add up the casualties of incidents period by period.",
        discussion: """
            The rows, the undated, those of several periods and those outside of all sum to the whole. Where incidents of
            several days are counted is the allocation: start (the first day's period), proportional (cut by days into
            whole people) or spanning (a row of their own).
            With --as-known each row is instead what the register held at the end of that period, whenever the incidents
            took place; it is rebuilt from the history.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var filters: FilterOptions
    @OptionGroup var figures: FigureOptions
    @OptionGroup var measures: MeasureOption

    @Option(
        help: ArgumentHelp("day, month, quarter, year, or a list of periods of the register's rules.", valueName: "key")
    )
    var by = "month"

    @Option(help: "start, proportional or spanning; without it as the rule says.")
    var allocation: Allocation?

    @Flag(help: "Totals as they were known at the end of each period; with --by day, month, quarter or year.")
    var asKnown = false

    func run() async throws {
        if asKnown {
            try await printKnown()
            return
        }
        let request = try figures.request(try filters.query(), allocation: allocation)
        let shown = try measures.measures([.killed, .injured])
        let (result, timeline) = try await FigureDesk.answering {
            let desk = try await FigureDesk.open(options)
            return (try await desk.figures(request, plane: figures.plane), try desk.timeline(named: by))
        }
        let series = result.counter.series(shown, by: timeline, in: result.selection)
        let printer = FigurePrinter(figures: result)
        let beside = [("undated", series.undated), ("spanning", series.spanning), ("outside", series.outside)]
        let rows =
            series.rows.map { ($0.period.key, $0.totals) }
            + beside.filter { $0.1.contains { $0.incidents > 0 || $0.max > 0 } } + [("all", series.whole)]
        switch figures.format {
        case .table:
            printer.printHead()
            printer.printRows(by, rows, shown)
            printer.printFoot()
        case .csv: printer.printCSV("period", rows, shown)
        case .json:
            var writer = JSONWriter(order: .interchange)
            writer.object { writer in
                result.writeFrame(to: &writer)
                writer.member("by", by)
                series.write(to: &writer)
            }
            Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
        }
    }
}

extension SeriesCommand {
    private func printKnown() async throws {
        let request = try figures.request(try filters.query(), allocation: allocation)
        let query = FigureQuery(request, by: by, measures: try measures.measures([.killed, .injured]))
        let plane = figures.plane
        if figures.format == .json {
            let json = try await FigureDesk.answering {
                try await FigureDesk.open(options).knownJSON(query, plane: plane)
            }
            Terminal.print(String(decoding: json, as: UTF8.self))
            return
        }
        let (result, known) = try await FigureDesk.answering {
            let desk = try await FigureDesk.open(options)
            let timeline = try desk.timeline(named: by)
            let known = try await desk.knownCurve(query.measures, request, plane: plane).by(timeline)
            guard let known else { throw FigureError.unknownPeriods(key: by, known: []) }
            return (try await desk.figures(request, plane: plane), known)
        }
        let printer = FigurePrinter(figures: result)
        let rows = known.rows.map { ($0.period.key, $0.totals) }
        if figures.format == .csv {
            printer.printCSV("knownAtEndOf", rows, query.measures)
            return
        }
        printer.printHead()
        printer.printRows("at the end of", rows, query.measures)
        printer.printFoot()
    }
}
