// SPDX-License-Identifier: Apache-2.0

/// One chart as a whole document, for other sites to frame.
package struct EmbedDocument: Sendable {
    /// How the document gets its style under a content security policy.
    package enum Style: Sendable {
        /// A style sheet at an address of the same site.
        case link(String)
        /// Written into the document, allowed by a nonce that the policy names.
        case inline(nonce: String)
    }

    package var chart: Chart
    package var style: Style
    /// The page of the register that the chart belongs to: a path from the root, or an address with http or https.
    package var home: String
    package var registerName: String

    package init(chart: Chart, style: Style, home: String, registerName: String) {
        self.chart = chart
        self.style = style
        self.home = home
        self.registerName = registerName
    }

    /// The document in UTF-8.
    ///
    /// Another address than `home` allows is left out, with its link.
    package var document: [UInt8] {
        let words = chart.words
        var markup: Markup = """
            <!DOCTYPE html>
            <html lang="\(words.language)" dir="\(words.direction.rawValue)">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="robots" content="noindex"/>
            <title>\(chart.title) · \(registerName)</title>\n
            """
        switch style {
        case .link(let address): markup += "<link rel=\"stylesheet\" href=\"\(address)\"/>\n"
        case .inline(let nonce): markup += "<style nonce=\"\(nonce)\">\n\(ChartStyle.markup)</style>\n"
        }
        markup += "</head>\n<body class=\"chart-embed\">\n<main>\n"
        markup += Markup(trusted: chart.figure(headingLevel: 1))
        if isSafe(home) {
            let text = words.filled(.atHome, ["register": words.isolated(registerName)])
            markup += "<p class=\"chart-home\"><a href=\"\(home)\" target=\"_blank\" rel=\"noopener\">\(text)</a></p>\n"
        }
        markup += "</main>\n</body>\n</html>\n"
        return markup.bytes
    }

    private func isSafe(_ address: String) -> Bool {
        if address.utf8.starts(with: "/".utf8) { return !address.utf8.starts(with: "//".utf8) }
        return ["https://", "http://"].contains { address.lowercased().utf8.starts(with: $0.utf8) }
    }
}
