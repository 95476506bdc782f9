// SPDX-License-Identifier: Apache-2.0

/// Tells addresses on social networks, where a page may be a private person's profile.
package enum SocialProfile {
    /// Networks on which private people have profiles; their subdomains are meant too.
    private static let hosts = [
        "facebook.com", "fb.com", "fb.me", "instagram.com", "twitter.com", "x.com", "t.me", "telegram.me",
        "telegram.org", "tiktok.com", "vk.com", "ok.ru", "linkedin.com", "snapchat.com", "threads.net", "threads.com",
        "pinterest.com", "reddit.com", "tumblr.com", "whatsapp.com", "wa.me", "mastodon.social", "bsky.app",
    ]

    /// Whether an address lies on a social network, or is none whose host can be told.
    package static func isProfile(_ address: String) -> Bool {
        guard let host = host(of: address) else { return true }
        return hosts.contains { host == $0 || host.hasSuffix("." + $0) }
    }

    /// The host of an http or https address in lower case; nil for any other text.
    package static func host(of address: String) -> String? {
        let text = address.lowercased()
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
        var authority = text.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
        if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
        var host = authority.prefix { $0 != ":" }
        while host.last == "." { host = host.dropLast() }
        return host.isEmpty ? nil : String(host)
    }
}
