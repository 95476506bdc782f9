// SPDX-License-Identifier: Apache-2.0

/// Finds the words of a text as the text index does: runs of letters, numbers and private-use scalars.
enum WordScanner {
    /// The words of a key, without the accents of Latin letters.
    static func words(of key: String) -> [String] {
        if isPlainWord(key) { return [key] }
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in key.unicodeScalars {
            if isLetterOrNumber(scalar) {
                word.append(withoutAccent(scalar))
            } else if !word.isEmpty, !(0x0300...0x0331).contains(scalar.value) {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    /// Whether a key is one word without an accent, as the key of one word nearly always is.
    private static func isPlainWord(_ key: String) -> Bool {
        !key.isEmpty && key.unicodeScalars.allSatisfy { isLetterOrNumber($0) && !mayHaveAccent($0) }
    }

    /// Whether a scalar of an original text belongs to a word: also marks, and what its key leaves out.
    static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        let value = Int(scalar.value)
        return value < common.count ? common[value].isInWord : Kind(scalar).isInWord
    }

    static func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
        let value = Int(scalar.value)
        return value < common.count ? common[value].isLetterOrNumber : Kind(scalar).isLetterOrNumber
    }

    /// What a scalar is to words.
    private struct Kind {
        let isInWord: Bool
        let isLetterOrNumber: Bool

        init(_ scalar: Unicode.Scalar) {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber, .privateUse:
                (isInWord, isLetterOrNumber) = (true, true)
            case .nonspacingMark, .spacingMark, .enclosingMark:
                (isInWord, isLetterOrNumber) = (true, false)
            default:
                (isInWord, isLetterOrNumber) = (KeyRules.isDropped(scalar.value), false)
            }
        }
    }

    /// The kinds of the scalars up to U+06FF: nearly all of every text.
    private static let common = (0...UInt32(0x6FF)).compactMap { Unicode.Scalar($0) }.map { Kind($0) }

    /// The letter under the accents of a Latin letter; any other scalar as it is.
    private static func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard mayHaveAccent(scalar), let parts = NFKCTables.shared.decompositions[scalar.value], let base = parts.first
        else {
            return scalar
        }
        return Unicode.Scalar(base) ?? scalar
    }

    private static func mayHaveAccent(_ scalar: Unicode.Scalar) -> Bool {
        (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value)
    }
}
