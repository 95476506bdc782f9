// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting

/// Positions of militaries by grades of the recorder: in each cell the number of incidents, which leads to their list.
struct PositionMatrix {
    private let table: CrossTable
    private let rule: RuleSet
    /// The query whose incidents are counted; nil where there can be none.
    private let query: IncidentQuery?
    private let chart: String
    private let coverage: BilingualText
    private let words: Phrasebook

    /// The matrix of some figures, whose query asks for no position.
    init(_ figures: Figures, _ words: Phrasebook) {
        table = figures.counter.crossTable(.killed, rows: .position, columns: .grade, in: figures.selection)
        rule = figures.counter.rule
        query = figures.query
        coverage = figures.coverage
        chart = Route.chart(words.language, .positions).address(of: figures.request.query)
        self.words = words
    }

    var html: HTML {
        let title = words[PartPhrase.matrixTitle]
        let note = words.filled(.incidentsInSet, ["count": words.counted(.incidents, table.whole.incidents)]) as String
        return """
            <section class="matrix" id="positions">
            <h2>\(title)</h2>
            <p>\(words[PartPhrase.matrixLead])</p>
            \(when: table.whole.incidents > 0, grid)
            <p class="aside">\(words.filled(.ruleIs, ["name": rule.name[words.language]]) as String). \(note) \
            \(words[.gapNote]) \(coverage[words.language])</p>
            <p class="aside"><a href="\(chart)">\(words[PartPhrase.matrixChart])</a></p>
            </section>
            """
    }

    private var grid: HTML {
        TotalsTable(
            label: words[PartPhrase.matrixTitle],
            heads: [words[.positionsOfMilitaries]] + table.columnCodes.map { name(of: $0, in: .grade) },
            rows: zip(table.rowCodes, table.cells).map { code, cells in
                TotalsTable.Row(
                    name: "\(name(of: code, in: .position))",
                    cells: zip(table.columnCodes, cells).map { cell(code, $0, $1.incidents) }
                )
            }
        ).html
    }

    private func name(of code: String, in dimension: FilterDimension) -> String {
        code.isEmpty ? words[.notRecorded] : words.label(of: code, in: dimension)
    }

    /// The number, as a link to exactly these incidents; plain where it is 0, or no list can be asked for.
    private func cell(_ position: String, _ grade: String, _ incidents: Int) -> HTML {
        let number = words.number(incidents)
        guard incidents > 0, !position.isEmpty, !grade.isEmpty, var query else { return "<bdi>\(number)</bdi>" }
        query[.position] = [position]
        query[.grade] = [grade]
        let list = Route.incidents(words.language).address(of: query.onPage(1))
        let label = "\(number): \(name(of: position, in: .position)), \(name(of: grade, in: .grade))"
        return "<a href=\"\(list)\" aria-label=\"\(label)\"><bdi>\(number)</bdi></a>"
    }
}
