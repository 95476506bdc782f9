// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import IncidentMap

/// A parameter of an address of the API, as its description has it.
struct APIParameter: Sendable {
    let name: String
    /// Whether it is a part of the path; else of the query.
    var isInPath = false
    var isNeeded = false
    let text: String
    let schema: JSONValue
    /// Whether it takes several values with commas between them.
    var isList = false

    /// As OpenAPI writes it.
    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("name", .string(name)), .init("in", isInPath ? "path" : "query"), .init("description", .string(text)),
            .init("schema", isList ? JSONSchema.list(schema) : schema),
        ]
        if isInPath || isNeeded { members.append(.init("required", true)) }
        if isList { members += [.init("style", "form"), .init("explode", false)] }
        return .object(members)
    }
}

extension APIEndpoint {
    /// What the address takes, the parts of the path first.
    var parameters: [APIParameter] {
        switch self {
        case .index, .description, .programmes, .vocabularies, .rules: []
        case .incidents: APIParameter.query(pages: false) + [.after, .asOf, .fields]
        case .incident: [.key, .asOf, .fields]
        case .history, .related: [.key]
        case .version: [.key, .number, .fields]
        case .search: APIParameter.query(pages: false).map { $0.name == "q" ? .neededText : $0 } + [.after]
        case .victims: APIParameter.people + APIParameter.query(pages: false, sorts: false) + [.after]
        case .statements: APIParameter.parts(.statement) + APIParameter.query(pages: false, sorts: false) + [.after]
        case .sources: APIParameter.parts(.source) + APIParameter.query(pages: false, sorts: false) + [.after]
        case .media: APIParameter.parts(.media) + APIParameter.query(pages: false, sorts: false) + [.after]
        case .reports: APIParameter.reports(.reports)
        case .strikes: APIParameter.reports(.strikes)
        case .report: [.number]
        case .replies:
            APIParameter.query(pages: false, sorts: false, sizes: false).map { $0.name == "actor" ? .neededActor : $0 }
        case .changes: [.changeType, .after]
        case .vocabulary: [.vocabularyName]
        case .total: APIParameter.figures(by: nil)
        case .series, .known:
            APIParameter.figures(by: JSONSchema.oneOf(["day", "month", "quarter", "year"]))
        case .breakdown: APIParameter.figures(by: JSONSchema.oneOf(FilterDimension.allCases.map(\.rawValue)))
        case .map: APIParameter.query(pages: true) + [.rule, .boundPolicy]
        case .tile:
            APIParameter.tile + APIParameter.query(pages: false, sorts: false, sizes: false) + [
                .rule, .boundPolicy,
                APIParameter(
                    name: "mode",
                    text: "What the properties of clusters and points say beside the deaths.",
                    schema: JSONSchema.oneOf(MapMode.allCases.map(\.rawValue))
                ),
            ]
        case .baseTile: APIParameter.tile
        }
    }
}

