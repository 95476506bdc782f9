// SPDX-License-Identifier: Apache-2.0

/// A name of a place cut into the words that tell it from others, comparable across Arabic and Latin script.
///
/// Articles, joining words and words for kinds of places ("village", "near", "ريف") are left out; "abu" and its like stand
/// with the word after them. What remains is for proposing, never for deciding that two places are one.
package struct PlaceName: Hashable, Sendable {
    /// In the order of the text; empty where it holds nothing but general words.
    package let words: [PlaceWord]

    /// Reads any text.
    package init(_ text: String) {
        let parts = PlaceWords.parts(of: SearchKey.n1(text))
        var words: [PlaceWord] = []
        for part in PlaceWords.joined(PlaceWords.withoutArticles(parts)) where !GeneralPlaceWords.contains(part) {
            guard let word = PlaceWord(part) else { continue }
            if !words.contains(word) { words.append(word) }
        }
        self.words = words
    }
}

/// One telling word of a place's name.
package struct PlaceWord: Hashable, Sendable {
    /// Small letters without marks, in the script of the text.
    package let letters: String
    /// The consonants in ASCII, the same for both scripts; never empty.
    package let skeleton: String

    /// The word of a part without spaces; nil where it has neither letters nor figures.
    init?(_ part: String) {
        let skeleton = PlaceSkeleton.of(part)
        guard !skeleton.isEmpty else { return nil }
        letters = part
        self.skeleton = skeleton
    }

    /// How alike two words are.
    package func likeness(to other: PlaceWord) -> PlaceLikeness {
        if letters == other.letters { return .same }
        if skeleton == other.skeleton { return .sound }
        return PlaceSkeleton.areNear(skeleton, other.skeleton) ? .near : .none
    }
}

/// How alike two words of places are; the raw values grow with likeness.
package enum PlaceLikeness: UInt8, Comparable, Sendable, CaseIterable {
    case none
    /// The consonants differ by one: one more, one less, one other, or two swapped.
    case near
    /// The consonants are the same: another spelling, or the other script.
    case sound
    /// Letter for letter.
    case same

    package static func < (left: PlaceLikeness, right: PlaceLikeness) -> Bool { left.rawValue < right.rawValue }
}

/// The steps from a search key to the parts of a name.
enum PlaceWords {
    /// Words of letters and figures: apostrophes and the like fall out of a word, everything else parts words.
    static func parts(of key: String) -> [String] {
        var parts: [String] = []
        var word = String.UnicodeScalarView()
        func close() {
            if !word.isEmpty { parts.append(String(word)) }
            word = String.UnicodeScalarView()
        }
        for scalar in key.unicodeScalars {
            if isApostrophe(scalar) { continue }
            if let plain = LatinLetters.plain(scalar) {
                word.append(contentsOf: plain.unicodeScalars)
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.append(scalar)
            } else {
                close()
            }
        }
        close()
        return parts
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x02B9...0x02BF, 0x0300...0x036F: true
        default: false
        }
    }

    /// The article away: before a word in Latin, where it takes on the first letter of the word too; joined in Arabic.
    static func withoutArticles(_ parts: [String]) -> [String] {
        var result: [String] = []
        for (index, part) in parts.enumerated() {
            if index + 1 < parts.count, isArticle(part, before: parts[index + 1]) { continue }
            result.append(withoutArabicArticle(part))
        }
        return result
    }

    private static func isArticle(_ part: String, before next: String) -> Bool {
        if ["al", "el", "il", "ul", "l"].contains(part) { return true }
        guard let vowel = part.first, "aeiu".contains(vowel), (2...3).contains(part.count) else { return false }
        let consonants = part.dropFirst()
        return ["r", "s", "sh", "t", "d", "n", "z", "th", "dh", "j", "ch"].contains(consonants)
            && next.hasPrefix(consonants)
    }

    private static func withoutArabicArticle(_ part: String) -> String {
        let scalars = part.unicodeScalars
        for prefix in ["وال", "ال"] where scalars.starts(with: prefix.unicodeScalars) {
            let rest = scalars.dropFirst(prefix.unicodeScalars.count)
            if rest.count > 1 { return String(String.UnicodeScalarView(rest)) }
        }
        return part
    }

    /// What is no name alone, with the word after it: "abu", "umm", "beit" and "bani".
    static func joined(_ parts: [String]) -> [String] {
        var result: [String] = []
        for part in parts.reversed() {
            if ["abu", "abou", "bu", "abi", "um", "umm", "ابو", "ابي", "بو", "ام"].contains(part),
                let next = result.popLast()
            {
                result.append(part + next)
            } else {
                result.append(part)
            }
        }
        return result.reversed()
    }
}
