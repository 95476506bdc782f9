// SPDX-License-Identifier: Apache-2.0

/// The lists of pages for search engines: sitemaps.org, protocol 0.9.
struct CopySitemap {
    let base: PublicAddress
    let pages: [CopyAddress]

    /// The most addresses of one list.
    private static let most = 50_000

    /// The files by name: one list, or several with a list of them.
    var files: [(name: String, bytes: [UInt8])] {
        let addresses = pages.map { base.text + ($0.items.isEmpty ? $0.path : "/" + $0.file) }.sorted()
        guard addresses.count > Self.most else { return [("sitemap.xml", Self.list(addresses))] }
        let parts = stride(from: 0, to: addresses.count, by: Self.most).map { start in
            Array(addresses[start..<min(start + Self.most, addresses.count)])
        }
        let lists = parts.enumerated().map { place, part in ("sitemap-\(place + 1).xml", Self.list(part)) }
        let index: HTML = """
            <?xml version="1.0" encoding="utf-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(each: lists, { "<sitemap><loc>\(base.text)/\($0.0)</loc></sitemap>\n" })</sitemapindex>

            """
        return lists + [("sitemap.xml", index.bytes)]
    }

    private static func list(_ addresses: [String]) -> [UInt8] {
        let list: HTML = """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(each: addresses, { "<url><loc>\($0)</loc></url>\n" })</urlset>

            """
        return list.bytes
    }
}
