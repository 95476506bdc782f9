// SPDX-License-Identifier: Apache-2.0

/// Tells whether the addresses of two sources lead to the same post or article.
package enum SourceAddress {
    /// The keys of the addresses that an incident cites, each once, in ascending order.
    package static func keys(of incident: Incident) -> [Int64] {
        Set((incident.sources ?? []).compactMap { source in source.url.flatMap(key) }).sorted()
    }

    /// The key of an address: FNV-1a (64 bits) over its plain form; nil where it names no post or article.
    ///
    /// Among ten million addresses two that differ share a key with a chance of three in a million.
    package static func key(_ address: String) -> Int64? {
        plainForm(address).map { Int64(bitPattern: hash($0.utf8)) }
    }

    /// The FNV-1a hash of bytes: Fowler, Noll and Vo, draft-eastlake-fnv, section 2.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// An address without what varies while it leads to the same place; nil for a text that is no web address, and for
    /// one that names a whole site.
    ///
    /// Away go the scheme, `www.` and the like before the host, a slash at the end, the part after `#`, and parameters
    /// that only say where a reader came from. `x.com` is `twitter.com`, whose addresses need no parameters.
    static func plainForm(_ address: String) -> String? {
        guard var host = SocialProfile.host(of: address) else { return nil }
        for prefix in ["www.", "mobile.", "m.", "web."] where host.hasPrefix(prefix) {
            host.removeFirst(prefix.count)
            break
        }
        if host == "x.com" { host = "twitter.com" }
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let rest = address[scheme.upperBound...].prefix { $0 != "#" }
        guard let slash = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return nil }
        let parts = rest[slash...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = parts[0]
        while path.last == "/" { path = path.dropLast() }
        let parameters = (parts.count > 1 && host != "twitter.com" ? parts[1] : "").split(separator: "&")
            .filter { !isTracking($0) }
        guard !path.isEmpty || !parameters.isEmpty else { return nil }
        return host + path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
    }

    private static func isTracking(_ parameter: Substring) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return name.hasPrefix("utm_") || name.hasPrefix("__")
            || ["fbclid", "gclid", "igshid", "igsh", "mibextid", "ref_src", "rdid", "feature"].contains(name)
    }
}
