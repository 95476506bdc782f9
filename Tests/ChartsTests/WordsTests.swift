// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Charts

struct WordsTests {
    @Test(arguments: ChartPhrase.allCases)
    func everyPhraseIsThereInBothLanguagesWithTheSamePlaces(_ phrase: ChartPhrase) {
        let english = ChartWords.english()
        let arabic = ChartWords.arabic()

        #expect(english.has(phrase) && arabic.has(phrase))
        #expect(places(english[phrase]) == places(arabic[phrase]))
    }

    private func places(_ text: String) -> Set<Substring> {
        Set(text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "}" } })
    }

    @Test func figuresInWords() {
        let english = ChartWords.english()
        let arabic = ChartWords.arabic()
        let figures: [(Figure?, String, String, String)] = [
            (nil, "no figure", "no figure", "لا رقم"),
            (.exactly(0), "0", "0", "0"),
            (.exactly(1204), "1,204", "1,204", "1,204"),
            (Figure(2, 5), "2–5", "2–5", "2 إلى 5"),
            (.atLeast(5), "at least 5", "5+", "5 على الأقل"),
            (.atMost(5), "at most 5", "≤5", "5 على الأكثر"),
            (Figure(2, 5, isOpenAbove: true), "2–5 or more", "2–5 or more", "2 إلى 5 أو أكثر"),
            (Figure(2, 5, isOpenBelow: true), "2–5 or fewer", "2–5 or fewer", "2 إلى 5 أو أقل"),
        ]
        for (figure, text, short, inArabic) in figures {
            #expect(english.text(figure) == text)
            #expect(english.short(figure) == short)
            #expect(arabic.text(figure) == inArabic)
        }
    }

    @Test func numbersAreWrittenAsTheCallerWants() {
        let words = ChartWords.arabic { number in
            String(
                String.UnicodeScalarView(String(number).unicodeScalars.map { Unicode.Scalar($0.value + 0x630) ?? $0 })
            )
        }

        #expect(words.text(Figure(12, 30)) == "١٢ إلى ٣٠")
    }

    @Test func aLanguageWithGapsFallsBackToEnglish() {
        let words = ChartWords(language: "uk", direction: .leftToRight, texts: [.noFigure: "немає числа"]) {
            String($0)
        }

        #expect(words.text(nil) == "немає числа")
        #expect(words.text(.atLeast(3)) == "at least 3")
    }

    @Test func figuresThatCannotBeRightAreNone() {
        #expect(Figure(5, 2) == nil)
        #expect(Figure(-1, 2) == nil)
        #expect(Figure.exactly(-1) == nil)
        #expect(Figure(0, 0)?.isZero == true)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
    func thousandsAreMarked(_ number: Int, _ text: String) {
        #expect(ChartWords.grouped(number) == text)
    }
}
