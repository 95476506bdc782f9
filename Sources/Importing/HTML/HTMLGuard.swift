// SPDX-License-Identifier: Apache-2.0

internal import CGumbo

/// Looks at markup before it is parsed, for what would make a parser slow: its work grows with the open elements.
enum HTMLGuard {
    /// Open elements that are accepted at once; a page of the archive has about twenty.
    static let depthLimit = 1_000
    /// Tags times the formatting elements open around them, which the parser opens again and again.
    static let formattingLimit = 4_000_000

    /// Whether the markup nests within reason.
    static func accepts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var depth = 0
        var formatting = 0
        var cost = 0
        var drawings = 0
        var index = 0
        while let open = find(UInt8(ascii: "<"), in: bytes, from: index), open + 1 < bytes.count {
            index = open + 1
            let isClosing = bytes[index] == UInt8(ascii: "/")
            if isClosing { index += 1 }
            let name = packedName(bytes, &index)
            if name == 0 {
                if bytes[index...].starts(with: "!--".utf8) { index = skip("-->", in: bytes, from: index) }
                continue
            }
            if !isClosing, name == script { index = skip("</script", in: bytes, from: index) }
            if flat.contains(name) || name == script { continue }
            if name == drawing { drawings = max(0, drawings + (isClosing ? -1 : 1)) }
            if drawings > 0, closesItself(bytes, from: index) { continue }
            let isFormatting = formattingNames.contains(name)
            if isClosing {
                if name != paragraph { depth = max(0, depth - 1) }
                if isFormatting { formatting = max(0, formatting - 1) }
            } else {
                cost += formatting
                if name != paragraph { depth += 1 }
                if isFormatting { formatting += 1 }
                guard depth <= depthLimit, cost <= formattingLimit else { return false }
            }
        }
        return true
    }

    // Names are packed into eight bytes, lower case, cut at eight: that keeps all those below apart from each other.
    private static let script = packed("script")
    private static let paragraph = packed("p")
    private static let drawing = packed("svg")
    /// Elements that hold nothing, or need no closing tag.
    private static let flat = Set(
        """
        area base br col embed hr img input link meta param source track wbr li dt dd tr td th thead tbody tfoot option
        """.split(whereSeparator: \.isWhitespace).map { packed($0) }
    )
    private static let formattingNames = Set(
        "a b big code em font i nobr s small strike strong tt u".split(separator: " ").map { packed($0) }
    )

    private static func packed(_ name: some StringProtocol) -> UInt64 {
        name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Reads a name and steps over it; 0 where there is none.
    private static func packedName(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt64 {
        var name: UInt64 = 0
        var count = 0
        while index < bytes.count {
            let byte = bytes[index]
            let lower = byte | 0x20
            guard (0x61...0x7A).contains(lower) || (count > 0 && (0x30...0x39).contains(byte)) else { break }
            if count < 8 { name = name << 8 | UInt64((0x30...0x39).contains(byte) ? byte : lower) }
            count += 1
            index += 1
        }
        return name
    }

    /// Whether a tag ends with `/>`, which closes an element within a drawing.
    private static func closesItself(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard let end = find(UInt8(ascii: ">"), in: bytes, from: start), end > 0 else { return false }
        return bytes[end - 1] == UInt8(ascii: "/")
    }

    private static func skip(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var index = start
        while let found = find(wanted[0], in: bytes, from: index) {
            let piece = bytes[found...].prefix(wanted.count)
            if piece.count == wanted.count, zip(piece, wanted).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
                return found
            }
            index = found + 1
        }
        return bytes.count
    }

    /// The place of a byte; nil where it doesn't occur any more.
    static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
