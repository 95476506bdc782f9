// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting
import Register

/// The forms of the API's answers by their names in its description.
enum APISchema: String, CaseIterable {
    case index = "Index"
    case incident = "Incident"
    case incidentList = "IncidentList"
    case revisionList = "RevisionList"
    case relatedList = "RelatedIncidentList"
    case searchList = "SearchList"
    case victimList = "VictimList"
    case statementList = "StatementList"
    case sourceList = "SourceList"
    case mediaList = "MediaList"
    case reportList = "ReportList"
    case report = "Report"
    case strikeList = "StrikeList"
    case replyCount = "Replies"
    case changeList = "ChangeList"
    case programmeList = "ProgrammeList"
    case vocabularyList = "VocabularyList"
    case vocabulary = "Vocabulary"
    case ruleList = "RuleList"
    case total = "Total"
    case totals = "Totals"
    case series = "Series"
    case breakdown = "Breakdown"
    case known = "FiguresAsKnown"
    case inView = "IncidentsInView"
    case description = "Description"
    case problem = "Problem"

    /// A reference to the form from elsewhere in the description.
    var reference: JSONValue { .object([.init("$ref", .string("#/components/schemas/\(rawValue)"))]) }

    private typealias Form = APIForm

    var json: JSONValue {
        switch self {
        case .description: ["type": "object", "required": ["openapi", "info", "paths"]]
        case .index:
            Form.object([
                ("name", Form.texts), ("version", Form.text), ("description", Form.text), ("reference", Form.text),
                (
                    "addresses",
                    Form.list([("operation", Form.text), ("address", Form.text), ("summary", Form.text)])
                ),
            ])
        case .incident: Self.record
        case .incidentList: Form.page(APISchema.incident.reference)
        case .revisionList: Form.page(Form.object(Self.revision))
        case .relatedList: Form.page(Form.object(Form.incident + [("reasons", JSONSchema.list(Form.text))]))
        case .searchList: Form.page(Form.object(Self.found))
        case .victimList: Form.page(Form.object(Form.incident + Self.person))
        case .statementList: Form.page(Form.object(Form.incident + Self.statement))
        case .sourceList: Form.page(Form.object(Form.incident + Self.source))
        case .mediaList: Form.page(Form.object(Form.incident + Self.media))
        case .reportList: Form.page(Form.object(Self.reportRow))
        case .report: Self.wholeReport
        case .strikeList: Form.page(Form.object(Self.strikeRow))
        case .replyCount: Form.object(Self.replies)
        case .changeList: Form.page(Form.object(Self.change))
        case .programmeList:
            Form.items(Form.object([("key", Form.text), ("labels", Form.texts), ("incidents", Form.count)]))
        case .vocabularyList: Form.items(Form.object(Self.vocabularyHead + [("address", Form.text)]))
        case .vocabulary:
            Form.object(
                Self.vocabularyHead + [
                    (
                        "items",
                        Form.list([
                            ("key", Form.text), ("parent", Form.textOrNull), ("labels", Form.texts),
                            ("definitions", Form.texts),
                        ])
                    )
                ]
            )
        case .ruleList: Form.items(Form.object(Self.rule + [("allocation", Form.text)]))
        case .total: Form.object(Total.columnKeys.map { ($0, Form.count) })
        case .totals: Form.figures([("incidents", Form.count), ("incidentsOfSeveralActors", Form.count)])
        case .series: Form.figures([("by", Form.text), ("allocation", Form.text), ("rows", Form.rows)])
        case .breakdown: Form.figures([("by", Form.text), ("rows", Form.rows)])
        case .known: Form.figures([("by", Form.text), ("rows", Form.rows)])
        case .inView:
            Form.figures([
                ("incidents", Form.count), ("killed", APISchema.total.reference),
                ("fightersKilled", APISchema.total.reference), ("notLocated", APISchema.total.reference),
                ("page", Form.count), ("pages", Form.count), ("rows", Form.rows),
            ])
        case .problem:
            Form.object(
                [("type", Form.text), ("title", Form.text), ("status", Form.count), ("detail", Form.text)],
                optional: [("parameter", Form.text), ("allowed", JSONSchema.list(Form.text))]
            )
        }
    }

    static let rule: [APIForm.Member] = [
        ("key", Form.text), ("version", Form.count), ("name", Form.texts), ("definition", Form.texts),
        ("boundPolicy", Form.text), ("namedVictimFloor", Form.truth),
    ]

    private static let vocabularyHead: [APIForm.Member] = [
        ("name", Form.text), ("version", Form.text), ("isOpen", Form.truth), ("terms", Form.count),
        ("titles", Form.texts),
    ]

    /// A record with the version that it is.
    private static var record: JSONValue {
        let form = PublicForm.jsonSchema
        let version = Form.object([("number", Form.count), ("recordedAt", Form.text)])
        let own = form["properties"]?.members ?? []
        return JSONSchema.object([JSONValue.Member("version", version)] + own, required: ["version", "schema", "id"])
    }

    private static var wholeReport: JSONValue {
        let form = MilitaryReport.jsonSchema
        let keys = form["required"]?.array?.compactMap(\.string) ?? []
        return JSONSchema.object(
            [JSONValue.Member("number", Form.count)] + (form["properties"]?.members ?? []),
            required: ["number"] + keys
        )
    }
}
