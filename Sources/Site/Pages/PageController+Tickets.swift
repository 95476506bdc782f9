// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Register

extension PageController {
    /// Whether a page for staff is an address that forms are sent to.
    func takesForms(_ page: DeskPage) -> Bool {
        page == .decide && reconcile != nil || page == .answer && errorReports != nil
    }

    /// Keeps what a form of a page for staff sends.
    ///
    /// Only a form of this process on this machine is taken: it carries a secret that pages of other sites cannot know.
    func decide(_ language: InterfaceLanguage, _ page: DeskPage, form: String, _ asking: Asking) async throws -> Reply {
        guard asking.isFromThisMachine else { return problem(.notFound, asking) }
        var fields: [String: String] = [:]
        for item in (try? QueryItem.items(of: form)) ?? [] { fields[item.name] = item.value }
        if page == .answer, let errorReports { return try await answer(errorReports, language, fields, asking) }
        guard let reconcile else { return problem(.notFound, asking) }
        return try await decide(reconcile, language, fields, asking)
    }

    /// The page of readers' reports.
    func reply(from desk: ErrorReportDesk, _ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        var page = 1
        do throws(IncidentQueryError) {
            for item in try QueryItem.items(of: asking.query) {
                guard item.name == "page" else { throw .unknownParameter(name: item.name, allowed: ["page"]) }
                page = try item.pageNumber
            }
        } catch {
            return problem(.badQuery(error), asking)
        }
        let tickets = try await desk.desk.tickets()
        let start = min(tickets.count, (page - 1) * TicketListPage.pageSize)
        var rows: [TicketListPage.Row] = []
        for stored in tickets[start...].prefix(TicketListPage.pageSize) {
            var code: String?
            if let id = stored.ticket.incidentID { code = try await reading.record(id)?.incident.firstCode }
            rows.append(TicketListPage.Row(stored: stored, text: try await desk.desk.text(of: stored), code: code))
        }
        let contents = TicketListPage(
            total: tickets.count,
            open: tickets.count(where: \.isOpen),
            page: page,
            rows: rows,
            token: desk.token,
            frame: frame(language, route: .desk(language, .tickets), query: asking.query)
        )
        return .page(contents.document())
    }

    private func answer(
        _ reports: ErrorReportDesk,
        _ language: InterfaceLanguage,
        _ fields: [String: String],
        _ asking: Asking
    ) async throws -> Reply {
        guard fields["token"] == reports.token, let answer = ErrorReportDesk.Answer(fields) else {
            return problem(.staleForm, asking)
        }
        do {
            if let state = answer.state {
                try await reports.desk.answer(
                    answer.ticket,
                    state,
                    note: answer.note,
                    revision: answer.revision,
                    author: answer.author
                )
            }
            if answer.forgets { try await reports.desk.forgetText(ofTicket: answer.ticket) }
        } catch is TicketDesk.Refusal {
            return problem(.staleForm, asking)
        }
        let page = fields["page"].flatMap { Int($0) } ?? 1
        return .redirect(to: Route.desk(language, .tickets).path + (page > 1 ? "?page=\(page)" : ""))
    }
}
