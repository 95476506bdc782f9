// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

extension APISchema {
    static let statement: [APIForm.Member] = [
        ("actor", Term<Actor>?.jsonSchema), ("partnerOf", Term<Actor>?.jsonSchema),
        ("position", Term<Position>?.jsonSchema), ("reasons", [Reason].jsonSchema), ("date", CalendarDay?.jsonSchema),
        ("text", String?.jsonSchema), ("url", String?.jsonSchema), ("deathsConceded", Bound.jsonSchema),
        ("injuriesConceded", Bound.jsonSchema), ("mgrs", GridReference?.jsonSchema),
    ]

    static let source: [APIForm.Member] = [
        ("name", String?.jsonSchema), ("author", String?.jsonSchema), ("authorTranslated", String?.jsonSchema),
        ("language", Term<LanguageTag>?.jsonSchema), ("platform", Term<Platform>?.jsonSchema),
        ("url", String?.jsonSchema), ("archiveURL", String?.jsonSchema), ("date", CalendarDay?.jsonSchema),
        ("includesVideo", Bool?.jsonSchema), ("independenceGroup", String?.jsonSchema),
    ]

    static let media: [APIForm.Member] = [
        ("kind", MediaKind?.jsonSchema), ("url", String?.jsonSchema), ("graphic", Bool?.jsonSchema),
        ("caption", String?.jsonSchema), ("tags", [String].jsonSchema), ("origin", MediaOrigin?.jsonSchema),
    ]

    static let person: [APIForm.Member] = [
        ("family", Int?.jsonSchema), ("familyNames", Multilingual.jsonSchema), ("names", Multilingual.jsonSchema),
        ("isNameWithheld", Bool.jsonSchema), ("isPlaceholder", Bool.jsonSchema),
        ("sex", APIForm.any([Sex.jsonSchema, ["const": "withheld"], ["type": "null"]])),
        (
            "age",
            APIForm.any([
                Age.jsonSchema, APIForm.object([("text", APIForm.text)]), APIForm.object([("band", APIForm.text)]),
                ["const": "withheld"], ["type": "null"],
            ])
        ),
        ("outcome", Outcome?.jsonSchema), ("civilianStatusContested", Bool.jsonSchema),
        ("listMatched", Bool.jsonSchema), ("lists", [String].jsonSchema),
    ]

    static let reportRow: [APIForm.Member] = [
        ("number", APIForm.count), ("kind", String?.jsonSchema), ("issuer", String?.jsonSchema),
        ("title", String?.jsonSchema), ("dateStart", CalendarDay?.jsonSchema), ("dateEnd", CalendarDay?.jsonSchema),
        ("published", CalendarDay?.jsonSchema), ("language", String?.jsonSchema), ("url", String?.jsonSchema),
        ("entries", APIForm.count), ("strikes", APIForm.count), ("unread", APIForm.count),
    ]

    static let strikeRow: [APIForm.Member] = [
        ("report", APIForm.count), ("index", APIForm.count), ("status", String?.jsonSchema),
        ("actor", String?.jsonSchema), ("date", CalendarDay?.jsonSchema), ("dateEnd", CalendarDay?.jsonSchema),
        ("country", String?.jsonSchema), ("place", String?.jsonSchema), ("strikes", Bound.jsonSchema),
        ("targets", String?.jsonSchema),
    ]

    static let revision: [APIForm.Member] = [
        ("number", APIForm.count), ("recordedAt", APIForm.text),
        ("kind", JSONSchema.oneOf(RevisionKind.allCases.map(\.rawValue))), ("reason", APIForm.textOrNull),
        ("format", APIForm.textOrNull),
        (
            "changes",
            JSONSchema.nullable(
                APIForm.list([("path", APIForm.text), ("old", .object([])), ("new", .object([]))])
            )
        ),
    ]

