// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting

/// The charts of the strikes of a list, all of them or one, each with the ways from its figures to their lists.
struct StrikeChartsPage {
    let drawing: StrikeDrawing
    /// nil for all of them.
    let kind: StrikeChartKind?
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var figures: StrikeFigures { drawing.figures }
    private var question: StrikeFigureQuery { figures.question }

    /// The whole document.
    func document() -> [UInt8] {
        let title = kind.map { words.title(of: $0) } ?? words[StrikePhrase.title]
        return frame.document(title: title, kind: "figures", isIndexed: question.items.isEmpty, contents)
    }

    private var contents: HTML {
        """
        <div class="chart-page">
        \(when: kind == nil, "<h1>\(words[StrikePhrase.title])</h1>\n<p class=\"lead\">\(words[StrikePhrase.lead])</p>")
        <p><a href="\(address(question.list))">\(words[StrikePhrase.allStrikes]): \
        \(words.counted(.strikeEntries, figures.count.whole.incidents))</a></p>
        \(choice)
        \(when: figures.count.rows.isEmpty, "<p class=\"none\">\(words[StrikePhrase.nothing])</p>")
        \(each: kind.map { [$0] } ?? StrikeChartKind.allCases, section)
        \(some: kind, embedding)
        <nav class="ways-to-charts" aria-label="\(words[.chartsTitle])"><ul>\(each: StrikeChartKind.allCases, { other in
            """
            <li><a href="\(address(.strikeCharts(words.language, other)))"\
            \(when: other == kind, " aria-current=\"page\"")>\(words.title(of: other))</a></li>
            """
        })</ul></nav>
        <p class="aside"><a href="\(address(.strikesData))" rel="nofollow">\(words[StrikePhrase.asData])</a></p>
        </div>
        """
    }

    /// How time is cut; everything else of the question is passed on.
    private var choice: HTML {
        """
        <form class="choice" action="\(Route.strikeCharts(words.language, kind).path)" method="get">
        \(each: question.list.items, { item in
            "<input type=\"hidden\" name=\"\(item.name)\" value=\"\(item.value)\">"
        })<label for="by">\(words[.cutBy])</label> <select id="by" name="\(StrikeFigureQuery.part)">\
        <option value="">\(words[.suited])</option>\(each: Timeline.Part.chosen, { part in
            """
            <option value="\(part.rawValue)"\(when: part == question.by, " selected")>\
            \(words.heading(of: part.timeline))</option>
            """
        })</select> <button>\(words[.applyFilters])</button></form>
        """
    }

    private func section(_ kind: StrikeChartKind) -> HTML {
        let isAlone = self.kind != nil
        return """
            <section class="strike-chart">
            \(HTML(trusted: drawing.chart(kind).figure(headingLevel: isAlone ? 1 : 2)))
            \(kind == .actors ? waysToActors : waysToPeriods(isAlone: isAlone))
            \(when: !isAlone, """
                <p class="aside"><a href="\(address(.strikeCharts(words.language, kind)))">\
                \(words[StrikePhrase.ownPage])</a></p>
                """)
            </section>

            """
    }

    /// The lists of the periods, folded away: a chart of years by month has many.
    private func waysToPeriods(isAlone: Bool) -> HTML {
        let rows = figures.count.rows.filter { $0.whole.incidents > 0 }
        guard !rows.isEmpty else { return .empty }
        return """
            <details class="ways"\(when: isAlone, " open")><summary>\(words[StrikePhrase.periods])</summary>
            <ul class="ways-to-charts">\(each: rows, { row in
                let list = question.list(from: row.period.first, to: row.period.last)
                return way(address(list), words.column(row.period, []).label, row.whole)
            })</ul></details>
            """
    }

    private var waysToActors: HTML {
        """
        <ul class="ways-to-charts">\(each: figures.count.actors, { part in
            let share = part.share.map { words.filled(StrikePhrase.shareOfAll, ["n": words.percent($0)]) }
            return way(address(question.list(ofActor: part.key)), drawing.name(part.key), part.total, share)
        })</ul>
        """
    }

    private func way(_ address: String, _ name: String, _ total: Total, _ remark: String? = nil) -> HTML {
        """
        <li><a href="\(address)"><bdi>\(name)</bdi>: \(number(total))</a>\
        \(some: remark, { " <span class=\"aside\"><bdi>\($0)</bdi></span>" })</li>

        """
    }

    /// A sum whose upper side is open says so, as its bar does.
    private func number(_ total: Total) -> HTML {
        guard total.withFigure > 0, total.withoutUpper > 0 else { return words.figure(total) }
        return HTML.isolated(words.figure(Bound(min: total.min, max: nil)) ?? "")
    }

    private func embedding(_ kind: StrikeChartKind) -> HTML {
        let address = frame.absolute(address(.embedStrikes(words.language, kind)))
        let snippet = EmbedSnippet.text(address, title: words.title(of: kind), height: 520)
        return """
            <details><summary>\(words[.embedThis])</summary><p><code dir="ltr">\(snippet)</code></p>
            <p class="aside">\(words[.embedHint])</p></details>

            """
    }

    private func address(_ list: ReportQuery) -> String {
        let text = list.onPage(1).queryString
        let path = Route.strikes(words.language).path
        return text.isEmpty ? path : "\(path)?\(text)"
    }

    private func address(_ route: Route) -> String {
        let text = question.queryString
        return text.isEmpty ? route.path : "\(route.path)?\(text)"
    }
}

/// The ways from the strikes of a month or a year to those of the one before and the one after.
struct StrikePeriodLinks {
    let query: ReportQuery
    let words: Phrasebook

    var html: HTML {
        guard let from = query.from, let to = query.to,
            let part = [Timeline.month, .year].first(where: {
                $0.cover(from.dayNumber...from.dayNumber).first?.last == to
            }),
            let period = part.cover(from.dayNumber...from.dayNumber).first, period.first == from
        else { return .empty }
        let links: [(StrikePhrase, Int, String)] = [
            (.earlier, from.dayNumber - 1, "prev"), (.later, to.dayNumber + 1, "next"),
        ]
        let ways = links.compactMap { phrase, day, relation in
            part.cover(day...day).first.map { link(phrase, $0, relation) }
        }
        return """
            <nav class="periods" aria-label="\(words[StrikePhrase.title])"><p>\(HTML.joined(ways, by: " · "))</p></nav>

            """
    }

    private func link(_ phrase: StrikePhrase, _ period: Period, _ relation: String) -> HTML {
        var other = query.onPage(1)
        (other.from, other.to) = (period.first, period.last)
        let name = words.column(period, []).label
        return """
            <a rel="\(relation)" href="\(Route.strikes(words.language).path)?\(other.queryString)">\
            \(words.filled(phrase, ["period": name]) as String)</a>
            """
    }
}
