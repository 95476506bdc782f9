// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The description of the API in OpenAPI 3.1, written from the table of its addresses.
struct OpenAPIDocument {
    let settings: SiteSettings

    private typealias Member = JSONValue.Member

    var bytes: [UInt8] {
        var writer = JSONWriter(order: .interchange, reserving: 1 << 17)
        writer.value(json)
        return writer.bytes
    }

    private var json: JSONValue {
        let server = settings.publicAddress?.text ?? "/"
        return .object([
            Member("openapi", "3.1.0"), Member("info", info),
            Member("servers", .array([.object([Member("url", .string(server))])])),
            Member("paths", .object(APIEndpoint.allCases.map { Member($0.path, path(of: $0)) })),
            Member("components", components),
        ])
    }

    private var info: JSONValue {
        let text =
            "Published incidents of alleged civilian harm, with their sources, victims, what militaries said, and figures "
            + "under published rules. Unknown is null, 0 is said to be none, \"notApplicable\" is neither. Data only: "
            + "nothing here needs a key, and nobody is followed."
        return .object([
            Member("title", .string(settings.title(.english))), Member("version", "1"),
            Member("description", .string(text)),
        ])
    }

    private func path(of endpoint: APIEndpoint) -> JSONValue {
        let responses: [Member] = [
            Member("200", answer(of: endpoint)), Member("304", ["description": "What the reader has is current."]),
            Member("default", problem),
        ]
        let operation: [Member] = [
            Member("operationId", .string(endpoint.rawValue)), Member("summary", .string(endpoint.summary)),
            Member("parameters", .array(endpoint.parameters.map(\.json))), Member("responses", .object(responses)),
        ]
        return .object([Member("get", .object(operation))])
    }

    private func answer(of endpoint: APIEndpoint) -> JSONValue {
        let schema = endpoint.schema?.reference ?? ["type": "string", "format": "binary"]
        let content = JSONValue.object([Member(endpoint.mediaType, .object([Member("schema", schema)]))])
        return .object([Member("description", .string(endpoint.summary)), Member("content", content)])
    }

    private var problem: JSONValue {
        let content = JSONValue.object([
            Member(APIProblem.mediaType, .object([Member("schema", APISchema.problem.reference)]))
        ])
        return .object([
            Member("description", "Why the request is not answered (RFC 9457); it names the parameter that is wrong."),
            Member("content", content),
        ])
    }

    private var components: JSONValue {
        .object([Member("schemas", .object(APISchema.allCases.map { Member($0.rawValue, $0.json) }))])
    }
}

extension APIEndpoint {
    /// The address with its root, as OpenAPI writes it.
    fileprivate var path: String { Self.root + template }

    /// The form of the answer; nil for tiles.
    var schema: APISchema? {
        switch self {
        case .index: .index
        case .description: .description
        case .incidents: .incidentList
        case .incident, .version: .incident
        case .history: .revisionList
        case .related: .relatedList
        case .search: .searchList
        case .victims: .victimList
        case .statements: .statementList
        case .sources: .sourceList
        case .media: .mediaList
        case .reports: .reportList
        case .report: .report
        case .strikes: .strikeList
        case .replies: .replyCount
        case .changes: .changeList
        case .programmes: .programmeList
        case .vocabularies: .vocabularyList
        case .vocabulary: .vocabulary
        case .rules: .ruleList
        case .total: .totals
        case .series: .series
        case .breakdown: .breakdown
        case .known: .known
        case .map: .inView
        case .tile, .baseTile: nil
        }
    }
}
