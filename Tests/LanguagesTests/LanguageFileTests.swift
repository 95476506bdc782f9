// SPDX-License-Identifier: Apache-2.0

import Languages
import Testing

@Suite struct LanguageFileTests {
    private static let head = "language: xx\nname: Exish\ndirection: rtl\ncomma: ;\nplural one: i = 1 and v = 0\n"

    private static func file(_ body: String) -> LanguageFile { LanguageFile(Array((head + body).utf8)) }

    private static let sections = [
        TextSection("Words", [.init("hello", "Hello, {name}"), .init("bye", "Bye")]),
        TextSection("Nouns", [.init("apples", "{n} apple; {n} apples")], isCounted: true),
    ]

    @Test func headAndSectionsAreRead() {
        let file = Self.file("# a note\n\n[Words]\nhello | Hello, {name} | Olleh {name}\nbye | Bye |\n")
        #expect(file.code == "xx" && file.name == "Exish" && file.isRightToLeft && file.comma == "; ")
        #expect(file.text("Words", "hello") == "Olleh {name}")
        #expect(file.text("Words", source: "Hello, {name}") == "Olleh {name}")
        #expect(file.text("Words", "bye") == nil && file.text("Nouns", "hello") == nil)
        #expect(file.faults.isEmpty)
    }

    @Test func marksAndLineEndsOfOtherEditorsAreNoMatter() {
        let text = "\u{FEFF}" + (Self.head + "[Words]\nbye | Bye | Eyb\n").replacing("\n", with: "\r\n")
        let file = LanguageFile(Array(text.utf8))
        #expect(file.code == "xx" && file.text("Words", "bye") == "Eyb" && file.faults.isEmpty)
    }

    @Test(arguments: [
        "nothing: here\n", "plural several: i = 1\n", "no colon\n", "[Words]\nbye | Bye\n", "[Words]\na | b | c | d\n",
        "[Words]\nbye | Bye | a\nbye | Bye | b\n",
    ])
    func linesThatCannotBeUsedAreTold(_ body: String) {
        #expect(Self.file(body).faults.count == 1)
    }

    @Test func conditionsThatCannotBeReadAreTold() {
        #expect(LanguageFile(Array("language: xx\nplural one: when it is one\n".utf8)).faults.count == 1)
        #expect(LanguageFile(Array("name: Exish\n".utf8)).faults.count == 1)
    }

    @Test func whatIsMissingIsListedReadyToBeFilledIn() {
        let file = Self.file("[Words]\nhello | Hello {name} | Olleh {name}\n")
        let review = LanguageReview(file, Self.sections)
        #expect(review.wanted == 3)
        #expect(
            review.missingLines == """
                [Words]
                hello | Hello, {name} | Olleh {name}
                bye | Bye |
                [Nouns]
                apples | {n} apple; {n} apples |

                """
        )
        #expect(review.gaps.first?.stale == "Olleh {name}")
        #expect(review.faults.isEmpty)
    }

    @Test(arguments: [
        ("[Words]\nhello | Hello, {name} | Olleh\n", "hello: the places are none instead of {name}"),
        ("[Words]\nbye | Bye | Eyb {who}\n", "bye: the places are {who} instead of none"),
        ("[Words]\nmore | More | Erom\n", "[Words] has no more"),
        ("[Others]\nbye | Bye | Eyb\n", "[Others] has no bye"),
        ("[Nouns]\napples | {n} apple; {n} apples | {n} selppa\n", "apples: wants 2 forms: one; other"),
        ("[Nouns]\napples | {n} apple; {n} apples | elppa; \n", "apples: wants 2 forms: one; other"),
        ("[Nouns]\napples | {n} apple; {n} apples | elppa; selppa\n", "apples: the form for other wants {n}"),
    ])
    func whatIsWrongIsToldWithItsLine(_ body: String, _ fault: String) {
        let review = LanguageReview(Self.file(body), Self.sections)
        #expect(review.faults == [LanguageFile.Fault(line: 7, text: fault)])
    }

    @Test func aFormOfOneNumberNeedNotPrintIt() {
        let file = Self.file("[Nouns]\napples | {n} apple; {n} apples | elppa; {n} selppa\n")
        #expect(LanguageReview(file, Self.sections).faults.isEmpty)
    }

    @Test func shippedFilesAreThere() {
        #expect(LanguageFile.shipped.map(\.code) == ["he", "uk"])
        for file in LanguageFile.shipped { #expect(file.faults.isEmpty && !file.name.isEmpty) }
    }
}
