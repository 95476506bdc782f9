// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import HTTPTypes
import Register

extension PageController {
    /// The change log: all of it, or one type of changes.
    func corrections(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        let asked: ChosenPage<ChangeType>
        do throws(IncidentQueryError) {
            asked = try ChosenPage(asking.query, named: "type")
        } catch {
            return problem(.badQuery(error), asking)
        }
        let changes = try await reading.changeLog()
        let chosen = changes.filter { asked.choice == nil || $0.type == asked.choice }
        let start = min(chosen.count, (asked.page - 1) * ChangeLogPage.pageSize)
        var entries: [ChangeLogPage.Entry] = []
        for change in chosen[start...].prefix(ChangeLogPage.pageSize) {
            if let entry = try await entry(of: change) { entries.append(entry) }
        }
        let contents = ChangeLogPage(
            counts: Dictionary(changes.map { ($0.type, 1) }, uniquingKeysWith: +),
            type: asked.choice,
            page: asked.page,
            entries: entries,
            takesReports: settings.tickets != nil,
            frame: frame(language, route: .corrections(language), query: asking.query)
        )
        return .page(contents.document())
    }

    private func entry(of change: PublishedChange) async throws -> ChangeLogPage.Entry? {
        switch change.subject {
        case .version(let id, _, let number):
            guard let record = try await reading.record(id),
                let revision = try await reading.history(of: id).first(where: { $0.number == number })
            else { return nil }
            return .version(record.incident, key: try await key(of: record), revision)
        case .rule(let key, let version):
            let rule = reading.figures.rules.rules.first { $0.key == key && $0.version == version }
            return rule.map { .rule($0, at: change.at) }
        }
    }

    /// How addresses name a record: by its first code, or by its id where another record bears the code too.
    private func key(of record: PublicRecord) async throws -> String {
        guard let code = record.incident.firstCode, case .current = try await reading.lookUp(code: code) else {
            return record.incident.id.description
        }
        return code
    }

    // MARK: - Reports of readers

    /// The form by which readers say that something is wrong.
    func errorForm(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        var draft = ErrorFormPage.Draft()
        do throws(IncidentQueryError) {
            for item in try QueryItem.items(of: asking.query) where item.name != "incident" {
                guard item.name == "topic" else {
                    throw .unknownParameter(name: item.name, allowed: ["incident", "topic"])
                }
                guard let topic = TicketTopic(rawValue: item.value) else {
                    let allowed = TicketTopic.allCases.map(\.rawValue)
                    throw .invalidValue(parameter: "topic", value: item.value, allowed: .oneOf(allowed))
                }
                draft.topic = topic
            }
        } catch {
            return problem(.badQuery(error), asking)
        }
        guard let key = asking.value(of: "incident") else { return page(language, about: nil, draft, asking) }
        guard let record = try await record(named: key) else { return problem(.noSuchIncident(key, []), asking) }
        return page(language, about: (record: record, key: try await self.key(of: record)), draft, asking)
    }

    /// The record of an id or a current code; nil where there is none for readers.
    private func record(named key: String) async throws -> PublicRecord? {
        if let id = Incident.ID(key) { return try await reading.record(id) }
        switch try await reading.lookUp(code: key) {
        case .current(let record), .formerly(let record, _): return record
        case .several(let records): return records.first
        case .none: return nil
        }
    }

    private func page(
        _ language: InterfaceLanguage,
        about record: (record: PublicRecord, key: String)?,
        _ draft: ErrorFormPage.Draft,
        _ asking: Asking
    ) -> Reply {
        let contents = ErrorFormPage(
            record: record,
            draft: draft,
            isOpen: settings.tickets != nil,
            contact: settings.contact,
            frame: frame(language, route: .errorForm(language), query: draft.fault == nil ? asking.query : "")
        )
        var reply = Reply.page(contents.document(), status: draft.fault == nil ? .ok : .unprocessableContent)
        reply.caching = draft.fault == nil ? reply.caching : .forbidden
        return reply
    }

    /// Keeps what a reader sends, and leads to the page that will tell what came of it.
    func file(_ language: InterfaceLanguage, form: String, _ asking: Asking) async throws -> Reply {
        guard let desk = settings.tickets else { return problem(.methodNotAllowed, asking) }
        guard let items = try? QueryItem.items(of: form) else { return problem(.staleForm, asking) }
        let fields = Dictionary(items.map { ($0.name, $0.value) }) { first, _ in first }
        var about: (record: PublicRecord, key: String)?
        if let id = fields["incident"].flatMap({ Incident.ID($0) }), let record = try await reading.record(id) {
            about = (record, try await key(of: record))
        }
        var draft = ErrorFormPage.Draft(
            topic: fields["topic"].flatMap(TicketTopic.init) ?? .other,
            message: fields["message"] ?? "",
            contact: fields["contact"] ?? ""
        )
        switch Self.checked(draft, about: about?.record, version: fields["version"].flatMap { Int($0) }) {
        case .success where fields["leave"]?.isEmpty == false: draft.fault = .trap
        case .success(let form):
            var generator = SystemRandomNumberGenerator()
            let ticket = try await desk.file(form, using: &generator)
            return .redirect(to: Route.ticket(language, ticket.id).path)
        case .failure(let fault): draft.fault = .text(fault)
        }
        return page(language, about: about, draft, asking)
    }

    private static func checked(
        _ draft: ErrorFormPage.Draft,
        about record: PublicRecord?,
        version: Int?
    ) -> Result<TicketForm, TicketForm.Fault> {
        Result { () throws(TicketForm.Fault) in
            try TicketForm(
                incidentID: record?.incident.id,
                revision: version.flatMap { (1...(record?.revision ?? 1)).contains($0) && record != nil ? $0 : nil },
                topic: draft.topic ?? .other,
                message: draft.message,
                contact: draft.contact
            )
        }
    }

    /// What became of a report, for whoever knows its number.
    func ticket(_ language: InterfaceLanguage, _ id: String, _ asking: Asking) async throws -> Reply {
        guard let stored = try await settings.tickets?.ticket(id) else { return problem(.notFound, asking) }
        guard stored.ticket.id == id else {
            return .redirect(to: Route.ticket(language, stored.ticket.id).path)
        }
        let record: PublicRecord? =
            if let id = stored.ticket.incidentID { try await reading.record(id) } else { nil }
        var about: (record: PublicRecord, key: String)?
        if let record { about = (record, try await key(of: record)) }
        let page = TicketPage(
            stored: stored,
            record: about,
            frame: frame(language, route: .ticket(language, stored.ticket.id))
        )
        var reply = Reply.page(page.document())
        reply.caching = .forbidden
        reply.isKeptFromSearch = true
        return reply
    }
}
