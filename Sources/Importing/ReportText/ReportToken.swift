// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A word, a number or a mark of a military's text, and where it stands.
struct ReportToken {
    enum Kind { case word, number, mark }

    let kind: Kind
    /// UTF-8 offsets in the text.
    let start: Int
    let end: Int
    /// In small letters (ASCII only); of a number the figures without commas.
    let text: ReportWord
    /// Line ends before it: 0, 1, or 2 for a blank line or more.
    let lineEnds: UInt8
    /// Whether white space stands before it, or nothing.
    let isSpaced: Bool
    /// Whether it begins with a capital, ASCII only.
    let isCapital: Bool

    /// The number that figures say, of nine at most; nil for anything else.
    var value: Int? { kind == .number ? text.value : nil }
}

/// A text of a military, cut into tokens once.
struct ReportText {
    let bytes: [UInt8]
    let tokens: [ReportToken]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens = bytes.withUnsafeBufferPointer { ReportTokenizer.tokens(of: $0) }
    }

    /// The text between two offsets.
    func string(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<max(start, end)], as: UTF8.self) }

    /// The text from the first to the last of some tokens.
    func string(_ range: Range<Int>) -> String {
        guard let span = span(range) else { return "" }
        return string(span.lowerBound, span.upperBound)
    }

    /// The offsets of some tokens; nil for none.
    func span(_ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty else { return nil }
        return tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
    }

    /// Where some tokens stand; nil for none.
    func mark(_ field: String, _ range: Range<Int>) -> TextMark? {
        span(range).map { TextMark(field, start: $0.lowerBound, end: $0.upperBound) }
    }

    /// A token in small letters; none outside of the tokens.
    func word(_ index: Int) -> ReportWord { tokens.indices.contains(index) ? tokens[index].text : .none }

    /// Whether a token is one of some words; a mark is none, without a look-up.
    func isWord(_ index: Int, of words: WordSet) -> Bool {
        tokens[index].kind == .word && words.contains(tokens[index].text)
    }

    /// The text of a token as it stands, "" outside of the tokens.
    func original(_ index: Int) -> String { tokens.indices.contains(index) ? string(index..<index + 1) : "" }
}
