// SPDX-License-Identifier: Apache-2.0

/// A part of a casualty report: an entry from its head on, or a passage between entries.
struct CasualtyBlock {
    var tokens: Range<Int>
    /// nil for a passage that no head opens.
    var head: EntryHead?

    /// The parts of a text in their order; together they hold every token.
    static func blocks(of text: ReportText) -> [CasualtyBlock] {
        let count = text.tokens.count
        var blocks: [CasualtyBlock] = []
        var start = 0
        var head: EntryHead?
        var index = 0
        // Whether some heading stands above: entries without a finding then have that of their heading.
        var hasHeading = false
        while index < count {
            let found = mayBegin(text, index) ? EntryHead(text, at: index, limit: count) : nil
            if let found, isTrusted(text, index, found) {
                close(&blocks, text, start..<index, head)
                (start, head) = (index, found)
                index = max(index + 1, found.end)
            } else {
                let heading = index == 0 || text.tokens[index].lineEnds > 0 ? ReportHeading.beginning(text, index) : nil
                if index > start, isBreak(text, index, start: start, head, heading, isBelow: hasHeading) {
                    close(&blocks, text, start..<index, head)
                    (start, head) = (index, nil)
                }
                hasHeading = hasHeading || start == index && heading?.position != nil
                index += 1
            }
        }
        close(&blocks, text, start..<count, head)
        return blocks
    }

    private static func close(
        _ blocks: inout [CasualtyBlock],
        _ text: ReportText,
        _ range: Range<Int>,
        _ head: EntryHead?
    ) {
        guard !range.isEmpty else { return }
        blocks.append(CasualtyBlock(tokens: range, head: head))
    }

    /// Whether an entry may begin with this token: first in the text or line, or behind the end of a sentence.
    private static func mayBegin(_ text: ReportText, _ index: Int) -> Bool {
        let token = text.tokens[index]
        guard index > 0 else { return true }
        guard token.kind != .mark || bullets.contains(token) else { return false }
        if token.kind == .word, !token.isCapital, token.text != "o" { return false }
        let before = text.tokens[index - 1]
        if token.lineEnds > 0 {
            return token.lineEnds > 1 || !(before.kind == .word && joins.contains(before.text)) && before.text != ","
        }
        guard token.isSpaced else { return false }
        if before.kind == .mark { return ends.contains(before.text) && !text.isAbbreviation(index - 1) }
        return MilitarySigns.isSignWord(text, index - 1)
    }

    private static let bullets: WordSet = ["(", "-", "*", "#", "•", "–", "·"]

    private static let ends: WordSet = [".", ":", ";", ")", "”", "\"", "]"]

    /// Words that go on over a line end: no entry begins behind them.
    private static let joins: WordSet = [
        "on", "of", "the", "in", "from", "between", "and", "to", "by", "until", "since", "before", "after", "for",
        "dated",
        "through", "during", "or", "via", "a", "an", "near", "at",
    ]

    /// Whether a head within a line, or one without a country, is really one: it must say more.
    private static func isTrusted(_ text: ReportText, _ index: Int, _ head: EntryHead) -> Bool {
        if index == 0 || text.tokens[index].lineEnds > 0 {
            return head.number != nil || head.country != nil || head.via != nil
        }
        return head.country != nil && (head.number != nil || head.via != nil || text.word(head.end - 1) == ":")
    }

    /// Marks before a statement that a release closes with.
    private static let closings: WordSet = ["“", "\"", "”", "«", "*"]

    /// `-30-` or `###`: the end of a release.
    private static func isEndMark(_ text: ReportText, _ index: Int) -> Bool {
        let (one, two) = (text.word(index + 1), text.word(index + 2))
        return text.word(index) == "-" && one == "30" && two == "-" || text.word(index) == "#" && one == "#"
    }

    /// Longest entry, in tokens, that is searched for its finding before a lone one is taken for it.
    private static let longestEntry = 400

    /// Whether another passage begins with this token: a heading, or a paragraph that does not go on with the entry.
    private static func isBreak(
        _ text: ReportText,
        _ index: Int,
        start: Int,
        _ head: EntryHead?,
        _ heading: ReportHeading?,
        isBelow: Bool
    ) -> Bool {
        let token = text.tokens[index]
        guard token.lineEnds > 0 else { return false }
        if let heading {
            // A line with nothing but a finding is that of the entry above it where that has none.
            return head == nil || isBelow || !heading.isLone || index - start > longestEntry
                || FindingReading(text, (head?.end ?? start)..<index).position != nil
        }
        guard token.lineEnds > 1 else { return false }
        guard head != nil else { return true }
        let isOver = token.kind == .mark && (closings.contains(token.text) || isEndMark(text, index))
        if isOver { return FindingReading(text, (head?.end ?? start)..<index).position != nil }
        // What an entry prints below itself: its serial, its square, a remark in brackets.
        if token.kind != .word || MilitarySigns.isSignWord(text, index) || text.word(index) == "report" { return false }
        guard token.isCapital else { return false }
        if text.word(index) == "no", MilitarySigns.nothing(text, index, text.tokens.count) != nil { return false }
        // A head alone, or a sentence that is not at its end, goes on in the next paragraph.
        let last = text.tokens[index - 1]
        return [".", ")", "”", "\"", "!", "?"].contains(last.text)
            && FindingReading(text, (head?.end ?? start)..<index).position != nil
            || MilitarySigns.isSignWord(text, index - 1)
    }
}

extension MilitarySigns {
    /// Whether a token is a code, a square or a number as entries end with them.
    static func isSignWord(_ text: ReportText, _ index: Int) -> Bool {
        guard text.tokens.indices.contains(index) else { return false }
        let count = text.tokens.count
        return code(text, index, count, isExpected: false) != nil || grid(text, index, count, isExpected: false) != nil
            || text.tokens[index].kind == .number && text.tokens[index].text.length > 5
    }
}
