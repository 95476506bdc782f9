// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What a phrase of quantity was read as, and by which rule.
package struct QuantityReading: Hashable, Sendable {
    /// The words that the rule was found by, in the form of the table.
    package let words: String
    package let bound: Bound
    /// `en.dozens`; `number` where figures name it; a qualifier stands behind: `ar.tens+more-than`.
    package let ruleID: String
    /// Where the reading comes from.
    package let source: String

    fileprivate init(_ words: String, _ bound: Bound, _ rule: QuantityRule) {
        (self.words, self.bound, ruleID, source) = (words, bound, rule.id, rule.source)
    }

    fileprivate init(words: String, bound: Bound, ruleID: String, source: String) {
        (self.words, self.bound, self.ruleID, self.source) = (words, bound, ruleID, source)
    }
}

/// Reads quantities by a table, which it puts in order once.
package struct QuantityReader: Sendable {
    private struct Entry: Sendable {
        let words: [String]
        let rule: QuantityRule
    }

    package let table: QuantityTable
    private let languages: [String]
    /// By language, by first word: the longest entries first.
    private let entries: [String: [String: [Entry]]]

    private static let figures = "The text names the number."

    /// The reader of the built-in table.
    package static let builtIn = QuantityReader(.builtIn)

    package init(_ table: QuantityTable) {
        self.table = table
        languages = table.languages
        var entries: [String: [String: [Entry]]] = [:]
        for rule in table.rules {
            for words in rule.words.map(QuantityText.normalized) {
                guard let first = words.first else { continue }
                entries[rule.language, default: [:]][first, default: []].append(Entry(words: words, rule: rule))
            }
        }
        self.entries = entries.mapValues { $0.mapValues { $0.sorted { $0.words.count > $1.words.count } } }
    }

    /// Reads a phrase of quantity: "dozens", "at least 5 people", "شهيدان", "أكثر من عشرة".
    ///
    /// `language` says whose words are looked for, nil those of all.
    /// - Returns: nil where the phrase does not begin with a quantity that the table knows: nothing is guessed.
    package func read(_ phrase: String, language: String? = nil) -> QuantityReading? {
        read(QuantityText.normalized(phrase), language.map { [$0] } ?? languages)
    }

    /// The words in a text that stand for no one number, and duals, in its order; what is numbered is left out.
    package func vagueQuantities(in text: String) -> [QuantityReading] {
        var found: [QuantityReading] = []
        var rest = QuantityText.normalized(text)[...]
        while !rest.isEmpty {
            let match = match(rest, languages)
            if let entry = match, entry.rule.isVague || entry.rule.id.hasSuffix(".dual") {
                found.append(QuantityReading(entry.words.joined(separator: " "), entry.rule.bound, entry.rule))
            }
            rest = rest.dropFirst(match?.words.count ?? 1)
        }
        return found
    }

    private func read(_ words: [String], _ languages: [String]) -> QuantityReading? {
        var rest = words[...]
        var qualifier: QuantityQualifier?
        for entry in QuantityQualifier.entries {
            if rest.starts(with: entry.words) {
                (qualifier, rest) = (entry.qualifier, rest.dropFirst(entry.words.count))
                break
            }
            if rest.count > entry.words.count, rest.reversed().starts(with: entry.words.reversed()) {
                (qualifier, rest) = (entry.qualifier, rest.dropLast(entry.words.count))
                break
            }
        }
        guard let plain = numbers(rest, languages) ?? lexical(rest, languages) else { return nil }
        guard let qualifier else { return plain }
        guard let bound = qualifier.applied(to: plain.bound) else { return nil }
        return QuantityReading(
            words: words.joined(separator: " "),
            bound: bound,
            ruleID: "\(plain.ruleID)+\(qualifier.rawValue)",
            source: plain.source
        )
    }

    /// Figures: `12`, `12-15`, `12 to 15`.
    private func numbers(_ words: ArraySlice<String>, _ languages: [String]) -> QuantityReading? {
        guard let word = words.first else { return nil }
        let sides = word.split(separator: "-", omittingEmptySubsequences: false).map { QuantityText.number($0) }
        guard let low = sides[0], sides.count <= 2 else { return nil }
        var (high, rest) = (sides.count == 2 ? sides[1] : low, words.dropFirst())
        if sides.count == 1, let link = rest.first, ["to", "إلى"].contains(link),
            let last = rest.dropFirst().first.flatMap({ QuantityText.number($0) })
        {
            (high, rest) = (last, rest.dropFirst(2))
        }
        guard let high, low <= high else { return nil }
        return families(of: rest, min: low, languages)
            ?? QuantityReading(
                words: words.joined(separator: " "),
                bound: Bound(min: low, max: high),
                ruleID: "number",
                source: Self.figures
            )
    }

    private func lexical(_ words: ArraySlice<String>, _ languages: [String]) -> QuantityReading? {
        guard let match = match(words, languages) else { return nil }
        let rest = words.dropFirst(match.words.count)
        if let min = match.rule.min, let families = families(of: rest, min: min, languages) { return families }
        return QuantityReading(match.words.joined(separator: " "), match.rule.bound, match.rule)
    }

    /// So many families are at least so many people.
    private func families(of words: ArraySlice<String>, min: Int, _ languages: [String]) -> QuantityReading? {
        let words = words.first == "of" || words.first == "من" ? words.dropFirst() : words
        guard let rule = match(words, languages)?.rule, rule.id.hasSuffix(".family") else { return nil }
        return QuantityReading(words.joined(separator: " "), Bound(min: min, max: nil), rule)
    }

    /// The longest entry that stands at the beginning; the Arabic article may stand before a single word.
    private func match(_ words: ArraySlice<String>, _ languages: [String]) -> Entry? {
        guard let first = words.first else { return nil }
        for entries in languages.compactMap({ entries[$0] }) {
            if let found = entries[first]?.first(where: { words.starts(with: $0.words) }) { return found }
            guard first.hasPrefix("ال") else { continue }
            if let found = entries[String(first.dropFirst(2))]?.first(where: { $0.words.count == 1 }) { return found }
        }
        return nil
    }
}
