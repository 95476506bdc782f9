// SPDX-License-Identifier: Apache-2.0

/// A series of incident codes: its letters, the forms that follow them, and the countries of its programme.
package struct CodeSeries: Hashable, Sendable {
    /// The letters that begin every code of the series.
    package let prefix: String
    /// What may follow: `#` is a figure, `a` a letter of any case, `?` after either makes it optional; others stand for themselves.
    package let forms: [String]
    /// ISO 3166-1 alpha-2; empty where the series has no countries of its own.
    package let countries: [String]

    package init(_ prefix: String, _ forms: [String], countries: [String] = []) {
        self.prefix = prefix
        self.forms = forms
        self.countries = countries
    }

    /// Whether a code has the letters of the series and one of its forms.
    package func matches(_ code: String) -> Bool {
        guard code.hasPrefix(prefix) else { return false }
        let rest = Array(code.utf8.dropFirst(prefix.utf8.count))
        return forms.contains { Self.matches(rest[...], Array($0.utf8)[...]) }
    }

    private static func matches(_ text: ArraySlice<UInt8>, _ form: ArraySlice<UInt8>) -> Bool {
        guard let wanted = form.first else { return text.isEmpty }
        let isOptional = form.dropFirst().first == UInt8(ascii: "?")
        let rest = form.dropFirst(isOptional ? 2 : 1)
        if let unit = text.first, fits(unit, wanted), matches(text.dropFirst(), rest) { return true }
        return isOptional && matches(text, rest)
    }

    private static func fits(_ unit: UInt8, _ wanted: UInt8) -> Bool {
        switch wanted {
        case UInt8(ascii: "#"): (0x30...0x39).contains(unit)
        case UInt8(ascii: "a"): (0x61...0x7A).contains(unit | 0x20)
        default: unit == wanted
        }
    }

    /// The letters at the start of a code, in its own case.
    package static func letters(of code: String) -> String {
        String(decoding: code.utf8.prefix { (0x61...0x7A).contains($0 | 0x20) }, as: UTF8.self)
    }

    private static let numbered = ["###?#?#?a?a?"]

    /// The series that published archives use: domain reference, section 6.
    package static let archive: [CodeSeries] = [
        CodeSeries("CS", numbered, countries: ["SY"]), CodeSeries("CI", numbered, countries: ["IQ"]),
        CodeSeries("NCS", numbered, countries: ["SY"]), CodeSeries("RS", numbered, countries: ["SY"]),
        CodeSeries("R", numbered, countries: ["SY"]), CodeSeries("S", numbered, countries: ["SY"]),
        CodeSeries("TS", numbered, countries: ["SY"]), CodeSeries("TI", numbered, countries: ["IQ"]),
        CodeSeries("YS", numbered, countries: ["SY"]), CodeSeries("SDF", numbered, countries: ["SY"]),
        CodeSeries("JS", numbered, countries: ["SY"]), CodeSeries("IRS", ["###?#?a?", "######a?a?"]),
        CodeSeries("IRIS", ["######a?a?"]),
        CodeSeries("ISSY", ["###?#?a?", "-######", "-######-a"], countries: ["SY"]),
        CodeSeries("ISPT", ["####a?a?", "######a?a?"], countries: ["PS"]),
        CodeSeries("PALIS", ["###?#?a?"]), CodeSeries("USSOM", ["###a?", "###a?-a"], countries: ["SO"]),
        CodeSeries("USYEM", ["###a?", "###a?-a", "aa###a?", "aa###a?-a"], countries: ["YE"]),
        CodeSeries("YEMB", ["###a?"], countries: ["YE"]), CodeSeries("LC", numbered, countries: ["LY"]),
        CodeSeries("LQ", numbered, countries: ["LY"]), CodeSeries("USMAR", ["######a?"]),
        CodeSeries("DEBSYR", ["######a?"], countries: ["SY"]), CodeSeries("DEBREG", ["######a?"]),
        CodeSeries("TRSOM", ["#?#?###a?", "######a?"], countries: ["SO"]), CodeSeries("UM", ["####"]),
    ]
}
