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
        <div class="scroll" role="region" tabindex="0" aria-label="\(words[.timeline])"><table class="totals">
        <thead><tr><th scope="col">\(words[.periodColumn])</th><th scope="col">\(words[.incidentsOfPeriod])</th>\
        <th scope="col">\(people)</th><th scope="col">\(words[.withoutFigureColumn])</th></tr></thead>
        <tbody id="map-periods">\(each: line.columns, row)</tbody></table></div></details>
        """
    }

    private var people: String { question.mode == .fighters ? words[.fightersKilled] : words[.civiliansKilled] }

    private func row(_ column: MapTimeline.Column) -> HTML {
        let period = column.period
        let days = question.with {
            ($0.query.from, $0.query.to) = (period.first, period.last)
        }
        let address = Route.map(words.language).address(of: days)
        return """
            <tr data-first="\(period.first.text)" data-last="\(period.last.text)"><th scope="row">\
            <a data-view href="\(address)">\(words.name(of: period))</a></th>\
            <td>\(words.number(column.total.incidents))</td><td>\(figure(column.total))</td>\
            <td>\(words.number(column.total.withoutFigure))</td></tr>

            """
    }

    private func figure(_ total: Total) -> HTML {
        guard total.incidents > 0 else { return "" }
        return words.figure(total)
    }
}
