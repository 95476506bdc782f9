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
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            html += .escaping(String(rest[..<open]))
            html += values[String(rest[rest.index(after: open)..<close])] ?? .empty
            rest = rest[rest.index(after: close)...]
        }
        return html + .escaping(String(rest))
    }

    /// A number with its noun, in the form that the language wants for this number.
    func counted(_ noun: CountedNoun, _ count: Int) -> String {
        let form = CountedNoun.catalogue.form(noun.rawValue, language, count) ?? noun.rawValue
        return Self.fill(form, ["n": number(count)])
    }

    /// A whole number with its thousands marked as the language does.
    func number(_ number: Int) -> String {
        let separator = digits == .easternArabic ? "٬" : LocaleWords.of(language).grouping
        var text = ""
        for (index, digit) in String(number.magnitude).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { text.append(contentsOf: separator) }
            text.append(digit)
        }
        return digits.shaping((number < 0 ? "-" : "") + String(text.reversed()))
    }

    static func fill(_ text: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            filled += values[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
