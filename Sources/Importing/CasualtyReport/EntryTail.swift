// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// What an entry names by signs: the military's serial, recorders' codes, squares.
///
/// `1829/CS1141 37SFV500306`, `3354 / 37SFU…`, `2706/AI49/CS1344`, `68 37SBA923201`, `(1407)`, `Report 3354`.
struct EntryTail {
    private(set) var serial: Range<Int>?
    private(set) var codes: [Range<Int>] = []
    private(set) var grids: [Range<Int>] = []
    /// Every token that belongs to one of them, and what joins them.
    private(set) var tokens: Range<Int>?

    init(_ text: ReportText, _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let next = read(text, index, range) ?? index + 1
            index = max(next, index + 1)
        }
    }

    /// Reads what begins at a token, and gives the token after it; nil where nothing does.
    private mutating func read(_ text: ReportText, _ index: Int, _ range: Range<Int>) -> Int? {
        let limit = range.upperBound
        guard Self.mayBegin(text.tokens[index], text.bytes) else { return nil }
        if let number = Self.serial(text, index, range) {
            if let serial, Self.references.contains(text.word(serial.lowerBound - 1)) { forget() }
            if serial == nil { serial = number.tokens }
            cover(index..<number.tokens.upperBound)
            return readSigns(text, number.next, limit) ?? number.next
        }
        if let end = MilitarySigns.grid(text, index, limit, isExpected: false) {
            grids.append(index..<end)
            cover(index..<end)
            return readSigns(text, end, limit) ?? end
        }
        if let end = MilitarySigns.code(text, index, limit, isExpected: false) {
            codes.append(index..<end)
            cover(index..<end)
            return readSigns(text, end, limit) ?? end
        }
        return nil
    }

    /// Words before the signs of another report, as in "a duplicate of 1822/CS9200": the entry's own stand behind them.
    private static let references: WordSet = ["of", "with", "under", "as", "in", "to", "by", "see", "report"]

    private mutating func forget() {
        serial = nil
        codes = []
        grids = []
        tokens = nil
    }

    /// Whether a sign may begin with a token: with a figure, a capital, a bracket, or a word that announces a serial.
    private static func mayBegin(_ token: ReportToken, _ bytes: [UInt8]) -> Bool {
        switch token.kind {
        case .number: true
        case .mark: bytes[token.start] == 0x28 || bytes[token.start] == 0x5B || bytes[token.start] == 0x23
        case .word:
            token.isCapital || (0x30...0x39).contains(bytes[token.start]) || announcements.contains(token.text)
        }
    }

    /// Reads codes and squares one after another, joined by slashes, commas, "and" or nothing; gives the token after them.
    private mutating func readSigns(_ text: ReportText, _ start: Int, _ limit: Int) -> Int? {
        var index = start
        var end: Int?
        while index < limit {
            while index < limit, ["/", ",", "&", "+", "and", "(", "|", "–", "-"].contains(text.word(index)) {
                index += 1
            }
            if let next = MilitarySigns.grid(text, index, limit, isExpected: true) {
                grids.append(index..<next)
                index = next
            } else if let next = MilitarySigns.code(text, index, limit, isExpected: true) {
                codes.append(index..<next)
                index = next
            } else if let next = MilitarySigns.nothing(text, index, limit) {
                index = next
            } else {
                break
            }
            end = index
        }
        if let end { cover(start..<end) }
        return end
    }

    private mutating func cover(_ range: Range<Int>) {
        guard let known = tokens else {
            tokens = range
            return
        }
        tokens = min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
    }

    /// A serial that begins at a token, with what announces it.
    private static func serial(_ text: ReportText, _ index: Int, _ range: Range<Int>) -> (
        tokens: Range<Int>, next: Int
    )? {
        let limit = range.upperBound
        var number = index
        let isAnnounced = announcements.contains(text.word(index))
        if isAnnounced {
            number += 1
            while number < min(limit, index + 4),
                ["no", "number", "id", "#", ".", ":", "serial"].contains(text.word(number))
            {
                number += 1
            }
        } else if ["(", "#", "["].contains(text.word(index)) {
            number += 1
        }
        guard number < limit, text.tokens[number].value != nil, text.tokens[number].text.length <= 5,
            text.string(number..<number + 1).utf8.allSatisfy({ $0 != 0x2C })
        else { return nil }
        let next = number + 1
        let tokens = number..<next
        if text.word(next) == "/", isSign(text, next + 1, limit) || isAnnounced { return (tokens, next) }
        if MilitarySigns.grid(text, next, limit, isExpected: false) != nil
            || MilitarySigns.code(text, next, limit, isExpected: false) != nil, isAfterSentence(text, index, range)
        {
            return (tokens, next)
        }
        let isLong = text.tokens[number].text.length >= 2
        if isAnnounced, isLong, isEnd(text, next, limit) { return (tokens, next) }
        if text.word(index) == "(" || text.word(index) == "[", isLong, [")", "]"].contains(text.word(next)),
            isEnd(text, next + 1, limit) || isSign(text, next + 1, limit)
        {
            return (tokens, next + 1)
        }
        guard index > range.lowerBound, isLong, next == limit || (text.word(next) == "." && next + 1 == limit),
            isAfterSentence(text, index, range) || text.word(index) == "#"
        else { return nil }
        return (tokens, next)
    }

    private static let announcements: WordSet = [
        "report", "serial", "allegation", "case", "reference", "ref", "tracker",
    ]

    /// Whether a sentence ends before a token, or a line does.
    private static func isAfterSentence(_ text: ReportText, _ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound else { return true }
        return [".", ":", ")", ";", "”", "\""].contains(text.word(index - 1)) || text.tokens[index].lineEnds > 0
    }

    private static func isSign(_ text: ReportText, _ index: Int, _ limit: Int) -> Bool {
        MilitarySigns.grid(text, index, limit, isExpected: true) != nil
            || MilitarySigns.code(text, index, limit, isExpected: true) != nil
            || MilitarySigns.nothing(text, index, limit) != nil
    }

    private static func isEnd(_ text: ReportText, _ index: Int, _ limit: Int) -> Bool {
        index >= limit || [".", ";", ")"].contains(text.word(index)) || text.tokens[index].lineEnds > 0
    }
}
