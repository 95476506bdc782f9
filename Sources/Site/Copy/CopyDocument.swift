// SPDX-License-Identifier: Apache-2.0

/// A page of the site made into a file: addresses lead to files, and what needs a server gives way to a notice.
///
/// It takes the pages of this site, whose markup is well formed; what it does not know, it leaves as it is.
struct CopyDocument {
    /// Where the file stands, relative to the folder of the copy.
    let file: String
    /// What depends on the copy and the language of the page.
    let words: CopyWords
    /// What goes into the head, such as the links that a server sends as headers.
    var head = HTML.empty

    /// The file, and the addresses of the copy that it leads to.
    struct Result {
        var bytes: [UInt8] = []
        var links: Set<CopyAddress> = []
    }

    func result(of page: [UInt8]) -> Result {
        var result = Result()
        result.bytes.reserveCapacity(page.count)
        var reader = MarkupReader(page)
        while let token = reader.next() {
            switch token {
            case .text(let range): result.bytes += page[range]
            case .end(let name, let range):
                if name == "head" { result.bytes += head.bytes }
                result.bytes += page[range]
            case .start(let tag):
                if let instead = replacement(of: tag, reader) {
                    reader.skip(to: tag.name)
                    result.bytes += instead.bytes
                } else {
                    append(tag, of: page, reader, to: &result)
                }
            }
        }
        return result
    }

    /// What stands for an element that needs a server; nil for every other one.
    private func replacement(of tag: MarkupTag, _ reader: MarkupReader) -> HTML? {
        guard Self.mayNeedServer.contains(tag.name) else { return nil }
        let kind = tag["class"]?.value.map(reader.text) ?? ""
        switch (tag.name, kind) {
        case ("form", "find"): return words.searchLink(from: file)
        case ("form", _):
            return tag["id"]?.value.map(reader.text) == "filter" ? words.notice(from: file) : .empty
        case ("aside", "filters"), ("nav", "sort"), ("nav", "sizes"), ("nav", "modes"), ("p", "jump"),
            ("details", "search-in"), ("details", "fold choices"):
            return .empty
        default: return nil
        }
    }

    private static let mayNeedServer: Set<String> = ["form", "aside", "nav", "p", "details"]

    /// Adds a tag with its addresses rewritten; what is not an address stays as it is written.
    private func append(_ tag: MarkupTag, of page: [UInt8], _ reader: MarkupReader, to result: inout Result) {
        var done = tag.range.lowerBound
        for attribute in tag.attributes where Self.addresses.contains(attribute.name) {
            guard let value = attribute.value, Self.mayBeOwn.contains(page[value].first ?? 0) else { continue }
            let target = reader.unescaped(value)
            guard words.isOwn(target) else { continue }
            let (way, address) = words.way(to: target, from: file)
            if let address { result.links.insert(address) }
            guard let way else {
                // To what only a server has: a link loses its address and keeps its text.
                if tag.name != "link" { appendWithoutAddress(tag, of: page, to: &result) }
                return
            }
            result.bytes += page[done..<value.lowerBound]
            result.bytes += HTML.escaping(way).bytes
            done = value.upperBound
        }
        result.bytes += page[done..<tag.range.upperBound]
    }

    private func appendWithoutAddress(_ tag: MarkupTag, of page: [UInt8], to result: inout Result) {
        result.bytes += Array("<\(tag.name)".utf8)
        for attribute in tag.attributes
        where !Self.ofLinks.contains(attribute.name) && !Self.addresses.contains(attribute.name) {
            result.bytes += page[attribute.whole]
        }
        result.bytes += Array((tag.isClosed ? "/>" : ">").utf8)
    }

    /// What an address of this site begins with: a slash, or a scheme.
    private static let mayBeOwn = Set("/hH".utf8)
    /// The attributes that hold an address.
    private static let addresses: Set<String> = ["href", "xlink:href", "src", "poster", "data"]
    /// Attributes that mean nothing without an address.
    private static let ofLinks: Set<String> = ["rel", "download", "hreflang", "type", "target", "referrerpolicy"]
}
