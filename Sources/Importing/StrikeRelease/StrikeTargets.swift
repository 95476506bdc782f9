// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Targets of a strike in the words behind its number: verbs, and lists of what they name.
struct StrikeTargets {
    private(set) var targets: [StrikeTarget] = []
    private let text: ReportText

    /// Reads `engaged three tactical units; destroyed a vehicle, two tunnels, and a command and control node`.
    init(_ text: ReportText, _ range: Range<Int>) {
        self.text = text
        var effect: StrikeEffect?
        var index = range.lowerBound
        while index < range.upperBound, !(StrikeSentences.closes(text, index) && index > range.lowerBound) {
            if text.word(index) == "[" || text.word(index) == "(",
                let end = text.bracketEnd(at: index, limit: range.upperBound)
            {
                index = end
            } else if text.tokens[index].kind == .mark {
                index += 1
            } else if let (verb, next) = Self.verb(text, index, range.upperBound) {
                (effect, index) = (verb, next)
            } else if Self.joins.contains(text.word(index)) {
                index += 1
            } else {
                let end = Self.itemEnd(text, index, range.upperBound)
                append(index..<end, effect)
                index = max(end, index + 1)
            }
        }
    }

    private static let joins: WordSet = ["and", "also", "as", "well", "et", "en", "while", "with", "then", "both"]

    /// A verb, alone or behind "have been", "also" and the like, and the token after it.
    static func verb(_ text: ReportText, _ start: Int, _ limit: Int) -> (StrikeEffect, Int)? {
        var index = start
        while index < min(limit, start + 4) {
            if let effect = StrikeWords.effects[text.word(index)] { return (effect, index + 1) }
            guard StrikeWords.helpers.contains(text.word(index)) else { return nil }
            index += 1
        }
        return nil
    }

    /// Where an item of a list ends: before a semicolon, or a comma or "and" behind which another item or a verb begins.
    private static func itemEnd(_ text: ReportText, _ start: Int, _ limit: Int) -> Int {
        var index = start + 1
        while index < limit {
            if text.tokens[index].kind == .word, endsBeforeWord(text, index, limit) { return index }
            guard text.tokens[index].kind == .mark else {
                index += 1
                continue
            }
            switch text.word(index) {
            case ";", "؛", "”", "\"", "“", "…", "»": return index
            case ".": if !text.isAbbreviation(index) { return index }
            case "[": return index
            case ",", "،", "&", "+":
                let next = ["and", "et", "en"].contains(text.word(index + 1)) ? index + 2 : index + 1
                if next >= limit || begins(text, next, limit) { return index }
            default: break
            }
            index += 1
        }
        return limit
    }

    /// Whether an item ends before a word: before "and" with another item behind it, a participle, or a blank line.
    private static func endsBeforeWord(_ text: ReportText, _ index: Int, _ limit: Int) -> Bool {
        let word = text.word(index)
        if ["and", "et", "en", "then", "as"].contains(word) { return begins(text, index + 1, limit) }
        if text.tokens[index].lineEnds > 1 { return true }
        return word.hasSuffix("ing") && StrikeWords.effects[word] != nil
    }

    /// Whether an item or a verb begins with a token.
    private static func begins(_ text: ReportText, _ index: Int, _ limit: Int) -> Bool {
        guard index < limit else { return true }
        let word = text.word(index)
        if CountWords.number(in: text, at: index, limit: limit, allowsArticle: true) != nil { return true }
        return quantifiers.contains(word) || verb(text, index, limit) != nil || Self.groups.contains(word)
    }

    /// Words that stand for a number that is not given.
    private static let quantifiers: WordSet = [
        "multiple", "several", "numerous", "approximately", "about", "nearly", "over", "some", "another", "dozens",
        "many",
        "various", "at", "more", "plusieurs", "meerdere", "عدة",
    ]

    /// Names that open an item without a number: "ISIL buildings".
    private static let groups: WordSet = ["isil", "isis", "daesh", "ypg", "al-qaida"]

    private mutating func append(_ range: Range<Int>, _ effect: StrikeEffect?) {
        var target = StrikeTarget()
        target.effect = effect.map { .known($0) }
        var first = range.lowerBound
        if let (number, next) = Self.number(text, range) { (target.number, first) = (number, next) }
        var last = range.upperBound
        while last > first, text.tokens[last - 1].kind == .mark, text.word(last - 1) != ")" { last -= 1 }
        target.target = first < last ? TextCollector.line(text.string(first..<last)) ?? "" : ""
        guard !target.target.isEmpty || target.number != .unknown else { return }
        targets.append(target)
    }

    /// The number before a target: `three`, `a`, `approximately 20`, `at least two`.
    private static func number(_ text: ReportText, _ range: Range<Int>) -> (Bound, Int)? {
        var index = range.lowerBound
        var (isFloor, isCeiling) = (false, false)
        switch (text.word(index), text.word(index + 1)) {
        case ("at", "least"): (isFloor, index) = (true, index + 2)
        case ("more", "than"): (isFloor, index) = (true, index + 2)
        case ("up", "to"): (isCeiling, index) = (true, index + 2)
        case ("approximately", _), ("about", _), ("nearly", _), ("over", _), ("some", _): index += 1
        default: break
        }
        guard let (value, next) = CountWords.number(in: text, at: index, limit: range.upperBound, allowsArticle: true),
            !["number", "series", "variety", "couple"].contains(text.word(next))
        else { return nil }
        return (Bound(min: isCeiling ? nil : value, max: isFloor ? nil : value), next)
    }
}
