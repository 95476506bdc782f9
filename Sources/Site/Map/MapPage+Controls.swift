// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting

extension MapPage {
    /// The search, the rule, the filters in force and the filters to choose from.
    var controls: HTML {
        """
        <div class="map-controls" id="map-controls">
        <form id="filter" class="search" role="search" action="\(Route.map(words.language).path)" method="get">
        <label class="hidden" for="q">\(words[.searchTheRegister])</label>
        <input id="q" name="q" type="search" dir="auto" autocomplete="off" value="\(question.query.text)" \
        placeholder="\(words[.searchHint])">
        <button>\(words[.search])</button>
        \(hidden { !Self.fieldsOfFilters.contains($0) })
        </form>
        <form class="choice" action="\(Route.map(words.language).path)" method="get">
        \(hidden { $0 != FigureQuery.Parameter.rule.rawValue && $0 != QueryParameter.page.rawValue })
        <label for="rule">\(words[.chooseRule])</label>
        <select id="rule" name="rule">\(each: model.inView.rules, { rule in
            "<option value=\"\(rule.key)\"\(when: rule.key == model.rule.key, " selected")>\(rule.name[words.language])</option>"
        })</select> <button>\(words[.applyFilters])</button></form>
        \(chips)
        <details class="fold choices"><summary>\(words.filled(.filtersCounted, ["n": words.number(chosen.count)]))</summary>
        \(IncidentFilters(query: question.query, facets: model.facets, words: words).html)
        </details>
        </div>
        """
    }

    /// The names of the fields that the filters show.
    private static let fieldsOfFilters = Set(
        FilterDimension.allCases.map(\.rawValue)
            + [QueryParameter.text, .from, .to, .killed, .page].map(\.rawValue)
    )

    /// What a form keeps though no field of it shows it.
    func hidden(_ isKept: (String) -> Bool) -> HTML {
        """
        \(each: question.items.filter { isKept($0.name) }, { item in
            "<input type=\"hidden\" name=\"\(item.name)\" value=\"\(item.value)\">"
        })
        """
    }

    /// The filters in force; the area in view is none.
    private var chosen: [QueryChip] {
        question.query.chips.filter { chip in
            if case .box = chip { false } else { true }
        }
    }

    private var chips: HTML {
        let chips = chosen.map { chip in
            FilterChips.Chip(
                label: words.label(of: chip),
                without: address(question.with { $0.query = $0.query.removing(chip) })
            )
        }
        let cleared = address(question.with { $0.query = $0.query.unrestricted })
        return FilterChips(chips: chips, cleared: cleared, words: words, isOfView: true).html
    }

    /// The time line, the days to choose, and the table of the same figures.
    func timeline(_ line: MapTimeline) -> HTML {
        """
        <section class="timeline" id="map-timeline" aria-labelledby="timeline-h">
        <h2 id="timeline-h">\(words[.timeline])</h2>
        <div class="line" id="map-line">\(MapTimelineDrawing(line: line, words: words).html)</div>
        <form class="days" id="map-days" action="\(Route.map(words.language).path)" method="get">
        <fieldset><legend>\(words[.brush])</legend>
        <label>\(words[.brushFrom]) <input type="date" name="from" value="\(question.query.from?.text)"></label>
        <label>\(words[.brushTo]) <input type="date" name="to" value="\(question.query.to?.text)"></label>
        <button>\(words[.showDays])</button>
        \(when: question.query.from != nil || question.query.to != nil, wholeTime)
        </fieldset>
        \(hidden { !["from", "to", "page"].contains($0) })
        </form>
        <p class="aside">\(words[.timelineNote]) \(notes(line))</p>
        \(lanes(line))
        \(when: !line.columns.isEmpty, MapTimelineTable(line: line, question: question, words: words).html)
        </section>
        """
    }

    private var wholeTime: HTML {
        let question = question.with {
            ($0.query.from, $0.query.to) = (nil, nil)
        }
        return "<a data-view href=\"\(address(question))\">\(words[.wholeTime])</a>"
    }

    private func notes(_ line: MapTimeline) -> String {
        [
            line.undated > 0
                ? words.filled(.undatedIncidents, ["count": words.counted(.incidents, line.undated)]) : nil,
            line.spanning > 0
                ? words.filled(.spanningIncidents, ["count": words.counted(.incidents, line.spanning)]) : nil,
        ].compactMap(\.self).joined(separator: " ")
    }

    /// What is drawn above the time line, in words.
    private func lanes(_ line: MapTimeline) -> HTML {
        guard !line.lanes.isEmpty, !line.columns.isEmpty else { return .empty }
        return """
            <details><summary>\(words[.namedPeriods])</summary><ul>\(each: line.lanes.flatMap(\.bars), { bar in
                "<li>\(dates(bar))</li>"
            })</ul></details>
            """
    }

    private func dates(_ bar: MapLane.Bar) -> String {
        let first = words.day(bar.first)
        guard let last = bar.last else { return "\(bar.name): \(words.filled(.sinceDay, ["first": first]))" }
        return words.filled(.namedPeriod, ["name": bar.name, "from": first, "to": words.day(last)])
    }
}
