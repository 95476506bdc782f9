// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Site

@Suite struct CopyDocumentTests {
    private static func copied(_ markup: String, server: String? = nil, base: String? = nil) -> CopyDocument.Result {
        let words = CopyWords(
            words: Phrasebook(.english),
            server: server.flatMap { PublicAddress($0) },
            base: base.flatMap { PublicAddress($0, withPath: true) }
        )
        return CopyDocument(file: "en/incidents/A/index.html", words: words).result(of: Array(markup.utf8))
    }

    private static func text(_ result: CopyDocument.Result) -> String { String(decoding: result.bytes, as: UTF8.self) }

    @Test(arguments: [
        (
            "<a class=\"x\" href=\"/en/incidents/B#places\">B</a>",
            "<a class=\"x\" href=\"../B/index.html#places\">B</a>"
        ),
        ("<a href=\"/en/incidents?country=SY&amp;page=2\">2</a>", "<a href=\"../country=SY/page=2/index.html\">2</a>"),
        ("<a href=\"#top\">top</a>", "<a href=\"#top\">top</a>"),
        ("<a href=\"https://a.example/?a=1&amp;b=2\">a</a>", "<a href=\"https://a.example/?a=1&amp;b=2\">a</a>"),
        ("<a href=\"//a.example/\">a</a>", "<a href=\"//a.example/\">a</a>"),
        (
            "<link rel=\"stylesheet\" href=\"/assets/a.css\">",
            "<link rel=\"stylesheet\" href=\"../../../assets/a.css\">"
        ),
        (
            "<svg><path d=\"M0 0\"/><a href=\"/en\"/></svg>",
            "<svg><path d=\"M0 0\"/><a href=\"../../index.html\"/></svg>"
        ),
        ("<p>1 < 2 &amp; \"/en\"</p>", "<p>1 < 2 &amp; \"/en\"</p>"),
        ("<!DOCTYPE html>\n<!-- <a href=\"/en\"> -->", "<!DOCTYPE html>\n<!-- <a href=\"/en\"> -->"),
        (
            "<script type=\"x\">\"<a href=\\\"/en\\\">\"</script><b>",
            "<script type=\"x\">\"<a href=\\\"/en\\\">\"</script><b>"
        ),
        ("<script src=\"/assets/a.js\" defer></script>", "<script src=\"../../../assets/a.js\" defer></script>"),
    ])
    func addressesLeadToFiles(markup: String, copy: String) {
        #expect(Self.text(Self.copied(markup)) == copy)
    }

    @Test func whatNeedsAServerKeepsItsTextOrLeadsThere() {
        let link = "<a class=\"n\" href=\"/en/incidents?q=a&amp;grade=fair\" rel=\"nofollow\" download>7</a>"

        #expect(Self.text(Self.copied(link)) == "<a class=\"n\">7</a>")
        #expect(
            Self.text(Self.copied(link, server: "https://r.example"))
                == "<a class=\"n\" href=\"https://r.example/en/incidents?q=a&amp;grade=fair\" rel=\"nofollow\" download>7</a>"
        )
        #expect(Self.text(Self.copied("<link rel=\"next\" href=\"/en/desk/integrity\">")).isEmpty)
    }

    /// What was written of a tag before an address that has no way is not written twice.
    @Test func tagWithAnAddressOfAServerIsWrittenOnce() {
        let video = "<p><video class=\"v\" src=\"/assets/i.svg\" poster=\"/en/desk/integrity\">x</video>"

        #expect(Self.text(Self.copied(video)) == "<p><video class=\"v\">x</video>")
    }

    @Test func addressesOfTheCopyItselfStayWhole() {
        let base = "https://c.example/register"
        func copied(_ path: String) -> String {
            Self.text(Self.copied("<link rel=\"canonical\" href=\"\(base)\(path)\">", base: base))
        }

        #expect(copied("/en/incidents/B").contains("href=\"\(base)/en/incidents/B\""))
        #expect(copied("/en/incidents?page=2").contains("href=\"\(base)/en/incidents/page=2/index.html\""))
    }

    @Test func formsAndFiltersGiveWayToANotice() {
        let page = """
            <form class="find" action="/en/incidents"><p>x</p></form><form id="filter" action="/x"><input name="q"></form>\
            <form class="choice"></form><aside class="filters"><aside>a</aside><form></form></aside><aside>kept</aside>\
            <nav class="sort"><nav></nav><a href="/en">x</a></nav><p class="jump">x</p>end
            """
        let text = Self.text(Self.copied(page))

        #expect(!text.contains("<form") && !text.contains("<input") && !text.contains("<nav"))
        #expect(text.contains("This is a copy of the register in files."))
        #expect(text.contains("href=\"../../browse/index.html\"") && text.contains("href=\"../../search/index.html\""))
        #expect(text.hasSuffix("<aside>kept</aside>end"))
    }

    @Test func linksOfAPageAreGathered() throws {
        let result = Self.copied(
            "<a href=\"/en\">a</a><a href=\"/en\">b</a><img src=\"/assets/i.svg\"><a href=\"/en?q=1\">c</a>"
        )

        #expect(Set(result.links.map(\.text)) == ["/en", "/assets/i.svg"])
    }

    /// Markup that ends anywhere is read to its end.
    @Test func brokenMarkupIsReadToItsEnd() throws {
        let page = Array(
            "<p a=\"b\"><a href=\"/en\">x</a><!-- c --><script>s</script><form id=\"filter\"><b></form></p>".utf8
        )
        for count in 0...page.count { _ = Self.copied(String(decoding: page[..<count], as: UTF8.self)) }
    }
}
