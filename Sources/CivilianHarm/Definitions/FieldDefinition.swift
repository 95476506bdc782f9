// SPDX-License-Identifier: Apache-2.0

/// What a field of the record means, in words: the source of the data dictionary and of what travels with exports.
package struct FieldDefinition: Hashable, Sendable {
    /// `Incident.placeText`.
    package let field: String
    package let english: String
    package let arabic: String
    package let englishMeaning: String
    package let arabicMeaning: String
    /// What a number counts or measures: `metres`; nil where it has no unit.
    package let unit: String?
    /// Whether a text may have several lines and paragraphs.
    package let isProse: Bool

    package func label(_ language: InterfaceLanguage) -> String { language == .arabic ? arabic : english }

    package func meaning(_ language: InterfaceLanguage) -> String {
        language == .arabic ? arabicMeaning : englishMeaning
    }
}

extension FieldDefinition {
    /// The definition of a field; nil where nobody wrote one: tests see to it that there is none such.
    package static func of(_ field: String) -> FieldDefinition? { all[field] }

    /// Every definition, by field.
    package static let all: [String: FieldDefinition] = {
        let parts = [incidentFields, placeFields, militaryFields, peopleFields, sourceFields]
        let definitions = parts.flatMap { $0.split(separator: "\n").compactMap { FieldDefinition(line: String($0)) } }
        return Dictionary(definitions.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
    }()

    /// Reads `field | English | Arabic | English meaning | Arabic meaning | unit`; the unit may be `prose`, or missing.
    private init?(line: String) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
        guard parts.count >= 5, parts[0..<5].allSatisfy({ !$0.isEmpty }) else { return nil }
        let unit = parts.count > 5 ? parts[5] : ""
        self.init(
            field: parts[0],
            english: parts[1],
            arabic: parts[2],
            englishMeaning: parts[3],
            arabicMeaning: parts[4],
            unit: unit.isEmpty || unit == "prose" ? nil : unit,
            isProse: unit == "prose"
        )
    }
}
