// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import HTTPTypes
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
            return page(record, language, key: id.description)
        }
        switch try await reading.lookUp(code: key) {
        case .current(let record): return current(record, language, key: key, route, asking)
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

    private func current(
        _ record: PublicRecord,
        _ language: InterfaceLanguage,
        key: String,
        _ route: Route,
        _ asking: Asking
    ) -> Reply {
        // The code as the record writes it; other codes of the same record lead to the first one.
        let address = record.incident.codes.contains(key) && key == record.address ? key : record.address
        guard route == .incident(language, key: address) else {
            return .redirect(
                to: Route.incident(language, key: address).path,
                status: .permanentRedirect
            )
        }
        return page(record, language, key: address, formerly: formerly(record, asking))
    }

    private func page(
        _ record: PublicRecord,
        _ language: InterfaceLanguage,
        key: String,
        formerly: String? = nil
    ) -> Reply {
        let model = IncidentPage.Model(
            incident: record.incident,
            revision: record.revision,
            recordedOn: record.recordedAt.moment?.day,
            formerly: formerly,
            key: key
        )
        return .page(
            IncidentPage(model: model, frame: frame(language, route: .incident(language, key: key))).document()
        )
    }

    /// The former code that the address names, where the record did bear it.
    private func formerly(_ record: PublicRecord, _ asking: Asking) -> String? {
        guard asking.query.hasPrefix("formerly="),
            let code = PercentCoding.decode(asking.query.dropFirst(9).utf8, plusIsSpace: true)
        else { return nil }
        return record.incident.previousCodes.first { $0.lowercased() == code.lowercased() }
    }

    /// The page of a record's history.
    func history(_ language: InterfaceLanguage, key: String, _ route: Route, _ asking: Asking) async throws -> Reply {
        let record: PublicRecord
        if let id = Incident.ID(key) {
            guard let found = try await reading.record(id) else { return problem(.noSuchIncident(key, []), asking) }
            record = found
        } else {
            switch try await reading.lookUp(code: key) {
            case .current(let found) where key == found.address: record = found
            case .current(let found), .formerly(let found, _):
                return .redirect(to: Route.history(language, key: found.address).path, status: .permanentRedirect)
            case .several: return .redirect(to: Route.incident(language, key: key).path)
            case .none(let suggestions): return problem(.noSuchIncident(key, suggestions), asking)
            }
        }
        let revisions = try await reading.history(of: record.incident.id)
        let frame = frame(language, route: route)
        return .page(HistoryPage(incident: record.incident, key: key, revisions: revisions, frame: frame).document())
    }
}

extension PublicRecord {
    /// The part of an address that names the record: its first code, or its id where it has none.
    var address: String { incident.firstCode ?? incident.id.description }
}
