// SPDX-License-Identifier: Apache-2.0

import Languages
import Testing

@Suite struct PluralRulesTests {
    private static let ukrainian: [PluralCategory: String] = [
        .one: "v = 0 and i % 10 = 1 and i % 100 != 11",
        .few: "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
        .many: "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14",
    ]

    @Test(arguments: [
        (0, PluralCategory.many), (1, .one), (2, .few), (4, .few), (5, .many), (11, .many), (12, .many), (14, .many),
        (20, .many), (21, .one), (22, .few), (100, .many), (101, .one), (111, .many), (112, .many), (1_000_003, .few),
        (-1, .one), (.min, .many),
    ])
    func conditionsOfSeveralPartsAreRead(_ count: Int, _ category: PluralCategory) throws {
        #expect(try #require(PluralRules(Self.ukrainian)).category(of: count) == category)
    }

    @Test(arguments: [(0, PluralCategory.other), (1, .one), (2, .two), (3, .other), (10, .other), (21, .other)])
    func operandsOfDecimalsAreZero(_ count: Int, _ category: PluralCategory) throws {
        let rules = try #require(PluralRules([.one: "i = 1 and v = 0 or i = 0 and v != 0", .two: "i = 2 and v = 0"]))
        #expect(rules.category(of: count) == category)
        #expect(rules.categories == [.one, .two, .other])
    }

    @Test func listsOfValuesAreRead() throws {
        let rules = try #require(PluralRules([.few: "n % 10 = 3..4,9 and n % 100 != 10..19"]))
        #expect((0...30).filter { rules.category(of: $0) == .few } == [3, 4, 9, 23, 24, 29])
    }

    @Test(arguments: ["", "i", "i =", "i = x", "x = 1", "i % 0 = 1", "i = 4..2", "i == 1", "i = 1 and", "i % 10"])
    func otherConditionsAreRefused(_ text: String) {
        #expect(PluralRules([.one: text]) == nil)
    }

    @Test func formsOfOneNumberAreToldFromOthers() throws {
        let rules = try #require(PluralRules(Self.ukrainian))
        #expect(!rules.isOfOneNumber(.one) && !rules.isOfOneNumber(.few))
        #expect(try #require(PluralRules([.one: "i = 1 and v = 0"])).isOfOneNumber(.one))
    }
}
