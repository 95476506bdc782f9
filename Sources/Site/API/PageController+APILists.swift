// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Register

extension PageController {
    /// A list: how many there are of all, the query that they are of, some of them, and where the others are.
    static func list(
        total: Int,
        _ query: String?,
        next: String?,
        _ items: (inout JSONWriter) -> Void
    ) -> Reply {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.member("total", total)
            if let query { writer.member("query", query) }
            writer.key("items")
            writer.array { items(&$0) }
            writer.member("next", next)
        }
        var reply = Reply.data(writer.bytes)
        if let next { reply.links = [LinkedResource(next, "next")] }
        return reply
    }

    /// The address of the part of a list behind a place.
    func next(_ endpoint: APIEndpoint, _ items: [QueryItem], _ place: String) -> String {
        let query = QueryItem.queryString(of: items + [QueryItem(APIQuery.Parameter.after.rawValue, place)])
        return "\(APICall(endpoint).path)?\(query)"
    }

    static func unknown(_ items: [QueryItem], _ allowed: [String]) -> IncidentQueryError {
        .unknownParameter(name: items.first?.name ?? "", allowed: allowed)
    }

    func victims(_ asking: Asking) async throws -> Reply {
        guard let desk = reading.people else { throw Self.nothing("this register publishes no lists of people") }
        let own = try APIQuery(asking.query, taking: [.after])
        let query = try PeopleQuery(own.others)
        let page = try await desk.page(query, after: try own.cursor(in: query.incidents.order))
        let next = page.next.map { self.next(.victims, query.items, $0.text) }
        return Self.list(total: page.total, query.queryString, next: next) { writer in
            for incident in page.incidents {
                let code = incident.summary.displayCode.split(separator: " ").first.map(String.init)
                for person in incident.people {
                    writer.object { writer in
                        APIItems.writeIncident(incident.incidentID, code: code, to: &writer)
                        APIItems.write(person, to: &writer)
                    }
                }
            }
        }
    }

    func parts(_ part: IncidentPart, _ asking: Asking) async throws -> Reply {
        guard let desk = reading.parts else { throw Self.nothing("this register has no such lists") }
        let own = try APIQuery(asking.query, taking: [.after])
        let query = try PartQuery(part, queryString: QueryItem.queryString(of: own.others))
        guard query.by == nil else {
            throw APIProblem(Self.unknown([QueryItem("by", "")], []))
        }
        let page = try await desk.page(query, after: try own.cursor(in: query.incidents.order))
        let endpoint: APIEndpoint =
            switch part {
            case .statement: .statements
            case .source: .sources
            case .media: .media
            }
        let next = page.next.map { self.next(endpoint, query.items, $0.text) }
        return Self.list(total: page.total, query.queryString, next: next) { writer in
            for listed in page.incidents { Self.write(listed, part, to: &writer) }
        }
    }

    private static func write(_ listed: ListedParts, _ part: IncidentPart, to writer: inout JSONWriter) {
        let incident = listed.incident
        func item(_ body: (inout JSONWriter) -> Void) {
            writer.object { writer in
                APIItems.writeIncident(incident.id, code: incident.firstCode, to: &writer)
                body(&writer)
            }
        }
        switch part {
        case .statement: for said in listed.statements { item { APIItems.write(said, to: &$0) } }
        case .source: for source in listed.sources { item { APIItems.write(source, to: &$0) } }
        case .media: for media in listed.media { item { APIItems.write(media, to: &$0) } }
        }
    }

    // MARK: - Reports and strikes

    func reportList(_ asking: Asking) throws -> Reply {
        guard let desk = reading.reports else { throw Self.nothing("this register shows no reports") }
        let (query, after) = try reportQuery(.reports, asking)
        let (listing, following) = desk.reports(query, after: after)
        return list(.reports, query, total: listing.total, following) { writer in
            for row in listing.rows { writer.object { APIItems.write(row, to: &$0) } }
        }
    }

    func strikeList(_ asking: Asking) throws -> Reply {
        guard let desk = reading.reports else { throw Self.nothing("this register shows no strikes") }
        let (query, after) = try reportQuery(.strikes, asking)
        let (listing, following) = desk.strikes(query, after: after)
        return list(.strikes, query, total: listing.total, following) { writer in
            for row in listing.rows { writer.object { APIItems.write(row, to: &$0) } }
        }
    }

    private func list(
        _ endpoint: APIEndpoint,
        _ query: ReportQuery,
        total: Int,
        _ following: ReportPlace?,
        _ items: (inout JSONWriter) -> Void
    ) -> Reply {
        let next = following.map { self.next(endpoint, query.items, $0.text) }
        return Self.list(total: total, query.queryString, next: next, items)
    }

    private func reportQuery(_ list: ReportList, _ asking: Asking) throws -> (ReportQuery, ReportPlace?) {
        let own = try APIQuery(asking.query, taking: [.after])
        let query = try ReportQuery(list, queryString: QueryItem.queryString(of: own.others))
        guard let text = own.after else { return (query, nil) }
        guard let place = ReportPlace(text) else {
            throw APIProblem(
                kind: .invalidParameter,
                detail: "'after' is no place of this list: take it from 'next'",
                parameter: APIQuery.Parameter.after.rawValue
            )
        }
        return (query, place)
    }

    /// One report with its text and what was read out of it.
    func report(_ number: String, _ asking: Asking) async throws -> Reply {
        try refuseParameters(asking)
        guard let value = Route.plainNumber(number).flatMap(Int32.init(exactly:)),
            let record = try await reading.reports?.report(ReportNumber(value))
        else { throw Self.nothing("there is no report of this number") }
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.member("number", Int(value))
            for field in MilitaryReport.form.fields {
                writer.key(field.key)
                writer.value(record.report.json(of: field))
            }
        }
        return .data(writer.bytes)
    }
}

extension MilitaryReport {
    fileprivate func json(of field: Field<MilitaryReport>) -> JSONValue {
        var writer = JSONWriter(order: .interchange)
        field.write(self, &writer)
        return (try? JSONParser.parse(writer.bytes)) ?? .null  // what the writer wrote is JSON
    }
}
