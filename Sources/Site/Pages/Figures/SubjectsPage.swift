// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting

/// Every actor, country, programme or area, each with its total and the way to its page.
struct SubjectsPage: Sendable {
    let breakdown: Breakdown
    let rule: RuleSet
    let coverage: BilingualText
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var title: String { words[FiguresPage.plural(breakdown.dimension)] }

    /// The whole document.
    func document() -> [UInt8] { frame.document(title: title, kind: "figures", contents) }

    private var contents: HTML {
        """
        <header class="subject"><h1>\(title)</h1>
        <p class="extent">\(words.number(breakdown.rows.count)) · \(words.filled(.ruleIs, ["name": rule.name[words.language]]))</p></header>
        <div class="wide" tabindex="0" role="region" aria-label="\(title)"><table class="totals">
        <thead><tr><th scope="col">\(title)</th><th scope="col">\(words[.incidentsColumn])</th>\
        <th scope="col">\(words[.deaths])</th><th scope="col">\(words[.withoutFigureColumn])</th></tr></thead>
        <tbody>\(each: breakdown.rows, { row in
            line(words.label(of: row.code, in: breakdown.dimension), row.totals[0], Subject(breakdown.dimension, key: row.code))
        })\
        \(when: breakdown.without[0].incidents > 0, line(words[.withoutValue], breakdown.without[0], nil))\
        \(line(words[.total], breakdown.whole[0], nil))</tbody></table></div>
        \(when: breakdown.overlap[0].incidents > 0, overlap)
        <p class="aside">\(coverage[words.language])</p>
        """
    }

    private var overlap: HTML {
        let count = words.counted(.incidents, breakdown.overlap[0].incidents)
        return "<p class=\"aside\">\(words.filled(.overlapNote, ["incidents": count]) as String)</p>"
    }

    private func line(_ name: String, _ total: Total, _ subject: Subject?) -> HTML {
        let label: HTML = "<bdi>\(name)</bdi>"
        let linked: HTML =
            subject.map { "<a href=\"\(Route.subject(words.language, $0).path)\">\(label)</a>" as HTML } ?? label
        let bound = Bound(min: min(total.min, total.max), max: max(total.min, total.max))
        return """
            <tr><th scope="row">\(linked)</th><td>\(words.number(total.incidents))</td>\
            <td><bdi>\(total.withFigure > 0 ? words.figure(bound) : words[.unknownFigure])</bdi></td>\
            <td>\(words.number(total.withoutFigure))</td></tr>

            """
    }
}
