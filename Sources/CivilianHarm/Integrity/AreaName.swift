// SPDX-License-Identifier: Apache-2.0

/// Folds the spellings of an area's name into one key.
package enum AreaName {
    /// Letters of Latin and Arabic script without case, marks, articles and doubled letters; vowels fold where
    /// transliterations differ.
    package static func key(_ name: String) -> String {
        var words = name.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic && !$0.isApostrophe }
            .map { fold($0) }
            .filter { !$0.isEmpty }
        if words.count > 1 { words = words.filter { !articles.contains($0) } }
        if let first = words.first, first.hasPrefix("ال"), first.unicodeScalars.count > 4 {
            words[0] = String(first.dropFirst(2))
        }
        return words.joined()
    }

    /// Articles as transliterations write them, and words for the kind of area.
    private static let articles: Set<String> = [
        "al", "el", "ar", "ad", "as", "at", "an", "ash", "az", "ez", "governorate", "province", "محافظه",
    ]

    private static func fold(_ word: some Sequence<Unicode.Scalar>) -> String {
        var folded = ""
        var last: Unicode.Scalar?
        for scalar in word where !scalar.isArabicMark && !scalar.isApostrophe && scalar != "\u{640}" {
            let plain: Unicode.Scalar =
                switch scalar {
                case "e", "i", "y": "i"
                case "o", "u", "w": "u"
                case "q", "k": "k"
                case "أ", "إ", "آ", "ٱ": "ا"
                case "ى": "ي"
                case "ة": "ه"
                default: scalar
                }
            // Doubled letters and a final h are matters of transliteration.
            if plain != last { folded.unicodeScalars.append(plain) }
            last = plain
        }
        if folded.hasSuffix("h"), folded.count > 3 { folded.removeLast() }
        return folded
    }

    /// Further spellings of first-level areas, by key, with the place codes that they may mean.
    static let aliases: [String: [String]] = {
        let spellings: [(String, [String])] = [
            ("Deir Ezzor", ["SY09"]), ("Deir ez-Zor", ["SY09"]), ("Dayr az Zawr", ["SY09"]), ("Raqqa", ["SY11"]),
            ("Hasaka", ["SY08"]), ("Hasakah", ["SY08"]), ("Hassakah", ["SY08"]), ("Idlib", ["SY07"]),
            ("Idlin", ["SY07"]), ("Daraa", ["SY12"]), ("Suwayda", ["SY13"]), ("Sweida", ["SY13"]),
            ("Latakia", ["SY06"]), ("Lattakia", ["SY06"]), ("Tartus", ["SY10"]), ("Rif Dimashq", ["SY03"]),
            // The city gives its name to both: archives write it for either.
            ("Damascus", ["SY01", "SY03"]), ("دمشق", ["SY01", "SY03"]),
        ]
        var aliases: [String: [String]] = [:]
        for (spelling, codes) in spellings { aliases[key(spelling), default: []] += codes }
        return aliases
    }()
}

extension Unicode.Scalar {
    fileprivate var isApostrophe: Bool { ["'", "’", "‘", "ʼ", "`", "´"].contains(self) }
}
