// SPDX-License-Identifier: Apache-2.0

/// Words of a text in the form in which quantities are compared.
enum QuantityText {
    /// The words in lower case, without vowel signs and marks around them, with European digits.
    static func normalized(_ text: String) -> [String] {
        text.lowercased().split(whereSeparator: \.isWhitespace).map(word).filter { !$0.isEmpty }
    }

    private static func word(_ word: Substring) -> String {
        if isPlain(word.utf8) { return String(word) }
        var scalars = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            switch scalar.value {
            // Tatweel, vowel signs, and the marks that isolate directions.
            case 0x0640, 0x064B...0x0652, 0x0670, 0x200E, 0x200F, 0x2066...0x2069: continue
            case 0x0660...0x0669: scalars.append(digit(scalar.value - 0x0660))
            case 0x06F0...0x06F9: scalars.append(digit(scalar.value - 0x06F0))
            case 0x2010...0x2015, 0x2212: scalars.append("-")
            default: scalars.append(scalar)
            }
        }
        let text = Substring(String(scalars))
        let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
        let start = text.drop(while: isMark)
        return String(start.reversed().drop(while: isMark).reversed())
    }

    /// Whether nothing has to be done: ASCII with a letter or a figure at either end.
    private static func isPlain(_ word: Substring.UTF8View) -> Bool {
        func isLetterOrFigure(_ byte: UInt8?) -> Bool {
            guard let byte else { return false }
            return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        }
        return isLetterOrFigure(word.first) && isLetterOrFigure(word.last) && word.allSatisfy { $0 < 0x80 }
    }

    private static func digit(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(0x30 + value)) }

    /// A whole number of at most nine figures, with or without commas between thousands; nil for anything else.
    static func number(_ word: some StringProtocol) -> Int? {
        let groups = word.split(whereSeparator: { ",٬".contains($0) })
        guard let first = groups.first, groups.count == 1 || (1...3).contains(first.count),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        let digits = groups.joined()
        guard digits.count <= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(digits)
    }
}
