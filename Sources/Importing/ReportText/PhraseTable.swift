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
        /// What stands behind the first word.
        let rest: [Part]
        let meaning: Meaning
        /// The most tokens behind the first word that it can fill.
        let reach: Int

        init(_ parts: [Part], _ meaning: Meaning) {
            rest = Array(parts.dropFirst())
            self.meaning = meaning
            reach = rest.reduce(0) { reach, part in
                switch part {
                case .words: reach + 1
                case .gap(let length): reach + length
                }
            }
        }
    }

    /// The phrases that begin with one word, in the table's order.
    private struct Group: Sendable {
        var phrases: [Phrase] = []
        /// Every word that stands behind the first in one of them.
        var followers: WordSet = []
    }

    private let groups: [Group]
    /// The place of the group of each first word.
    private let places: WordTable<Int>
    /// Whether some phrase begins with a mark; else marks are passed over without a look-up.
    private let beginsWithMark: Bool

    init(_ list: [(String, Meaning)]) {
        var groups: [Group] = []
        var places: [ReportWord: Int] = [:]
        for (text, meaning) in list {
            let parts = text.split(separator: " ").map { word -> Part in
                if word.hasPrefix("…"), let length = Int(word.dropFirst()) { return .gap(length) }
                return .words(WordSet([ReportWord](word.split(separator: "|").joined(separator: " "))))
            }
            guard case .words(let firsts) = parts.first else { continue }
            for first in firsts.words {
                let place = places[first] ?? groups.count
                places[first] = place
                if place == groups.count { groups.append(Group()) }
                groups[place].phrases.append(Phrase(parts, meaning))
                for case .words(let words) in parts.dropFirst() {
                    groups[place].followers = groups[place].followers.union(words.words)
                }
            }
        }
        self.groups = groups
        self.places = WordTable(places.map { ($0.key, $0.value) })
        beginsWithMark = places.keys.contains { word in
            !String(decoding: word.bytes, as: UTF8.self).unicodeScalars.contains {
                $0.properties.isAlphabetic || ("0"..."9").contains($0)
            }
        }
    }

    /// Every phrase that begins within some tokens and ends there too, in their order; at one token, in the table's order.
    func matches(in text: ReportText, _ range: Range<Int>) -> [(tokens: Range<Int>, meaning: Meaning)] {
        var found: [(tokens: Range<Int>, meaning: Meaning)] = []
        // The next token that can stand behind the first word: of one word again and again, no phrase is tried.
        var (follower, known) = (range.lowerBound, -1)
        for index in range {
            guard let place = place(text, index) else { continue }
            let group = groups[place]
            if known != place { (follower, known) = (index, place) }
            for phrase in group.phrases {
                if phrase.reach > 0 {
                    follower = max(follower, index + 1)
                    let last = min(range.upperBound - 1, index + phrase.reach)
                    while follower <= last, !group.followers.contains(text.tokens[follower]) { follower += 1 }
                    guard follower <= last else { continue }
                }
                if let end = Self.end(of: phrase.rest[...], in: text, at: index + 1, limit: range.upperBound) {
                    found.append((index..<end, phrase.meaning))
                }
            }
        }
        return found
    }

    /// The token after the first phrase of the table that begins with a token; nil where none does.
    func match(in text: ReportText, at index: Int, limit: Int) -> Int? {
        guard index < limit, let place = place(text, index) else { return nil }
        return groups[place].phrases.lazy
            .compactMap { Self.end(of: $0.rest[...], in: text, at: index + 1, limit: limit) }.first
    }

    /// The place of the group whose phrases begin with a token.
    private func place(_ text: ReportText, _ index: Int) -> Int? {
        guard beginsWithMark || text.tokens[index].kind != .mark else { return nil }
        return places[text.tokens[index].text]
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
