// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import HTTPTypes
import Maps
import Matching
import Register

extension PageController {
    /// The page of an incident, or the way to it: current codes first, then former ones, then ids.
    func incident(_ language: InterfaceLanguage, key: String, _ route: Route, _ asking: Asking) async throws -> Reply {
        if let id = Incident.ID(key) {
            guard let record = try await reading.record(id) else { return problem(.noSuchIncident(key, []), asking) }
            // A code that the record shares with another leads to both, so the id stays.
            if let code = record.incident.firstCode, case .current = try await reading.lookUp(code: code) {
                return .redirect(to: Route.incident(language, key: code).path, status: .temporaryRedirect)
            }
            return try await page(FoundRecord(record: record), language, key: id.description, asking)
        }
        if let kept = keptRecord(language, key: key, route, asking) { return kept }
        let version = reading.version
        let found = try await reading.lookUpWithRelated(code: key)
        switch found.lookup {
        case .current(let record):
            let page = FoundRecord(record: record, related: found.related, version: version)
            return try await current(page, language, key: key, route, asking)
        case .formerly(let record, let code):
            let path = Route.incident(language, key: record.address).path
            return .redirect(
                to: "\(path)?formerly=\(PercentCoding.encode(code))",
                status: .permanentRedirect
            )
        case .several(let records):
            let page = SharedCodePage(code: key, records: records, frame: frame(language, route: route))
            return .page(page.document())
        case .none(let suggestions): return problem(.noSuchIncident(key, suggestions), asking)
        }
    }

    /// A record with what was looked up together with it.
    private struct FoundRecord {
        let record: PublicRecord
        /// nil where it is still to be looked up.
        var related: [PublicRelated]?
        /// The state of the register before the look-up; nil where nothing of the page is to be kept.
        var version: Int64?
    }

    private func current(
        _ found: FoundRecord,
        _ language: InterfaceLanguage,
        key: String,
        _ route: Route,
        _ asking: Asking
    ) async throws -> Reply {
        let record = found.record
        // The code as the record writes it; other codes of the same record lead to the first one.
        let address = record.incident.codes.contains(key) && key == record.address ? key : record.address
        guard route == .incident(language, key: address) else {
            return .redirect(
                to: Route.incident(language, key: address).path,
                status: .permanentRedirect
            )
        }
        return try await page(found, language, key: address, asking)
    }

    /// The record as it is now, or where the reader asks for another time, the way to it as it was then.
    private func page(
        _ found: FoundRecord,
        _ language: InterfaceLanguage,
        key: String,
        _ asking: Asking
    ) async throws -> Reply {
        let record = found.record
        if let time = asking.value(of: "asOf") {
            return try await version(of: record, at: time, language, key: key, asking)
        }
        var model = IncidentPage.Model(record, key: key, map: settings.map)
        model.formerly = formerly(record, asking)
        model.quantities = reading.figures.quantities
        model.related =
            if let related = found.related { related } else { try await reading.related(to: record) }
        model.strikes = strikes(near: record.incident)
        let page = IncidentPage(model: model, frame: frame(language, route: .incident(language, key: key)))
        let links = MementoLinks(language: language, key: key, absolute: page.frame.absolute).ofTheRecord(record)
        var reply = Reply.page(document(page, found, links))
        reply.links = links
        return reply
    }

    /// The document of a page; its parts are kept where they are the record's own.
    private func document(_ page: IncidentPage, _ found: FoundRecord, _ links: [LinkedResource]) -> [UInt8] {
        guard let version = found.version, page.model.formerly == nil else { return page.document() }
        let key = KeptPieces.RecordKey(page.frame.language, found.record)
        let kept = pieces.record(key)
        let parts = kept ?? page.pieces
        let document = page.document(parts)
        guard document.isOfThese else { return document.bytes }
        if kept == nil { pieces.keep(parts, for: key) }
        let ties = KeptPieces.Ties(version: version, record: key, beside: page.beside, links: links)
        pieces.keep(ties, key: page.model.key)
        return document.bytes
    }

    /// Strikes that militaries declare for the days of an incident, held against it.
    func strikes(near incident: PublicIncident) -> [(row: StrikeRow, comparison: StrikeComparison)] {
        guard let reports = reading.reports, let first = incident.date else { return [] }
        let last = max(first, incident.dateEnd ?? first)
        return StrikeDesk.compare(incident, with: reports.strikes(from: first, to: last))
    }

    /// The former code that the address names, where the record did bear it.
    private func formerly(_ record: PublicRecord, _ asking: Asking) -> String? {
        guard let code = asking.value(of: "formerly") else { return nil }
        return record.incident.previousCodes.first { $0.lowercased() == code.lowercased() }
    }

    /// The page of a record's history.
    func history(_ language: InterfaceLanguage, key: String, _ route: Route, _ asking: Asking) async throws -> Reply {
        switch try await found(key, asking, { .history(language, key: $0) }) {
        case .elsewhere(let reply): return reply
        case .record(let record, let key):
            let revisions = try await reading.history(of: record.incident.id)
            let frame = frame(language, route: route)
            let page = HistoryPage(incident: record.incident, key: key, revisions: revisions, frame: frame)
            return .page(page.document())
        }
    }

    /// What a part of an address that names a record leads to.
    enum Found {
        /// The record, and how addresses name it.
        case record(PublicRecord, key: String)
        /// The reader is sent on, or told that there is no such record.
        case elsewhere(Reply)
    }

    /// The record of a key, for a page below the record's own; `route` gives the page's address for another key.
    func found(_ key: String, _ asking: Asking, _ route: (String) -> Route) async throws -> Found {
        func sentOn(_ key: String, _ status: HTTPResponse.Status) -> Found {
            let query = asking.query.isEmpty ? "" : "?\(asking.query)"
            return .elsewhere(.redirect(to: route(key).path + query, status: status))
        }
        if let id = Incident.ID(key) {
            guard let record = try await reading.record(id) else {
                return .elsewhere(problem(.noSuchIncident(key, []), asking))
            }
            if let code = record.incident.firstCode, case .current = try await reading.lookUp(code: code) {
                return sentOn(code, .temporaryRedirect)
            }
            return .record(record, key: id.description)
        }
        switch try await reading.lookUp(code: key) {
        case .current(let found) where key == found.address: return .record(found, key: key)
        case .current(let found), .formerly(let found, _): return sentOn(found.address, .permanentRedirect)
        case .several: return .elsewhere(.redirect(to: Route.anyIncident(key: key).path))
        case .none(let suggestions): return .elsewhere(problem(.noSuchIncident(key, suggestions), asking))
        }
    }
}

extension KeptPieces.RecordKey {
    init(_ language: InterfaceLanguage, _ record: PublicRecord) {
        self.init(language: language, number: record.number.value, revision: record.revision)
    }
}

extension PublicRecord {
    /// The part of an address that names the record: its first code, or its id where it has none.
    var address: String { incident.firstCode ?? incident.id.description }
}

extension IncidentPage.Model {
    /// A version of a record by what was read of it.
    init(_ record: PublicRecord, key: String, map: BaseMap) {
        self.init(incident: record.incident, revision: record.revision, recordedAt: record.recordedAt, key: key)
        self.map = map
    }
}
