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
        var counts: [String: Int] = [:]
        var words = 0
        for token in text.tokens where token.kind == .word {
            words += 1
            if let language = small[token.text] { counts[language, default: 0] += 1 }
            if token.text.utf8.first.map({ (0xD8...0xDB).contains($0) }) ?? false {
                counts[arabic.rawValue, default: 0] += 1
            }
        }
        guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        return best.value * 12 >= words && best.value >= 2 ? ReportLanguage(rawValue: best.key) : nil
    }

    private static let small: [String: String] = {
        var small: [String: String] = [:]
        let lists: [(String, String)] = [
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
        ]
        for (language, list) in lists {
            for word in list.split(separator: " ") { small[String(word)] = language }
        }
        return small
    }()
}
