// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Counting

/// Words of quantity, read by the register's table (requirement R57).
@Suite struct QuantityReaderTests {
    private let reader = QuantityReader(.builtIn)

    @Test(
        arguments: [
            ("dozens", 12, 24, "en.dozens"), ("Dozens of people", 12, 24, "en.dozens"),
            ("tens of civilians", 10, nil, "en.tens"),
            ("hundreds", 100, nil, "en.hundreds"), ("a dozen", 12, 12, "en.dozen"),
            ("three children", 3, 3, "en.three"),
            ("several people", 2, nil, "en.plural"), ("a family", 1, nil, "en.family"),
            ("two families", 2, nil, "en.family"),
            ("3 families", 3, nil, "en.family"), ("شهيدان", 2, 2, "ar.dual"), ("شهيدَان", 2, 2, "ar.dual"),
            ("شهداء", 2, nil, "ar.plural"), ("الشهداء", 2, nil, "ar.plural"), ("شهيد", 1, 1, "ar.singular"),
            ("عشرات الشهداء", 10, nil, "ar.tens"), ("مئات القتلى", 100, nil, "ar.hundreds"),
            ("ثلاثة أطفال", 3, 3, "ar.number-3"),
            ("بضعة أشخاص", 3, 9, "ar.few"), ("مئتي شخص", 200, 200, "ar.two-hundred"), ("3 عائلات", 3, nil, "ar.family"),
            ("عائلتين", 2, nil, "ar.families-dual"), ("مدنيين", 2, nil, "ar.plural"), ("مدنيين اثنين", 2, 2, "ar.dual"),
        ] as [(String, Int?, Int?, String)]
    )
    func aWordIsReadByItsRule(phrase: String, min: Int?, max: Int?, rule: String) throws {
        let reading = try #require(reader.read(phrase))
        #expect(reading.bound == Bound(min: min, max: max))
        #expect(reading.ruleID == rule)
        #expect(!reading.source.isEmpty)
    }

    @Test(
        arguments: [
            ("12", 12, 12, "number"), ("١٢ شهيدا", 12, 12, "number"), ("1,200", 1_200, 1_200, "number"),
            ("12–15 people", 12, 15, "number"), ("12 to 15", 12, 15, "number"), ("12 إلى 15", 12, 15, "number"),
            ("at least 5", 5, nil, "number+at-least"), ("5 على الأقل", 5, nil, "number+at-least"),
            ("ما لا يقل عن خمسة", 5, nil, "ar.number-5+at-least"), ("more than 10", 11, nil, "number+more-than"),
            ("أكثر من عشرة", 11, nil, "ar.number-10+more-than"), ("up to 8", nil, 8, "number+at-most"),
            ("fewer than 8", nil, 7, "number+fewer-than"), ("at least dozens", 12, nil, "en.dozens+at-least"),
            ("more than dozens", 12, nil, "en.dozens+more-than"),
        ] as [(String, Int?, Int?, String)]
    )
    func figuresAndWhatOpensThem(phrase: String, min: Int?, max: Int?, rule: String) throws {
        let reading = try #require(reader.read(phrase))
        #expect(reading.bound == Bound(min: min, max: max))
        #expect(reading.ruleID == rule)
    }

    @Test(arguments: [
        "", "  ", "nobody knows", "5.5", "15-12", "1-2-3", "up to hundreds", "fewer than 0", "killed dozens", "-", "–",
        "12345678901",
    ])
    func whatTheTableDoesNotKnowIsNotGuessed(phrase: String) { #expect(reader.read(phrase) == nil) }

    /// Every word of the table is read by its own rule, alone and before another word.
    @Test func everyWordOfTheTable() throws {
        for rule in QuantityTable.builtIn.rules {
            for word in rule.words {
                for phrase in [word, word.uppercased(), "  \(word)، ", word + " xyz"] {
                    let reading = try #require(reader.read(phrase, language: rule.language), "\(phrase)")
                    #expect(reading.bound == rule.bound && reading.ruleID == rule.id, "\(phrase)")
                }
            }
        }
        #expect(Set(QuantityTable.builtIn.rules.map(\.id)).count == QuantityTable.builtIn.rules.count)
    }

    /// Any number is itself in both kinds of digits, and what opens it never puts it on the wrong side.
    @Test func everyNumberIsItself() throws {
        for number in stride(from: 0, through: 4_000, by: 7) {
            let eastern = String(
                String.UnicodeScalarView(
                    String(number).unicodeScalars.compactMap {
                        Unicode.Scalar($0.value - 0x30 + 0x0660)
                    }
                )
            )
            for phrase in [String(number), eastern, "\(number) people", "\(number)-\(number)"] {
                #expect(reader.read(phrase)?.bound == Bound(min: number, max: number), "\(phrase)")
            }
            for entry in QuantityQualifier.entries {
                let words = entry.words.joined(separator: " ")
                guard let bound = reader.read("\(words) \(number)")?.bound else {
                    #expect(number == 0 && entry.qualifier == .fewerThan)
                    continue
                }
                let isLower = [.atLeast, .moreThan].contains(entry.qualifier)
                #expect(
                    isLower
                        ? bound.min ?? -1 >= number && bound.max == nil
                        : bound.max ?? .max <= number && bound.min == nil
                )
            }
        }
    }

    @Test func vagueWordsOfATextAreFound() {
        let found = reader.vagueQuantities(
            in: "Dozens were hurt; 5 people and hundreds of sheep. استشهد شهيدان وسقط عشرات الجرحى."
        )
        #expect(found.map(\.ruleID) == ["en.dozens", "en.hundreds", "ar.dual", "ar.tens"])
        #expect(reader.vagueQuantities(in: "A family of five, two of them civilians.").isEmpty)
    }

    @Test func aTableOfTheRegisterDecides() throws {
        var table = QuantityTable.builtIn
        table.rules.removeAll { $0.id == "ar.tens" }
        table.rules.append(
            QuantityRule(id: "ar.tens", language: "ar", words: ["عشرات"], min: 20, max: nil, source: "Policy.")
        )
        #expect(QuantityReader(table).read("عشرات الشهداء")?.bound == Bound(min: 20, max: nil))
    }
}
