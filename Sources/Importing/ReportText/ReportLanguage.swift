// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The language that a text is mostly in, as far as its small words tell.
enum ReportLanguage: String, CaseIterable {
    case english = "en"
    case french = "fr"
    case dutch = "nl"
    case arabic = "ar"

    var tag: Term<LanguageTag>? { LanguageTag(rawValue: rawValue).map { .known($0) } }

    /// The language; nil where the small words of none of the four make a twelfth of the words, or another one's make more.
    static func of(_ text: ReportText) -> ReportLanguage? {
        var counts = [Int](repeating: 0, count: lists.count)
        var words = 0
        for token in text.tokens where token.kind == .word {
            words += 1
            if let language = small[token.text] { counts[language] += 1 }
            if (0xD8...0xDB).contains(text.bytes[token.start]) { counts[placeOfArabic] += 1 }
        }
        let found = zip(lists.map(\.language), counts).filter { $0.1 > 0 }
        guard let best = found.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) else { return nil }
        return best.1 * 12 >= words && best.1 >= 2 ? ReportLanguage(rawValue: best.0) : nil
    }

    /// The place in `lists` of the language that each small word belongs to.
    private static let small = WordTable(
        lists.enumerated().flatMap { place, list in [ReportWord](list.words).map { ($0, place) } }
    )

    /// Small words by language; Arabic is told by its letters.
    private static let lists: [(language: String, words: String)] = [
        (
            "en",
            "the of and near strike strikes in on for was were reported destroyed engaged airstrikes airstrike one two with no that from to out carried missions not by has at is it an struck strike stuck destroying isil isis daesh positions units"
        ),
        ("fr", "le la les des du et une un dans près sur aux frappes frappe ont été par deux trois pour"),
        ("nl", "het een van en werden hebben bij nabij met op voor de aanvallen zijn werd door drie"),
        // Languages that are told apart only so that they are not taken for one of the four.
        ("de", "der die das und den mit ist auf von dem eine bei nicht wurden"),
        ("es", "el los las y del que por con para una su fueron se"),
        ("it", "il di che della nel con per sono gli dei delle è"),
        ("tr", "ve bir bu da için ile olarak olan edildi"),
        ("ar", ""),
    ]

    private static let placeOfArabic = lists.firstIndex { $0.language == arabic.rawValue } ?? 0
}
