// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A number of strikes in a sentence, with the place before or behind it and the verb that follows.
struct StrikeClause {
    var strikes: Bound
    /// The number and the noun.
    var count: Range<Int>
    /// The first token: that of "near", or of the number.
    var start: Int
    var place: Range<Int>?
    var country: Country?
    var date: ReportDate?
    /// The tokens behind the noun and the place: a verb begins them where `hasVerb`.
    var rest: Int
    var hasVerb: Bool
    /// Whether "near" and a place open the clause: then it is a strike without a verb too.
    private(set) var isOpenedByPlace = false

    /// Whether it tells of a strike, and is not a total.
    var isStrike: Bool { hasVerb || isOpenedByPlace }

    /// Every number of strikes in a sentence, in its order.
    static func clauses(_ text: ReportText, _ sentence: Range<Int>) -> [StrikeClause] {
        var clauses: [StrikeClause] = []
        var from = sentence.lowerBound
        for index in sentence {
            guard index >= from, let noun = StrikeWords.nouns[text.word(index)],
                let clause = StrikeClause(text, noun: index, says: noun, from..<sentence.upperBound)
            else { continue }
            clauses.append(clause)
            from = clause.rest
        }
        return clauses
    }

    /// Fails where no number stands before the noun.
    private init?(_ text: ReportText, noun: Int, says: Int?, _ range: Range<Int>) {
        let number = Self.number(text, noun, range.lowerBound) ?? says.map { (Bound(min: $0, max: $0), noun) }
        let (bound, first) = number ?? (.unknown, noun)
        strikes = bound
        count = first..<(noun + 1)
        start = first
        rest = noun + 1
        hasVerb = false
        while rest < range.upperBound, ["[", "("].contains(text.word(rest)),
            let end = text.bracketEnd(at: rest, limit: range.upperBound)
        {
            rest = end
        }
        readPlaceBefore(text, range.lowerBound)
        if place == nil { readPlaceBehind(text, range.upperBound) }
        passEngagements(text, range.upperBound)
        // "one strike, struck …" and "two strikes: destroyed …": the verb need not follow at once.
        if [",", ":", ";", "–", "—"].contains(text.word(rest)),
            StrikeTargets.verb(text, rest + 1, range.upperBound) != nil
        {
            rest += 1
        }
        hasVerb = StrikeTargets.verb(text, rest, range.upperBound) != nil
        // Without a number it is a clause only in the form "Near X, strikes destroyed …".
        if number == nil, place == nil || !hasVerb || start == count.lowerBound { return nil }
    }

    /// Passes over "consisting of 137 engagements," where a verb follows.
    private mutating func passEngagements(_ text: ReportText, _ limit: Int) {
        guard text.word(rest) == "consisting" || text.word(rest) == "with" else { return }
        guard let end = (rest..<min(limit, rest + 8)).first(where: { text.word($0).hasPrefix("engagement") }) else {
            return
        }
        let next = [",", ";"].contains(text.word(end + 1)) ? end + 2 : end + 1
        if StrikeTargets.verb(text, next, limit) != nil { rest = next }
    }

    /// The number that ends before a noun, at most four adjectives between.
    private static func number(_ text: ReportText, _ noun: Int, _ lower: Int) -> (Bound, Int)? {
        var last = noun - 1
        while last > lower, last > noun - 6, StrikeWords.adjectives.contains(text.word(last)) { last -= 1 }
        for first in stride(from: last, through: max(lower, last - 4), by: -1) {
            let article = first == last
            guard let (value, next) = CountWords.number(in: text, at: first, limit: noun, allowsArticle: article),
                next == last + 1,
                // "twenty-two" is read from "twenty", not from "two".
                first == lower || !Self.continues(text, first, value)
            else { continue }
            if Self.isDay(text, first, lower) { return nil }
            return (bound(text, value, first, lower), first)
        }
        return nil
    }

    /// Whether a month stands before a number: then it is the day.
    private static func isDay(_ text: ReportText, _ first: Int, _ lower: Int) -> Bool {
        let before = text.word(first - 1) == "." ? first - 2 : first - 1
        return before >= lower && MonthWords.month(text.tokens[before]) != nil
    }

    private static func continues(_ text: ReportText, _ first: Int, _ value: Int) -> Bool {
        let before = text.word(first - 1) == "-" || text.word(first - 1) == "and" ? first - 2 : first - 1
        guard before >= 0, value < 100 else { return false }
        if let tens = CountWords.value(text.word(before)), tens >= 20, value < 10, text.word(first - 1) != "and" {
            return true
        }
        return text.word(before) == "hundred" || text.word(before) == "thousand"
    }

    private static func bound(_ text: ReportText, _ value: Int, _ first: Int, _ lower: Int) -> Bound {
        if first - 2 >= lower, text.word(first - 1) == "least" { return Bound(min: value, max: nil) }
        if first - 2 >= lower, text.word(first - 1) == "than", text.word(first - 2) == "more" {
            return Bound(min: value + 1, max: nil)
        }
        return Bound(min: value, max: value)
    }

    // MARK: The place

