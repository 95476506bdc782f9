// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting

/// Sums over incidents in which harm is conceded: recorded, conceded, and what lies between them.
struct ConcededSums: Sendable {
    private let recorded: Total
    private let conceded: Total
    private let rule: RuleSet
    /// The list of the incidents that are summed up; nil where there can be none.
    private let query: IncidentQuery?
    private let coverage: BilingualText

    init(_ figures: Figures) {
        let totals = figures.counter.totals([.killed, .deathsConceded], in: figures.selection)
        (recorded, conceded) = (totals[0], totals[1])
        (rule, query, coverage) = (figures.counter.rule, figures.query, figures.coverage)
    }

    func html(_ words: Phrasebook) -> HTML {
        let list = Route.incidents(words.language).address(of: (query ?? IncidentQuery()).onPage(1))
        let incidents = words.counted(.incidents, recorded.incidents)
        let link: HTML = query == nil ? "\(incidents)" : "<a href=\"\(list)\">\(incidents)</a>"
        return """
            <section id="sums" aria-labelledby="sums-h"><h2 id="sums-h">\(words[.recordedAndConceded])</h2>
            <dl class="pair">
            <div><dt>\(words[.recordedByRegister])</dt><dd class="large">\(words.figure(recorded))</dd>
            <dd class="aside">\(words[.standardOfRecorder]) \(words.filled(.ruleIs, ["name": rule.name[words.language]]) as String): \
            \(link). \(rule.definition[words.language])</dd>\(gaps(recorded, words))</div>
            <div><dt>\(words[.concededByAny])</dt><dd class="large">\(words.figure(conceded))</dd>
            <dd class="aside">\(words[.standardOfMilitary])</dd>\(gaps(conceded, words))</div>
            <div><dt>\(words[.gap])</dt><dd class="large">\(words.gap(recorded: recorded, conceded: conceded))</dd>
            <dd class="aside">\(words[.gapNote])</dd></div>
            </dl>
            <p class="aside">\(words[PartPhrase.concededNote]) \(coverage[words.language])</p>
            </section>
            """
    }

    private func gaps(_ total: Total, _ words: Phrasebook) -> HTML {
        let notes = words.gaps(total)
        return notes.isEmpty ? .empty : "<dd class=\"aside\">\(notes.joined(separator: " "))</dd>"
    }
}
