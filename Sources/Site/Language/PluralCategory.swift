// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The grammatical number that a language uses for a count: Unicode CLDR, "Language Plural Rules", cardinals.
enum PluralCategory: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other

    init(_ count: Int, _ language: InterfaceLanguage) {
        let count = abs(count)
        switch language {
        case .english: self = count == 1 ? .one : .other
        case .arabic:
            switch (count, count % 100) {
            case (0...2, _): self = [.zero, .one, .two][count]
            case (_, 3...10): self = .few
            case (_, 11...99): self = .many
            default: self = .other
            }
        }
    }

    /// The categories that a language tells apart.
    static func categories(of language: InterfaceLanguage) -> [PluralCategory] {
        language == .arabic ? allCases : [.one, .other]
    }
}
