// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

extension IntegrityPage {
    /// One page of the findings, with the way to all others.
    var findings: HTML {
        """
        <section id="findings"><h2>\(words[.findingsTitle])</h2>
        \(explanation)
        \(list)
        \(pages)
        <p>\(words[.download]): <a href="\(address(.integrityCSV, query.onPage(1)))">\(words[.asCSV])</a> · \
        <a href="\(address(.integrityJSON, query.onPage(1)))">\(words[.asJSON])</a></p>
        </section>
        """
    }

    /// Why the rule stands, where one alone is asked for.
    private var explanation: HTML {
        guard query.rules.count == 1, let rule = query.rules.first else { return .empty }
        return """
            <p><strong>\(rule.title(words.language))</strong> \(HTML.code(rule.id))</p>
            <p>\(words[.whyThisRule]): \(rule.explanation(words.language))</p>
            """
    }

    private var list: HTML {
        guard !answer.page.isEmpty else {
            return "<p class=\"none\">\(answer.total == 0 ? words[.noFindings] : words[.noSuchPage])</p>"
        }
        return "<ol class=\"found\">\(each: answer.page, item)</ol>"
    }

    private func item(_ found: IncidentFinding) -> HTML {
        """
        <li><p class="head">\(mark(found.finding.level)) \(found.rule.title(words.language))</p>
        <p class="said">\(found.finding.message(words.language))</p>
        <p class="at">\(FoundAt(found.incident, words).html)</p>
        <p class="aside">\(words.filled(.valueAt, markup: ["path": .code(found.finding.path)]))</p></li>

        """
    }

    private var pages: HTML {
        PageLinks(query: query.incidents, total: answer.total, words: words) { list in
            var query = query
            query.incidents = list
            return address(.integrity, query)
        }.html
    }
}

/// The incident of a finding in one line: code, place, date, and whether readers see it.
struct FoundAt {
    let incident: CheckedIncident
    let words: Phrasebook
    /// Whether the line leads to the incident's page.
    let isLinked: Bool

    init(_ incident: CheckedIncident, _ words: Phrasebook, isLinked: Bool = true) {
        self.incident = incident
        self.words = words
        self.isLinked = isLinked
    }

    var html: HTML {
        let path = Route.incident(words.language, key: incident.key).path
        let name: HTML = incident.isPublished && isLinked ? "<a href=\"\(path)\">\(code)</a>" : code
        let hidden: HTML = "<span class=\"tag\">\(words[.notPublished])</span>"
        return .joined(
            [name, place, date] + (incident.isPublished ? [] : [hidden]),
            by: " <span class=\"dot\">·</span> "
        )
    }

    private var code: HTML {
        incident.displayCode.isEmpty ? "\(words[.withoutCode])" : .code(incident.displayCode)
    }

    private var place: HTML {
        let isArabicFirst = words.language == .arabic
        let names = [("en", incident.placeEnglish), ("ar", incident.placeArabic)]
        for (language, name) in isArabicFirst ? names.reversed() : names {
            if let name { return .isolated(name, language: language) }
        }
        return incident.placeText.map { .isolated($0) } ?? "\(words[.placeNotKnown])"
    }

    private var date: HTML {
        guard let day = incident.day else { return "\(words[.undated])" }
        return "<time datetime=\"\(day.text)\">\(words.days(day, incident.lastDay))</time>"
    }
}
