// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension EntryHead {
    /// Longest place that is accepted, in tokens.
    private static let longest = 40

    /// Reads the place, with the country and "via" behind it, and moves `end`; false where nothing says that it is one.
    mutating func readPlace(_ text: ReportText, _ start: Int, _ limit: Int) -> Bool {
        let preposition = Self.preposition(text, start, limit)
        let first = preposition ?? start
        let last = min(limit, first + Self.longest)
        var index = first
        while index < last {
            if index > start, Self.isNextLine(text, index) { break }
            if let (country, next) = text.country(at: index, limit: limit), isCountry(text, index, next, first, limit) {
                self.country = country
                countryTokens = index..<next
                guard preposition != nil || Self.isName(text, first..<index) else { return false }
                place = Self.trimmed(text, first..<index)
                end = next
                readVia(text, limit)
                return true
            }
            if Self.isEnd(text, index, limit) { break }
            index += 1
        }
        // Without a country, only "near" or "via" makes a place of the words.
        end = index
        if index > first { place = Self.trimmed(text, first..<index) }
        readVia(text, limit)
        guard preposition != nil || via != nil, index < last || index == limit else { return false }
        return true
    }

    /// Whether words without "near" before them can be a place: names, and the small words between them.
    private static func isName(_ text: ReportText, _ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            let token = text.tokens[index]
            return token.kind != .word || token.isCapital || !(0x61...0x7A).contains(text.bytes[token.start])
                || CasualtyWords.betweenNames.contains(token.text)
        }
    }

    /// Whether the name of a country ends a place: not a part of one, as in "the Iraq border crossing".
    private func isCountry(_ text: ReportText, _ index: Int, _ next: Int, _ first: Int, _ limit: Int) -> Bool {
        if next < limit, text.word(next) == "/" || text.word(next) == "-" { return false }
        let isClosed =
            next >= limit || text.tokens[next].kind == .mark || text.tokens[next].lineEnds > 0
            || ["via", "through", "by", "during", "on", "from", "reported"].contains(text.word(next))
        guard index > first else { return isClosed }
        return text.word(index - 1) == "," || isClosed
    }

    /// Whether the words of a place end before this token.
    private static func isEnd(_ text: ReportText, _ index: Int, _ limit: Int) -> Bool {
        let word = text.word(index)
        switch word {
        case ":", ";", "via": return true
        case ".":
            let next = text.word(index + 1)
            return !["al", "ar", "st", "mt"].contains(text.word(index - 1)) || next.isEmpty
        case ",":
            return ["via", "during", "it", "a", "an", "the", "after", "while", "coalition", "when", "based"].contains(
                text.word(index + 1)
            )
        case "–", "—": return text.tokens[index].isSpaced
        case "during", "conducted": return true
        default: return false
        }
    }

    /// The tokens without commas, brackets and lone articles at either end; nil for none.
    static func trimmed(_ text: ReportText, _ range: Range<Int>) -> Range<Int>? {
        var range = range
        while let first = range.first, [",", "-", "–", "—", "(", "the"].contains(text.word(first)) {
            range = range.dropFirst().indices
        }
        while let last = range.last, [",", "-", "–", "—", "("].contains(text.word(last)) {
            range = range.lowerBound..<last
        }
        // Direction words before a country are the place; a lone "northern" is one of them.
        return range.isEmpty ? nil : range
    }

    /// Reads `via Airwars report` behind the place, and moves `end`.
    mutating func readVia(_ text: ReportText, _ limit: Int) {
        var index = end
        while index < limit, [",", "(", "–", "-", ";"].contains(text.word(index)) { index += 1 }
        if text.word(index) == "reported" { index += 1 }
        guard index < limit, ["via", "through", "by"].contains(text.word(index)) else { return }
        guard text.word(index) == "via" || text.word(index - 1) == "reported" else { return }
        let first = index + 1
        index = first
        while index < min(limit, first + 24), !Self.endsVia(text, index) { index += 1 }
        guard index > first else { return }
        via = first..<index
        end = index
        if text.word(end) == ")" { end += 1 }
    }

    private static func endsVia(_ text: ReportText, _ index: Int) -> Bool {
        switch text.word(index) {
        case ".": !(text.tokens[index - 1].text.length == 1 && !text.tokens[index].isSpaced)
        case ",":
            ["during", "it", "a", "after", "coalition", "the", "based", "while"].contains(text.word(index + 1))
                || text.tokens[index + 1..<min(text.tokens.count, index + 3)].isEmpty
        case ":", ";", "(", ")", "–", "—": true
        case "during", "after": true
        default: isNextLine(text, index)
        }
    }

    /// Whether a token begins a line that does not go on with the head: behind a blank line, a number, a bullet, a date.
    private static func isNextLine(_ text: ReportText, _ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.lineEnds > 0 else { return false }
        return token.lineEnds > 1 || token.kind == .number || ["•", "-", "–", "·", "*", "#", "("].contains(token.text)
            || MonthWords.month(token) != nil || (token.isCapital && CasualtyWords.prepositions[token.text] != nil)
    }
}
