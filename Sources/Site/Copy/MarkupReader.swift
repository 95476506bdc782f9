// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A start tag, as a range of the page.
struct MarkupTag {
    struct Attribute {
        let name: Range<Int>
        /// What stands between the quotation marks, as it is written; nil for an attribute without a value.
        let value: Range<Int>?
        /// The whole attribute, with the space before it.
        let whole: Range<Int>
    }

    let name: Range<Int>
    /// The whole tag.
    let range: Range<Int>
    /// Whether it ends with `/>`, as in SVG.
    let isClosed: Bool
    /// Whether an attribute ends as the names of those do that hold addresses; false for most tags.
    let mayHaveAddress: Bool
}

/// Reads the markup of this site's own pages, piece by piece; everything that it gives are ranges of the page.
struct MarkupReader {
    enum Token {
        /// Text, a comment, or the whole of an element whose contents are no markup.
        case text
        case start(MarkupTag)
        case end(Range<Int>)
    }

    /// The page, which has to stay where it is as long as it is read.
    let page: UnsafeBufferPointer<UInt8>
    /// What stands before this was read.
    private(set) var place = 0

    init(_ page: UnsafeBufferPointer<UInt8>) {
        self.page = page
    }

    /// The next piece; nil at the end.
    mutating func next() -> Token? {
        guard place < page.count else { return nil }
        let start = place
        guard page[place] == UInt8(ascii: "<"), place + 1 < page.count else {
            place = page.place(of: UInt8(ascii: "<"), from: place + 1)
            return .text
        }
        switch page[place + 1] {
        case UInt8(ascii: "/"):
            place = min(page.place(of: UInt8(ascii: ">"), from: place) + 1, page.count)
            return .end(start..<place)
        case 0x41...0x5A, 0x61...0x7A: return startTag()
        default:
            place = min(page.place(of: UInt8(ascii: ">"), from: place) + 1, page.count)
            return .text
        }
    }

    /// Goes on behind the end of the element whose start was read last.
    mutating func skip(_ element: MarkupTag) {
        var depth = 1
        while depth > 0, let token = next() {
            switch token {
            case .start(let tag) where !tag.isClosed && page[tag.name].elementsEqual(page[element.name]): depth += 1
            case .end(let range) where page[name(ofEnd: range)].elementsEqual(page[element.name]): depth -= 1
            default: break
            }
        }
    }

    /// Whether a range of the page is this text.
    func has(_ text: StaticString, at range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount, let start = page.baseAddress else { return false }
        return memcmp(start + range.lowerBound, text.utf8Start, range.count) == 0
    }

    /// Whether a range of the page is one of these texts.
    func hasAny(of texts: [StaticString], at range: Range<Int>) -> Bool { texts.contains { has($0, at: range) } }

    /// The name in an end tag.
    func name(ofEnd range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound + 2
        return start..<max(start, range.upperBound - 1)
    }

    /// What an attribute of a tag says; nil where the tag has no such attribute, or it has no value.
    func value(of name: StaticString, in tag: MarkupTag) -> Range<Int>? {
        for attribute in attributes(of: tag) where has(name, at: attribute.name) { return attribute.value }
        return nil
    }

    /// The attributes of a tag, in their order.
    func attributes(of tag: MarkupTag) -> MarkupAttributes { MarkupAttributes(page, tag) }

    /// Goes to the end of a tag; its attributes are read where somebody asks for them.
    private mutating func startTag() -> Token {
        let start = place
        let name = page.word(from: start + 1)
        place = name.upperBound
        var mayHaveAddress = false
        while place < page.count, page[place] != UInt8(ascii: ">") {
            if page[place] == UInt8(ascii: "=") {
                mayHaveAddress = mayHaveAddress || Self.mayEndAddress(page[place - 2], page[place - 1])
                if place + 1 < page.count, page[place + 1] == UInt8(ascii: "\"") {
                    place = min(page.place(of: UInt8(ascii: "\""), from: place + 2) + 1, page.count)
                    continue
                }
            }
            place += 1
        }
        let isClosed = place < page.count && page[place - 1] == UInt8(ascii: "/")
        place = min(place + 1, page.count)
        let tag = MarkupTag(name: name, range: start..<place, isClosed: isClosed, mayHaveAddress: mayHaveAddress)
        guard let end = endOfRawText(tag), value(of: "src", in: tag) == nil else { return .start(tag) }
        place = page.place(of: end, from: place).map { $0 + end.utf8CodeUnitCount } ?? page.count
        return .text
    }

    /// What ends an element whose contents are no markup; nil for every other one.
    private func endOfRawText(_ tag: MarkupTag) -> StaticString? {
        if has("script", at: tag.name) { return "</script>" }
        return has("style", at: tag.name) ? "</style>" : nil
    }

    /// The last letters of `href`, `src`, `poster` and `data`.
    private static func mayEndAddress(_ last: UInt8, _ letter: UInt8) -> Bool {
        switch (last, letter) {
        case (UInt8(ascii: "e"), UInt8(ascii: "f")), (UInt8(ascii: "r"), UInt8(ascii: "c")),
            (UInt8(ascii: "e"), UInt8(ascii: "r")), (UInt8(ascii: "t"), UInt8(ascii: "a")):
            true
        default: false
        }
    }
}

/// Reads the attributes of one tag.
struct MarkupAttributes: Sequence, IteratorProtocol {
    private let page: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var place: Int
    /// Where the attribute before ended.
    private var gap: Int

    fileprivate init(_ page: UnsafeBufferPointer<UInt8>, _ tag: MarkupTag) {
        self.page = page
        (place, gap, end) = (tag.name.upperBound, tag.name.upperBound, tag.range.upperBound)
    }

    mutating func next() -> MarkupTag.Attribute? {
        while place < end, page[place] != UInt8(ascii: ">") {
            let name = page.word(from: place)
            guard !name.isEmpty else {
                place += 1
                continue
            }
            place = name.upperBound
            let value = value()
            defer { gap = place }
            return MarkupTag.Attribute(name: name, value: value, whole: gap..<place)
        }
        return nil
    }

    /// The value behind an equals sign; nil where there is none.
    private mutating func value() -> Range<Int>? {
        guard place < page.count, page[place] == UInt8(ascii: "=") else { return nil }
        place += 1
        guard place < page.count, page[place] == UInt8(ascii: "\"") else {
            let word = page.word(from: place)
            place = word.upperBound
            return word
        }
        let start = place + 1
        let end = page.place(of: UInt8(ascii: "\""), from: start)
        place = Swift.min(end + 1, page.count)
        return start..<end
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte stands first from a place on; the end where it does not.
    func place(of byte: UInt8, from start: Int) -> Int {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
            return count
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Where a text stands first from a place on and beginning before another; nil where it does not.
    func place(of text: StaticString, from start: Int = 0, before end: Int = .max) -> Int? {
        let length = text.utf8CodeUnitCount
        let last = Swift.min(count - length, end - 1)
        var place = self.place(of: text.utf8Start.pointee, from: start)
        while place <= last, let base = baseAddress {
            if memcmp(base + place, text.utf8Start, length) == 0 { return place }
            place = self.place(of: text.utf8Start.pointee, from: place + 1)
        }
        return nil
    }

    /// Bytes up to a space, `=`, `/` or `>`.
    fileprivate func word(from start: Int) -> Range<Int> {
        var place = start
        while place < count, !Self.endsWord(self[place]) { place += 1 }
        return start..<place
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09...0x0D, UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ">"): true
        default: false
        }
    }
}
