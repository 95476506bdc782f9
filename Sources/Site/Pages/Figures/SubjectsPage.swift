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
        \(table.html)
        \(when: breakdown.overlap[0].incidents > 0, overlap)
        <p class="aside">\(coverage[words.language])</p>
        """
    }

    private var overlap: HTML {
        let count = words.counted(.incidents, breakdown.overlap[0].incidents)
        return "<p class=\"aside\">\(words.filled(.overlapNote, ["incidents": count]) as String)</p>"
    }

    private var table: TotalsTable {
        var rows = breakdown.rows.map { row in
            let name = words.label(of: row.code, in: breakdown.dimension)
            return line(name, row.totals[0], Subject(breakdown.dimension, key: row.code))
        }
        if breakdown.without[0].incidents > 0 { rows.append(line(words[.withoutValue], breakdown.without[0], nil)) }
        rows.append(line(words[.total], breakdown.whole[0], nil))
        let heads = [title, words[.incidentsColumn], words[.deaths], words[.withoutFigureColumn]]
        return TotalsTable(label: title, heads: heads, rows: rows)
    }

    private func line(_ name: String, _ total: Total, _ subject: Subject?) -> TotalsTable.Row {
        let label: HTML = "<bdi>\(name)</bdi>"
        let linked: HTML =
            subject.map { "<a href=\"\(Route.subject(words.language, $0).path)\">\(label)</a>" as HTML } ?? label
        let bound = Bound(min: min(total.min, total.max), max: max(total.min, total.max))
        let killed: HTML = "<bdi>\(total.withFigure > 0 ? words.figure(bound) : words[.unknownFigure])</bdi>"
        return TotalsTable.Row(
            name: linked,
            cells: ["\(words.number(total.incidents))", killed, "\(words.number(total.withoutFigure))"]
        )
    }
}
