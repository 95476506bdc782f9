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

    /// What an address of the site is to a copy.
    enum Met {
        /// The copy holds it; new where it was not met lately.
        case held(CopyAddress, isNew: Bool)
        /// Only the server has it, and readers are sent there.
        case server
        /// Only a server would have it, and readers are sent to none.
        case nowhere
    }

    /// Writes the way from a file to an address of this site, both in UTF-8; nothing where there is no way.
    func appendWay(to address: UnsafeBufferPointer<UInt8>, from file: [UInt8], to bytes: inout [UInt8]) -> Met {
        // An address that is written outside of the copy stays one.
        let outside = base.flatMap { Self.rest(of: address, behind: $0) }
        let path = outside ?? address
        let fragment = path.place(of: UInt8(ascii: "#"), from: 0)
        let link = links.link(UnsafeBufferPointer(rebasing: path[..<fragment]))
        guard let held = link.held else {
            guard let server else { return .nowhere }
            bytes += server.text.utf8
            bytes += path
            return .server
        }
        if outside != nil || isAnywhere { bytes += (base?.text ?? "").utf8 }
        if outside != nil, held.address.items.isEmpty, held.address.isPage {
            // The address of a page without a query is the same on both kinds of site.
            bytes += path
        } else if outside != nil {
            bytes.append(UInt8(ascii: "/"))
            bytes += held.file
        } else {
            if isAnywhere {
                bytes.append(UInt8(ascii: "/"))
                bytes += held.file
            } else {
                CopyLink.append(from: file, to: held.file, to: &bytes)
            }
            bytes += path[fragment...]
        }
        return .held(held.address, isNew: link.isNew)
    }

    /// The way from a file to what the copy holds at an address; nil where it holds nothing there.
    func link(to address: String, from file: String) -> (way: String, address: CopyAddress, isNew: Bool)? {
        var way: [UInt8] = []
        let met = Array(address.utf8).withUnsafeBufferPointer { appendWay(to: $0, from: Array(file.utf8), to: &way) }
        guard case .held(let address, let isNew) = met else { return nil }
        return (String(decoding: way, as: UTF8.self), address, isNew)
    }

    private func way(to held: CopyAddress, from file: String) -> String {
        isAnywhere ? (base?.text ?? "") + "/" + held.file : CopyLink.relative(from: file, to: held.file)
    }

    /// Whether an address leads into this site.
    func isOwn(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        guard address.first != UInt8(ascii: "/") else { return address.count == 1 || address[1] != UInt8(ascii: "/") }
        return base.map { Self.rest(of: address, behind: $0) != nil } ?? false
    }

    /// What of an address stands behind that of the copy, from the slash on; nil for another address.
    private static func rest(
        of address: UnsafeBufferPointer<UInt8>,
        behind base: PublicAddress
    ) -> UnsafeBufferPointer<UInt8>? {
        let start = base.text.utf8
        guard address.count > start.count, address[start.count] == UInt8(ascii: "/"), address.starts(with: start)
        else { return nil }
        return UnsafeBufferPointer(rebasing: address[start.count...])
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
