// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import NIOCore

/// Whether an address, or a request, is of this machine alone: RFC 1122, section 3.2.1.3, and RFC 4291, section 2.5.3.
package enum Loopback {
    /// Whether a host stands for this machine: `localhost`, an address of 127.0.0.0/8, or `::1`.
    package static func isHost(_ text: String) -> Bool {
        let host = text.lowercased()
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy(isOctet)
    }

    private static func isOctet(_ text: Substring) -> Bool {
        (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8(text) != nil
    }

    /// Whether the `Host` of a request stands for this machine, with or without a port.
    ///
    /// A name of another site that resolves to this machine does not: that is how pages of other sites would read ours.
    static func isAuthority(_ text: String?) -> Bool {
        guard var host = text.map({ Substring($0) }) else { return false }
        if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
            let port = host[host.index(after: colon)...]
            guard !port.isEmpty, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
            host = host[..<colon]
        }
        guard host.hasPrefix("["), host.hasSuffix("]") else { return !host.contains(":") && isHost(String(host)) }
        return host == "[::1]"
    }

    /// Whether the other end of a connection is on this machine.
    static func isPeer(_ address: SocketAddress?) -> Bool {
        guard let text = address?.ipAddress?.lowercased() else { return false }
        return isHost(text.hasPrefix("::ffff:") ? String(text.dropFirst(7)) : text)
    }

    /// Whether a request was made on this machine for this machine, and no proxy handed it on.
    static func isOwn(_ request: HTTPRequest, from peer: SocketAddress?) -> Bool {
        isPeer(peer) && isAuthority(request.authority) && !proxied.contains { request.headerFields.contains($0) }
    }

    /// What proxies say of the reader that they speak for.
    private static let proxied: [HTTPField.Name] = [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via",
    ].compactMap { HTTPField.Name($0) }
}
