// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

/// The incidents that an actor is held against and of which nothing that it said is recorded.
struct UnansweredPage: Sendable {
    let listing: ReplyListing
    /// Those of this page.
    let rows: [PublicRow]
    /// What was asked for beside the actor, with its page.
    let query: IncidentQuery
    let name: String
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var title: String { words.filled(ReplyPhrase.unansweredTitle, ["name": name]) }

    /// The whole document.
    func document() -> [UInt8] { frame.document(title: title, kind: "figures parts", isIndexed: false, contents) }

    private var contents: HTML {
        let total = listing.unanswered.count
        let none = words[total == 0 ? ReplyPhrase.nothingUnanswered : .none]
        return """
            <h1><bdi>\(title)</bdi></h1>
            <p class="lead-in">\(words[ReplyPhrase.unansweredLead])</p>
            <p class="total" role="status">\(words.counted(.incidents, total))</p>
            \(rows.isEmpty ? "<p class=\"none\">\(total == 0 ? none : words[.noSuchPage])</p>" : HTML.joined(cards))
            \(PageLinks(query: query, total: total, words: words, address: address).html)
            <p class="aside ways-on"><a href="\(back)">\(words.filled(ReplyPhrase.title, ["name": name]) as String)</a></p>
            """
    }

    private var cards: [HTML] { rows.map { IncidentCardPiece($0, words).html } }

    private var back: String {
        Route.replies(words.language, actor: listing.actor, .whole).address(of: query.onPage(1))
    }

    private func address(_ query: IncidentQuery) -> String {
        Route.replies(words.language, actor: listing.actor, .unanswered).address(of: query)
    }
}
