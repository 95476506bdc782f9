// SPDX-License-Identifier: Apache-2.0

extension SearchKey {
    /// The blocking key of a name (N2): for proposing candidates and scoring them, never for deciding that two are one.
    ///
    /// On top of N1: ؤ to و, ئ to ي, ء away; بن, ابن and بنت away between names; عبد, ابو (ابي, ابا) and ام joined with
    /// the next word; the article away where more than two letters remain, but never from الله. The clan's آل is not the
    /// article: as a word of its own it stays. Idempotent.
    package static func n2(_ text: String) -> String {
        var words = n1(text).split(separator: " ").map { NameKeyWords.evened($0) }.filter { !$0.isEmpty }
        // A word without its article may be one that joins the next: once more until nothing changes.
        while true {
            let next = NameKeyWords.withoutArticles(NameKeyWords.joined(NameKeyWords.withoutFiliation(words)))
            if next == words { return words.joined(separator: " ") }
            words = next
        }
    }
}

/// The steps of N2 over the words of a key.
private enum NameKeyWords {
    /// One hamza for all: its seats are letters of their own, and alone it goes.
    static func evened(_ word: Substring) -> String {
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            switch scalar {
            case "\u{0624}": result.append("\u{0648}")
            case "\u{0626}": result.append("\u{064A}")
            case "\u{0621}": continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// "Son of" and "daughter of" away, except at the ends.
    static func withoutFiliation(_ words: [String]) -> [String] {
        words.enumerated().filter { index, word in
            index == 0 || index == words.count - 1 || !["بن", "ابن", "بنت"].contains(word)
        }.map(\.element)
    }

    /// What is no name alone, with the word after it; from the end, so that several join.
    static func joined(_ words: [String]) -> [String] {
        var result: [String] = []
        for word in words.reversed() {
            let first: String? =
                switch word {
                case "عبد", "ام": word
                case "ابو", "ابي", "ابا": "ابو"
                default: nil
                }
            if let first, let next = result.popLast() {
                result.append(first + next)
            } else {
                result.append(word)
            }
        }
        return result.reversed()
    }

    static func withoutArticles(_ words: [String]) -> [String] {
        words.map { word in
            let scalars = word.unicodeScalars
            guard word != "الله", scalars.starts(with: ["\u{0627}", "\u{0644}"]), scalars.count > 4 else { return word }
            return String(String.UnicodeScalarView(scalars.dropFirst(2)))
        }
    }
}
