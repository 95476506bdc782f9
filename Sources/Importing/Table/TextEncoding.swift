// SPDX-License-Identifier: Apache-2.0

/// How the bytes of a text file stand for letters.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// Western European letters.
    case windows1252 = "windows-1252"
    /// Arabic letters.
    case windows1256 = "windows-1256"

    /// The encoding of a name in any case; nil for one that is not read here.
    package init?(named name: String) {
        switch name.lowercased().replacing("_", with: "-") {
        case "utf-8", "utf8": self = .utf8
        case "utf-16le", "utf16le": self = .utf16LittleEndian
        case "utf-16be", "utf16be": self = .utf16BigEndian
        case "windows-1252", "cp1252", "latin1", "latin-1", "iso-8859-1": self = .windows1252
        case "windows-1256", "cp1256": self = .windows1256
        default: return nil
        }
    }

    /// The encoding that a mark at the beginning names, and the mark's length; nil without one.
    static func marked(_ prefix: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if prefix.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if prefix.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if prefix.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// What the bytes look like where they are neither UTF-8 nor marked: the encodings that fit, with what they would give.
    ///
    /// Nothing is decided here; the texts are for a person to look at.
    static func proposals(for bytes: [UInt8], around offset: Int) -> [(encoding: TextEncoding, sample: String)] {
        let start = max(0, offset - 12)
        let sample = Array(bytes[start..<min(bytes.count, offset + 24)])
        return [TextEncoding.windows1256, .windows1252].compactMap { encoding in
            guard let table = CodePage.table(of: encoding) else { return nil }
            let scalars = sample.map { $0 < 0x80 ? Unicode.Scalar($0) : table[Int($0) - 0x80] }
            guard scalars.allSatisfy({ $0.value != 0 }) else { return nil }
            let text = String(String.UnicodeScalarView(scalars.map { $0.value < 0x20 ? " " : $0 }))
            return (encoding, text)
        }
    }

    /// The UTF-16 that every second byte being zero speaks for; nil for other bytes.
    static func unmarkedUTF16(_ prefix: [UInt8]) -> TextEncoding? {
        let sample = prefix.prefix(4096)
        guard sample.count >= 4 else { return nil }
        let zeros = (0...1).map { parity in
            sample.enumerated().count { $0.offset % 2 == parity && $0.element == 0 }
        }
        let half = sample.count / 2
        if zeros[1] * 10 > half * 4, zeros[0] * 10 < half { return .utf16LittleEndian }
        if zeros[0] * 10 > half * 4, zeros[1] * 10 < half { return .utf16BigEndian }
        return nil
    }
}

/// The upper halves of code pages of one byte a letter.
enum CodePage {
    /// The 128 letters of the bytes 0x80 to 0xFF, U+0000 where there is none; nil for UTF encodings.
    static func table(of encoding: TextEncoding) -> [Unicode.Scalar]? {
        switch encoding {
        case .windows1252: windows1252
        case .windows1256: windows1256
        case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
        }
    }

    // The mapping tables of Microsoft as the Unicode consortium publishes them: CP1252.TXT, CP1256.TXT.
    private static let windows1252 = scalars(
        "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ",
        then: (0xA0...0xFF).compactMap { Unicode.Scalar($0) }
    )
    private static let windows1256 = scalars(
        "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u{200C}\u{200D}ں\u{A0}،¢£¤¥¦§¨©ھ«¬\u{AD}®¯°±²³´µ¶·¸¹؛»¼½¾؟"
            + "ہءآأؤإئابةتثجحخدذرزسشصض×طظعغ\u{640}فقكàلâمنهوçèéêëىيîï"
            + "\u{64B}\u{64C}\u{64D}\u{64E}ô\u{64F}\u{650}÷\u{651}ù\u{652}ûü\u{200E}\u{200F}ے",
        then: []
    )

    private static func scalars(_ text: String, then rest: [Unicode.Scalar]) -> [Unicode.Scalar] {
        Array(text.unicodeScalars) + rest
    }
}
