// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension Phrasebook {
    /// What stands between the parts of a list.
    var comma: HTML { "\(language.comma)" }

    /// The list of a record's values as text, in the order given.
    func list(_ items: [String]) -> String { items.joined(separator: language.comma) }

    /// The labels of terms as text, in the order given.
    func labels<Terms: Vocabulary>(_ terms: [Term<Terms>]) -> String { list(terms.map { $0.label(language) }) }

    /// A distance in words: `about 1.5 km`.
    func distance(metres: Double) -> String {
        let metres = metres.rounded()
        guard metres >= 1000 else { return filled(.metres, ["n": number(Int(metres))]) }
        let tenths = Int((metres / 100).rounded())
        let whole = number(tenths / 10)
        let text = tenths.isMultiple(of: 10) ? whole : whole + decimalMark + number(tenths % 10)
        return filled(.kilometres, ["n": text])
    }

    /// What stands between the whole and the tenths.
    var decimalMark: String { digits == .easternArabic ? "٫" : LocaleWords.of(language).decimalMark }
}
