// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct IntegrityRuleTests {
    @Test(arguments: IntegrityRule.allCases)
    func everyRuleHasItsTextsInBothLanguages(rule: IntegrityRule) throws {
        let entry = try #require(IntegrityTexts.all.entries[rule.id])
        #expect(entry.lines.count == 3)
        for language in InterfaceLanguage.allCases {
            #expect(!rule.title(language).isEmpty)
            #expect(!rule.message(language).isEmpty)
            #expect(!rule.explanation(language).isEmpty)
        }
        for text in [rule.title(.arabic), rule.message(.arabic), rule.explanation(.arabic)] {
            #expect(text.hasArabicLetter)
        }
        #expect(!rule.title(.english).hasArabicScript)
        #expect(Self.places(rule.message(.english)) == Self.places(rule.message(.arabic)))
    }

    @Test func noTextIsLeftOver() {
        #expect(Set(IntegrityTexts.all.entries.keys) == Set(IntegrityRule.allCases.map(\.id)))
    }

    @Test(arguments: IntegrityRule.allCases)
    func idIsATopicAndAName(rule: IntegrityRule) {
        let parts = rule.id.split(separator: ".")
        #expect(parts.count == 2)
        #expect(parts.allSatisfy { part in part.allSatisfy { $0.isASCII && $0.isLetter } })
    }

    @Test(arguments: [
        (309.4, "309 m", "309 م"), (999, "999 m", "999 م"), (39_710.7, "39.7 km", "39.7 كم"),
        (223_435, "223 km", "223 كم"),
    ])
    func distancesAreShort(metres: Double, english: String, arabic: String) {
        #expect(IntegrityValue.metres(metres).text(.english) == english)
        #expect(IntegrityValue.metres(metres).text(.arabic) == arabic)
    }

    @Test func messageShowsItsValues() {
        let finding = IntegrityFinding(
            .minimumAboveMaximum,
            "tallies.children.killed",
            [
                "group": .group(.children), "outcome": .term(Outcome.killed), "minimum": .count(3),
                "maximum": .count(2),
            ]
        )
        #expect(finding.message(.english) == "Children, Killed: the minimum 3 is above the maximum 2.")
        #expect(finding.message(.arabic) == "أطفال، قتيل: الحد الأدنى 3 أعلى من الحد الأقصى 2.")
    }

    @Test func textsKeepTheirDirectionInArabic() {
        #expect(IntegrityValue.text("XA0001").text(.arabic) == "\u{2068}XA0001\u{2069}")
        #expect(IntegrityValue.text("XA0001").text(.english) == "XA0001")
    }

    private static func places(_ message: String) -> Set<String> {
        Set(
            message.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
                $0.split(separator: "}").first.map(String.init)
            }
        )
    }
}
