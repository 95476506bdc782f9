// SPDX-License-Identifier: Apache-2.0

/// Parts of JSON Schema (draft 2020-12, which OpenAPI 3.1 uses) that describe the interchange format.
package enum JSONSchema {
    /// What is of a schema, or `null`.
    package static func nullable(_ schema: JSONValue) -> JSONValue {
        let absent: JSONValue = ["type": "null"]
        return .object([JSONValue.Member("anyOf", .array([schema, absent]))])
    }

    /// An array of what is of a schema.
    package static func list(_ items: JSONValue) -> JSONValue {
        .object([JSONValue.Member("type", "array"), JSONValue.Member("items", items)])
    }

    /// A text of a form that a regular expression or a name of JSON Schema describes.
    package static func text(format: String? = nil, pattern: String? = nil) -> JSONValue {
        var members: [JSONValue.Member] = [JSONValue.Member("type", "string")]
        if let format { members.append(JSONValue.Member("format", .string(format))) }
        if let pattern { members.append(JSONValue.Member("pattern", .string(pattern))) }
        return .object(members)
    }

    /// One of some texts.
    package static func oneOf(_ values: [String]) -> JSONValue {
        .object([
            JSONValue.Member("type", "string"), JSONValue.Member("enum", .array(values.map { .string($0) })),
        ])
    }

    /// An object with these keys and no other.
    package static func object(_ properties: [JSONValue.Member], required: [String]) -> JSONValue {
        var members: [JSONValue.Member] = [
            JSONValue.Member("type", "object"), JSONValue.Member("properties", .object(properties)),
        ]
        if !required.isEmpty { members.append(JSONValue.Member("required", .array(required.map { .string($0) }))) }
        members.append(JSONValue.Member("additionalProperties", false))
        return .object(members)
    }

    /// The keys of a vocabulary: those of a closed one, any of an open one.
    static func key<Terms: Vocabulary>(of terms: Terms.Type) -> JSONValue {
        terms is any OpenVocabulary.Type ? text() : oneOf(terms.terms.entries.map(\.key))
    }
}

extension Optional where Wrapped: InterchangeValue {
    package static var jsonSchema: JSONValue { JSONSchema.nullable(Wrapped.jsonSchema) }
}

extension Array where Element: InterchangeValue {
    package static var jsonSchema: JSONValue { JSONSchema.list(Element.jsonSchema) }
}

extension String {
    package static var jsonSchema: JSONValue { JSONSchema.text() }
}

extension Bool {
    package static var jsonSchema: JSONValue { ["type": "boolean"] }
}

extension Int {
    package static var jsonSchema: JSONValue { ["type": "integer"] }
}

extension Double {
    package static var jsonSchema: JSONValue { ["type": "number"] }
}

extension JSONValue {
    package static var jsonSchema: JSONValue { .object([]) }
}

extension Term {
    package static var jsonSchema: JSONValue {
        let unknown = JSONSchema.object([Member("unknownTerm", JSONSchema.text())], required: ["unknownTerm"])
        return .object([Member("anyOf", .array([JSONSchema.key(of: Terms.self), unknown]))])
    }

    private typealias Member = JSONValue.Member
}

extension PlainKey {
    package static var jsonSchema: JSONValue {
        terms.entries.isEmpty ? JSONSchema.text() : JSONSchema.key(of: Self.self)
    }
}

extension Identifier {
    package static var jsonSchema: JSONValue { JSONSchema.text(format: "uuid") }
}

extension CalendarDay {
    package static var jsonSchema: JSONValue { JSONSchema.text(format: "date") }
}

extension ClockTime {
    package static var jsonSchema: JSONValue { JSONSchema.text(pattern: #"^\d\d:\d\d:\d\d$"#) }
}

extension Moment {
    package static var jsonSchema: JSONValue {
        JSONSchema.text(pattern: #"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ?)?$"#)
    }
}

extension Bound {
    /// `null`, a range of which one side may be `null`, or `"notApplicable"`.
    package static var jsonSchema: JSONValue {
        let side = JSONSchema.nullable(["type": "integer", "minimum": 0])
        let range = JSONSchema.object(
            [JSONValue.Member("min", side), JSONValue.Member("max", side)],
            required: ["min", "max"]
        )
        let notApplicable: JSONValue = ["const": "notApplicable"]
        let unknown: JSONValue = ["type": "null"]
        return .object([JSONValue.Member("anyOf", .array([range, notApplicable, unknown]))])
    }
}

extension InterchangeObject {
    /// Every key of the form, those that a map may leave out not required.
    package static var jsonSchema: JSONValue {
        JSONSchema.object(
            form.fields.map { JSONValue.Member($0.key, $0.schema()) },
            required: form.fields.filter { $0.isWritten == nil }.map(\.key)
        )
    }
}

extension PublicForm {
    /// The schema of a record as other programs may have it; every key may be left out where fewer are asked for.
    package static var jsonSchema: JSONValue {
        var schema = pruned(Incident.jsonSchema, .parts(publicShape))
        if case .object(let members) = schema { schema = .object(members.filter { $0.key != "required" }) }
        return schema
    }

    private static func pruned(_ schema: JSONValue, _ shape: Shape) -> JSONValue {
        guard case .parts(let parts) = shape, let members = schema.members else { return schema }
        return .object(
            members.map { member in
                let value: JSONValue =
                    switch member.key {
                    case "anyOf": .array((member.value.array ?? []).map { pruned($0, shape) })
                    case "items": pruned(member.value, shape)
                    case "properties":
                        .object(
                            (member.value.members ?? []).compactMap { property in
                                parts[property.key].map { .init(property.key, pruned(property.value, $0)) }
                            }
                        )
                    case "required": .array((member.value.array ?? []).filter { parts[$0.string ?? ""] != nil })
                    default: member.value
                    }
                return JSONValue.Member(member.key, value)
            }
        )
    }
}
