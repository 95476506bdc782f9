// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Site

struct TextComparisonTests {
    private static func changed(_ pieces: [TextComparison.Piece]) -> [String] {
        pieces.filter(\.isChanged).map(\.text)
    }

    @Test func wordsThatDifferAreMarked() {
        let comparison = TextComparison("Two men were killed at noon", "Two men and a girl were killed at dusk")

        #expect(Self.changed(comparison.before) == ["noon"])
        #expect(Self.changed(comparison.after).map { $0.filter { $0 != " " } } == ["andagirl", "dusk"])
    }

    @Test(arguments: [
        ("a b c", "a x c"), ("", "a"), ("one\n\ntwo", "one two"), ("ثلاثة قتلى في السوق", "أربعة قتلى في السوق"),
        (String(repeating: "w ", count: 2000), "w"), ("same", "same"), ("  ", " a "),
    ])
    func piecesMakeUpTheTexts(_ before: String, _ after: String) {
        let comparison = TextComparison(before, after)

        #expect(comparison.before.map(\.text).joined() == before)
        #expect(comparison.after.map(\.text).joined() == after)
    }

    @Test(arguments: [("Weak", "Fair"), ("Open incident", "Non credible"), ("a b c d", "e f g d")])
    func textsWithLittleInCommonAreNotMarked(_ before: String, _ after: String) {
        let comparison = TextComparison(before, after)

        #expect(Self.changed(comparison.before).isEmpty && Self.changed(comparison.after).isEmpty)
    }
}
