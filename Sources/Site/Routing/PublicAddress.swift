// SPDX-License-Identifier: Apache-2.0

/// Where readers find the site: scheme, host and port, such as `https://register.example.org`.
///
/// It is a setting and never taken from a request: whoever sends one could write any name into a page.
package struct PublicAddress: Hashable, Sendable {
    /// Without a slash at the end.
    package let text: String

    /// Fails for what is no http or https address, and for one with a path, a query or a name.
    package init?(_ text: String) {
        let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let link = ExternalLink(trimmed), let scheme = trimmed.firstRange(of: "://"),
            trimmed[scheme.upperBound...].lowercased() == link.host,
            link.host.utf8.allSatisfy({ Self.isPartOfAHost($0) })
        else { return nil }
        self.text = trimmed
    }

    private static func isPartOfAHost(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: true
        default: "-.:[]".utf8.contains(byte)
        }
    }
}
