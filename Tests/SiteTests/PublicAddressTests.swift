// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Site

struct PublicAddressTests {
    @Test(arguments: ["https://register.example.org", "https://register.example.org/", "http://127.0.0.1:8080"])
    func hostIsAnAddress(_ text: String) {
        #expect(PublicAddress(text)?.text == (text.hasSuffix("/") ? String(text.dropLast()) : text))
    }

    @Test(arguments: [
        "", "register.example.org", "ftp://a.example", "https://", "https://a.example/path", "https://a.example?q",
        "https://user@a.example", "https://a.example\"><b>", "javascript:alert(1)", "https://a b.example",
    ])
    func anythingElseIsNone(_ text: String) {
        #expect(PublicAddress(text) == nil)
    }
}
