// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm
import Counting

extension FilterDimension: ExpressibleByArgument {}

/// `sijill breakdown`.
struct BreakdownCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breakdown",
        abstract: "Add up the casualties of incidents by the values of a property.",
        discussion: """
            An incident with several values counts in each row and once in the whole; the row 'overlap' says how much is
            in the rows more than once. Rows below another value are parts of that one.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var filters: FilterOptions
    @OptionGroup var figures: FigureOptions
    @OptionGroup var measures: MeasureOption

    @Option(help: ArgumentHelp(Self.properties, valueName: "property"))
    var by: FilterDimension

    private static let properties = FilterDimension.allCases.map(\.rawValue).joined(separator: ", ") + "."

    func run() async throws {
        let request = try figures.request(try filters.query())
        let shown = try measures.measures([.killed, .injured])
        let result = try await FigureDesk.answering {
            try await FigureDesk.open(options).figures(request, plane: figures.plane)
        }
        let breakdown = result.counter.breakdown(shown, by: by, in: result.selection)
        let printer = FigurePrinter(figures: result)
        let beside = [("(none)", breakdown.without), ("(overlap)", breakdown.overlap)]
        func rows(indented: Bool) -> [(String, [Total])] {
            breakdown.rows.map { ((indented && $0.parent != nil ? "  " : "") + $0.code, $0.totals) }
                + beside.filter { $0.1.contains { $0.incidents > 0 } } + [("all", breakdown.whole)]
        }
        switch figures.format {
        case .table:
            printer.printHead()
            printer.printRows(by.rawValue, rows(indented: true), shown)
            printer.printFoot()
        case .csv: printer.printCSV(by.rawValue, rows(indented: false), shown)
        case .json:
            var writer = JSONWriter(order: .interchange)
            writer.object { writer in
                result.writeFrame(to: &writer)
                breakdown.write(to: &writer)
            }
            Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
        }
    }
}
