// SPDX-License-Identifier: Apache-2.0

/// A start tag, as a range of the page.
struct MarkupTag {
    struct Attribute {
        let name: String
        /// What stands between the quotation marks, as it is written; nil for an attribute without a value.
        let value: Range<Int>?
        /// The whole attribute, with the space before it.
        let whole: Range<Int>
    }

    let name: String
    /// The whole tag.
    let range: Range<Int>
    /// Whether it ends with `/>`, as in SVG.
    let isClosed: Bool
    /// Whether an attribute ends as the names of those do that hold addresses; false for most tags.
    let mayHaveAddress: Bool
}

/// Reads the markup of this site's own pages, piece by piece.
struct MarkupReader {
    enum Token {
        /// Text, a comment, or the whole of an element whose contents are no markup.
        case text(Range<Int>)
        case start(MarkupTag)
        case end(Range<Int>)
    }

    private let bytes: [UInt8]
    /// What stands before this was read.
    private(set) var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next piece; nil at the end.
    mutating func next() -> Token? {
        guard place < bytes.count else { return nil }
        let start = place
        guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count else {
            place = find(UInt8(ascii: "<"), from: place + 1)
            return .text(start..<place)
        }
        switch bytes[place + 1] {
        case UInt8(ascii: "/"):
            place = min(find(UInt8(ascii: ">"), from: place) + 1, bytes.count)
            return .end(start..<place)
        case 0x41...0x5A, 0x61...0x7A: return startTag()
        default:
            place = min(find(UInt8(ascii: ">"), from: place) + 1, bytes.count)
            return .text(start..<place)
        }
    }

    /// Goes on behind the end of the element whose start was read last.
    mutating func skip(to name: String) {
        var depth = 1
        while depth > 0, let token = next() {
            switch token {
            case .start(let tag) where tag.name == name && !tag.isClosed: depth += 1
            case .end(let range) where self.name(ofEnd: range, is: name): depth -= 1
            default: break
            }
        }
    }

    /// The text of a value: what this site escapes in one is read back.
    func unescaped(_ range: Range<Int>) -> String {
        guard bytes[range].contains(UInt8(ascii: "&")) else { return text(range) }
        var plain: [UInt8] = []
        plain.reserveCapacity(range.count)
        var place = range.lowerBound
        while place < range.upperBound {
            let rest = bytes[place..<range.upperBound]
            if rest.first == UInt8(ascii: "&"), let entity = Self.entities.first(where: { rest.starts(with: $0.text) })
            {
                plain.append(entity.byte)
                place += entity.text.count
            } else {
                plain.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")].map {
        (text: Array($0.utf8), byte: $1.utf8.first ?? 0)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether an end tag is one of elements of this name.
    func name(ofEnd range: Range<Int>, is name: String) -> Bool {
        name.utf8.count == range.count - 3
            && name.utf8.elementsEqual(bytes[range.lowerBound + 2..<range.upperBound - 1])
    }

    /// Goes to the end of a tag; its attributes are read where somebody asks for them.
    private mutating func startTag() -> Token {
        let start = place
        place += 1
        let name = text(word())
        var mayHaveAddress = false
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            if bytes[place] == UInt8(ascii: "=") {
                mayHaveAddress = mayHaveAddress || Self.mayEndAddress(bytes[place - 1])
                if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") {
                    place = min(find(UInt8(ascii: "\""), from: place + 2) + 1, bytes.count)
                    continue
                }
            }
            place += 1
        }
        let isClosed = place > start && place < bytes.count && bytes[place - 1] == UInt8(ascii: "/")
        place = min(place + 1, bytes.count)
        let tag = MarkupTag(name: name, range: start..<place, isClosed: isClosed, mayHaveAddress: mayHaveAddress)
        guard name == "script" || name == "style", !attributes(of: tag).contains(where: { $0.name == "src" }) else {
            return .start(tag)
        }
        let end = Array("</\(name)>".utf8)
        place = bytes.place(of: end, from: place).map { $0 + end.count } ?? bytes.count
        return .text(start..<place)
    }

    /// The last letters of `href`, `src`, `poster` and `data`.
    private static func mayEndAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "f"), UInt8(ascii: "c"), UInt8(ascii: "r"), UInt8(ascii: "a"): true
        default: false
        }
    }

    /// The attributes of a tag, in their order.
    func attributes(of tag: MarkupTag) -> [MarkupTag.Attribute] {
        var reader = self
        reader.place = tag.range.lowerBound + 1
        _ = reader.word()
        var attributes: [MarkupTag.Attribute] = []
        var gap = reader.place
        while reader.place < tag.range.upperBound, bytes[reader.place] != UInt8(ascii: ">") {
            if Self.isSpace(bytes[reader.place]) || bytes[reader.place] == UInt8(ascii: "/") {
                reader.place += 1
                continue
            }
            let attribute = reader.word()
            guard !attribute.isEmpty else {
                reader.place += 1
                continue
            }
            let value = reader.value()
            attributes.append(MarkupTag.Attribute(name: text(attribute), value: value, whole: gap..<reader.place))
            gap = reader.place
        }
        return attributes
    }

    private func find(_ byte: UInt8, from start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] != byte { place += 1 }
        return place
    }

    /// Bytes up to a space, `=`, `/` or `>`.
    private mutating func word() -> Range<Int> {
        let start = place
        while place < bytes.count, !Self.isSpace(bytes[place]), !Self.isEndOfWord(bytes[place]) { place += 1 }
        return start..<place
    }

    /// The value behind an equals sign; nil where there is none.
    private mutating func value() -> Range<Int>? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return nil }
        place += 1
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return word() }
        let start = place + 1
        let end = find(UInt8(ascii: "\""), from: start)
        place = min(end + 1, bytes.count)
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isEndOfWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }
}

extension [UInt8] {
    /// Where bytes stand first, from a place on and beginning before another; nil where they do not.
    func place(of sought: [UInt8], from start: Int = 0, before end: Int = .max) -> Int? {
        guard let first = sought.first, count >= sought.count else { return nil }
        var place = start
        let last = Swift.min(count - sought.count, end - 1)
        while place <= last {
            if self[place] == first, self[place..<place + sought.count].elementsEqual(sought) { return place }
            place += 1
        }
        return nil
    }
}
