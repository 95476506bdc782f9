// SPDX-License-Identifier: Apache-2.0

/// Phrases by what they mean, found in one pass over the words of a text.
///
/// A phrase is written as words; `a|b` stands for either, `…3` for at most three words or marks of any kind.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private enum Part: Sendable {
        case words(WordSet)
        case gap(Int)
    }

    private struct Phrase: Sendable {
        let parts: [Part]
        let meaning: Meaning
    }

    private let phrases: [String: [Phrase]]
    private let firsts: WordSet
    /// Whether some phrase begins with a mark; else marks are passed over without a look-up.
    private let beginsWithMark: Bool

    init(_ list: [(String, Meaning)]) {
        var phrases: [String: [Phrase]] = [:]
        for (text, meaning) in list {
            let parts = text.split(separator: " ").map { word -> Part in
                if word.hasPrefix("…"), let length = Int(word.dropFirst()) { return .gap(length) }
                return .words(WordSet(word.split(separator: "|").map(String.init)))
            }
            guard case .words(let firsts) = parts.first else { continue }
            for first in firsts.words { phrases[first, default: []].append(Phrase(parts: parts, meaning: meaning)) }
        }
        self.phrases = phrases
        firsts = WordSet(Array(phrases.keys))
        beginsWithMark = phrases.keys.contains { word in
            !word.unicodeScalars.contains { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        }
    }

    /// Every phrase that begins within some tokens and ends there too, in their order; at one token, in the table's order.
    func matches(in text: ReportText, _ range: Range<Int>) -> [(tokens: Range<Int>, meaning: Meaning)] {
        var found: [(tokens: Range<Int>, meaning: Meaning)] = []
        for index in range {
            guard beginsWithMark || text.tokens[index].kind != .mark, firsts.mayHold(text.tokens[index]),
                let candidates = phrases[text.tokens[index].text]
            else { continue }
            for phrase in candidates {
                // Its first word is the one that it was found by.
                let rest = phrase.parts.dropFirst()
                if let end = Self.end(of: rest, in: text, at: index + 1, limit: range.upperBound) {
                    found.append((index..<end, phrase.meaning))
                }
            }
        }
        return found
    }

    /// Where the parts end that begin at a token; nil where they do not stand there.
    ///
    /// Gaps are as short as they can be.
    private static func end(of parts: ArraySlice<Part>, in text: ReportText, at index: Int, limit: Int) -> Int? {
        guard let part = parts.first else { return index }
        switch part {
        case .words(let words):
            guard index < limit, words.contains(text.tokens[index]) else { return nil }
            return end(of: parts.dropFirst(), in: text, at: index + 1, limit: limit)
        case .gap(let length):
            for start in index...min(limit, index + length) {
                if let end = end(of: parts.dropFirst(), in: text, at: start, limit: limit) { return end }
            }
            return nil
        }
    }
}

/// Words among which a token is looked up: most tokens are told apart by a number of theirs, without a look at their text.
struct WordSet: Sendable {
    let words: Set<String>
    /// A bit for the class of each word.
    private let classes: [Bool]

    init(_ words: [String]) {
        self.words = Set(words)
        var classes = [Bool](repeating: false, count: ReportToken.classes)
        for word in words { classes[ReportToken.class(of: Array(word.utf8)[...])] = true }
        self.classes = classes
    }

    /// Whether a token is of the class of one of the words; false is certain.
    func mayHold(_ token: ReportToken) -> Bool { classes[Int(token.class)] }

    func contains(_ token: ReportToken) -> Bool { mayHold(token) && words.contains(token.text) }
}
