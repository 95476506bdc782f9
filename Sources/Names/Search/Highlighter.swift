// SPDX-License-Identifier: Apache-2.0

/// Finds in original texts what a search found by their keys.
package struct Highlighter: Sendable {
    /// A term as the words of the text index.
    private struct Pattern: Sendable {
        var words: [String]
        /// Whether the last word may go on.
        var isPrefix: Bool
    }

    /// A word of an original text with its place.
    private struct PlacedWord {
        var key: String
        var range: Range<String.Index>
    }

    /// A match in a text.
    package struct Match: Hashable, Sendable {
        /// Whole words of the original text.
        package let range: Range<String.Index>
        /// Which of the terms.
        package let term: Int
    }

    private let patterns: [Pattern]

    package init(_ terms: [SearchTerm]) {
        patterns = terms.map { term in
            switch term {
            case .word(let word): Pattern(words: WordScanner.words(of: word), isPrefix: true)
            case .phrase(let words): Pattern(words: words.flatMap(WordScanner.words(of:)), isPrefix: false)
            }
        }
    }

    /// Every match, in the order of the text; matches of different terms may overlap.
    package func matches(in text: String) -> [Match] {
        let words = Self.words(of: text)
        var matches: [Match] = []
        for start in words.indices {
            for (term, pattern) in patterns.enumerated() {
                guard let end = Self.end(of: pattern, in: words, from: start) else { continue }
                matches.append(
                    Match(range: words[start].range.lowerBound..<words[end - 1].range.upperBound, term: term)
                )
            }
        }
        return matches
    }

    /// The index after the last word of the pattern where it begins at `start`; nil where it does not.
    private static func end(of pattern: Pattern, in words: [PlacedWord], from start: Int) -> Int? {
        let end = start + pattern.words.count
        guard end > start, end <= words.count else { return nil }
        for (offset, word) in pattern.words.enumerated() {
            let found = words[start + offset].key
            let isLast = offset == pattern.words.count - 1
            guard isLast && pattern.isPrefix ? found.hasScalarPrefix(word) : found == word else { return nil }
        }
        return end
    }

    private static func words(of text: String) -> [PlacedWord] {
        var words: [PlacedWord] = []
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            guard WordScanner.isInWord(scalars[index]) else {
                scalars.formIndex(after: &index)
                continue
            }
            let start = index
            while index < scalars.endIndex, WordScanner.isInWord(scalars[index]) { scalars.formIndex(after: &index) }
            // One run of letters may be several words in its key: a ligature of a whole phrase.
            for key in WordScanner.words(of: SearchKey.n1(String(text[start..<index]))) {
                words.append(PlacedWord(key: key, range: start..<index))
            }
        }
        return words
    }
}

extension String {
    /// Whether the text begins with these scalars, whatever follows them.
    fileprivate func hasScalarPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}
