// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Site

@Suite struct LinesTests {
    @Test(arguments: [
        ("", [""]), ("a", ["a"]), ("a\nb", ["a\nb"]), ("a\n\nb", ["a", "b"]), ("a\n\n\nb", ["a", "\nb"]),
        ("\n\na\n\n", ["", "a", ""]), ("a\r\n\r\nb", ["a\r\n\r\nb"]), ("سطر\n\nآخر", ["سطر", "آخر"]),
    ])
    func paragraphsPartAtTwoFeeds(text: String, parts: [String]) {
        #expect(Lines.paragraphs(of: text[...]).map(String.init) == parts)
    }

    @Test(arguments: [
        ("", [""]), ("a\nb", ["a", "b"]), ("\na\n", ["", "a", ""]), ("a\r\nb", ["a\r\nb"]), ("é\nü", ["é", "ü"]),
    ])
    func linesPartAtOneFeed(text: String, parts: [String]) {
        #expect(Lines.lines(of: text[...]).map(String.init) == parts)
    }

    @Test(arguments: [
        ("plain", "plain"), ("<p>a <b>b</b></p>", "a b"), ("&lt;p&gt; &quot;x&quot; &#39;y&#39;", "<p> \"x\" 'y'"),
        ("&amp;lt;", "&lt;"), ("<bdi title=\"a\">أ</bdi>، ب", "أ، ب"), ("a & b", "a & b"),
    ])
    func markupIsReadAsItsText(markup: String, text: String) {
        #expect(HTML(trusted: Array(markup.utf8)).plainText == text)
    }
}