    static let change: [APIForm.Member] = [
        ("type", JSONSchema.oneOf(ChangeType.allCases.map(\.rawValue))), ("at", APIForm.text),
        ("incident", JSONSchema.nullable(JSONSchema.text(format: "uuid"))), ("code", APIForm.textOrNull),
        ("revision", JSONSchema.nullable(APIForm.object(revision))),
        (
            "rule",
            JSONSchema.nullable(
                APIForm.object([("key", APIForm.text), ("version", APIForm.count), ("name", APIForm.texts)])
            )
        ),
    ]

    static let replies: [APIForm.Member] =
        [("actor", APIForm.text), ("query", APIForm.text)]
        + ["incidents", "answered", "unanswered", "entries", "withSquare", "echoes"].map { ($0, APIForm.count) }
        + ["positions", "reasons", "squares", "statementsByDelay"].map {
            ($0, APIForm.list([("value", APIForm.text), ("count", APIForm.count)]))
        } + [
            ("positionsByGrade", APIForm.rows),
            (
                "daysToFirstStatement",
                JSONSchema.nullable(
                    APIForm.object([
                        ("incidents", APIForm.count), ("shortest", ["type": "integer"]), ("median", ["type": "number"]),
                        ("longest", ["type": "integer"]),
                    ])
                )
            ),
        ]

    static let found: [APIForm.Member] =
        APIForm.incident + [
            ("date", CalendarDay?.jsonSchema),
            (
                "place",
                APIForm.object([("en", APIForm.textOrNull), ("ar", APIForm.textOrNull), ("text", APIForm.textOrNull)])
            ),
            (
                "passages",
                APIForm.list([
                    ("field", APIForm.text),
                    ("text", APIForm.list([("text", APIForm.text), ("isMatch", APIForm.truth)])),
                ])
            ),
        ]
}

/// Forms that several answers have.
enum APIForm {
    typealias Member = (key: String, schema: JSONValue)

    static let text = JSONSchema.text()
    static let textOrNull = JSONSchema.nullable(JSONSchema.text())
    static let truth: JSONValue = ["type": "boolean"]
    static let count: JSONValue = ["type": "integer", "minimum": 0]
    /// Rows whose keys depend on the measures that were asked for.
    static let rows: JSONValue = ["type": "array", "items": ["type": "object"]]
    /// A text in the languages in which it is known.
    static var texts: JSONValue {
        object([], optional: InterfaceLanguage.allCases.map { ($0.rawValue, text) })
    }
    /// The incident that a part belongs to.
    static let incident: [Member] = [("incident", JSONSchema.text(format: "uuid")), ("code", textOrNull)]

    static func any(_ schemas: [JSONValue]) -> JSONValue { .object([.init("anyOf", .array(schemas))]) }

    static func object(_ members: [Member], optional: [Member] = []) -> JSONValue {
        JSONSchema.object(
            (members + optional).map { JSONValue.Member($0.key, $0.schema) },
            required: members.map(\.key)
        )
    }

    static func list(_ members: [Member]) -> JSONValue { JSONSchema.list(object(members)) }

    /// Items that are all there are.
    static func items(_ item: JSONValue) -> JSONValue { object([("items", JSONSchema.list(item))]) }

    /// A part of a list.
    static func page(_ item: JSONValue) -> JSONValue {
        object(
            [("total", count), ("items", JSONSchema.list(item)), ("next", textOrNull)],
            optional: [("query", text)]
        )
    }

    /// Figures with their rule, and totals of whatever measures were asked for.
    static func figures(_ members: [Member]) -> JSONValue {
        let frame: [Member] = [
            ("rule", object(APISchema.rule)), ("asOf", textOrNull), ("query", textOrNull), ("coverage", texts),
        ]
        let all = frame + members
        return .object([
            .init("type", "object"), .init("properties", .object(all.map { .init($0.key, $0.schema) })),
            .init("required", .array(all.map { .string($0.key) })),
        ])
    }
}
