// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Register

/// What of the published records and rules changed, the latest first.
struct ChangeLogPage: Sendable {
    /// Changes of one page.
    static let pageSize = 20

    /// A change with what is shown of it.
    enum Entry: Sendable {
        case version(PublicIncident, key: String, PublicRevision)
        case rule(RuleSet, at: Timestamp)
    }

    /// How many changes of each type there are.
    let counts: [ChangeType: Int]
    /// nil for all types.
    let type: ChangeType?
    /// From 1.
    let page: Int
    let entries: [Entry]
    let takesReports: Bool
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var total: Int { type.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +) }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(
            title: words[CorrectionPhrase.logTitle],
            kind: "history corrections",
            isIndexed: type == nil && page == 1,
            contents
        )
    }

    private var contents: HTML {
        """
        <h1>\(words[CorrectionPhrase.logTitle])</h1>
        <p class="aside">\(words[CorrectionPhrase.logLead])</p>
        \(when: takesReports, "<p><a href=\"\(Route.errorForm(words.language).path)\">\(words[CorrectionPhrase.formTitle])</a></p>")
        <nav class="sort lists" aria-label="\(words[CorrectionPhrase.logKinds])"><ul>\
        \(tab(nil))\(each: ChangeType.allCases, { tab($0) })</ul></nav>
        <p class="total" role="status">\(words.counted(.changes, total))</p>
        \(entries.isEmpty ? "<p class=\"none\">\(words[CorrectionPhrase.logNone])</p>" : list)
        \(PageLinks(page: page, pageSize: Self.pageSize, total: total, words: words) { address(type, page: $0) }.html)
        """
    }

    private func address(_ type: ChangeType?, page: Int = 1) -> String {
        let query = [type.map { "type=\($0.rawValue)" }, page > 1 ? "page=\(page)" : nil].compactMap(\.self)
        let path = Route.corrections(words.language).path
        return query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
    }

    private func tab(_ other: ChangeType?) -> HTML {
        let name = other.map { words[$0.phrase] } ?? words[CorrectionPhrase.logAll]
        let count = other.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +)
        return """
            <li><a href="\(address(other))"\(when: other == type, " aria-current=\"page\"")>\(name) \
            <span class="aside">\(words.number(count))</span></a></li>

            """
    }

    private var list: HTML {
        "<ol class=\"versions\">\(each: entries, { "<li>\(entry($0))</li>\n" })</ol>"
    }

    private func entry(_ entry: Entry) -> HTML {
        switch entry {
        case .version(let incident, let key, let revision):
            let piece = RevisionPiece(revision: revision, key: key, words: words)
            let name = incident.codes.isEmpty ? key : incident.codes.joined(separator: " ")
            return """
                <h2><a href="\(Route.incident(words.language, key: key).path)">\(HTML.code(name))</a> \
                <span class="aside">\(words.filled(.versionNumber, ["n": words.number(revision.number)]))</span></h2>
                <p class="aside">\(piece.facts)</p>
                \(piece.body)
                """
        case .rule(let rule, let time):
            let address = Route.guide(words.language, .methodology).path
            let name = HTML.isolated(rule.name[words.language])
            let inForce = words.filled(CorrectionPhrase.logRuleInForce, ["n": words.number(rule.version)])
            return """
                <h2>\(words.filled(CorrectionPhrase.logRule, markup: ["name": name]))</h2>
                <p class="aside">\(some: time.moment, { words.momentHTML($0) }) · \(words[CorrectionPhrase.typeMethodChange])</p>
                <p>\(inForce) <bdi>\(rule.definition[words.language])</bdi></p>
                <p><a href="\(address)">\(words.title(of: .methodology))</a></p>
                """
        }
    }
}
