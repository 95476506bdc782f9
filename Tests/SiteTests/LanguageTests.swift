// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Languages
import Testing

@testable import Site

struct LanguageTests {
    @Test func everyPhraseHasItsTextInEveryLanguage() {
        #expect(Phrase.catalogue.keys == Set(Phrase.allCases.map(\.rawValue)))
        for phrase in Phrase.allCases {
            for language in InterfaceLanguage.allCases {
                #expect(Phrase.catalogue.text(phrase.rawValue, language)?.isEmpty == false, "\(phrase) in \(language)")
            }
        }
    }

    @Test func everyTextOfFiguresStandsInEveryLanguageWithTheSamePlaces() {
        func places(_ text: String) -> Set<String> { Set(text.matches(of: /\{[a-z]+\}/).map { String($0.output) }) }
        #expect(FigurePhrase.catalogue.keys == Set(FigurePhrase.allCases.map(\.rawValue)))
        #expect(ListPhrase.catalogue.keys == Set(ListPhrase.allCases.map(\.rawValue)))
        #expect(MapPagePhrase.catalogue.keys == Set(MapPagePhrase.allCases.map(\.rawValue)))
        for key in MapPagePhrase.allCases.map(\.rawValue) {
            let texts = InterfaceLanguage.allCases.map { MapPagePhrase.catalogue.text(key, $0) ?? "" }
            #expect(Set(texts.map(places)).count == 1, "\(key)")
            let isArabic = texts[1].unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
            #expect(isArabic || key == MapPagePhrase.quarterSpan.rawValue, "\(key)")
        }
        #expect(DeskPhrase.catalogue.keys == Set(DeskPhrase.allCases.map(\.rawValue)))
        #expect(ChartKind.titles.keys == Set(ChartKind.allCases.map(\.rawValue)))
        #expect(RecordPhrase.catalogue.keys == Set(RecordPhrase.allCases.map(\.rawValue)))
        let tables = [
            (FigurePhrase.catalogue, FigurePhrase.allCases.map(\.rawValue)),
            (RecordPhrase.catalogue, RecordPhrase.allCases.map(\.rawValue)),
        ]
        for (catalogue, key) in tables.flatMap({ table in table.1.map { (table.0, $0) } }) {
            let texts = InterfaceLanguage.allCases.map { catalogue.text(key, $0) ?? "" }
            #expect(Set(texts.map(places)).count == 1 && !texts.contains(""), "\(key)")
            #expect(texts[1].unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }, "\(key)")
        }
        for key in ListPhrase.allCases.map(\.rawValue) {
            let texts = InterfaceLanguage.allCases.map { ListPhrase.catalogue.text(key, $0) ?? "" }
            #expect(Set(texts.map(places)).count == 1 && !texts.contains(""), "\(key)")
        }
    }

    @Test func phrasesHaveTheSamePlacesInEveryLanguage() {
        for phrase in Phrase.allCases {
            let places = InterfaceLanguage.allCases.map { language in
                Set(
                    (Phrase.catalogue.text(phrase.rawValue, language) ?? "").matches(of: /\{[a-z]+\}/).map {
                        String($0.output)
                    }
                )
            }
            #expect(Set(places).count == 1, "\(phrase)")
        }
    }

    @Test func arabicPhrasesAreArabic() {
        for phrase in Phrase.allCases where !Self.withoutLetters.contains(phrase) {
            let text = Phrase.catalogue.text(phrase.rawValue, .arabic) ?? ""
            #expect(text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }, "\(phrase)")
        }
    }

    private static let withoutLetters: Set<Phrase> = [.chipText, .chipValue, .groupFigure, .ageRange, .dayWithWeekday]

    @Test func everyCountedNounHasItsForms() {
        #expect(CountedNoun.catalogue.keys == Set(CountedNoun.allCases.map(\.rawValue)))
        for noun in CountedNoun.allCases {
            for language in InterfaceLanguage.inCode {
                for category in language.pluralRules.categories {
                    let form = CountedNoun.catalogue.form(noun.rawValue, language, category)
                    #expect(form?.isEmpty == false, "\(noun) \(language) \(category)")
                }
            }
        }
    }

    @Test(arguments: [
        (0, "لا مصادر"), (1, "مصدر واحد"), (2, "مصدران"), (3, "3 مصادر"), (10, "10 مصادر"), (11, "11 مصدرًا"),
        (99, "99 مصدرًا"), (100, "100 مصدر"), (102, "102 مصدر"), (103, "103 مصادر"), (111, "111 مصدرًا"),
        (2229, "2,229 مصدرًا"),
    ])
    func arabicHasSixForms(_ count: Int, _ text: String) {
        #expect(Phrasebook(.arabic).counted(.sources, count) == text)
    }

