// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// A column as a field of a Frictionless Table Schema, and as a column of CSV on the Web.
struct TableFieldDescription {
    private let column: TableColumn

    init(_ column: TableColumn) {
        self.column = column
    }

    /// A field of a Table Schema.
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", column.name)
            writer.member("type", type)
            if let format { writer.member("format", format) }
            writer.member("title", column.label(.english))
            writer.member("description", column.meaning(.english))
            writer.member("sijill:title_ar", column.label(.arabic))
            writer.member("sijill:description_ar", column.meaning(.arabic))
            if let unit = column.unit { writer.member("unit", unit) }
            if let vocabulary = column.vocabulary { writer.member("sijill:vocabulary", vocabulary) }
            if column.kind == .boolean {
                writer.key("trueValues")
                ["true"].write(to: &writer)
                writer.key("falseValues")
                ["false"].write(to: &writer)
            }
            if column.kind == .side {
                writer.key("missingValues")
                ["", "n/a"].write(to: &writer)
            }
            writeConstraints(to: &writer)
        }
    }

    private var type: String {
        switch column.kind {
        case .text, .identifier, .moment, .term, .list: "string"
        case .day: "date"
        case .clock: "time"
        case .integer, .side: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .json: "any"
        }
    }

    private var format: String? { column.kind == .identifier ? "uuid" : nil }

    private func writeConstraints(to writer: inout JSONWriter) {
        writer.key("constraints")
        writer.object { writer in
            if column.isRequired {
                writer.key("required")
                writer.bool(true)
            }
            if column.role == .key {
                writer.key("unique")
                writer.bool(true)
            }
            switch column.kind {
            case .side:
                writer.key("minimum")
                writer.integer(0)
            case .term(let vocabulary, true):
                if let keys = Self.keys(of: vocabulary) {
                    writer.key("enum")
                    keys.write(to: &writer)
                }
            case .term(let vocabulary, false):
                if let keys = Self.keys(of: vocabulary) {
                    writer.member("pattern", "(?:" + keys.joined(separator: "|") + "|\\?[\\s\\S]*)")
                }
            default: break
            }
        }
    }

    /// The keys of a closed vocabulary; nil for one to which an installation may add.
    private static func keys(of vocabulary: String) -> [String]? {
        guard let list = VocabularyList.all.first(where: { $0.name == vocabulary }), !list.isOpen else { return nil }
        return list.terms.entries.map(\.key)
    }
}

extension TableFieldDescription {
    /// A column of CSV on the Web.
    func writeForTheWeb(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", column.name)
            writer.member("titles", column.name)
            writer.key("rdfs:label")
            Self.texts(column.label, to: &writer)
            writer.key("dc:description")
            Self.texts(column.meaning, to: &writer)
            writer.member("datatype", datatype)
            if column.isRequired {
                writer.key("required")
                writer.bool(true)
            }
            if column.kind == .side {
                writer.key("null")
                ["", "n/a"].write(to: &writer)
            }
        }
    }

    /// A text in English and in Arabic, each with its language.
    static func texts(_ text: (InterfaceLanguage) -> String, to writer: inout JSONWriter) {
        writer.array { writer in
            for language in [InterfaceLanguage.english, .arabic] {
                writer.object { writer in
                    writer.member("@value", text(language))
                    writer.member("@language", language.rawValue)
                }
            }
        }
    }

    private var datatype: String {
        switch column.kind {
        case .text, .identifier, .moment, .term, .list: "string"
        case .json: "json"
        case .day: "date"
        case .clock: "time"
        case .integer: "integer"
        case .side: "nonNegativeInteger"
        case .number: "double"
        case .boolean: "boolean"
        }
    }
}
