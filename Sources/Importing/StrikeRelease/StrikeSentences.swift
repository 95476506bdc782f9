// SPDX-License-Identifier: Apache-2.0

/// The sentences of a release, and what is found in them beside strikes.
enum StrikeSentences {
    /// The sentences: ended by full stops, blank lines, and lines that begin with a bullet or as a sentence does.
    static func sentences(of text: ReportText) -> [Range<Int>] {
        text.sentences(0..<text.tokens.count).flatMap { split(text, $0) }
    }

    private static func split(_ text: ReportText, _ sentence: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = sentence.lowerBound
        for index in sentence where index > start && begins(text, index) {
            parts.append(start..<index)
            start = index
        }
        parts.append(start..<sentence.upperBound)
        return parts
    }

    private static func begins(_ text: ReportText, _ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.lineEnds > 0 {
            if token.lineEnds > 1 || StrikeWords.bullets.contains(token.text) { return true }
            if [".", ":", ";", "”", "\""].contains(text.word(index - 1)) { return true }
            return token.isCapital && StrikeWords.starters.contains(token.text)
        }
        // "• Near X" and "- Near X" within a line.
        return (token.kind == .mark || token.text == "o") && token.isSpaced && text.word(index + 1) == "near"
            && text.tokens[index + 1].isCapital && StrikeWords.bullets.contains(token.text)
    }

    /// Whether a country belongs to a place before it, "near X, Syria", and says nothing of the block.
    static func isAdjacentToPlace(_ text: ReportText, _ index: Int, _ range: Range<Int>) -> Bool {
        guard index - 1 >= range.lowerBound, text.word(index - 1) == "," else { return false }
        return StrikeWords.near.matches(in: text, max(range.lowerBound, index - 8)..<index).contains { match in
            text.word(match.tokens.lowerBound) == "near" || match.tokens.count > 1
        }
    }

    /// The token after a quotation that closes among some tokens, unless they are over there; nil where none closes.
    static func quoteEnd(_ text: ReportText, _ range: Range<Int>) -> Int? {
        guard let close = range.first(where: { closes(text, $0) }), close + 1 < range.upperBound else { return nil }
        return close + 1
    }

    /// Whether a token closes a quotation: a straight mark does where no space stands before it.
    static func closes(_ text: ReportText, _ index: Int) -> Bool {
        // Most marks are told apart by a byte: texts outside of ASCII are slow to compare.
        let first = text.bytes[text.tokens[index].start]
        guard first == UInt8(ascii: "\"") || first > 0x7F, text.tokens[index].kind == .mark else { return false }
        return switch text.word(index) {
        case "”", "»": true
        case "\"", "“":
            !text.tokens[index].isSpaced && (index + 1 >= text.tokens.count || text.tokens[index + 1].isSpaced)
        default: false
        }
    }

    static let harmed: WordSet = ["civilian", "civilians", "casualty", "casualties", "harm", "injured"]

    /// Whether a number of strikes is one of a day or a period: somebody conducted them, and not since some time before.
    static func saysConducted(_ text: ReportText, _ range: Range<Int>, _ count: Range<Int>) -> Bool {
        guard !range.contains(where: { running.contains(text.word($0)) }) else { return false }
        let near = max(range.lowerBound, count.lowerBound - 8)..<min(range.upperBound, count.upperBound + 8)
        return near.contains { conducted.contains(text.word($0)) }
    }

    /// Words of figures that run on: "more than 26,000 strikes since the beginning".
    private static let running: WordSet = ["since", "total", "overall", "depuis", "sinds", "منذ"]

    private static let conducted: WordSet = [
        "conducted", "conduct", "carried", "performed", "launched", "flew", "flown", "were", "was", "reports", "report",
        "reported", "made", "executed", "menées", "menée", "effectué", "effectués", "effectuées", "réalisé", "mené",
        "ont",
        "uitgevoerd", "voerden", "hebben", "نفذت", "شنت", "نفذ",
    ]

    /// The words behind "using": what carried the weapons.
    static func platform(_ text: ReportText, _ range: Range<Int>) -> String? {
        guard let using = range.first(where: { text.word($0) == "using" }) else { return nil }
        let end =
            (using + 1..<range.upperBound).first { [":", ".", ";", "against"].contains(text.word($0)) }
            ?? range.upperBound
        return end > using + 1 ? TextCollector.line(text.string(using + 1..<end)) : nil
    }

    /// Whether a sentence is nothing but days, countries, headings and marks.
    static func isContextOnly(_ text: ReportText, _ sentence: Range<Int>) -> Bool {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if text.tokens[index].kind == .mark {
                index += 1
            } else if let date = text.date(at: index, limit: sentence.upperBound) {
                index = date.tokens.upperBound
            } else if let (_, next) = text.country(at: index, limit: sentence.upperBound) {
                index = next
            } else if headings.contains(text.word(index)) {
                index += 1
            } else {
                return false
            }
        }
        return true
    }

    private static let headings: WordSet = [
        "on", "in", "for", "the", "strikes", "airstrikes", "and", "from", "to", "between", "of", "strike", "report",
        "summary",
    ]

    /// The place of a silence: behind "near", or behind "in" where a capital follows and no country.
    static func placeOfSilence(_ text: ReportText, _ sentence: Range<Int>) -> Range<Int>? {
        for match in StrikeWords.near.matches(in: text, sentence) {
            let first = match.tokens.upperBound
            guard first < sentence.upperBound, text.tokens[first].isCapital || text.word(first) == "al",
                text.country(at: first, limit: sentence.upperBound) == nil,
                MonthWords.month(text.tokens[first]) == nil
            else { continue }
            var end = first
            while end < sentence.upperBound, !ends(text, end, sentence.upperBound) { end += 1 }
            if end > first { return first..<end }
        }
        return nil
    }

    private static func ends(_ text: ReportText, _ index: Int, _ limit: Int) -> Bool {
        let token = text.tokens[index]
        if token.kind == .mark { return token.text != "-" || token.isSpaced }
        return ["between", "on", "for", "from", "either", "during", "in", "over", "at", "by", "that", "were", "was"]
            .contains(token.text)
            || text.country(at: index, limit: limit) != nil
    }
}
