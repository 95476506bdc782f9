// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Everything that the interface says in one language: phrases, counted things, numbers and dates.
struct Phrasebook: Sendable {
    let language: InterfaceLanguage
    let digits: Digits

    init(_ language: InterfaceLanguage, digits: Digits = .european) {
        self.language = language
        self.digits = language == .arabic ? digits : .european
    }

    /// A phrase; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: Phrase) -> String { Phrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue }

    /// A phrase with its places filled: `{name}` becomes the value given for `name`.
    func filled(_ phrase: Phrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// A phrase with its places filled by markup.
    func filled(_ phrase: Phrase, markup values: [String: HTML]) -> HTML { filled(self[phrase], markup: values) }

    /// A text with its places filled by markup.
    func filled(_ text: String, markup values: [String: HTML]) -> HTML {
        var html = HTML.empty
        Self.forEachPart(of: text) { text, place in
            html += .escaping(String(text))
            if let place { html += values[String(place)] ?? .empty }
        }
        return html
    }

    /// A number with its noun, in the form that the language wants for this number.
    func counted(_ noun: CountedNoun, _ count: Int) -> String {
        let form = CountedNoun.catalogue.form(noun.rawValue, language, count) ?? noun.rawValue
        return Self.fill(form, ["n": number(count)])
    }

    /// A whole number with its thousands marked as the language does.
    func number(_ number: Int) -> String {
        let plain = String(number)
        guard number.magnitude >= 1000 || digits != .european else { return plain }
        let separator = digits == .easternArabic ? "٬" : LocaleWords.of(language).grouping
        var text = number < 0 ? "-" : ""
        let figures = plain.utf8.drop { $0 == UInt8(ascii: "-") }
        for (index, figure) in figures.enumerated() {
            if index > 0, (figures.count - index).isMultiple(of: 3) { text += separator }
            text.unicodeScalars.append(Unicode.Scalar(figure))
        }
        return digits.shaping(text)
    }

    static func fill(_ text: String, _ values: [String: String]) -> String {
        var filled = ""
        forEachPart(of: text) { text, place in
            filled += text
            if let place { filled += values[String(place)] ?? "" }
        }
        return filled
    }

    /// Gives the parts of a text one after the other: what stands before a place, and the place's name, nil at the end.
    private static func forEachPart(of text: String, _ body: (_ text: Substring, _ place: Substring?) -> Void) {
        let bytes = text.utf8
        var start = bytes.startIndex
        while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            body(text[start..<open], text[bytes.index(after: open)..<close])
            start = bytes.index(after: close)
        }
        body(text[start...], nil)
    }
}
