// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

/// What readers reported, for staff on this machine, with a form to answer each.
struct TicketListPage: Sendable {
    /// Reports of one page.
    static let pageSize = 20

    /// A report with what its reader wrote; nil where that was deleted.
    struct Row: Sendable {
        let stored: StoredTicket
        let text: TicketText?
        /// The code of the incident that it is about; nil where it has none, or none that is published.
        let code: String?
    }

    let total: Int
    let open: Int
    /// From 1.
    let page: Int
    let rows: [Row]
    let token: String
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var address: String { Route.desk(words.language, .tickets).path }

    /// The whole document.
    func document() -> [UInt8] {
        let title = words[CorrectionPhrase.deskTitle]
        let contents: HTML = """
            <h1>\(title)</h1>
            <p class="lead-in">\(words[CorrectionPhrase.deskLead])</p>
            <p class="total" role="status">\(words.counted(.tickets, total)) · \
            \(words.filled(CorrectionPhrase.deskOpen, ["n": words.number(open)]))</p>
            \(rows.isEmpty ? "<p class=\"none\">\(words[CorrectionPhrase.deskNone])</p>" : "\(each: rows, row)")
            \(PageLinks(page: page, pageSize: Self.pageSize, total: total, words: words) { "\(address)?page=\($0)" }.html)
            """
        return frame.document(title: title, kind: "figures desk report", isIndexed: false, contents)
    }

    private func row(_ row: Row) -> HTML {
        let ticket = row.stored.ticket
        let state = words[row.stored.state?.phrase ?? CorrectionPhrase.ticketWaiting]
        let facts: [HTML?] = [
            ticket.receivedAt.moment.map(words.momentHTML), .escaping(words[ticket.topic.phrase]), subject(row),
            "<strong>\(state)</strong>",
        ]
        return """
            <section class="entry" id="\(ticket.id)">
            <h2><a href="\(Route.ticket(words.language, ticket.id).path)">\(HTML.code(ticket.id))</a></h2>
            <p class="aside">\(HTML.joined(facts.compactMap(\.self), by: " · "))</p>
            \(text(row.text))
            \(each: row.stored.steps, step)\(form(row))
            </section>

            """
    }

    private func subject(_ row: Row) -> HTML {
        let ticket = row.stored.ticket
        guard let id = ticket.incidentID else { return .escaping(words[CorrectionPhrase.formAboutRegister]) }
        let version = ticket.revision.map { " · \(words.filled(.versionNumber, ["n": words.number($0)]))" } ?? ""
        let address = Route.incident(words.language, key: id.description).path
        return "<a href=\"\(address)\">\(HTML.code(row.code ?? id.description))</a>\(version)"
    }

    private func text(_ text: TicketText?) -> HTML {
        guard let text else { return "<p class=\"none\">\(words[CorrectionPhrase.deskForgotten])</p>" }
        let contact: HTML =
            text.contact.isEmpty
            ? .escaping(words[CorrectionPhrase.deskNoContact])
            : "\(words[CorrectionPhrase.deskContact]) <bdi>\(text.contact)</bdi>"
        return """
            <blockquote dir="auto">\(each: text.message.split(separator: "\n"), { "<p>\(String($0))</p>" })</blockquote>
            <p class="aside">\(contact)</p>
            """
    }

    private func step(_ step: TicketStep) -> HTML {
        let version = step.revision.map { words.filled(CorrectionPhrase.ticketVersion, ["n": words.number($0)]) }
        let facts = [words[step.state.phrase], version, step.note.isEmpty ? nil : step.note, step.author]
        return """
            <p class="said">\(some: step.recordedAt.moment, { words.momentHTML($0) }) \
            \(HTML.joined(facts.compactMap(\.self).map { .isolated($0) }, by: " · "))</p>

            """
    }

    private func form(_ row: Row) -> HTML {
        """
        <form class="choice" method="post" action="\(Route.desk(words.language, .answer).path)">
        <input type="hidden" name="token" value="\(token)">
        <input type="hidden" name="ticket" value="\(row.stored.ticket.id)">
        <input type="hidden" name="page" value="\(String(page))">
        <label>\(words[CorrectionPhrase.deskState]) <select name="state"><option value=""></option>\
        \(each: TicketState.allCases, { "<option value=\"\($0.rawValue)\">\(words[$0.phrase])</option>" })</select></label>
        <label>\(words[CorrectionPhrase.deskNote]) \
        <input name="note" maxlength="\(String(ErrorReportDesk.Answer.longestNote))" dir="auto"></label>
        \(when: row.stored.ticket.incidentID != nil, """
            <label>\(words[CorrectionPhrase.deskVersion]) <input name="version" inputmode="numeric" size="4"></label>

            """)\
        <label>\(words[CorrectionPhrase.deskBy]) <input name="author" maxlength="80" dir="auto"></label>
        \(when: row.text != nil, """
            <label class="tick"><input type="checkbox" name="forget" value="yes"> \(words[CorrectionPhrase.deskForget])</label>

            """)\
        <button>\(words[CorrectionPhrase.deskKeep])</button></form>
        """
    }
}
