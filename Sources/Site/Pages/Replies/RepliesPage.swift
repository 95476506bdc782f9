// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting

/// How one actor answered for the incidents that it is held against; every number leads to what it counts.
struct RepliesPage: Sendable {
    let listing: ReplyListing
    let subject: Subject
    /// What the actor is called.
    let name: String
    let registerName: String
    let coverage: BilingualText
    let frame: PageFrame

    var words: Phrasebook { frame.words }
    var count: ReplyCount { listing.count }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(title: words.filled(ReplyPhrase.title, ["name": name]), kind: "figures replies", contents)
    }

    private var contents: HTML {
        """
        <header class="subject">
        <p class="aside"><a href="\(Route.subject(words.language, subject).path)">\(words[ReplyPhrase.whole])</a></p>
        <h1><bdi>\(words.filled(ReplyPhrase.title, ["name": name]) as String)</bdi></h1>
        <p class="lead">\(words[ReplyPhrase.lead])</p></header>
        \(panels)
        \(when: count.incidents > 0, sections)
        <p class="aside">\(coverage[words.language]) <a href="\(data)" rel="nofollow">\(words[ReplyPhrase.asData])</a></p>
        """
    }

    private var panels: HTML {
        let incidents = Route.incidents(words.language).address(of: listing.query)
        let assessing = count.positions.first { $0.key == Position.openIncident.key }?.count ?? 0
        let openList = address(listing.statements(.saidPosition, Position.openIncident.key))
        let rows: [(ReplyPhrase, Int, String)] = [
            (.heldAgainst, count.incidents, incidents), (.answered, count.answered, address(listing.statements)),
            (.unanswered, count.unanswered, unanswered), (.assessing, assessing, openList),
        ]
        return """
            <ul class="panels small">\(each: rows, { name, number, list in
                "<li><h2>\(words[name])</h2><p class=\"large\">\(link(list, number, words[name]))</p></li>\n"
            })</ul>
            \(when: count.entries > 0, """
                <p class="aside"><a href="\(address(listing.statements))">\
                \(words.filled(.entriesOfActor, ["count": words.counted(.entries, count.entries)]) as String)</a></p>
                """)
            """
    }

    private var sections: HTML {
        """
        <section class="matrix" id="positions"><h2>\(words[ReplyPhrase.positions])</h2>
        <p class="aside">\(words[ReplyPhrase.positionsLead]) \(words[.gapNote])</p>
        \(when: count.entries > 0, positions)</section>
        <section id="time"><h2>\(words[ReplyPhrase.time])</h2>\(time)</section>
        <section id="squares"><h2>\(words[ReplyPhrase.squares])</h2>\(squares)</section>
        \(when: count.entries > 0, """
            <section id="reasons"><h2>\(words[ReplyPhrase.reasons])</h2>
            <p class="aside">\(words[ReplyPhrase.reasonsLead])</p>
            \(chart("reasons-chart", .reasonChart, .reason, count.reasons, unit: words[.incidentsSeries]))</section>
            """)
        """
    }

    // MARK: - Links

    /// The address of a list of statements.
    func address(_ query: PartQuery) -> String {
        let path = Route.parts(words.language, .statement).path
        return query.queryString.isEmpty ? path : "\(path)?\(query.queryString)"
    }

    /// A number that leads to its list; plain where it is 0.
    func link(_ address: String, _ number: Int, _ label: String) -> HTML {
        let text: HTML = "<bdi>\(words.number(number))</bdi>"
        guard number > 0 else { return text }
        return "<a href=\"\(address)\" aria-label=\"\(words.number(number)): \(label)\">\(text)</a>"
    }

    private var unanswered: String {
        Route.replies(words.language, actor: listing.actor, .unanswered).address(of: bare)
    }

    private var data: String {
        var query = listing.query
        query.pageSize = IncidentQuery.defaultPageSize
        return "\(Route.repliesData.path)?\(query.queryString)"
    }

    /// What was asked for beside the actor, whom the address names.
    private var bare: IncidentQuery {
        var query = listing.query
        query[.actor] = []
        return query
    }
}
