// SPDX-License-Identifier: Apache-2.0

import Charts

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
        page.withUnsafeBufferPointer { page in
            var writing = Writing(page)
            writing.result.bytes.reserveCapacity(page.count + page.count / 8)
            var reader = MarkupReader(page)
            let file = Array(file.utf8)
            while let token = reader.next() {
                switch token {
                case .text: break
                case .end(let range):
                    guard !head.isEmpty, reader.has("head", at: reader.name(ofEnd: range)) else { continue }
                    writing.put(head.bytes, for: range.lowerBound..<range.lowerBound)
                case .start(let tag):
                    if let instead = replacement(of: tag, reader) {
                        reader.skip(tag)
                        writing.put(instead.bytes, for: tag.range.lowerBound..<reader.place)
                    } else if tag.mayHaveAddress {
                        put(tag, of: reader, file: file, into: &writing)
                    }
                }
            }
            writing.put([], for: page.count..<page.count)
            return writing.result
        }
    }

    /// A page that is written anew but for some of its parts.
    private struct Writing {
        let page: UnsafeBufferPointer<UInt8>
        var result = Result()
        /// What stands before this place is written.
        private(set) var done = 0

        init(_ page: UnsafeBufferPointer<UInt8>) {
            self.page = page
        }

        /// Writes the page up to a place.
        mutating func go(to place: Int) {
            result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: page[done..<place]))
            done = place
        }

        /// Writes the page up to a range, and other bytes in the place of this.
        mutating func put(_ bytes: [UInt8], for range: Range<Int>) {
            go(to: range.lowerBound)
            result.bytes += bytes
            done = range.upperBound
        }

        /// Goes on behind a place; what stands before it was written otherwise.
        mutating func leave(to place: Int) { done = place }

        /// What was written, and up to where.
        var mark: (count: Int, done: Int) { (result.bytes.count, done) }

        /// Takes back what was written since.
        mutating func go(back mark: (count: Int, done: Int)) {
            result.bytes.removeLast(result.bytes.count - mark.count)
            done = mark.done
        }
    }

    // MARK: - What needs a server

    /// What stands for an element that needs a server; nil for every other one.
    private func replacement(of tag: MarkupTag, _ reader: MarkupReader) -> HTML? {
        guard Self.mayNeedServer(tag, reader) else { return nil }
        let kind = reader.value(of: "class", in: tag)
        if reader.has("form", at: tag.name) {
            if let kind, reader.has("find", at: kind) { return words.searchLink(from: file) }
            let isFilter = reader.value(of: "id", in: tag).map { reader.has("filter", at: $0) } ?? false
            return isFilter ? words.notice(from: file) : .empty
        }
        guard let kind else { return nil }
        let isLeftOut = Self.leftOut.contains { reader.has($0.kind, at: kind) && reader.has($0.name, at: tag.name) }
        return isLeftOut ? .empty : nil
    }

    /// Elements that a copy has no use for, by their class.
    private static let leftOut: [(name: StaticString, kind: StaticString)] = [
        ("aside", "filters"), ("nav", "sort"), ("nav", "sizes"), ("nav", "modes"), ("p", "jump"),
        ("details", "search-in"), ("details", "fold choices"),
    ]

    /// Whether a tag could be one of them: it begins alike and has attributes, or is a form.
    private static func mayNeedServer(_ tag: MarkupTag, _ reader: MarkupReader) -> Bool {
        switch (tag.name.count, reader.page[tag.name.lowerBound]) {
        case (4, UInt8(ascii: "f")): true
        case (5, UInt8(ascii: "a")), (3, UInt8(ascii: "n")), (1, UInt8(ascii: "p")), (7, UInt8(ascii: "d")):
            tag.range.upperBound > tag.name.upperBound + 1
        default: false
        }
    }

    // MARK: - Addresses

    /// Writes the addresses of a tag anew; what is not an address stays as it is written.
    private func put(_ tag: MarkupTag, of reader: MarkupReader, file: [UInt8], into writing: inout Writing) {
        let start = writing.mark
        for attribute in reader.attributes(of: tag) where reader.hasAny(of: Self.addresses, at: attribute.name) {
            guard let value = attribute.value else { continue }
            let address = UnsafeBufferPointer(rebasing: reader.page[value])
            guard words.isOwn(address) else { continue }
            writing.go(to: value.lowerBound)
            switch appendWay(to: address, from: file, to: &writing.result.bytes) {
            case .held(let address, let isNew):
                if isNew { writing.result.links.insert(address) }
                writing.leave(to: value.upperBound)
            case .server: writing.leave(to: value.upperBound)
            case .nowhere:
                // To what only a server has: a link loses its address and keeps its text.
                writing.go(back: start)
                writing.go(to: tag.range.lowerBound)
                if !reader.has("link", at: tag.name) {
                    appendWithoutAddress(tag, of: reader, to: &writing.result.bytes)
                }
                writing.leave(to: tag.range.upperBound)
                return
            }
        }
    }

    /// Writes the way to an address as it stands in a page, where some letters are escaped.
    private func appendWay(
        to address: UnsafeBufferPointer<UInt8>,
        from file: [UInt8],
        to bytes: inout [UInt8]
    ) -> CopyWords.Met {
        guard address.contains(UInt8(ascii: "&")) else { return words.appendWay(to: address, from: file, to: &bytes) }
        var way: [UInt8] = []
        let met = Escape.plain(address).withUnsafeBufferPointer { words.appendWay(to: $0, from: file, to: &way) }
        Escape.append(String(decoding: way, as: UTF8.self), to: &bytes)
        return met
    }

    private func appendWithoutAddress(_ tag: MarkupTag, of reader: MarkupReader, to bytes: inout [UInt8]) {
        bytes += reader.page[tag.range.lowerBound..<tag.name.upperBound]
        for attribute in reader.attributes(of: tag)
        where !reader.hasAny(of: Self.ofLinks + Self.addresses, at: attribute.name) {
            bytes += reader.page[attribute.whole]
        }
        bytes += (tag.isClosed ? "/>" : ">").utf8
    }

    /// The attributes that hold an address.
    private static let addresses: [StaticString] = ["href", "xlink:href", "src", "poster", "data"]
    /// Attributes that mean nothing without an address.
    private static let ofLinks: [StaticString] = ["rel", "download", "hreflang", "type", "target", "referrerpolicy"]
}
