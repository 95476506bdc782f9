// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Charts

struct EmbedTests {
    private func document(_ style: EmbedDocument.Style, home: String = "https://example.org/en/charts") -> String {
        let chart = ChartFixtures.causes("ar")
        let document = EmbedDocument(chart: chart, style: style, home: home, registerName: "سجل <قمرية>").document
        return String(decoding: document, as: UTF8.self)
    }

    @Test func itIsAWholeDocumentInItsLanguage() {
        let text = document(.link("/assets/charts.css"))

        #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">"))
        #expect(text.contains("<link rel=\"stylesheet\" href=\"/assets/charts.css\"/>"))
        #expect(text.contains("href=\"https://example.org/en/charts\" target=\"_blank\" rel=\"noopener\""))
        #expect(text.contains("سجل &lt;قمرية&gt;"))
        #expect(text.contains("<details") && text.contains("<table>") && text.contains("class=\"chart-source\""))
        #expect(!text.contains("<style") && !text.contains("<script"))
    }

    @Test func aNonceAllowsTheStyleInside() {
        let text = document(.inline(nonce: "r4nd0m\""))

        #expect(text.contains("<style nonce=\"r4nd0m&quot;\">"))
        #expect(text.ranges(of: "</style>").count == 1)
    }

    @Test(arguments: ["javascript:alert(1)", "//elsewhere.test/x", "data:text/html,x", "", " https://example.org"])
    func anotherKindOfAddressIsLeftOut(_ home: String) {
        #expect(!document(.link("/charts.css"), home: home).contains("<a "))
    }

    @Test(arguments: ["/en/programmes", "HTTPS://example.org/"])
    func pathsAndWebAddressesAreLinked(_ home: String) {
        #expect(document(.link("/charts.css"), home: home).contains("<a href=\"\(home)\""))
    }
}
