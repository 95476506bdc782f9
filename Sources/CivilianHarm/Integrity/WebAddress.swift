// SPDX-License-Identifier: Apache-2.0

/// What of a web address can be checked without asking anybody.
package struct WebAddress: Hashable, Sendable {
    /// The host in lower case, without port.
    package let host: String
    /// What follows the host; empty where nothing does.
    package let path: String

    /// Reads `http` or `https` addresses whose host has a top-level domain of two letters or more; nil otherwise.
    package init?(_ text: String) {
        let lowered = text.lowercased()
        let scheme = ["https://", "http://"].first { lowered.hasPrefix($0) }
        guard let scheme, !text.contains(where: \.isWhitespace) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        host = String(rest[..<end].split(separator: ":").first ?? "").lowercased()
        path = String(rest[end...])
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let top = labels.last, top.count >= 2,
            top.allSatisfy({ $0.isLetter }) || top.hasPrefix("xn--") || Self.isIPv4(labels)
        else { return nil }
    }

    /// Whether the address names more than a host.
    package var namesADocument: Bool { path.count > 1 }

    private static func isIPv4(_ labels: [Substring]) -> Bool {
        labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
    }
}
