// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct IncidentCardTests {
    @Test(arguments: [
        ("", ""), (" \t\r\n\u{A0}", ""), ("One", "One"),
        ("  One \n\u{A0} two  ", "One two"),
        ("تل\u{A0}مروة ", "تل مروة"),
    ])
    func whiteSpaceOfAShortProseIsEvenedOut(prose: String, excerpt: String) {
        #expect(IncidentCard.excerpt(prose) == excerpt)
    }

    @Test func longProseIsCutAtASpace() {
        let prose = String(repeating: "word ", count: 100)

        #expect(IncidentCard.excerpt(prose) == String(repeating: "word ", count: 55) + "word …")
    }

    @Test func proseWithoutASpaceIsCutAfterItsLength() {
        let letters = String(repeating: "é", count: IncidentCard.excerptLength)

        #expect(IncidentCard.excerpt(letters) == letters)
        #expect(IncidentCard.excerpt(letters + "é") == letters + "é …")
    }

    /// Against the definition, word by word, on prose of one to four bytes a letter.
    @Test(arguments: 0..<200)
    func excerptIsThatOfTheDefinition(seed: UInt64) {
        var random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: UInt64) -> Int {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            return Int(random % bound)
        }
        let pieces = ["a", "b", "é", "م", "ر", "\u{2019}", "𐎠", " ", " ", "\n", "\u{A0}", "  "]
        let prose = (0..<next(700)).map { _ in pieces[next(UInt64(pieces.count))] }.joined()

        #expect(IncidentCard.excerpt(prose) == Self.excerpt(prose))
    }

    /// Words joined by single spaces; where these are longer than an excerpt, the words before the one that crosses it.
    private static func excerpt(_ prose: String) -> String {
        let spaces: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{A0}"]
        let words = prose.unicodeScalars.split(whereSeparator: spaces.contains).map { String($0) }
        let whole = words.joined(separator: " ")
        guard whole.unicodeScalars.count > IncidentCard.excerptLength else { return whole }
        var kept = words[0]
        for word in words.dropFirst() {
            let longer = kept + " " + word
            if longer.unicodeScalars.count > IncidentCard.excerptLength { break }
            kept = longer
        }
        return kept.unicodeScalars.prefix(IncidentCard.excerptLength + 1).map(String.init).joined() + " …"
    }
}
