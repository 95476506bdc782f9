// SPDX-License-Identifier: Apache-2.0

/// Which way a line is read.
package enum ChartDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}

/// The language of a chart: its own phrases, its direction, and how it writes numbers.
///
/// English and Arabic are built in; another language is made from texts of its own.
package struct ChartWords: Sendable {
    /// BCP 47.
    package var language: String
    package var direction: ChartDirection
    /// Writes a whole number with the digits and separators of the reader.
    package var number: @Sendable (Int) -> String
    private let texts: [ChartPhrase: String]

    /// A language from its texts; phrases that it lacks are English.
    package init(
        language: String,
        direction: ChartDirection,
        texts: [ChartPhrase: String],
        number: @escaping @Sendable (Int) -> String
    ) {
        self.language = language
        self.direction = direction
        self.texts = texts
        self.number = number
    }

    /// English, with a caller's way of writing numbers.
    package static func english(number: @escaping @Sendable (Int) -> String = ChartWords.grouped) -> ChartWords {
        ChartWords(language: "en", direction: .leftToRight, texts: ChartTexts.english, number: number)
    }

    /// Arabic, with a caller's way of writing numbers.
    package static func arabic(number: @escaping @Sendable (Int) -> String = ChartWords.grouped) -> ChartWords {
        ChartWords(language: "ar", direction: .rightToLeft, texts: ChartTexts.arabic, number: number)
    }

    /// Whether the texts of this language have a phrase of their own.
    package func has(_ phrase: ChartPhrase) -> Bool { texts[phrase] != nil }

    subscript(_ phrase: ChartPhrase) -> String { texts[phrase] ?? ChartTexts.english[phrase] ?? phrase.rawValue }

    /// A phrase with its places filled.
    func filled(_ phrase: ChartPhrase, _ values: KeyValuePairs<String, String>) -> String {
        var text = self[phrase]
        var filled: [UInt8] = []
        text.withUTF8 { template in
            var rest = template[...]
            while let open = rest.firstIndex(of: UInt8(ascii: "{")),
                let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
            {
                filled.append(contentsOf: rest[..<open])
                let name = rest[(open + 1)..<close]
                if let value = values.first(where: { name.elementsEqual($0.key.utf8) })?.value {
                    filled.append(contentsOf: value.utf8)
                }
                rest = rest[(close + 1)...]
            }
            filled.append(contentsOf: rest)
        }
        return String(decoding: filled, as: UTF8.self)
    }

    /// A whole number with European digits and commas between thousands.
    @Sendable package static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude).utf8)
        var text: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(UInt8(ascii: ",")) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
