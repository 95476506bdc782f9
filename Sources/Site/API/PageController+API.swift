// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import HTTPTypes
import Register

extension PageController {
    /// The answer to a program.
    func api(_ call: APICall, _ asking: Asking) async throws -> Reply {
        do {
            var reply = try await answer(call, asking)
            reply.isOpenToOtherSites = true
            return reply
        } catch let problem as APIProblem {
            return problem.reply
        } catch let error as IncidentQueryError {
            return APIProblem(error).reply
        } catch let error as FigureError {
            return APIProblem(error).reply
        }
    }

    private func answer(_ call: APICall, _ asking: Asking) async throws -> Reply {
        let values = call.values
        switch call.endpoint {
        case .index: return try plain(asking) { apiIndex }
        case .description: return try plain(asking) { OpenAPIDocument(settings: settings).bytes }
        case .incidents: return try await incidentList(asking)
        case .incident: return try await incident(values[0], asking)
        case .history: return try await history(values[0], asking)
        case .version: return try await version(values[0], number: values[1], asking)
        case .related: return try await related(values[0], asking)
        case .search: return try await search(asking)
        case .victims: return try await victims(asking)
        case .statements: return try await parts(.statement, asking)
        case .sources: return try await parts(.source, asking)
        case .media: return try await parts(.media, asking)
        case .reports: return try reportList(asking)
        case .report: return try await report(values[0], asking)
        case .strikes: return try strikeList(asking)
        case .replies: return try await replies(asking)
        case .changes: return try await changes(asking)
        case .programmes: return try plain(asking) { programmeList }
        case .vocabularies: return try plain(asking) { APIVocabulary.list }
        case .vocabulary:
            guard let terms = APIVocabulary.terms(of: values[0]) else {
                throw Self.nothing("there is no such vocabulary: \(APIEndpoint.vocabularies.template) lists them")
            }
            return try plain(asking) { terms }
        case .rules: return try plain(asking) { ruleList }
        case .total: return .data(try await figures(.total, asking))
        case .series: return .data(try await figures(.series, asking))
        case .breakdown: return .data(try await figures(.breakdown, asking))
        case .known: return .data(try await figures(.known, asking))
        case .map: return .data(try await incidentsInView(asking.query))
        case .tile: return try await tile(values, asking)
        case .baseTile:
            let numbers = values.compactMap(Route.plainNumber)
            guard numbers.count == 3 else { throw Self.nothing("zoom, column and row are whole numbers") }
            let reply = baseTile(zoom: numbers[0], x: numbers[1], y: numbers[2])
            guard reply.status == .ok else { throw Self.nothing("there is no such tile: zooms are 0 to 10") }
            return reply
        }
    }

    /// A problem of something that is not there.
    static func nothing(_ detail: String) -> APIProblem { APIProblem(kind: .notFound, detail: detail) }

    /// An answer that takes no parameters.
    func plain(_ asking: Asking, _ body: () throws -> [UInt8]) throws -> Reply {
        try refuseParameters(asking)
        return .data(try body())
    }

    func refuseParameters(_ asking: Asking) throws {
        guard let item = try QueryItem.items(of: asking.query).first else { return }
        throw APIProblem(
            kind: .unknownParameter,
            detail: "this address takes no parameters",
            parameter: item.name
        )
    }

    private func figures(_ kind: FiguresData, _ asking: Asking) async throws -> [UInt8] {
        for name in [QueryParameter.page, .pageSize] where asking.value(of: name.rawValue) != nil {
            throw APIProblem(kind: .unknownParameter, detail: "figures have no pages", parameter: name.rawValue)
        }
        return try await figuresJSON(kind, asking.query)
    }

    private func tile(_ values: [String], _ asking: Asking) async throws -> Reply {
        guard let address = TileAddress(values[...]), let square = address.square else {
            throw Self.nothing("there is no such tile: zooms are 0 to 14, columns and rows below 2^zoom")
        }
        return try await tile(square, query: asking.query)
    }

    // MARK: - What the register offers

    private var apiIndex: [UInt8] {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.key("name")
            writer.object { writer in
                for language in InterfaceLanguage.allCases {
                    writer.member(language.rawValue, settings.title(language))
                }
            }
            writer.member("version", "v1")
            writer.member("description", APIEndpoint.root + APIEndpoint.description.template)
            writer.member("reference", Route.apiReference(.english).path)
            writer.array("addresses", APIEndpoint.allCases) { endpoint, writer in
                writer.object { writer in
                    writer.member("operation", endpoint.rawValue)
                    writer.member("address", APIEndpoint.root + endpoint.template)
                    writer.member("summary", endpoint.summary)
                }
            }
        }
        return writer.bytes
    }

    private var programmeList: [UInt8] {
        let snapshot = reading.figures.snapshot
        let facets = snapshot.answer(IncidentQuery(), on: .public, facets: [.programme]).facets
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.array("items", facets.first?.values ?? []) { value, writer in
                writer.object { writer in
                    writer.member("key", value.code)
                    writer.key("labels")
                    APIVocabulary.writeTexts(to: &writer) { language in
                        Term<ProgrammeKey>(code: value.code).label(language)
                    }
                    writer.member("incidents", value.count)
                }
            }
        }
        return writer.bytes
    }

    private var ruleList: [UInt8] {
        let book = reading.figures.rules
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.array("items", book.rules) { rule, writer in
                writer.object { writer in
                    writer.member("key", rule.key)
                    writer.member("version", rule.version)
                    writer.key("name")
                    rule.name.write(to: &writer)
                    writer.key("definition")
                    rule.definition.write(to: &writer)
                    writer.member("boundPolicy", rule.boundPolicy.rawValue)
                    writer.member("allocation", rule.allocation.rawValue)
                    writer.key("namedVictimFloor")
                    writer.bool(rule.namedVictimFloor)
                }
            }
        }
        return writer.bytes
    }
}
