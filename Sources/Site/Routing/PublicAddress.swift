// SPDX-License-Identifier: Apache-2.0

/// Where readers find the site: scheme, host and port, such as `https://register.example.org`; a copy in files may stand in a folder.
///
/// It is a setting and never taken from a request: whoever sends one could write any name into a page.
package struct PublicAddress: Hashable, Sendable {
    /// Without a slash at the end.
    package let text: String

    /// Scheme, host and port, as browsers name where a form was sent from (RFC 6454, section 6.2).
    var origin: String {
        let path = text.firstRange(of: "://").flatMap { text[$0.upperBound...].firstIndex(of: "/") }
        return String(text[..<(path ?? text.endIndex)])
    }

    /// Fails for what is no http or https address, and for one with a query or a name, or with a path where it may have none.
    package init?(_ text: String, withPath: Bool = false) {
        let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let link = ExternalLink(trimmed), let scheme = trimmed.firstRange(of: "://"),
            trimmed[scheme.upperBound...].lowercased().hasPrefix(link.host),
            link.host.utf8.allSatisfy({ Self.isPartOfAHost($0) })
        else { return nil }
        let path = trimmed[scheme.upperBound...].utf8.dropFirst(link.host.utf8.count)
        guard withPath ? path.allSatisfy(Self.isPartOfAPath) : path.isEmpty else { return nil }
        self.text = trimmed
    }

    private static func isPartOfAPath(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~/%".utf8.contains(byte)
        }
    }

    private static func isPartOfAHost(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: true
        default: "-.:[]".utf8.contains(byte)
        }
    }
}
