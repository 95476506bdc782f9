// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What a word of quantity counts as when a source gives no number (requirement R57).
package struct QuantityRule: Hashable, Sendable {
    /// Named on the bound that rests on it: `en.dozens`.
    package let id: String
    package let language: String
    /// Words that mean the same, in lower case.
    package let words: [String]
    /// nil where the word does not bound the number from that side.
    package let min: Int?
    package let max: Int?
    /// Where the reading comes from.
    package let source: String

    package init(id: String, language: String, words: [String], min: Int?, max: Int?, source: String) {
        self.id = id
        self.language = language
        self.words = words
        self.min = min
        self.max = max
        self.source = source
    }

    package var bound: Bound { Bound(min: min, max: max) }
}

/// The table of quantity words by language: data with a version, public, and the same for every record.
package struct QuantityTable: Hashable, Sendable {
    package var version: Int
    package var rules: [QuantityRule]

    package init(version: Int, rules: [QuantityRule]) {
        self.version = version
        self.rules = rules
    }

    /// The rule of a word in a language; nil where the table has none.
    package func rule(for word: String, language: String) -> QuantityRule? {
        let word = word.trimmed.lowercased()
        return rules.first { $0.language == language && $0.words.contains(word) }
    }

    /// The readings that the field publishes.
    package static let builtIn = QuantityTable(
        version: 1,
        rules: [
            row("en.plural", "en", ["people", "civilians", "several people"], 2, nil, archive),
            row("en.couple", "en", ["a couple", "couple"], 2, 2, plainWords),
            row("en.tens", "en", ["tens"], 10, nil, eventData),
            row("en.dozens", "en", ["dozens"], 12, 24, archive),
            row("en.hundreds", "en", ["hundreds"], 100, nil, eventData),
            row("en.family", "en", ["a family", "family"], 1, nil, ours),
            row("ar.plural", "ar", ["شهداء", "قتلى", "مدنيون", "مدنيين"], 2, nil, archive),
            row("ar.dual", "ar", ["شهيدان", "شهيدين", "قتيلان", "قتيلين", "مدنيان", "مدنيين اثنين"], 2, 2, plainWords),
            row("ar.tens", "ar", ["عشرات", "العشرات"], 10, nil, eventData),
            row("ar.hundreds", "ar", ["مئات", "المئات"], 100, nil, eventData),
            row("ar.family", "ar", ["عائلة", "أسرة"], 1, nil, ours),
        ]
    )

    private static let archive = "Airwars, published practice: an unnumbered plural is 2, dozens are 12 to 24."
    private static let eventData = "ACLED codebook, reported fatalities: tens are 10, hundreds 100, as lower bounds."
    private static let plainWords = "The word names the number."
    private static let ours = "This register: at least one person, nothing more is said."

    private static func row(
        _ id: String,
        _ language: String,
        _ words: [String],
        _ min: Int?,
        _ max: Int?,
        _ source: String
    ) -> QuantityRule {
        QuantityRule(id: id, language: language, words: words, min: min, max: max, source: source)
    }
}
