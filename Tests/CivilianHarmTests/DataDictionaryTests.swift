// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite(.serialized) struct DataDictionaryTests {
    private struct Object: Sendable, CustomStringConvertible {
        let description: String
        let shape: ObjectShape

        init<Root: InterchangeObject>(_ type: Root.Type) {
            description = "\(type)"
            shape = Root.objectShape
        }

        /// The rows of its table: key, type and meaning.
        var rows: [String] {
            shape.members.map { member in
                let definition = FieldDefinition.of("\(shape.name).\(member.key)")
                let type = DataDictionaryTests.type(member.shape, isProse: definition?.isProse ?? false)
                let unit = definition?.unit.map { " (\($0))" } ?? ""
                return "| \(member.key) | \(type) | \(definition?.englishMeaning ?? "")\(unit) |"
            }
        }
    }

    private static let objects: [Object] = [
        Object(Incident.self), Object(AdminNames.self), Object(PlaceCode.self), Object(Geolocation.self),
        Object(GeolocationSource.self), Object(Imagery.self), Object(Infrastructure.self),
        Object(InfrastructureTerms.self), Object(Munition.self), Object(Tally.self), Object(DetailedTally.self),
        Object(TextLink.self), Object(Involvement.self), Object(LegacySelects.self), Object(Reason.self),
        Object(GridReference.self), Object(GridSquare.self), Object(StrikeReport.self),
        Object(PartnerStrikeReport.self), Object(Statement.self), Object(PartnerStatement.self),
        Object(VictimFamily.self), Object(Victim.self), Object(Age.self), Object(ListMatch.self), Object(Source.self),
        Object(SourceReading.self), Object(Media.self), Object(Citation.self), Object(DeclassifiedFile.self),
        Object(Unplaced.self), Object(Origin.self), Object(DeclaredCounts.self),
    ]

    /// How the page writes the form of a value.
    private static func type(_ shape: ValueShape, isProse: Bool) -> String {
        switch shape {
        case .optional(let inner): type(inner, isProse: isProse) + "?"
        case .list(let inner): "[\(type(inner, isProse: isProse))]"
        case .text(.text): isProse ? "prose" : "text"
        case .text(.identifier): "UUID"
        case .text(.day): "day"
        case .text(.clock): "clock"
        case .text(.moment): "moment"
        case .integer, .number: "number"
        case .boolean: "true/false"
        case .term(let vocabulary, _): "*\(vocabulary)*"
        case .range: "range"
        case .json: "JSON"
        case .object(let object) where object.name == "Multilingual": isProse ? "texts (prose)" : "texts"
        case .object(let object):
            object.keyVocabulary.map { "map of *\($0)* to **Tally**" } ?? "**\(object.name)**"
        }
    }

    @Test func everyKeyOfTheFormatIsExplainedAsItTravels() throws {
        let page = try Documentation("data-dictionary.md")
        if Documentation.isWriting {
            try page.write(rows: Self.objects.map { (heading: $0.description, rows: $0.rows) })
            return
        }
        for object in Self.objects {
            #expect(
                page.rows(below: object.description) == object.rows,
                "\(object): write it again with SIJILL_WRITE_DOCS=1"
            )
        }
    }

    @Test func everyFieldHasADefinitionInBothLanguages() {
        for object in Self.objects where object.description != "Tallies" {
            for member in object.shape.members {
                #expect(FieldDefinition.of("\(object.shape.name).\(member.key)") != nil, "\(object).\(member.key)")
            }
        }
    }

    @Test func everyTermIsListedAsItIs() throws {
        let page = try Documentation("data-dictionary.md")
        let expected = VocabularyCatalogue.all.map(Self.section).joined()
        if Documentation.isWriting {
            try page.write(generated: expected)
        } else {
            #expect(page.generated == expected, "write it again with SIJILL_WRITE_DOCS=1")
        }
    }

    private static func section(_ list: VocabularyCatalogue.List) -> String {
        var text = "\n### \(list.name)\n\n"
        if list.isOpen { text += "Open: an installation may add keys.\n\n" }
        guard !list.terms.entries.isEmpty else { return text + "No terms are published.\n" }
        let isTree = list.terms.entries.contains { $0.parent != nil }
        text += "| Key | English | Arabic |\(isTree ? " Part of |" : "")\n|---|---|---|\(isTree ? "---|" : "")\n"
        for entry in list.terms.entries {
            let labels = ([entry.english] + entry.alternatives).joined(separator: "; ")
            text += "| `\(entry.key)` | \(labels) | \(entry.arabic) |"
            text += isTree ? " \(entry.parent.map { "`\($0)`" } ?? "") |\n" : "\n"
        }
        let defined = list.terms.entries.filter { $0.englishDefinition != nil }
        if !defined.isEmpty { text += "\n" }
        for entry in defined {
            text += "- `\(entry.key)`: \(entry.englishDefinition ?? "") \(entry.arabicDefinition ?? "")\n"
        }
        return text
    }
}
