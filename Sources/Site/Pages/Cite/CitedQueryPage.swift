// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Register

/// A query as it was cited, and whether it still gives the same.
struct CitedQueryPage: Sendable {
    let citation: QueryCitation
    let verdict: CitationDesk.Verdict
    let query: IncidentQuery
    /// What the rule is called; nil for the list alone.
    let ruleName: String?
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var title: String { words.filled(CitePhrase.citedTitle, ["id": citation.id]) }

    /// The whole document.
    func document() -> [UInt8] { frame.document(title: title, kind: "figures cited", isIndexed: false, contents) }

    private var contents: HTML {
        let chips = query.chips.map { words.label(of: $0) }
        let asked = chips.isEmpty ? words[CitePhrase.citedAll] : chips.joined(separator: " · ")
        let rule = ruleName.map {
            "\($0) (\(words.filled(.ruleVersion, ["version": words.number(citation.ruleVersion)])))"
        }
        let facts: [(CitePhrase, HTML)] = [
            (.citedQuery, .isolated(asked)), (.citedRule, .isolated(rule ?? words[CitePhrase.citedNoRule])),
            (.citedTime, time(citation.asOf)), (.citedRows, "<a href=\"\(list)\">\(words.number(citation.rows))</a>"),
            (.citedDigest, .code(Digest.text(citation.digest))), (.citedOn, time(citation.madeAt)),
        ]
        return """
            <header class="subject"><h1><bdi>\(title)</bdi></h1>
            <p class="lead">\(words[CitePhrase.citedLead])</p></header>
            <p class="notice" role="status">\(words[phrase])</p>
            <dl class="facts">\(each: facts, { "<div><dt>\(words[$0.0])</dt><dd>\($0.1)</dd></div>\n" })</dl>
            <p class="aside ways-on"><a href="\(Route.incidents(words.language).address(of: query))">\
            \(words[CitePhrase.citedToday])</a> · <a href="\(figures)">\(words[CitePhrase.citedFigures])</a></p>
            """
    }

    private var phrase: CitePhrase {
        switch verdict {
        case .same: .verdictSame
        case .differs: .verdictDiffers
        case .ruleChanged: .verdictRule
        case .tooLarge: .verdictTooLarge
        }
    }

    private func time(_ time: Timestamp) -> HTML { time.moment.map(words.momentHTML) ?? .empty }

    /// The list of the same query, as of that time.
    private var list: String {
        let past = PastListQuery(query, asOf: citation.asOf)
        return "\(Route.incidents(words.language).path)?\(past.queryString)"
    }

    /// The page of figures of the same query, as of that time.
    private var figures: String {
        var items = query.items + [QueryItem("asOf", citation.asOf.text)]
        if let rule = citation.rule { items.append(QueryItem("rule", rule)) }
        return "\(Route.figures(words.language).path)?\(QueryItem.queryString(of: items))"
    }
}
