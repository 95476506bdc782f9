// SPDX-License-Identifier: Apache-2.0

extension ReportText {
    /// The sentences of some tokens; a blank line ends one too.
    func sentences(_ range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where isSentenceEnd(index, in: range) {
            var end = index + 1
            while end < range.upperBound, !tokens[end].isSpaced, ["”", "\"", "’", "'", ")"].contains(word(end)) {
                end += 1
            }
            guard end > start else { continue }
            sentences.append(start..<end)
            start = end
        }
        if start < range.upperBound { sentences.append(start..<range.upperBound) }
        return sentences
    }

    /// Whether a sentence ends with this token.
    private func isSentenceEnd(_ index: Int, in range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound else { return true }
        if tokens[index + 1].lineEnds >= 2 { return true }
        switch tokens[index].text {
        case "!", "?": return tokens[index + 1].isSpaced && tokens[index + 1].isCapital
        case ".": return !isAbbreviation(index)
        default: return false
        }
    }

    private static let openings: WordSet = [
        "the", "a", "an", "in", "on", "it", "this", "that", "these", "no", "near", "for", "after", "at", "as", "we",
        "he",
    ]

    /// Whether a full stop belongs to a shortened word: `Nov.`, `U.S.`, `No. 5`, or stands within a word or number.
    func isAbbreviation(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count else { return false }
        let (before, after) = (tokens[index - 1], tokens[index + 1])
        if !after.isSpaced, after.kind != .mark, !after.isCapital { return true }
        if before.isSpaced == false && tokens[index].isSpaced { return false }
        if MonthWords.month(before) != nil, before.text.length <= 4, after.kind == .number { return true }
        if before.kind == .word, before.text.length == 1 {
            guard after.isSpaced, after.isCapital, after.kind == .word else { return true }
            // "U.S. Central Command" goes on, "in the U.S. The" does not.
            return index > 2 && word(index - 2) == "." && !before.isSpaced && !Self.openings.contains(after.text)
        }
        return after.kind == .number && ["no", "approx", "nr", "ca"].contains(before.text)
    }
}
