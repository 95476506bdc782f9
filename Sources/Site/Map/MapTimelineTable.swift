// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import IncidentMap

/// The figures of the time line as a table, whose rows lead to the map of their days.
struct MapTimelineTable {
    let line: MapTimeline
    let question: MapQuestion
    let words: Phrasebook

    var html: HTML {
        """
        <details class="table"><summary>\(words[.timelineTable])</summary>
        <div class="scroll" role="region" tabindex="0" aria-label="\(words[.timeline])">\
        \(table.table(body: " id=\"map-periods\""))</div></details>
        """
    }

    private var people: String { question.mode == .fighters ? words[.fightersKilled] : words[.civiliansKilled] }

    private var table: TotalsTable {
        TotalsTable(
            label: words[.timeline],
            heads: [words[.periodColumn], words[.incidentsOfPeriod], people, words[.withoutFigureColumn]],
            rows: line.columns.map(row)
        )
    }

    private func row(_ column: MapTimeline.Column) -> TotalsTable.Row {
        let period = column.period
        let days = question.with {
            ($0.query.from, $0.query.to) = (period.first, period.last)
        }
        let address = Route.map(words.language).address(of: days)
        return TotalsTable.Row(
            name: "<a data-view href=\"\(address)\">\(words.name(of: period))</a>",
            cells: [
                "\(words.number(column.total.incidents))", figure(column.total),
                "\(words.number(column.total.withoutFigure))",
            ],
            attributes: " data-first=\"\(period.first.text)\" data-last=\"\(period.last.text)\""
        )
    }

    private func figure(_ total: Total) -> HTML {
        guard total.incidents > 0 else { return "" }
        return words.figure(total)
    }
}
