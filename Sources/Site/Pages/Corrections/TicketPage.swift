// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

/// What became of a reader's report, for whoever has its number; nothing of what was written stands here.
struct TicketPage: Sendable {
    let stored: StoredTicket
    /// The record that it is about, with the part of the address that names it; nil where there is none for readers.
    let record: (record: PublicRecord, key: String)?
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var title: String { words.filled(CorrectionPhrase.ticketTitle, ["id": stored.ticket.id]) }

    /// The whole document.
    func document() -> [UInt8] { frame.document(title: title, kind: "report-error", isIndexed: false, contents) }

    private var contents: HTML {
        let state = words[stored.state?.phrase ?? CorrectionPhrase.ticketWaiting]
        let facts: [(CorrectionPhrase, HTML)] = [
            (.ticketStands, "<strong>\(state)</strong>"), (.ticketReceived, time(stored.ticket.receivedAt)),
            (.ticketAbout, subject), (.ticketTopic, .escaping(words[stored.ticket.topic.phrase])),
        ]
        return """
            <h1>\(words.filled(CorrectionPhrase.ticketTitle, markup: ["id": .code(stored.ticket.id)]))</h1>
            <p class="notice" role="status">\(words[CorrectionPhrase.ticketKeep])</p>
            <dl class="facts">\(each: facts, { "<div><dt>\(words[$0.0])</dt><dd>\($0.1)</dd></div>\n" })</dl>
            \(when: !stored.steps.isEmpty, steps)
            """
    }

    private var subject: HTML {
        guard let record else { return .escaping(words[CorrectionPhrase.formAboutRegister]) }
        let codes = record.record.incident.codes
        return link(Route.incident(words.language, key: record.key), .code(codes.first ?? record.key))
    }

    private func link(_ route: Route, _ text: HTML) -> HTML { "<a href=\"\(route.path)\">\(text)</a>" }

    private func time(_ time: Timestamp) -> HTML { time.moment.map(words.momentHTML) ?? .empty }

    private var steps: HTML {
        """
        <h2>\(words[CorrectionPhrase.ticketSteps])</h2>
        <ol class="versions">\(each: stored.steps, { step in
            """
            <li><h3>\(words[step.state.phrase])</h3><p class="aside">\(time(step.recordedAt))</p>
            \(when: !step.note.isEmpty, "<p dir=\"auto\">\(step.note)</p>\n")\(version(step))</li>

            """
        })</ol>
        """
    }

    /// The way to the version that came of it, where readers may see it.
    private func version(_ step: TicketStep) -> HTML {
        guard let number = step.revision, let record, number <= record.record.revision else { return .empty }
        let text = words.filled(CorrectionPhrase.ticketVersion, ["n": words.number(number)])
        return "<p>\(link(Route.history(words.language, key: record.key), .escaping(text)))</p>"
    }
}
