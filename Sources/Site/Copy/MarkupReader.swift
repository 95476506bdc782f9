// SPDX-License-Identifier: Apache-2.0

/// A start tag with its attributes, as ranges of the page.
struct MarkupTag {
    struct Attribute {
        let name: String
        /// What stands between the quotation marks, as it is written; nil for an attribute without a value.
        let value: Range<Int>?
        /// The whole attribute, with the space before it.
        let whole: Range<Int>
    }

    let name: String
    let attributes: [Attribute]
    /// The whole tag.
    let range: Range<Int>
    /// Whether it ends with `/>`, as in SVG.
    let isClosed: Bool

    subscript(name: String) -> Attribute? { attributes.first { $0.name == name } }
}

/// Reads the markup of this site's own pages, piece by piece.
struct MarkupReader {
    enum Token {
        /// Text, a comment, or the whole of an element whose contents are no markup.
        case text(Range<Int>)
        case start(MarkupTag)
        case end(name: String, Range<Int>)
    }

    private let bytes: [UInt8]
    private var place = 0

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
            let end = find(UInt8(ascii: ">"), from: place)
            let name = text(place + 2..<end)
            place = min(end + 1, bytes.count)
            return .end(name: name, start..<place)
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
            case .end(name, _): depth -= 1
            default: break
            }
        }
    }

    /// The text of a value: what this site escapes in one is read back.
    func unescaped(_ range: Range<Int>) -> String {
        let text = text(range)
        guard bytes[range].contains(UInt8(ascii: "&")) else { return text }
        return [("lt", "<"), ("gt", ">"), ("quot", "\""), ("#39", "'"), ("amp", "&")].reduce(text) { text, pair in
            text.replacing("&\(pair.0);", with: pair.1)
        }
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private mutating func startTag() -> Token {
        let start = place
        place += 1
        let name = text(word())
        var attributes: [MarkupTag.Attribute] = []
        var gap = place
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            if Self.isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") {
                place += 1
                continue
            }
            let attribute = word()
            guard !attribute.isEmpty else {
                place += 1
                continue
            }
            let value = value()
            attributes.append(MarkupTag.Attribute(name: text(attribute), value: value, whole: gap..<place))
            gap = place
        }
        let isClosed = place > start && place < bytes.count && bytes[place - 1] == UInt8(ascii: "/")
        place = min(place + 1, bytes.count)
        let tag = MarkupTag(name: name, attributes: attributes, range: start..<place, isClosed: isClosed)
        guard name == "script" || name == "style", tag["src"] == nil else { return .start(tag) }
        place = bytes[place...].firstRange(of: Array("</\(name)>".utf8))?.upperBound ?? bytes.count
        return .text(start..<place)
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
