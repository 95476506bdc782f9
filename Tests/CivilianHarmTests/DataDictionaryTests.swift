// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct DataDictionaryTests {
    private struct Object: Sendable, CustomStringConvertible {
        let description: String
        let keys: [String]

        init<Root: InterchangeObject>(_ type: Root.Type) {
            description = "\(type)"
            keys = Root.form.fields.map(\.key)
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

    @Test(arguments: objects)
    private func everyKeyOfTheFormatIsExplained(object: Object) throws {
        #expect(try Documentation("data-dictionary.md").keys(below: object.description) == object.keys)
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