    @Test(arguments: [(0, "0 sources"), (1, "1 source"), (2, "2 sources"), (2229, "2,229 sources")])
    func englishHasTwoForms(_ count: Int, _ text: String) {
        #expect(Phrasebook(.english).counted(.sources, count) == text)
    }

    @Test(arguments: [
        (0, "0 джерел"), (1, "1 джерело"), (2, "2 джерела"), (5, "5 джерел"), (11, "11 джерел"), (21, "21 джерело"),
        (22, "22 джерела"), (112, "112 джерел"),
    ])
    func ukrainianCountsByTheLastDigits(_ count: Int, _ text: String) throws {
        #expect(Phrasebook(try #require(InterfaceLanguage(rawValue: "uk"))).counted(.sources, count) == text)
    }

    @Test(arguments: [(0, "0 מקורות"), (1, "מקור אחד"), (2, "שני מקורות"), (3, "3 מקורות"), (2229, "2,229 מקורות")])
    func hebrewHasOneTwoAndOthers(_ count: Int, _ text: String) throws {
        #expect(Phrasebook(try #require(InterfaceLanguage(rawValue: "he"))).counted(.sources, count) == text)
    }

    @Test func numbersAndDatesFollowTheLanguage() throws {
        let ukrainian = Phrasebook(try #require(InterfaceLanguage(rawValue: "uk")))
        let hebrew = Phrasebook(try #require(InterfaceLanguage(rawValue: "he")))
        let day = try #require(CalendarDay("2017-07-02"))
        let later = try #require(CalendarDay("2017-09-04"))
        #expect(ukrainian.number(1_234_567) == "1\u{A0}234\u{A0}567" && ukrainian.decimalMark == ",")
        #expect(hebrew.number(1_234_567) == "1,234,567")
        #expect(ukrainian.day(day) == "2 липня 2017" && hebrew.day(day) == "2 ביולי 2017")
        #expect(ukrainian.monthName(7) == "липень" && hebrew.monthName(7) == "יולי")
        #expect(ukrainian.dayWithWeekday(day) == "неділя, 2 липня 2017")
        #expect(ukrainian.days(day, later) == "2 липня – 4 вересня 2017")
        #expect(hebrew.days(day, later) == "2 ביולי עד 4 בספטמבר 2017")
        #expect(ukrainian.dayHTML(day).text.contains("datetime=\"2017-07-02\""))
    }

    @Test func unknownNoneAndNumbersAreToldApart() {
        let english = Phrasebook(.english)
        #expect(english.figure(.unknown) == "Unknown")
        #expect(english.figure(Bound(min: 0, max: 0)) == "None (0)")
        #expect(english.figure(.notApplicable) == nil)
        #expect(english.figure(Bound(min: 7, max: 7)) == "7")
        #expect(english.figure(Bound(min: 8, max: 50)) == "8–50")
        #expect(english.figure(Bound(min: 0, max: 3)) == "0–3")
        #expect(english.figure(Bound(min: 12, max: nil)) == "at least 12")
        #expect(english.figure(Bound(min: nil, max: 12)) == "at most 12")
        #expect(Phrasebook(.arabic).figure(Bound(min: 8, max: 50)) == "8 إلى 50")
    }

    @Test func datesAreWrittenOutInTheLanguageOfThePage() throws {
        let first = try #require(CalendarDay("2017-07-02"))
        let last = try #require(CalendarDay("2017-07-04"))
        let later = try #require(CalendarDay("2018-01-03"))
        let english = Phrasebook(.english)

        #expect(english.dayWithWeekday(first) == "Sunday 2 July 2017")
        #expect(english.days(first, last) == "2–4 July 2017")
        #expect(english.days(first, later) == "2 July 2017 – 3 January 2018")
        #expect(Phrasebook(.arabic).dayWithWeekday(first) == "الأحد 2 يوليو 2017")
        #expect(Phrasebook(.arabic, digits: .easternArabic).day(first) == "٢ يوليو ٢٠١٧")
        #expect(english.dayHTML(first).text == "<time datetime=\"2017-07-02\">2 July 2017</time>")
    }

    @Test func easternDigitsAreForArabicAlone() {
        #expect(Phrasebook(.english, digits: .easternArabic).number(1234) == "1,234")
        #expect(Phrasebook(.arabic, digits: .easternArabic).number(1234) == "١٬٢٣٤")
    }

    @Test func everyGroupAndPublicFieldHasALabel() {
        for group in CasualtyGroup.allCases {
            for language in InterfaceLanguage.allCases { #expect(group.label(language) != group.rawValue) }
        }
    }
}
