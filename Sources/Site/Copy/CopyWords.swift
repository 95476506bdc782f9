// SPDX-License-Identifier: Apache-2.0

/// What the pages of a copy say in one language, and where their addresses lead.
struct CopyWords: Sendable {
    let words: Phrasebook
    /// Where the register itself answers searches; nil where readers are not sent there.
    let server: PublicAddress?
    /// Where the copy will be found; nil where that is not known.
    var base: PublicAddress?
    /// The addresses that were met; pages of one copy share them.
    var links = CopyLinks()
    /// Whether the page may be shown at any address, so that its own have to be whole.
    var isAnywhere = false

    /// The way from a file to an address of the site, and what the copy has to hold for it.
    ///
    /// The way is nil where only a server would have the address, and readers are sent to none; an address of another host stays.
    func way(to address: String, from file: String) -> (way: String?, held: CopyLinks.Link?) {
        if let base, address.hasPrefix(base.text + "/") {
            return absoluteWay(to: String(address.dropFirst(base.text.count)), base)
        }
        let fragment = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
        let link = links.link(fragment == address.endIndex ? address : String(address[..<fragment]))
        guard let held = link.address else { return (server.map { $0.text + address }, nil) }
        return (way(to: held, from: file) + address[fragment...], link)
    }

    private func way(to held: CopyAddress, from file: String) -> String {
        isAnywhere ? (base?.text ?? "") + "/" + held.file : CopyLink.relative(from: file, to: held.file)
    }

    /// An address that is written outside of the copy: of a page without a query it is the same on both kinds of site.
    private func absoluteWay(to address: String, _ base: PublicAddress) -> (way: String?, held: CopyLinks.Link?) {
        let link = links.link(String(address.prefix { $0 != "#" }))
        guard let held = link.address else { return (server.map { $0.text + address }, nil) }
        return (base.text + (held.items.isEmpty && held.isPage ? address : "/" + held.file), link)
    }

    /// Whether an address leads into this site.
    func isOwn(_ address: some StringProtocol) -> Bool {
        address.hasPrefix("/") && !address.hasPrefix("//") || base.map { address.hasPrefix($0.text + "/") } == true
    }

    /// In the place of the search in the header of each page.
    func searchLink(from file: String) -> HTML {
        let way = way(to: CopyAddress(.search(words.language)), from: file)
        return "<p class=\"find\"><a href=\"\(way)\">\(words[.search])</a></p>"
    }

    /// In the place of a form that chooses what a list shows.
    func notice(from file: String) -> HTML {
        let browse = way(to: CopyAddress(.browse(words.language)), from: file)
        let address = server.map { $0.text + Route.home(words.language).path }
        return """
            <p class="aside copy">\(words[CopyPhrase.isCopy]) \
            <a href="\(browse)">\(words[CopyPhrase.browseInstead])</a>\
            \(some: address, { " <a href=\"\($0)\" rel=\"external\">\(words[CopyPhrase.toServer])</a>" })</p>
            """
    }
}
