// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Names

@Suite struct HighlighterTests {
    @Test(arguments: [
        ("market", "The Market-place of Tell", ["Market"]), ("mark", "the MARKETS", ["MARKETS"]),
        ("zurich", "Near Zürich road", ["Zürich"]), ("Zürich", "Near zurich road", ["zurich"]),
        ("سوق", "على سُوقِ تل مروة", ["سُوقِ"]), ("احمد", "مصطفى أحمد علي", ["أحمد"]), ("12", "قُتل ١٢ شخصًا", ["١٢"]),
        ("مدرسه", "قرب المدرسة، مَدْرَسَة", ["مَدْرَسَة"]), ("ab", "a b", []), ("tell", "re-tell_tell.", ["tell", "tell"]),
        ("\"tell marwa\"", "Tell, Marwa", ["Tell, Marwa"]), ("𐎠", "x 𐎠𐎡 y", ["𐎠𐎡"]), ("ﬁre", "a fire", ["fire"]),
    ])
    func wordsAreFoundHoweverTheyAreWritten(query: String, text: String, found: [String]) {
        let matches = Highlighter(SearchKey.terms(of: query)).matches(in: text)

        #expect(matches.map { String(text[$0.range]) } == found)
    }
}

@Suite struct WordScannerTests {
    @Test func tableOfCommonScalarsAgreesWithTheirProperties() {
        for value in 0...UInt32(0x7FF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let category = scalar.properties.generalCategory
            let isLetter = scalar.properties.isAlphabetic && ![.nonspacingMark, .spacingMark].contains(category)
            let isNumber = [.decimalNumber, .letterNumber, .otherNumber].contains(category)
            guard category != .otherSymbol else { continue }

            #expect(WordScanner.isLetterOrNumber(scalar) == (isLetter || isNumber), "U+\(String(value, radix: 16))")
        }
    }

    @Test(arguments: [
        ("", []), ("market", ["market"]), ("zürich", ["zurich"]), ("al-soor", ["al", "soor"]), ("سوق", ["سوق"]),
        ("1.5", ["1", "5"]), ("-", []), ("ab ", ["ab"]),
    ])
    func keyIsCutIntoTheWordsOfTheIndex(key: String, words: [String]) {
        #expect(WordScanner.words(of: key) == words)
    }
}
