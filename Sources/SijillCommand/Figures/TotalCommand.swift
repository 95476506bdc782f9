// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm
import Counting

/// `sijill total`.
struct TotalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "total",
        abstract: "Add up the casualties of incidents under a rule.",
        discussion: """
            A total is the sum of the lower and of the upper bounds, with the number of incidents in that same set and
            how many of them have no figure, no lower or no upper bound. An incident held against several actors counts once.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var filters: FilterOptions
    @OptionGroup var figures: FigureOptions
    @OptionGroup var measures: MeasureOption

    @Flag(help: "Add the figures by role, which overlap those by age and sex.")
    var roles = false

    @Flag(help: "Add bands within the envelope: model-based, no confidence interval for the true toll.")
    var band = false

    func run() async throws {
        let request = try figures.request(try filters.query())
        let shown = try measures.measures(Measure.shown + (roles ? Measure.roles : []))
        let result = try await FigureDesk.answering {
            try await FigureDesk.open(options).figures(request, plane: figures.plane)
        }
        let printer = FigurePrinter(figures: result)
        switch figures.format {
        case .table: printTable(printer, shown)
        case .csv:
            let totals = result.counter.totals(shown, in: result.selection)
            printer.printCSV("set", [("all", totals)], shown)
        case .json:
            var writer = JSONWriter(order: .interchange)
            result.writeTotals(shown, band: band ? shown.first : nil, to: &writer)
            Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
        }
    }

    private func printTable(_ printer: FigurePrinter, _ measures: [Measure]) {
        let result = printer.figures
        printer.printHead()
        var table = TextTable(
            ["", "min", "max", "no figure", "no lower", "no upper"],
            numeric: [1, 2, 3, 4, 5]
        )
        for (measure, total) in zip(measures, result.counter.totals(measures, in: result.selection)) {
            table.add(
                [measure.label]
                    + [total.min, total.max, total.withoutFigure, total.withoutLower, total.withoutUpper].map(\.grouped)
            )
        }
        for line in table.lines { Terminal.print(line) }
        if band, let measure = measures.first {
            Terminal.print("")
            Terminal.print("\(measure.label): bands, model-based, not a confidence interval for the true toll")
            for band in result.bands(of: measure) {
                Terminal.print("  ρ = \(band.correlation): \(band.lower.grouped)–\(band.upper.grouped)")
            }
        }
        printer.printFoot()
    }
}
