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
        result.bytes.reserveCapacity(page.count + page.count / 8)
        var reader = MarkupReader(page)
        // What stands before this place is written.
        var done = 0
        while let token = reader.next() {
            switch token {
            case .text: break
            case .end(let range):
                guard !head.bytes.isEmpty, reader.name(ofEnd: range, is: "head") else { continue }
                result.bytes += page[done..<range.lowerBound]
                result.bytes += head.bytes
                done = range.lowerBound
            case .start(let tag):
                if let instead = replacement(of: tag, reader) {
                    result.bytes += page[done..<tag.range.lowerBound]
                    result.bytes += instead.bytes
                    reader.skip(to: tag.name)
                    done = reader.place
                } else if tag.mayHaveAddress {
                    append(tag, of: page, reader, to: &result, &done)
                }
            }
        }
        result.bytes += page[done...]
        return result
    }

    /// What stands for an element that needs a server; nil for every other one.
    private func replacement(of tag: MarkupTag, _ reader: MarkupReader) -> HTML? {
        guard Self.mayNeedServer.contains(tag.name) else { return nil }
        let attributes = reader.attributes(of: tag)
        func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value.map(reader.text) }
        switch (tag.name, value("class") ?? "") {
        case ("form", "find"): return words.searchLink(from: file)
        case ("form", _): return value("id") == "filter" ? words.notice(from: file) : .empty
        case ("aside", "filters"), ("nav", "sort"), ("nav", "sizes"), ("nav", "modes"), ("p", "jump"),
            ("details", "search-in"), ("details", "fold choices"):
            return .empty
        default: return nil
        }
    }

    private static let mayNeedServer: Set<String> = ["form", "aside", "nav", "p", "details"]

    /// Writes the addresses of a tag anew; what is not an address stays as it is written.
    private func append(
        _ tag: MarkupTag,
        of page: [UInt8],
        _ reader: MarkupReader,
        to result: inout Result,
        _ done: inout Int
    ) {
        let attributes = reader.attributes(of: tag)
        for attribute in attributes where Self.addresses.contains(attribute.name) {
            guard let value = attribute.value, Self.mayBeOwn(page[value].first ?? 0) else { continue }
            let target = reader.unescaped(value)
            guard words.isOwn(target) else { continue }
            let (way, link) = words.way(to: target, from: file)
            if let link, link.isNew, let address = link.address { result.links.insert(address) }
            guard let way else {
                // To what only a server has: a link loses its address and keeps its text.
                if done < tag.range.lowerBound { result.bytes += page[done..<tag.range.lowerBound] }
                if tag.name != "link" { appendWithoutAddress(tag, attributes, of: page, to: &result) }
                done = tag.range.upperBound
                return
            }
            result.bytes += page[done..<value.lowerBound]
            result.bytes += HTML.escaping(way).bytes
            done = value.upperBound
        }
    }

    private func appendWithoutAddress(
        _ tag: MarkupTag,
        _ attributes: [MarkupTag.Attribute],
        of page: [UInt8],
        to result: inout Result
    ) {
        result.bytes += Array("<\(tag.name)".utf8)
        for attribute in attributes
        where !Self.ofLinks.contains(attribute.name) && !Self.addresses.contains(attribute.name) {
            result.bytes += page[attribute.whole]
        }
        result.bytes += Array((tag.isClosed ? "/>" : ">").utf8)
    }

    /// What an address of this site begins with: a slash, or a scheme.
    private static func mayBeOwn(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte | 0x20 == UInt8(ascii: "h")
    }

    /// The attributes that hold an address.
    private static let addresses: Set<String> = ["href", "xlink:href", "src", "poster", "data"]
    /// Attributes that mean nothing without an address.
    private static let ofLinks: Set<String> = ["rel", "download", "hreflang", "type", "target", "referrerpolicy"]
}
