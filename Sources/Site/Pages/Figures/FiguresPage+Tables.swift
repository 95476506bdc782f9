// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting

extension FiguresPage {
    /// A total as a range; words where there is no figure at all.
    func figure(_ total: Total) -> HTML {
        words.figure(total)
    }

    /// How many incidents of a total have no figure, or one bound only; nothing where there are none.
    func gaps(_ total: Total) -> HTML {
        let notes = words.gaps(total)
        return notes.isEmpty ? .empty : "<p class=\"aside\">\(notes.joined(separator: " "))</p>\n"
    }

    /// Totals under each rule, with what each lacks.
    var ruleTable: HTML {
        """
        <p>\(words.filled(.ruleIs, ["name": model.rule.name[words.language]])) · \
        \(words.filled(.ruleVersion, ["version": words.number(model.rule.version)])). \
        \(words[model.policy == .mirror ? .mirrorPolicy : .skipPolicy])\
        \(when: model.severalActors > 0, severalActors)</p>
        \(TotalsTable(label: words[.byRule], heads: ruleHeads, rows: model.rules.map(ruleRow)).html)
        \(when: shownMeasures.count < model.measures.count, "<p class=\"aside\">\(words[.womenLeftOut])</p>")
        """
    }

    /// The places of the measures in the table: without women where no lower figure of theirs is above 0 (domain
    /// reference, section 12), as the archive prints its totals.
    private var shownMeasures: [Int] {
        model.measures.indices.filter { place in
            model.measures[place] != .people(.women, .killed) || model.rules.contains { $0.totals[place].min > 0 }
        }
    }

    private var severalActors: HTML {
        let count = words.counted(.incidents, model.severalActors)
        return " \(words.filled(.severalActorsNote, ["count": count]) as String)"
    }

    private var ruleHeads: [String] {
        [words[.ruleColumn], words[.incidentsColumn]] + shownMeasures.map { words.name(of: model.measures[$0]) }
            + [words[.withoutFigureColumn], words[.oneSidedColumn]]
    }

    private func ruleRow(_ line: FiguresModel.Line) -> TotalsTable.Row {
        let total = line.totals[0]
        return TotalsTable.Row(
            name: "\(line.name)\(some: line.detail, { "<span class=\"aside\">\($0)</span>" })",
            cells: [link(line.query, words.number(total.incidents))] + shownMeasures.map { figure(line.totals[$0]) }
                + ["\(words.number(total.withoutFigure))", "\(words.number(total.oneSided))"]
        )
    }

    /// What is recorded beside what is conceded, each with its standard of proof.
    var conceded: HTML {
        let isActor = model.subject?.dimension == .actor
        return """
            <section id="conceded"><h2>\(words[.recordedAndConceded])</h2>
            <dl class="pair">
            <div><dt>\(words[.recordedByRegister])</dt><dd class="large">\(figure(model.recorded))</dd>
            <dd class="aside">\(words[.standardOfRecorder]) \
            \(words.filled(.ruleIs, ["name": model.rule.name[words.language]])): \
            \(link(model.recordedQuery, words.counted(.incidents, model.recorded.incidents)))</dd></div>
            <div><dt>\(words[isActor ? .concededByActor : .concededByAny])</dt>\
            <dd class="large">\(figure(model.conceded))</dd>
            <dd class="aside">\(words[.standardOfMilitary])</dd>\
            \(when: !gaps(model.conceded).isEmpty, "<dd class=\"aside\">\(gaps(model.conceded))</dd>")</div>
            <div><dt>\(words[.gap])</dt><dd class="large">\(words.gap(recorded: model.recorded, conceded: model.conceded))</dd>
            <dd class="aside">\(words[.gapNote]) \(remark)</dd></div>
            </dl>\(when: frame.hasParts, concededList)\(some: replies, { $0 })</section>
            """
    }

    /// The way to the incidents in which harm is conceded.
    private var concededList: HTML {
        var query = model.question.request.query
        query[.position] = []
        let list = Route.conceded(words.language).address(of: query)
        return "<p class=\"aside\"><a href=\"\(list)\">\(words[PartPhrase.concededTitle])</a></p>"
    }

    /// The way to how the actor answered; nil for other subjects.
    private var replies: HTML? {
        guard frame.hasParts, let subject = model.subject, subject.dimension == .actor else { return nil }
        let path = Route.replies(words.language, actor: subject.key, .whole).path
        return "<p class=\"aside\"><a href=\"\(path)\">\(words[ReplyPhrase.wayHere])</a></p>"
    }

    private var remark: String {
        guard model.conceded.withFigure > 0 else { return "" }
        if model.conceded.min > model.recorded.max { return words[.concededAbove] }
        return model.conceded.max < model.recorded.min ? words[.concededBelow] : ""
    }

    /// The people whom the records name, and the bands within the figures.
    var people: HTML {
        """
        <section id="people"><h2>\(words[.peopleNamed])</h2>
        <p class="large"><bdi>\(words.number(model.named.min))</bdi></p>
        <p>\(words[.namedKilled]): <bdi>\(words.number(model.namedKilled.min))</bdi></p>
        <details><summary>\(words[.bandTitle])</summary><p>\(words[.bandNote])</p>
        <dl class="facts">\(each: model.bands, { band in
            "<div><dt><bdi>ρ = \(Self.text(of: band.correlation))</bdi></dt><dd>\(bandFigure(band))</dd></div>"
        })</dl></details></section>
        """
    }

    private func bandFigure(_ band: UncertaintyBand) -> HTML {
        "<bdi>\(words.figure(Bound(min: band.lower, max: band.upper)))</bdi>"
    }

    private static func text(of correlation: Double) -> String {
        correlation == correlation.rounded() ? String(Int(correlation)) : String(correlation)
    }
}

extension Phrasebook {
    /// What a measure is called over a column.
    func name(of measure: Measure) -> String {
        switch measure {
        case .killed: self[.deaths]
        case .injured: self[.injuries]
        case .people(let group, _): group.label(language)
        case .conceded, .concededBy: self[.concededSeries]
        case .named: self[.peopleNamed]
        case .namedKilled: self[.namedKilled]
        }
    }
}
