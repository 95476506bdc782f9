// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Matching
import Register

extension IncidentPage {
    /// Strikes shown before the others are folded away.
    private static let shownStrikes = 8

    /// Strikes that militaries declare for the days of the incident, and whether they can be its own.
    var strikes: HTML {
        let fitting = model.strikes.filter { $0.comparison.answer != .incompatible }
        guard !fitting.isEmpty else { return .empty }
        let folded = fitting.dropFirst(Self.shownStrikes)
        let others = model.strikes.count - fitting.count
        return section(
            "strikes",
            words.match("strike.ofIncident"),
            count: fitting.count,
            """
            <p class="note">\(words.match("strike.ofIncidentNote"))</p>
            <ul class="items">\(each: fitting.prefix(Self.shownStrikes), strike)</ul>
            \(when: !folded.isEmpty, """
                <details class="list"><summary>\(words.counted(.others, folded.count))</summary>
                <ul class="items">\(each: folded, strike)</ul></details>
                """)\
            \(when: others > 0, "<p class=\"aside\">\(words.match("strike.others", ["n": words.number(others)]))</p>")
            """
        )
    }

    private func strike(_ compared: (row: StrikeRow, comparison: StrikeComparison)) -> HTML {
        let summary = compared.row.summary
        let report = Route.report(words.language, compared.row.report, .annotated).path
        let place =
            summary.place.map { HTML.isolated($0, language: "en") } ?? .escaping(words[ReportPhrase.placeNotSaid])
        var facts = [words.strikes(summary.strikes)]
        if let day = summary.date { facts.insert(words.days(day, summary.dateEnd), at: 0) }
        return """
            <li><p><a href="\(report)#strike-\(compared.row.index + 1)">\(place)</a> \
            <span class="tag">\(words.match("strike.\(compared.comparison.answer.rawValue)"))</span> \
            <span class="aside">\(facts.joined(separator: " · "))</span></p>
            \(some: summary.targets, { "<p class=\"aside\">\(HTML.isolated($0, language: "en"))</p>\n" })\
            <p class="aside">\(words.findings(compared.comparison))</p></li>

            """
    }
}
