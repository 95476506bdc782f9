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
}

extension ValueShape {
    /// The form in JSON Schema.
    package var jsonSchema: JSONValue {
        switch self {
        case .text(let kind): Self.schema(of: kind)
        case .integer: ["type": "integer"]
        case .number: ["type": "number"]
        case .boolean: ["type": "boolean"]
        case .term(let vocabulary, let isPlain): Self.term(vocabulary, isPlain: isPlain)
        case .range: Self.rangeSchema
        case .json: .object([])
        case .optional(let shape): JSONSchema.nullable(shape.jsonSchema)
        case .list(let shape): JSONSchema.list(shape.jsonSchema)
        case .object(let shape):
            JSONSchema.object(
                shape.members.map { JSONValue.Member($0.key, $0.shape.jsonSchema) },
                required: shape.isMap ? [] : shape.members.map(\.key)
            )
        }
    }

    private static func schema(of kind: TextKind) -> JSONValue {
        switch kind {
        case .text: JSONSchema.text()
        case .identifier: JSONSchema.text(format: "uuid")
        case .day: JSONSchema.text(format: "date")
        case .clock: JSONSchema.text(pattern: #"^\d\d:\d\d:\d\d$"#)
        case .moment: JSONSchema.text(pattern: #"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ?)?$"#)
        }
    }

    /// The keys of a closed vocabulary, any of an open one, and where that may be, a term outside of it.
    private static func term(_ vocabulary: String, isPlain: Bool) -> JSONValue {
        let list = VocabularyList.all.first { $0.name == vocabulary }
        let keys = list?.terms.entries.map(\.key) ?? []
        let key = list?.isOpen ?? true || keys.isEmpty ? JSONSchema.text() : JSONSchema.oneOf(keys)
        guard !isPlain else { return key }
        let unknown = JSONSchema.object(
            [JSONValue.Member("unknownTerm", JSONSchema.text())],
            required: ["unknownTerm"]
        )
        return .object([JSONValue.Member("anyOf", .array([key, unknown]))])
    }

    /// `null`, a range of which one side may be `null`, or `"notApplicable"`.
    private static var rangeSchema: JSONValue {
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

extension InterchangeValue {
    /// The form in JSON Schema.
    package static var jsonSchema: JSONValue { shape.jsonSchema }
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
