// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Charts

@Suite struct EscapeTests {
    private static func plain(_ markup: [UInt8]) -> [UInt8] { markup.withUnsafeBufferPointer { Escape.plain($0) } }

    @Test(arguments: ["", "a", "?a=1&b=2", "<\"'>&", "&&amp;", "سوق & حيّ", "x&", "&#39", "&amp"])
    func escapedTextComesBack(text: String) {
        var markup: [UInt8] = []
        Escape.append(text, to: &markup)
        #expect(Self.plain(markup) == Array(text.utf8))
    }

    @Test(arguments: ["&", "&am", "&lt", "&unknown;", "a&#39"])
    func whatIsNoEscapeStaysAsItIs(markup: String) {
        #expect(Self.plain(Array(markup.utf8)) == Array(markup.utf8))
    }
}
