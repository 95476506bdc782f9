// SPDX-License-Identifier: Apache-2.0

/// A value that a message shows.
package enum IntegrityValue: Hashable, Sendable {
    case count(Int)
    case number(Double)
    case metres(Double)
    /// A text of the record, or a code.
    case text(String)
    /// A word of ours.
    case label(english: String, arabic: String)

    /// The value as it stands in a message; in Arabic, texts are isolated so that they keep their own direction.
    package func text(_ language: InterfaceLanguage) -> String {
        switch self {
        case .count(let count): String(count)
        case .number(let number): CanonicalNumber.text(of: number)
        case .metres(let metres): Self.distance(metres, language)
        case .text(let text): language == .arabic ? "\u{2068}\(text)\u{2069}" : text
        case .label(let english, let arabic): language == .arabic ? arabic : english
        }
    }

    /// `309 m`, `39.7 km`, `224 km`.
    private static func distance(_ metres: Double, _ language: InterfaceLanguage) -> String {
        let isArabic = language == .arabic
        guard metres >= 1000 else { return "\(Int(metres.rounded())) \(isArabic ? "م" : "m")" }
        let tenths = Int((metres / 100).rounded())
        let kilometres = tenths < 1000 ? "\(tenths / 10).\(tenths % 10)" : String((tenths + 5) / 10)
        return "\(kilometres) \(isArabic ? "كم" : "km")"
    }

    /// The label of a vocabulary's term.
    package static func term(_ term: some Vocabulary) -> IntegrityValue {
        .label(english: term.label(.english), arabic: term.label(.arabic))
    }

    /// The label of a term, or the text of one outside the vocabulary.
    package static func term<Terms>(_ term: Term<Terms>) -> IntegrityValue {
        switch term {
        case .known(let known): .term(known)
        case .unknown(let text): .text(text)
        }
    }
}
