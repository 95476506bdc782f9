// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Site

struct HTMLTests {
    @Test func valuesAreEscapedAndMarkupIsNot() {
        let value = "<script>\"'&"
        let html: HTML = "<p title=\"\(value)\">\(value)</p>"

        #expect(html.text == "<p title=\"&lt;script&gt;&quot;&#39;&amp;\">&lt;script&gt;&quot;&#39;&amp;</p>")
    }

    @Test func quotationMarkUnderACombiningMarkIsEscaped() {
        let html: HTML = "<p title=\"\("\"\u{301} onfocus=x")\">"

        #expect(html.text.unicodeScalars.count { $0 == "\"" } == 2)
    }

    @Test func controlCharactersAreReplaced() {
        #expect(HTML.escaping("a\u{0}b\u{8}c\u{7F}\td\n").text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\td\n")
    }

    @Test func piecesAreRepeatedAndLeftOut() {
        let none: String? = nil
        let html: HTML = "\(each: ["a", "<"], { "<li>\($0)</li>" })\(some: none, { "\($0)" })\(when: false, "x")"

        #expect(html.text == "<li>a</li><li>&lt;</li>")
    }

    @Test(arguments: [
        "javascript:alert(1)", " https://a.example", "https://", "http:a.example", "//a.example", "ftp://a.example",
        "https://user@a.example/", "https://a.example/ b", "https://a.example\\@b.example", "data:text/html,x", "",
    ])
    func otherAddressesAreNotLinked(_ address: String) {
        #expect(ExternalLink(address) == nil)
        #expect(HTML.external(address, label: "label").text == "label")
    }

    @Test(arguments: ["https://a.example", "HTTP://A.example/x?y='&z#f", "https://a.example:8080/ع"])
    func webAddressesAreLinkedAsOutgoing(_ address: String) {
        let html = HTML.external(address, label: "label").text

        #expect(html.contains("rel=\"external nofollow\""))
        #expect(html.hasPrefix("<a href=\"\(HTML.escaping(address).text)\""))
    }

    @Test(arguments: [
        ("https://a.example/?a[0]=x|y", "https://a.example/?a%5B0%5D=x%7Cy"),
        ("https://[::1]/a%20b%zz%4", "https://[::1]/a%20b%25zz%254"),
        ("https://a.example/#one#two", "https://a.example/#one%23two"),
        ("https://a.example/\"", "https://a.example/%22"),
        ("https://a.example/ع?q=ش", "https://a.example/ع?q=ش"), ("https://a.example", "https://a.example"),
        ("https://a.example/x\u{FFFD}y\u{E000}", "https://a.example/x%EF%BF%BDy%EE%80%80"),
        ("https://a.example/\u{FB01}\u{FFF0}", "https://a.example/\u{FB01}%EF%BF%B0"),
    ])
    func charactersOfNoAddressAreEncoded(_ address: String, _ reference: String) {
        #expect(ExternalLink(address)?.reference == reference)
    }

    @Test func linkWithACopyIsARobustLink() {
        let copy = "https://archive.example/web/20170702101112/https://a.example/1"
        let html = HTML.external("https://a.example/1", label: "x", archive: copy).text

        #expect(html.contains("data-originalurl=\"https://a.example/1\""))
        #expect(html.contains("data-versionurl=\"\(copy)\""))
        #expect(html.contains("data-versiondate=\"2017-07-02\""))
    }

    @Test func proseKeepsParagraphsAndLines() {
        #expect(HTML.prose("a\nb\n\n<c>").text == "<p dir=\"auto\">a<br>b</p><p dir=\"auto\">&lt;c&gt;</p>")
    }
}
