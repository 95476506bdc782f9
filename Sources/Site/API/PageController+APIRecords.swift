// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Register

extension PageController {
    private var documents: DocumentDesk {
        get throws {
            guard let documents = reading.documents else { throw Self.nothing("this register gives no documents") }
            return documents
        }
    }

    /// The records of a query, part by part.
    func incidentList(_ asking: Asking) async throws -> Reply {
        let own = try APIQuery(asking.query, taking: [.after, .asOf, .fields])
        let query = try IncidentQuery(own.others)
        let fields = try own.fields()
        let page = try await documents.page(query, after: try own.cursor(in: query.order), asOf: try own.asOf())
        let next = page.next.map { self.next(.incidents, query.items + own.kept, $0.text) }
        return Self.list(total: page.total, query.restrictionString, next: next) { writer in
            for record in page.records { Self.write(record, fields, to: &writer) }
        }
    }

    /// One incident.
    func incident(_ key: String, _ asking: Asking) async throws -> Reply {
        let own = try APIQuery(asking.query, taking: [.asOf, .fields])
        guard own.others.isEmpty else { throw APIProblem(Self.unknown(own.others, ["asOf", "fields"])) }
        let (id, version) = try await found(key)
        let fields = try own.fields()
        guard let time = try own.asOf() else {
            return try await record(id, version: nil, fields)
        }
        let versions = try await reading.versions(of: id)
        guard let then = versions.last(where: { $0.recordedAt <= time }) else {
            throw Self.nothing("the incident was not published then: its first version is of later")
        }
        return try await record(id, version: then.number == version ? nil : then.number, fields)
    }

    func version(_ key: String, number: String, _ asking: Asking) async throws -> Reply {
        let own = try APIQuery(asking.query, taking: [.fields])
        guard own.others.isEmpty else { throw APIProblem(Self.unknown(own.others, ["fields"])) }
        let (id, _) = try await found(key)
        guard let number = Route.plainNumber(number), number >= 1 else {
            throw Self.nothing("versions are numbered from 1")
        }
        return try await record(id, version: number, try own.fields())
    }

    private func record(_ id: Incident.ID, version: Int?, _ fields: Set<String>?) async throws -> Reply {
        guard let record = try await documents.document(id, version: version) else {
            throw Self.nothing("there is no such version, or it is not published")
        }
        var writer = JSONWriter(order: .interchange)
        Self.write(record, fields, to: &writer)
        var reply = Reply.data(writer.bytes)
        if version != nil { reply.mementoTime = record.recordedAt }
        return reply
    }

    func history(_ key: String, _ asking: Asking) async throws -> Reply {
        try refuseParameters(asking)
        let (id, _) = try await found(key)
        let revisions = try await reading.history(of: id)
        return Self.list(total: revisions.count, nil, next: nil) { writer in
            for revision in revisions { writer.object { APIItems.write(revision, to: &$0) } }
        }
    }

    func related(_ key: String, _ asking: Asking) async throws -> Reply {
        try refuseParameters(asking)
        let (id, _) = try await found(key)
        guard let record = try await reading.record(id) else { throw Self.nothing("the incident is not published") }
        let related = try await reading.related(to: record)
        return Self.list(total: related.count, nil, next: nil) { writer in
            for other in related {
                writer.object { writer in
                    let code = other.row.summary.displayCode.split(separator: " ").first.map(String.init)
                    APIItems.writeIncident(other.row.id, code: code, to: &writer)
                    writer.texts("reasons", other.reasons.map(\.key))
                }
            }
        }
    }

    /// The incident of a key: by a current code, a former one, or its id.
    private func found(_ key: String) async throws -> (id: Incident.ID, version: Int) {
        if let id = Incident.ID(key) {
            guard let record = try await reading.record(id) else {
                throw Self.nothing("no published incident has this id")
            }
            return (id, record.revision)
        }
        switch try await reading.lookUp(code: key) {
        case .current(let record), .formerly(let record, _): return (record.incident.id, record.revision)
        case .several(let records):
            throw APIProblem(
                kind: .ambiguousCode,
                detail: "several incidents bear this code: ask for one by its id",
                parameter: "key",
                allowed: records.map(\.incident.id.description)
            )
        case .none(let suggestions):
            throw APIProblem(
                kind: .notFound,
                detail: "no published incident bears this code"
                    + (suggestions.isEmpty ? "" : ": codes that begin alike are listed as 'allowed'"),
                parameter: "key",
                allowed: suggestions
            )
        }
    }

    /// The incidents in whose texts the words are found, with the passages.
    func search(_ asking: Asking) async throws -> Reply {
        let own = try APIQuery(asking.query, taking: [.after])
        let query = try IncidentQuery(own.others)
        guard !query.text.isEmpty else {
            throw APIProblem(kind: .invalidParameter, detail: "'q' is needed: the words to look for", parameter: "q")
        }
        let found = try await documents.found(query, after: try own.cursor(in: query.order))
        let next = found.next.map { self.next(.search, query.items, $0.text) }
        return Self.list(total: found.total, query.restrictionString, next: next) { writer in
            for row in found.rows {
                writer.object { Self.write(PublicRow(row), to: &$0) }
            }
        }
    }

    private static func write(_ row: PublicRow, to writer: inout JSONWriter) {
        let code = row.summary.displayCode.split(separator: " ").first.map(String.init)
        APIItems.writeIncident(row.id, code: code, to: &writer)
        writer.member("date", row.summary.day.flatMap { CalendarDay(dayNumber: Int($0)) }?.text)
        writer.key("place")
        writer.object { writer in
            writer.member("en", row.card.placeEnglish)
            writer.member("ar", row.card.placeArabic)
            writer.member("text", row.card.placeText)
        }
        writer.array("passages", row.snippets) { passage, writer in
            writer.object { writer in
                writer.member("field", passage.field.rawValue)
                writer.array("text", passage.segments) { segment, writer in
                    writer.object { writer in
                        writer.member("text", segment.text)
                        writer.key("isMatch")
                        writer.bool(segment.isMatch)
                    }
                }
            }
        }
    }

    /// A record, with its version before the keys of the interchange format.
    static func write(_ record: PublicDocument, _ fields: Set<String>?, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("version")
            writer.object { writer in
                writer.member("number", record.revision)
                writer.member("recordedAt", record.recordedAt.text)
            }
            for member in record.document.members ?? [] where fields?.contains(member.key) ?? true {
                writer.key(member.key)
                writer.value(member.value)
            }
        }
    }
}
