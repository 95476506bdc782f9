// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The cells of one row by their roles.
struct StrikeTableCells {
    private let fields: [String]
    private let columns: [StrikeTableMapping.Role: Int]

    init(fields: [String], columns: [StrikeTableMapping.Role: Int]) {
        self.fields = fields
        self.columns = columns
    }

    /// The trimmed cell; nil where the column is missing or the cell is blank.
    subscript(_ role: StrikeTableMapping.Role) -> String? {
        guard let index = columns[role], index < fields.count else { return nil }
        let text = fields[index].trimmed
        return text.isEmpty ? nil : text
    }

    /// The form of a date: figures as 9, words as A.
    static func form(of date: String) -> String {
        var form = ""
        for character in date.prefix(40) {
            if character.isNumber {
                form.append("9")
            } else if !character.isLetter {
                form.append(character)
            } else if form.last != "A" {
                form.append("A")
            }
        }
        return form
    }

    /// A count: `2`, `2.0`, `1,200`; nil for anything else.
    static func count(_ text: String) -> Int? {
        let whole = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
        let digits = whole.filter { $0 != "," }
        guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }

    /// The country; text that names none is kept as given.
    static func country(_ text: String?) -> Term<Country>? {
        guard let text else { return nil }
        if let country = CountryWords.countries[text.lowercased()] { return .known(country) }
        let last = text.split(separator: ",").last.map { $0.trimmed.lowercased() } ?? ""
        return CountryWords.countries[last].map { .known($0) } ?? .unknown(text)
    }

    /// The place without a leading "Near".
    static func place(_ text: String?) -> String? {
        guard let text else { return nil }
        let words = text.split(separator: " ")
        guard words.count > 1, words[0].lowercased() == "near" else { return text }
        return words.dropFirst().joined(separator: " ")
    }

    /// What was done: one verb and nothing else, or the text as given.
    static func effect(_ text: String?) -> Term<StrikeEffect>? {
        guard let text else { return nil }
        let effect = ReportWord(known: text.lowercased()).flatMap { StrikeWords.effects[$0] }
        return effect.map { .known($0) } ?? .unknown(text)
    }
}
