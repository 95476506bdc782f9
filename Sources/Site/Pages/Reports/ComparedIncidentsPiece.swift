// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Matching

/// The incidents of the days of a declared strike, and whether it can be theirs.
struct ComparedIncidentsPiece {
    /// nil for a strike without a day.
    let compared: [StrikeDesk.Compared]?
    let words: Phrasebook

    var html: HTML {
        guard let compared else { return "<p class=\"aside\">\(words.match("strike.undated"))</p>" }
        guard !compared.isEmpty else { return "<p class=\"aside\">\(words.match("strike.none"))</p>" }
        var numbers: [String: String] = [:]
        for answer in StrikeComparison.Answer.shown {
            numbers[answer.rawValue] = words.number(compared.count { $0.comparison.answer == answer })
        }
        return """
            <details class="compared"><summary>\(words.match("strike.counts", numbers))</summary>
            <ul>\(each: compared, incident)</ul></details>
            """
    }

    private func incident(_ compared: StrikeDesk.Compared) -> HTML {
        let summary = compared.listed.summary
        let code = summary.displayCode.split(separator: " ").first.map(String.init)
        let address = Route.incident(words.language, key: code ?? compared.listed.id.description).path
        let day = summary.day.flatMap { CalendarDay(dayNumber: Int($0)) }
        return """
            <li><a href="\(address)">\(HTML.code(code ?? words[.withoutCode]))</a>\
            \(some: day, { " <span class=\"aside\">\(words.dayHTML($0))</span>" }) \
            <span class="tag">\(words.match("strike.\(compared.comparison.answer.rawValue)"))</span> \
            <span class="aside">\(words.findings(compared.comparison))</span></li>

            """
    }
}

extension Phrasebook {
    /// What a comparison found, as sentences.
    func findings(_ comparison: StrikeComparison) -> String {
        comparison.findings.map { match("strike.\($0.rawValue)") }.joined(separator: " ")
    }
}

/// The sums that a report prints beside the strikes it lists.
struct TalliesPiece {
    let tallies: [StrikeTally]
    let words: Phrasebook

    var html: HTML {
        guard !tallies.isEmpty else { return .empty }
        return """
            <section class="flow" aria-labelledby="tallies"><h2 id="tallies">\(words.match("tallies.title"))</h2>
            <p class="aside">\(words.match("tallies.note"))</p>
            <ul>\(each: tallies, { "<li>\(line($0))</li>\n" })</ul></section>

            """
    }

    private func line(_ tally: StrikeTally) -> HTML {
        let day = tally.date.map { words.days($0, tally.dateEnd) } ?? words[ReportPhrase.undatedBlock]
        let parts = [day, tally.country?.label(words.language), words.strikes(tally.strikes)]
        return HTML.joined(parts.compactMap(\.self).map { .isolated($0) }, by: " · ")
    }
}
