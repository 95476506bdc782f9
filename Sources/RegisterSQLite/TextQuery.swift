// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Names
import Register

/// A search in the language of the text index; every word is quoted, so that nothing in it is taken for an operator.
struct TextQuery {
    let expression: String

    /// - Throws: `.invalidSearch` where no term has a letter or digit.
    init(_ query: SearchQuery) throws(RegisterError) {
        let fields = ProjectionWriter.searchFields.filter(query.fields.contains).map(\.rawValue)
        try self.init(query.terms, in: fields)
    }

    /// - Throws: `.invalidSearch` where no term has a letter or digit.
    init(_ query: VictimSearch) throws(RegisterError) {
        try self.init(query.terms, in: query.includesEntries ? [] : ["names"])
    }

    /// Looks through these columns; empty for all.
    private init(_ terms: [SearchTerm], in columns: [String]) throws(RegisterError) {
        let terms = terms.compactMap { term in
            switch term {
            case .word(let word): Self.quoted(word).map { $0 + " *" }
            case .phrase(let words): Self.quoted(words.joined(separator: " "))
            }
        }
        guard !terms.isEmpty else {
            throw .invalidSearch(reason: "it has no letter and no digit")
        }
        let all = terms.joined(separator: " AND ")
        expression = columns.isEmpty ? all : "{\(columns.joined(separator: " "))} : (\(all))"
    }

    /// The text as a string of the index's language; nil where the tokeniser would find nothing in it.
    private static func quoted(_ text: String) -> String? {
        guard text.unicodeScalars.contains(where: isPartOfToken) else { return nil }
        var quoted = "\""
        for scalar in text.unicodeScalars where scalar != "\0" {
            quoted.unicodeScalars.append(scalar)
            if scalar == "\"" { quoted += "\"" }
        }
        return quoted + "\""
    }

    /// What `unicode61` takes for a part of a word: letters, numbers and private use.
    private static func isPartOfToken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }
}