extension APIParameter {
    static let key = APIParameter(
        name: "key",
        isInPath: true,
        text: "A code, current or former, or the id of an incident.",
        schema: ["type": "string", "minLength": 1]
    )
    static let number = APIParameter(
        name: "number",
        isInPath: true,
        text: "A number, from 1.",
        schema: ["type": "integer", "minimum": 1, "maximum": 999_999_999]
    )
    static let vocabularyName = APIParameter(
        name: "name",
        isInPath: true,
        text: "The name of a vocabulary.",
        schema: JSONSchema.oneOf(APIVocabulary.names)
    )
    static let after = APIParameter(
        name: "after",
        text: "Where the part of the list begins: taken from 'next' of the part before.",
        schema: JSONSchema.text()
    )
    static let asOf = APIParameter(
        name: "asOf",
        text: "A day, or a time in UTC: what was recorded by then.",
        schema: JSONSchema.text(pattern: #"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$"#)
    )
    static let fields = APIParameter(
        name: "fields",
        text: "Keys of the records that are wanted; all of them where none is given.",
        schema: JSONSchema.oneOf(APIQuery.keys),
        isList: true
    )
    static let rule = APIParameter(
        name: "rule",
        text: "The key of a rule of counting.",
        schema: JSONSchema.text()
    )
    static let boundPolicy = APIParameter(
        name: "boundPolicy",
        text: "What stands in for the side of a range that nobody gave.",
        schema: JSONSchema.oneOf(BoundPolicy.allCases.map(\.rawValue))
    )
    static let neededActor = APIParameter(
        name: "actor",
        isNeeded: true,
        text: "The key of one actor, such as us-led-coalition.",
        schema: ["type": "string", "minLength": 1, "pattern": "^[A-Za-z0-9-]+$"]
    )
    static let changeType = APIParameter(
        name: "type",
        text: "Changes of one type; all where none is given.",
        schema: JSONSchema.oneOf(ChangeType.allCases.map(\.rawValue))
    )
    static let neededText = APIParameter(
        name: "q",
        isNeeded: true,
        text: "Words, their beginnings, or phrases in quotation marks.",
        schema: ["type": "string", "minLength": 1, "maxLength": 500]
    )

    static let tile: [APIParameter] = ["zoom", "column", "row"].map { name in
        APIParameter(
            name: name,
            isInPath: true,
            text: "The \(name) of a tile in Web Mercator.",
            schema: ["type": "integer", "minimum": 0]
        )
    }

    static let people: [APIParameter] =
        [
            APIParameter(
                name: PeopleQuery.nameParameter,
                text: "Words of a name, in any script.",
                schema: ["type": "string", "maxLength": 500]
            )
        ]
        + PersonDimension.allCases.map { dimension in
            APIParameter(
                name: dimension.rawValue,
                text: "People of whom this is recorded.",
                schema: JSONSchema.oneOf(dimension.values),
                isList: true
            )
        }

    /// The parameters by which parts of incidents are chosen.
    static func parts(_ part: IncidentPart) -> [APIParameter] {
        let own = PartQuery(part).fields.map { field in
            APIParameter(
                name: field.rawValue,
                text: "Parts of which this is recorded; 'unknown' for those without a value.",
                schema: ["type": "string", "maxLength": 500]
            )
        }
        guard part == .statement else { return own }
        return own
            + ["saidFrom", "saidTo"].map { name in
                APIParameter(
                    name: name,
                    text: "The first or last day on which it was said.",
                    schema: JSONSchema.text(format: "date")
                )
            }
    }

    /// The parameters of lists of reports and strikes.
    static func reports(_ list: ReportList) -> [APIParameter] {
        list.dimensions.map { dimension in
            APIParameter(
                name: dimension.rawValue,
                text: "Values with commas between them; 'unknown' for none.",
                schema: ["type": "string", "maxLength": 500]
            )
        } + [day("from", "Of this day or later."), day("to", "Of this day or earlier.")] + [
            APIParameter(name: "q", text: "Words of the list.", schema: ["type": "string", "maxLength": 500]), after,
        ]
    }

    /// The parameters of figures; `by` is what they are divided by, nil for nothing.
    static func figures(by: JSONValue?) -> [APIParameter] {
        let divided = by.map { [APIParameter(name: "by", text: "What the totals are divided by.", schema: $0)] } ?? []
        return query(pages: false, sorts: false, sizes: false) + [rule, boundPolicy] + [
            APIParameter(
                name: "allocation",
                text: "Where incidents of several days are counted.",
                schema: JSONSchema.oneOf(Allocation.allCases.map(\.rawValue))
            ),
            asOf,
            APIParameter(
                name: "measure",
                text: "What is added up, such as killed, injured, children.",
                schema: JSONSchema.text(pattern: "^[A-Za-z]+$"),
                isList: true
            ),
        ] + divided
    }

    private static func day(_ name: String, _ text: String) -> APIParameter {
        APIParameter(name: name, text: text, schema: JSONSchema.text(format: "date"))
    }
}
