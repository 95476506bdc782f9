// SPDX-License-Identifier: Apache-2.0

/// Which plural category a whole number has, by conditions as Unicode CLDR writes them (UTS 35, part 3, section 5.1).
///
/// `v = 0 and i % 10 = 2..4 and i % 100 != 12..14`: `n` and `i` are the number, and the operands that count decimals are 0.
package struct PluralRules: Sendable {
    /// One comparison: the number, or its rest, against values.
    private struct Relation: Sendable {
        let operand: Character
        let divisor: Int?
        let isEqual: Bool
        let ranges: [ClosedRange<Int>]

        func holds(for number: Int) -> Bool {
            let value = operand == "n" || operand == "i" ? number : 0
            let compared = divisor.map { value % $0 } ?? value
            return ranges.contains { $0.contains(compared) } == isEqual
        }
    }

    /// Each with its condition: alternatives of relations that hold together.
    private let conditions: [(category: PluralCategory, alternatives: [[Relation]])]

    /// The categories that the language tells apart, in the order of CLDR; `other` is the last.
    package let categories: [PluralCategory]

    /// Reads the conditions of all categories but `other`; nil where one cannot be read.
    package init?(_ texts: [PluralCategory: String]) {
        var conditions: [(category: PluralCategory, alternatives: [[Relation]])] = []
        for category in PluralCategory.allCases where category != .other {
            guard let text = texts[category] else { continue }
            guard let alternatives = Self.alternatives(text) else { return nil }
            conditions.append((category, alternatives))
        }
        self.conditions = conditions
        categories = conditions.map(\.category) + [.other]
    }

    private init(unreadable: Void) {
        conditions = []
        categories = [.other]
    }

    /// A language without plural forms.
    package static let none = PluralRules(unreadable: ())

    /// The category of a number; its sign does not matter.
    package func category(of count: Int) -> PluralCategory {
        let number = count == .min ? .max : abs(count)
        for condition in conditions {
            for relations in condition.alternatives where relations.allSatisfy({ $0.holds(for: number) }) {
                return condition.category
            }
        }
        return .other
    }

    /// Whether a category is that of one number alone, so that its form need not print the number.
    package func isOfOneNumber(_ category: PluralCategory) -> Bool {
        (0...200).count { self.category(of: $0) == category } == 1
    }

    private static func alternatives(_ text: String) -> [[Relation]]? {
        var alternatives: [[Relation]] = [[]]
        var words: [Substring] = []
        for word in (text + " or").split(separator: " ") {
            guard word == "and" || word == "or" else {
                words.append(word)
                continue
            }
            guard let relation = relation(words) else { return nil }
            alternatives[alternatives.count - 1].append(relation)
            words = []
            if word == "or" { alternatives.append([]) }
        }
        return alternatives.dropLast()
    }

    private static func relation(_ words: [Substring]) -> Relation? {
        guard let operand = words.first, operand.count == 1, let letter = operand.first, "nivwftce".contains(letter)
        else { return nil }
        var rest = words.dropFirst()
        var divisor: Int?
        if rest.first == "%" {
            guard let text = rest.dropFirst().first, let number = Int(text), number > 0 else { return nil }
            divisor = number
            rest = rest.dropFirst(2)
        }
        guard rest.count == 2, let sign = rest.first, sign == "=" || sign == "!=", let values = rest.last else {
            return nil
        }
        var ranges: [ClosedRange<Int>] = []
        for value in values.split(separator: ",") {
            let ends = value.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last else { return nil }
            ranges.append(first...last)
        }
        return Relation(operand: letter, divisor: divisor, isEqual: sign == "=", ranges: ranges)
    }
}
