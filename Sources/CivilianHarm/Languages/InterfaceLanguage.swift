// SPDX-License-Identifier: Apache-2.0

package import Languages

/// A language of the interface: English and Arabic in the code, further ones by file.
package struct InterfaceLanguage: RawRepresentable, CaseIterable, Hashable, Sendable {
    /// BCP 47, as it stands in addresses.
    package let rawValue: String
    /// Its place among all languages, from 0, by which texts are found without comparing letters.
    package let place: Int

    package init?(rawValue: String) {
        guard let language = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = language
    }

    private init(code: String, place: Int) {
        rawValue = code
        self.place = place
    }

    package static let english = InterfaceLanguage(code: "en", place: 0)
    package static let arabic = InterfaceLanguage(code: "ar", place: 1)

    /// The languages whose texts stand in the code.
    package static let inCode: [InterfaceLanguage] = [.english, .arabic]
    /// The languages whose texts stand in files.
    package static let byFile = LanguageFile.shipped.enumerated().map { place, file in
        InterfaceLanguage(code: file.code, place: inCode.count + place)
    }
    /// Every language, in the order in which they are offered.
    package static let allCases = inCode + byFile

    package static func == (left: InterfaceLanguage, right: InterfaceLanguage) -> Bool { left.place == right.place }

    package func hash(into hasher: inout Hasher) { hasher.combine(place) }
}

extension InterfaceLanguage {
    /// The language's file; nil for those in the code.
    package var file: LanguageFile? {
        let place = place - Self.inCode.count
        return place < 0 ? nil : LanguageFile.shipped[place]
    }

    /// The text of a key in the language's file; nil where there is none.
    package func text(_ section: String, _ key: String) -> String? { file?.text(section, key) }

    /// The text that the language's file has for an English one; nil where there is none.
    package func text(_ section: String, source: String) -> String? { file?.text(section, source: source) }

    /// What the language calls itself.
    package var ownName: String {
        switch self {
        case .english: "English"
        case .arabic: "العربية"
        default: file?.name ?? rawValue
        }
    }

    /// Whether its script is read from right to left.
    package var isRightToLeft: Bool { self == .arabic || file?.isRightToLeft == true }

    /// What stands between the parts of a list, with its space.
    package var comma: String { self == .arabic ? "، " : file?.comma ?? ", " }

    /// How it counts.
    package var pluralRules: PluralRules {
        switch self {
        case .english: Self.englishPlurals
        case .arabic: Self.arabicPlurals
        default: file?.pluralRules ?? .none
        }
    }

    // CLDR, "Language Plural Rules".
    private static let englishPlurals = PluralRules([.one: "i = 1 and v = 0"]) ?? .none
    private static let arabicPlurals =
        PluralRules([
            .zero: "n = 0", .one: "n = 1", .two: "n = 2", .few: "n % 100 = 3..10", .many: "n % 100 = 11..99",
        ]) ?? .none
}
