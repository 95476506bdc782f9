// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension CasualtyFigures {
    /// A number as a sentence gives it: `three`, `at least three`, `two to four`, `between two and four`, `no`, `several`.
    struct Figure {
        /// Unknown for `several` and the like.
        let count: Bound
        let start: Int
        let next: Int

        init?(_ text: ReportText, _ start: Int, _ limit: Int) {
            if let next = Self.indefinite(text, start, limit) {
                self.init(.unknown, start..<next)
                return
            }
            guard CountWords.mayBegin(text.tokens[start]) || text.word(start) == "another" else { return nil }
            var index = start
            var (floor, ceiling, step) = (false, false, 0)
            if let qualifier = Self.qualifier(text, index, limit) {
                (floor, ceiling, step) = (qualifier.isFloor, !qualifier.isFloor, qualifier.step)
                index += qualifier.words.count
            }
            let isBetween = text.word(index) == "between" || text.word(index) == "from"
            if isBetween { index += 1 }
            guard let first = Self.number(text, index, limit) else { return nil }
            var (low, high, next) = (first.value, first.value, first.next)
            if ["to", "-", "–", "or", "and"].contains(text.word(next)), text.word(next) != "and" || isBetween,
                let second = CountWords.number(in: text, at: next + 1, limit: limit), second.value > low
            {
                (high, next) = (second.value, second.next)
            } else if floor, let second = Self.ceiling(text, next, limit), second.value > low {
                // "at least ten and as many as twelve"
                (high, next, floor) = (second.value, second.next, false)
            }
            low += step
            self.init(Bound(min: ceiling ? nil : low, max: floor ? nil : max(low, high)), start..<next)
        }

        private init(_ count: Bound, _ tokens: Range<Int>) {
            self.count = count
            (start, next) = (tokens.lowerBound, tokens.upperBound)
        }

        /// A number that counts people; nil for days, years, and an article before anything but one person.
        private static func number(_ text: ReportText, _ index: Int, _ limit: Int) -> (value: Int, next: Int)? {
            if text.word(index) == "no", text.word(index + 1) == "one" { return (0, index + 2) }
            if text.word(index) == "another" {
                if let number = CountWords.number(in: text, at: index + 1, limit: limit) { return number }
                return (1, index + 1)
            }
            if text.word(index) == "a", ["further", "dozen"].contains(text.word(index + 1)) {
                return number(text, index + 1, limit)
            }
            if text.word(index) == "further" { return CountWords.number(in: text, at: index + 1, limit: limit) }
            let isArticle = Noun.isOnePerson(text, index + 1, limit) || text.word(index + 1) == "hundred"
            guard let number = CountWords.number(in: text, at: index, limit: limit, allowsArticle: isArticle),
                !isYearOrDay(text, index, number.next)
            else { return nil }
            return number
        }

        private struct Qualifier {
            let words: [ReportWord]
            let isFloor: Bool
            let step: Int
        }

        private static let qualifiers: [Qualifier] = [
            Qualifier(words: ["at", "least"], isFloor: true, step: 0),
            Qualifier(words: ["no", "fewer", "than"], isFloor: true, step: 0),
            Qualifier(words: ["more", "than"], isFloor: true, step: 1),
            Qualifier(words: ["over"], isFloor: true, step: 1),
            Qualifier(words: ["up", "to"], isFloor: false, step: 0),
            Qualifier(words: ["at", "most"], isFloor: false, step: 0),
            Qualifier(words: ["as", "many", "as"], isFloor: false, step: 0),
            Qualifier(words: ["no", "more", "than"], isFloor: false, step: 0),
        ]

        private static func qualifier(_ text: ReportText, _ index: Int, _ limit: Int) -> Qualifier? {
            qualifiers.first { qualifier in
                let words = qualifier.words
                return index + words.count < limit && words.indices.allSatisfy { text.word(index + $0) == words[$0] }
            }
        }

        /// The upper side that stands behind a lower one.
        private static func ceiling(_ text: ReportText, _ index: Int, _ limit: Int) -> (value: Int, next: Int)? {
            var start = index
            while start < limit, ["and", "but", "or", ","].contains(text.word(start)), start < index + 3 { start += 1 }
            guard let qualifier = qualifier(text, start, limit), !qualifier.isFloor else { return nil }
            return CountWords.number(in: text, at: start + qualifier.words.count, limit: limit)
        }

        /// The token after `several`, `a number of`, `dozens of` and the like; nil where none stands here.
        private static func indefinite(_ text: ReportText, _ index: Int, _ limit: Int) -> Int? {
            guard index < limit, text.tokens[index].kind == .word else { return nil }
            return unknown.match(in: text, at: index, limit: min(limit, index + 5))
        }

        private static let unknown = PhraseTable<Void>([
            ("a number of", ()), ("a|an unknown|undetermined|unspecified number of", ()),
            ("a|an unknown|undetermined|unspecified number", ()), ("a few", ()),
            ("dozens|scores|hundreds|tens of", ()), ("several|many|multiple|numerous|some|others", ()),
        ])

        private static func isYearOrDay(_ text: ReportText, _ index: Int, _ next: Int) -> Bool {
            if next < text.tokens.count, MonthWords.month(text.tokens[next]) != nil { return true }
            if index > 0, MonthWords.month(text.tokens[index - 1]) != nil { return true }
            if index > 1, text.word(index - 1) == ".", MonthWords.month(text.tokens[index - 2]) != nil { return true }
            guard let value = text.tokens[index].value else { return false }
            return text.tokens[index].text.length == 4 && (1990...2100).contains(value)
        }
    }
}
