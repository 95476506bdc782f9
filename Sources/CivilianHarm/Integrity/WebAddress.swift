// SPDX-License-Identifier: Apache-2.0

/// What of a web address can be checked without asking anybody.
package struct WebAddress: Hashable, Sendable {
    /// Whether something follows the host.
    package let namesADocument: Bool

    /// Reads `http` or `https` addresses whose host has a top-level domain of two letters or more; nil otherwise.
    ///
    /// Spaces and letters of any script may stand after the host: browsers encode them.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard let start = Self.afterScheme(bytes) else { return nil }
        let end = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
        // A name and a password may stand before the host, a port after it.
        let authority = bytes[start..<end].split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let host = authority.last?.prefix { $0 != UInt8(ascii: ":") } ?? bytes[start..<start]
        guard Self.isHost(host) else { return nil }
        namesADocument = bytes.distance(from: end, to: bytes.endIndex) > 1
    }

    private static func afterScheme(_ bytes: String.UTF8View) -> String.UTF8View.Index? {
        for scheme in ["https://", "http://"] {
            let start = bytes.prefix(scheme.utf8.count)
            if start.elementsEqual(scheme.utf8, by: { $0 | 0x20 == $1 | 0x20 }) { return start.endIndex }
        }
        return nil
    }

    private static func isHost(_ host: Substring.UTF8View) -> Bool {
        let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty && !$0.contains(where: { $0 <= 0x20 }) }),
            let top = labels.last
        else { return false }
        let isPunycode = top.count > 4 && top.prefix(4).elementsEqual("xn--".utf8)
        return isPunycode || (top.count >= 2 && top.allSatisfy(isLetter)) || isIPv4(labels)
    }

    /// A letter of ASCII, or a part of one beyond it.
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

    private static func isIPv4(_ labels: [Substring.UTF8View]) -> Bool {
        labels.count == 4 && labels.allSatisfy { UInt8(Substring($0)) != nil }
    }
}
