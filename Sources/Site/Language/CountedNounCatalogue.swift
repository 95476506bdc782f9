// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Languages

/// The forms of counted nouns, one for each plural category of a language, in the order of CLDR.
///
/// Other languages than English and Arabic have theirs in the section that is named like the Swift file of the table.
struct CountedNounCatalogue: Sendable {
    private let table: TextTable
    private var forms: [String: [InterfaceLanguage: [PluralCategory: String]]] = [:]

    init(_ text: String, file: String = #fileID) {
        table = TextTable(PhraseCatalogue.section(of: file), [text])
        for key in table.keys {
            for language in InterfaceLanguage.allCases {
                let texts = (table.text(key, language) ?? "").split(separator: ";").map(\.trimmed)
                let categories = language.pluralRules.categories
                guard texts.count == categories.count else { continue }
                forms[key, default: [:]][language] = Dictionary(uniqueKeysWithValues: zip(categories, texts))
            }
        }
    }

    var keys: Set<String> { Set(forms.keys) }

    /// The form for a count, in English where the file of a language lacks it; nil where the catalogue lacks it.
    func form(_ key: String, _ language: InterfaceLanguage, _ count: Int) -> String? {
        let own = forms[key]?[language]?[language.pluralRules.category(of: count)]
        return own ?? forms[key]?[.english]?[InterfaceLanguage.english.pluralRules.category(of: count)]
    }

    /// The form for a category; nil where the catalogue lacks it.
    func form(_ key: String, _ language: InterfaceLanguage, _ category: PluralCategory) -> String? {
        forms[key]?[language]?[category]
    }

    /// What files of languages have to hold of this table.
    var section: TextSection {
        TextSection(table.name, table.section.entries, isCounted: true)
    }
}
