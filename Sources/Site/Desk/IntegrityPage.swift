// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm

/// The findings of the register for its staff: by rule, with filters, the trend, and one page of them.
struct IntegrityPage: Sendable {
    let answer: IntegrityAnswer
    /// What each filter may be set to.
    let choices: [FilterDimension: [String]]
    /// nil while it is not worked out.
    let trend: IntegrityTrend?
    let frame: PageFrame

    /// The properties that the form filters by.
    static let filtered: [FilterDimension] = [.actor, .country, .programme]

    var words: Phrasebook { frame.words }
    var query: IntegrityQuery { answer.query }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(title: words[.integrityTitle], kind: "figures desk", isIndexed: false, contents)
    }

    private var contents: HTML {
        """
        <header class="subject">
        <h1>\(words[.integrityTitle])</h1>
        <p class="lead">\(words[.integrityLead])</p>
        <p class="notice">\(words[.staffOnly])</p>
        </header>
        \(form)
        \(chips)
        <p class="total" role="status">\(total)</p>
        <p class="aside">\(words.filled(.checkedIncidents, ["incidents": words.counted(.incidents, answer.checked)]) as String)</p>
        \(levels)
        \(when: !answer.rules.isEmpty, panels)
        \(trendSection)
        \(findings)
        """
    }

    private var total: String {
        let findings = words.counted(.findings, answer.total)
        let incidents = words.counted(.incidents, answer.incidents)
        return words.filled(.atIncidents, ["findings": findings, "incidents": incidents])
    }

    /// How many findings each level has, each the way to those alone.
    private var levels: HTML {
        """
        <ul class="panels levels" aria-label="\(words[.level])">\(each: IntegrityLevel.allCases, { level in
            """
            <li class="\(level.rawValue)"><a href="\(address { $0.levels = [level] })">\(level.label(words.language))</a> \
            <span class="large">\(words.number(answer.levels[level] ?? 0))</span></li>

            """
        })</ul>
        """
    }

    private var panels: HTML {
        """
        <section id="rules"><h2>\(words[.rulesTitle])</h2>
        <ul class="panels rules">\(each: answer.rules, panel)</ul></section>
        """
    }

    private func panel(_ count: IntegrityAnswer.RuleCount) -> HTML {
        let isChosen = query.rules.contains(count.rule)
        let incidents = words.counted(.incidents, count.incidents)
        return """
            <li class="\(count.rule.level.rawValue)"><h3><a href="\(address { $0.rules = [count.rule] })"\
            \(when: isChosen, " aria-current=\"true\"")>\(count.rule.title(words.language))</a></h3>
            <p class="large">\(words.number(count.findings))</p>
            <p class="aside">\(mark(count.rule.level)) \(incidents)</p></li>

            """
    }

    /// A level as a word with a border of its own.
    func mark(_ level: IntegrityLevel) -> HTML {
        "<span class=\"tag level \(level.rawValue)\">\(level.label(words.language))</span>"
    }

    private var trendSection: HTML {
        let isRestricted = !query.incidents.isUnrestricted
        let drawing = trend.map {
            TrendDrawing(
                trend: $0,
                words: words,
                register: frame.siteTitle,
                isKept: query.keeps,
                note: isRestricted ? words[.trendRestricted] : nil
            )
        }
        let chart = drawing.flatMap(\.chart)
        let text = words[trend == nil ? DeskPhrase.trendPending : .trendEmpty]
        let missing: HTML = "<h2>\(words[.trendTitle])</h2><p>\(text)</p>"
        return """
            <section id="over-time">\(chart.map { HTML(trusted: $0.figure(headingLevel: 2)) } ?? missing)</section>
            """
    }

    /// The address of this page under a changed query, from its first page.
    func address(_ change: (inout IntegrityQuery) -> Void) -> String {
        var changed = query.onPage(1)
        change(&changed)
        return address(.integrity, changed)
    }

    func address(_ page: DeskPage, _ query: IntegrityQuery) -> String {
        let path = Route.desk(words.language, page).path
        let text = query.queryString
        return text.isEmpty ? path : "\(path)?\(text)"
    }
}