    /// `Near X, Syria, May 2nd, ` before the number.
    private mutating func readPlaceBefore(_ text: ReportText, _ lower: Int) {
        let near = StrikeWords.near.matches(in: text, max(lower, start - 30)..<start)
        for match in near.reversed() where Self.opens(text, match.tokens.lowerBound, lower) {
            var index = match.tokens.upperBound
            let first = index
            while index < start, !Self.endsPlace(text, index, start) || Self.goesOn(text, index, start) { index += 1 }
            guard index > first, let after = readBehindPlace(text, index, start) else { continue }
            // What stands between the place and the number must be nothing but marks and joining words.
            // At most one word may be unknown, as a mistyped number is.
            let others = (after..<start).count {
                text.tokens[$0].kind != .mark && !Self.fillers.contains(text.word($0))
            }
            guard others == 0 || (others == 1 && strikes == .unknown) else { continue }
            place = Self.withoutArticle(text, first..<index)
            start = match.tokens.lowerBound
            isOpenedByPlace = text.word(match.tokens.lowerBound) == "near"
            readDateBefore(text, lower)
            return
        }
    }

    private static func withoutArticle(_ text: ReportText, _ range: Range<Int>) -> Range<Int> {
        text.word(range.lowerBound) == "the" && range.count > 1 ? (range.lowerBound + 1)..<range.upperBound : range
    }

    /// "On July 26, near X": the date before the place belongs to it.
    private mutating func readDateBefore(_ text: ReportText, _ lower: Int) {
        var last = start
        if last > lower, text.word(last - 1) == "," { last -= 1 }
        for first in stride(from: last - 1, through: max(lower, last - 9), by: -1) {
            guard let date = text.date(at: first, limit: last), date.tokens.upperBound == last, date.first.day != nil
            else { continue }
            self.date = date
            start = first > lower && text.word(first - 1) == "on" ? first - 1 : first
        }
    }

    private static let fillers: WordSet = [
        "the", "coalition", "conducted", "there", "were", "was", "a", "total", "of", "on", "and", "at", "least", "more",
        "than", "successful", "carried", "out", "aircraft", "military", "forces", "performed",
    ]

    /// `strikes near X destroyed …`, `airstrikes northwest of X struck …` behind the noun.
    private mutating func readPlaceBehind(_ text: ReportText, _ limit: Int) {
        var index = rest
        if index < limit, Self.directions.contains(text.word(index)), text.word(index + 1) == "of" {
            index += 0
        } else if let match = StrikeWords.near.matches(in: text, index..<min(limit, index + 5)).first,
            match.tokens.lowerBound == index
        {
            index = match.tokens.upperBound
        } else {
            return
        }
        let first = index
        while index < limit, index < first + 20, !Self.endsPlace(text, index, limit),
            StrikeTargets.verb(text, index, limit) == nil
        {
            index += 1
        }
        guard index > first else { return }
        guard text.country(at: first, limit: index) == nil else { return }
        if let after = readBehindPlace(text, index, limit) {
            place = Self.withoutArticle(text, first..<index)
            rest = after
        }
    }

    private static let directions: WordSet = [
        "north", "south", "east", "west", "northwest", "northeast", "southwest", "southeast", "outside",
    ]

    /// Whether "near" stands where a clause may begin; "in" and "at" only with a capital, since they stand everywhere.
    private static func opens(_ text: ReportText, _ index: Int, _ lower: Int) -> Bool {
        let word = text.word(index)
        guard ["in", "at", "over", "rond"].contains(word) else { return true }
        return text.tokens[index].isCapital
    }

    /// Whether the words of a place end before this token.
    private static func endsPlace(_ text: ReportText, _ index: Int, _ limit: Int) -> Bool {
        guard text.tokens[index].kind == .mark else { return endsPlaceBeforeWord(text, index, limit) }
        return switch text.tokens[index].text {
        case ",", ":", ";", ".", "،", "(", "[", "”", "\"", "“": true
        case "-", "–", "—": text.tokens[index].isSpaced
        default: false
        }
    }

    private static func endsPlaceBeforeWord(_ text: ReportText, _ index: Int, _ limit: Int) -> Bool {
        StrikeWords.nouns[text.word(index)] != nil || text.country(at: index, limit: limit) != nil
            || text.date(at: index, limit: limit) != nil && text.tokens[index].kind != .number
            || CountWords.number(in: text, at: index, limit: limit) != nil && !text.tokens[index].isCapital
            || ["a", "an"].contains(text.word(index)) && StrikeWords.nouns[text.word(index + 1)] != nil
    }

    /// Whether a comma stands within a place, "Hay X, Y": a name follows it that is no country, no date and no number.
    private static func goesOn(_ text: ReportText, _ index: Int, _ limit: Int) -> Bool {
        guard text.word(index) == ",", index + 1 < limit, text.tokens[index + 1].isCapital else { return false }
        return !fillers.contains(text.word(index + 1)) && text.country(at: index + 1, limit: limit) == nil
            && text.date(at: index + 1, limit: limit) == nil
            && CountWords.number(in: text, at: index + 1, limit: limit) == nil
    }

    /// The country and the date behind a place, and the token after them.
    private mutating func readBehindPlace(_ text: ReportText, _ start: Int, _ limit: Int) -> Int? {
        var index = start
        for _ in 0..<4 {
            while index < limit,
                [",", "،"].contains(text.word(index)) || (text.word(index) == "on" && index + 1 < limit)
            { index += 1 }
            if let (named, next) = text.country(at: index, limit: limit) {
                (country, index) = (country ?? named, next)
            } else if let date = text.date(at: index, limit: limit) {
                (self.date, index) = (self.date ?? date, date.tokens.upperBound)
            } else {
                break
            }
        }
        return index
    }
}
