// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Site

struct MarkedWordsTests {
    private static func marked(_ words: String, _ markup: String) -> String? {
        let page = Array("<p>salma</p><main id=\"main\">\(markup)</main><p>salma</p>".utf8)
        return MarkedWords(words).map { String(decoding: $0.marking(page, note: ""), as: UTF8.self) }?
            .split(separator: "<main id=\"main\">", maxSplits: 1).last?.split(separator: "</main>").first.map(
                String.init
            )
    }

    @Test(arguments: [
        ("salma", "<p>Salma D.</p>", "<p><mark>Salma</mark> D.</p>"),
        ("السوق", "<p>في السُّوق</p>", "<p>في <mark>السُّوق</mark></p>"),
        ("\"of tell\"", "<p>market of <b>Tell</b> of Tell</p>", "<p>market of <b>Tell</b> <mark>of Tell</mark></p>"),
        ("37SFV5030", "<bdi>37SFV5030</bdi>", "<bdi><mark>37SFV5030</mark></bdi>"),
        ("amp", "a &amp; b", "a &amp; b"),
        (
            "rock", "<a title=\"rock\">R &lt;rock&gt; &#39;Rock&#39;</a>",
            "<a title=\"rock\">R &lt;<mark>rock</mark>&gt; &#39;<mark>Rock</mark>&#39;</a>"
        ),
        ("x", "<svg><text>x</text></svg>x", "<svg><text>x</text></svg><mark>x</mark>"),
        ("a b", "<i>b</i> a", "<i><mark>b</mark></i> <mark>a</mark>"),
    ])
    func wordsAreMarkedBetweenTagsAlone(words: String, markup: String, expected: String) {
        #expect(Self.marked(words, markup) == expected)
    }

    @Test func whatHasNoLetterMarksNothing() {
        #expect(MarkedWords("-- !") == nil)
    }

    @Test func pageFromASearchSaysWhatIsMarkedAndLeadsToItself() async throws {
        try await RunningSite.answering([try Fixture.full()]) { site in
            let plain = try await site.get("/en/incidents/QM0042")
            let marked = try await site.get("/en/incidents/QM0042?highlight=QM0042")
            #expect(marked.text.contains("<mark>QM0042</mark>") && !plain.text.contains("<mark>"))
            #expect(marked.text.contains("<a href=\"/en/incidents/QM0042\">Show without marks</a>"))
            #expect(try await site.get("/en/incidents/QM0042?highlight=%FF").text == plain.text)
        }
    }
}
