// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting

/// One chart with its table, the rule, the incidents behind it, and how to embed it.
struct ChartPage: Sendable {
    let kind: ChartKind
    let chart: Chart
    let question: FigureQuery
    let figures: Figures
    let rules: [RuleSet]
    /// The kinds that this register has.
    let kinds: [ChartKind]
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] { frame.document(title: chart.title, kind: "figures", contents) }

    private var contents: HTML {
        """
        <div class="chart-page">
        \(HTML(trusted: chart.figure(headingLevel: 1)))
        <p><a href="\(list)">\(words[.seeIncidents]): \(words.counted(.incidents, figures.selection.count))</a></p>
        <form class="choice" action="\(Route.chart(words.language, kind).path)" method="get">
        \(each: kept, { item in
            "<input type=\"hidden\" name=\"\(item.name)\" value=\"\(item.value)\">"
        })<label for="rule">\(words[.chooseRule])</label>
        <select id="rule" name="rule">\(each: rules, { rule in
            "<option value=\"\(rule.key)\"\(rule.key == figures.counter.rule.key ? " selected" : HTML.empty)>\(rule.name[words.language])</option>"
        })</select> \(when: kind.isByTime, parts) <button>\(words[.applyFilters])</button></form>
        <p class="aside">\(figures.counter.rule.definition[words.language]) \
        \(words[figures.counter.policy == .mirror ? .mirrorPolicy : .skipPolicy])</p>
        \(CiteForm(question: question, hasFigures: true, frame: frame).html)
        <details><summary>\(words[.embedThis])</summary><p><code dir="ltr">\(embedSnippet)</code></p>
        <p class="aside">\(words[.embedHint])</p></details>
        <nav class="ways-to-charts" aria-label="\(words[.chartsTitle])"><ul>\(each: kinds, { other in
            "<li><a href=\"\(address(.chart(words.language, other)))\"\(other == kind ? " aria-current=\"page\"" : HTML.empty)>\(words.title(of: other))</a></li>"
        })</ul></nav>
        </div>
        """
    }

    /// What the form passes on: everything but what it asks for.
    private var kept: [QueryItem] {
        var question = question
        question.request.rule = FigureRequest.defaultRule
        if kind.isByTime { question.by = nil }
        // What was printed here can be read.
        return (try? QueryItem.items(of: question.queryString)) ?? []
    }

    private var parts: HTML {
        """
        <label for="by">\(words[.cutBy])</label> <select id="by" name="by">\
        <option value="">\(words[.suited])</option>\(each: Timeline.Part.chosen, { part in
            "<option value=\"\(part.rawValue)\"\(part.rawValue == question.by ? " selected" : HTML.empty)>\(name(of: part))</option>"
        })</select>
        """
    }

    private func name(of part: Timeline.Part) -> String {
        switch part {
        case .day: words[FigurePhrase.day]
        case .month: words[FigurePhrase.month]
        case .quarter: words[FigurePhrase.quarter]
        case .year: words[FigurePhrase.year]
        }
    }

    private var list: String {
        PastListQuery.address(of: figures.query?.queryString ?? "", asOf: figures.request.asOf, words.language)
    }

    private var embedSnippet: String {
        EmbedSnippet.text(frame.absolute(address(.embed(words.language, kind))), title: chart.title, height: 520)
    }

    private func address(_ route: Route) -> String {
        let query = question.queryString
        return query.isEmpty ? route.path : "\(route.path)?\(query)"
    }
}
