// SPDX-License-Identifier: Apache-2.0

/// A value that a message shows.
package enum IntegrityValue: Hashable, Sendable {
    case count(Int)
    case number(Double)
    case metres(Double)
    /// A text of the record, or a code.
    case text(String)
    case word(IntegrityWord)
    /// A label in English and Arabic; files of languages have it in the section by its English text.
    case label(english: String, arabic: String, section: String)

    /// The value as it stands in a message; where script runs from right to left, texts are isolated to keep their direction.
    package func text(_ language: InterfaceLanguage) -> String {
        switch self {
        case .count(let count): String(count)
        case .number(let number): CanonicalNumber.text(of: number)
        case .metres(let metres): Self.distance(metres, language)
        case .text(let text): language.isRightToLeft ? "\u{2068}\(text)\u{2069}" : text
        case .word(let word): word.text(language)
        case .label(let english, let arabic, let section):
            switch language {
            case .english: english
            case .arabic: arabic
            default: language.text(section, source: english) ?? english
            }
        }
    }

    /// `309 m`, `39.7 km`, `224 km`.
    private static func distance(_ metres: Double, _ language: InterfaceLanguage) -> String {
        guard metres >= 1000 else { return "\(Int(metres.rounded())) \(IntegrityWord.metres.text(language))" }
        let tenths = Int((metres / 100).rounded())
        let kilometres = tenths < 1000 ? "\(tenths / 10).\(tenths % 10)" : String((tenths + 5) / 10)
        return "\(kilometres) \(IntegrityWord.kilometres.text(language))"
    }

    /// The label of a vocabulary's term.
    package static func term<Terms: Vocabulary>(_ term: Terms) -> IntegrityValue {
        .label(
            english: term.label(.english),
            arabic: term.label(.arabic),
            section: VocabularyTable.sectionName(Terms.vocabularyName)
        )
    }

    /// The label of a term, or the text of one outside the vocabulary.
    package static func term<Terms>(_ term: Term<Terms>) -> IntegrityValue {
        switch term {
        case .known(let known): .term(known)
        case .unknown(let text): .text(text)
        }
    }
}
