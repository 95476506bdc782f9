// SPDX-License-Identifier: Apache-2.0

/// Finds the words of a text as the text index does: runs of letters, numbers and private-use scalars.
enum WordScanner {
    /// The words of a key, without the accents of Latin letters.
    static func words(of key: String) -> [String] {
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

    /// Whether a scalar of an original text belongs to a word: also marks, and what its key leaves out.
    static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value & ~0x20)
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return isLetterOrNumber(scalar) || KeyRules.isDropped(scalar.value)
        }
    }

    static func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value & ~0x20)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            return true
        default: return false
        }
    }

    /// The letter under the accents of a Latin letter; any other scalar as it is.
    private static func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
            let parts = NFKCTables.shared.decompositions[scalar.value], let base = parts.first
        else { return scalar }
        return Unicode.Scalar(base) ?? scalar
    }
}
