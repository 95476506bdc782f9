// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import HTTPTypes
import Register

extension PageController {
    /// What stands below the address of a record: versions, citations, long lists, the whole of it.
    func part(
        _ language: InterfaceLanguage,
        key: String,
        _ part: RecordPart,
        _ asking: Asking
    ) async throws -> Reply {
        let record: PublicRecord
        let address: String
        switch try await found(key, asking, { .part(language, key: $0, part) }) {
        case .elsewhere(let reply): return reply
        case .record(let found, let key): (record, address) = (found, key)
        }
        let route = Route.part(language, key: address, part)
        switch part {
        case .version(let number):
            guard let version = try await reading.record(record.incident.id, version: number) else {
                return problem(.noSuchVersion, asking)
            }
            return try await self.version(version, of: record, language, key: address)
        case .citation(let format, let number):
            guard let number else { return citation(format, of: record, language, key: address) }
            guard let version = try await reading.record(record.incident.id, version: number) else {
                return problem(.noSuchVersion, asking)
            }
            return citation(format, of: version, language, key: address)
        case .list(let list):
            var model = IncidentPage.Model(record, key: address, map: settings.map)
            model.quantities = reading.figures.quantities
            let query = asking.value(of: "page")
            var frame = frame(language, route: route, query: query.map { "page=\(PercentCoding.encode($0))" } ?? "")
            frame.isCutByLength = true
            let page = RecordListPage(
                record: IncidentPage(model: model, frame: frame),
                list: list,
                page: query.map { Int($0) ?? 0 } ?? 1
            )
            return page.document().map { .page($0) } ?? problem(.notFound, asking)
        case .whole:
            var model = IncidentPage.Model(record, key: address, map: settings.map)
            model.isWhole = true
            model.quantities = reading.figures.quantities
            model.related = try await reading.related(to: record)
            model.strikes = strikes(near: record.incident)
            return .page(IncidentPage(model: model, frame: frame(language, route: route)).document())
        }
    }

    private func citation(
        _ format: CitationFormat,
        of record: PublicRecord,
        _ language: InterfaceLanguage,
        key: String
    ) -> Reply {
        let citation = pieces.citation(of: KeptPieces.RecordKey(language, record), key: key) {
            let model = IncidentPage.Model(record, key: key, map: settings.map)
            return IncidentPage(model: model, frame: frame(language, route: nil)).citation
        }
        let (contentType, bytes) = citation.file(format)
        var reply = Reply(contentType: contentType, body: bytes)
        let name = key.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        reply.fileName = format == .file ? format.rawValue : "\(name)-v\(record.revision)-\(format.rawValue)"
        reply.isKeptFromSearch = true
        return reply
    }

    // MARK: - Versions

    /// The record as it was in one of its versions.
    private func version(
        _ version: PublicRecord,
        of record: PublicRecord,
        _ language: InterfaceLanguage,
        key: String
    ) async throws -> Reply {
        var model = IncidentPage.Model(version, key: key, map: settings.map)
        model.currentRevision = record.revision
        model.quantities = reading.figures.quantities
        model.isWhole = true
        let frame = frame(language, route: .part(language, key: key, .version(version.revision)))
        let page = IncidentPage(model: model, frame: frame)
        // The page of the record has the sections of its current version: what is kept of it is not shortened.
        let isCurrent = version.revision == record.revision
        let kept = isCurrent ? pieces.record(KeptPieces.RecordKey(language, version))?.sections : nil
        var reply = Reply.page(page.document(page.pieces(sections: kept)).bytes)
        reply.isKeptFromSearch = true
        reply.mementoTime = version.recordedAt
        let versions = try await reading.versions(of: record.incident.id)
        reply.links = MementoLinks(language: language, key: key, absolute: frame.absolute)
            .ofAVersion(version.revision, among: versions)
        return reply
    }

    /// The way to the version of a time that an address names: a day, or a time in UTC.
    func version(
        of record: PublicRecord,
        at time: String,
        _ language: InterfaceLanguage,
        key: String,
        _ asking: Asking
    ) async throws -> Reply {
        guard let time = Timestamp(time) else {
            return problem(.badQuery(.invalidValue(parameter: "asOf", value: time, allowed: .day)), asking)
        }
        let versions = try await reading.versions(of: record.incident.id)
        guard let version = versions.last(where: { $0.recordedAt <= time }) else {
            return problem(.noSuchVersion, asking)
        }
        return .redirect(to: Route.part(language, key: key, .version(version.number)).path, status: .found)
    }

    /// TimeGate and TimeMap of a record: RFC 7089, sections 4 and 5.
    func memento(
        _ service: MementoService,
        _ language: InterfaceLanguage,
        key: String,
        _ asking: Asking
    ) async throws -> Reply {
        switch try await found(key, asking, { .memento(service, language, key: $0) }) {
        case .elsewhere(let reply): return reply
        case .record(let record, let key):
            let versions = try await reading.versions(of: record.incident.id)
            let frame = frame(language, route: nil)
            let links = MementoLinks(language: language, key: key, absolute: frame.absolute)
            return switch service {
            case .timegate: timeGate(versions, links, asking)
            case .timemap: links.timeMap(versions)
            }
        }
    }

    /// Without a time the newest version; before the first one, the first.
    private func timeGate(_ versions: [PublicVersion], _ links: MementoLinks, _ asking: Asking) -> Reply {
        var chosen = versions.last
        if let text = asking.acceptDatetime {
            guard let time = Timestamp(httpDate: text) else {
                return .text("Accept-Datetime takes a time such as Thu, 31 May 2007 20:35:00 GMT", status: .badRequest)
            }
            chosen = versions.last { $0.recordedAt <= time } ?? versions.first
        }
        guard let chosen else { return problem(.noSuchVersion, asking) }
        var reply = Reply.redirect(to: links.path(of: chosen.number), status: .found)
        reply.variesByDatetime = true
        reply.links = links.ofAVersion(chosen.number, among: versions)
        return reply
    }
}
