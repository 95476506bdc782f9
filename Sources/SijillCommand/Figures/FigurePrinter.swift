// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Foundation
import Register

/// Prints figures with what they carry: rule, set, gaps, the way to the incidents.
struct FigurePrinter {
    let figures: Figures

    private var rule: RuleSet { figures.counter.rule }

    /// The rule and the set, above a table.
    func printHead() {
        let policy =
            figures.counter.policy == .mirror
            ? "a missing bound is taken as the known one" : "a missing bound adds nothing"
        Terminal.print("\(rule.name.english) (rule '\(rule.key)', version \(rule.version); \(policy))")
        Terminal.print(rule.definition.english)
        if let time = figures.request.asOf { Terminal.print("As of \(time.text)") }
        let several = figures.incidentsOfSeveralActors
        Terminal.print(
            "\(figures.selection.count.grouped) incidents"
                + (several > 0 ? ", \(several.grouped) of them held against several actors and counted once" : "")
        )
        Terminal.print("")
    }

    /// What is not covered, and the list of the incidents, below a table.
    func printFoot() {
        Terminal.print("")
        Terminal.print(figures.coverage.english)
        let filters = (figures.query?.queryString ?? "").split(separator: "&").map { "--filter '\(Self.decoded($0))'" }
        if figures.query != nil {
            Terminal.print(
                (["The incidents: sijill list"] + (figures.plane == .public ? ["--published"] : []) + filters).joined(
                    separator: " "
                )
            )
        }
    }

    private static func decoded(_ item: Substring) -> String { item.removingPercentEncoding ?? String(item) }

    /// The lines of a CSV file: one row for each measure of each row.
    func printCSV(_ name: String, _ rows: [(String, [Total])], _ measures: [Measure]) {
        let frame = [rule.key, "\(rule.version)", figures.counter.policy.rawValue, figures.counter.allocation.rawValue]
        Terminal.print(
            ([name, "measure"] + Total.columnKeys + ["rule", "ruleVersion", "boundPolicy", "allocation"])
                .joined(separator: ",")
        )
        for (row, totals) in rows {
            for (measure, total) in zip(measures, totals) {
                let cells = [row, measure.key] + total.columns.map { String($0.number) } + frame
                Terminal.print(cells.map(CSVCell.text).joined(separator: ","))
            }
        }
    }

    /// A table of rows with the range of each measure and a picture of the first.
    func printRows(_ name: String, _ rows: [(String, [Total])], _ measures: [Measure]) {
        let first = measures.first?.label ?? ""
        var table = TextTable(
            [name, "incidents", first, "no figure"] + measures.dropFirst().map(\.label) + [""],
            numeric: Set(1..<measures.count + 3)
        )
        let bar = RangeBar(most: rows.compactMap { $0.1.first?.max }.max() ?? 0, width: 40)
        for (row, totals) in rows {
            guard let total = totals.first else { continue }
            table.add(
                [row, total.incidents.grouped, total.words, total.withoutFigure.grouped]
                    + totals.dropFirst().map(\.words) + [bar.text(total)]
            )
        }
        for line in table.lines { Terminal.print(line) }
    }
}

extension Total {
    /// `4,112–6,001`, or one number where both bounds agree.
    var words: String { min == max ? min.grouped : "\(min.grouped)–\(max.grouped)" }
}
