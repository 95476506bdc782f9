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

    /// Whether it stands for more than two and for no one number: "dozens".
    var isVague: Bool { min ?? 0 > 2 && min != max }
}

/// The table of quantity words by language: data with a version, public, and the same for every record.
package struct QuantityTable: Hashable, Sendable {
    package var version: Int
    package var rules: [QuantityRule]

    package init(version: Int, rules: [QuantityRule]) {
        self.version = version
        self.rules = rules
    }

    /// The rule of a word or of words that stand together; nil where the table of the language has none.
    package func rule(for words: String, language: String) -> QuantityRule? {
        let words = QuantityText.normalized(words).joined(separator: " ")
        return rules.first { rule in
            rule.language == language
                && rule.words.contains { QuantityText.normalized($0).joined(separator: " ") == words }
        }
    }

    package var languages: [String] {
        var seen: Set<String> = []
        return rules.map(\.language).filter { seen.insert($0).inserted }
    }
}
