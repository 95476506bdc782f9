// SPDX-License-Identifier: Apache-2.0

/// Where the values of a JSON text without white space stand in it: for copying and picking values without a tree.
///
/// For texts that this program wrote. Escapes are not decoded, and numbers are not read.
package struct JSONTape: Sendable {
    /// What a value is.
    package enum Kind: UInt8, Sendable {
        case null, `false`, `true`, number, string, array, object
    }

    /// One value; the parts of a list follow it, and of an object each key and then its value.
    package struct Node: Sendable {
        /// The first byte; of a string, the one behind the quotation mark.
        package let start: Int32
        /// The byte behind the last; of a string, the closing quotation mark.
        package fileprivate(set) var end: Int32
        /// The place in `nodes` behind the value and all its parts.
        package fileprivate(set) var next: Int32
        package let kind: Kind
        /// Whether a string holds escapes.
        package let isEscaped: Bool

        /// The bytes of the value, of a string without its quotation marks.
        package var range: Range<Int> { Int(start)..<Int(end) }
        /// The bytes of the value as it stands in the text.
        package var whole: Range<Int> { kind == .string ? Int(start) - 1..<Int(end) + 1 : range }
    }

    package private(set) var nodes: [Node] = []

    package init() {}

    /// Reads a text, in place of the one before; false where it is not JSON without white space, or nested too deep.
    package mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        nodes.removeAll(keepingCapacity: true)
        guard bytes.count < Int(Int32.max), let end = value(bytes, 0, depth: 0) else { return false }
        return end == bytes.count
    }

    /// Reads one more value, behind those that were read; `range` are its bytes in a text that has the others too.
    ///
    /// - Returns: Its place in `nodes`; nil where the bytes are not JSON without white space, or nested too deep.
    package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        let place = nodes.count
        guard bytes.count < Int(Int32.max), let end = value(bytes, range.lowerBound, depth: 0) else { return nil }
        return end == range.upperBound ? place : nil
    }

    private static let depthLimit = 256

    /// The offset behind a value; nil where none begins here.
    private mutating func value(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, depth: Int) -> Int? {
        guard start < bytes.count, depth < Self.depthLimit else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "\""): return string(bytes, start)
        case UInt8(ascii: "{"): return parts(bytes, start, .object, depth)
        case UInt8(ascii: "["): return parts(bytes, start, .array, depth)
        case UInt8(ascii: "n"): return word(bytes, start, .null, 4)
        case UInt8(ascii: "t"): return word(bytes, start, .true, 4)
        case UInt8(ascii: "f"): return word(bytes, start, .false, 5)
        case UInt8(ascii: "-"), 0x30...0x39:
            var end = start + 1
            while end < bytes.count, Self.isOfNumber(bytes[end]) { end += 1 }
            return leaf(.number, start, end)
        default: return nil
        }
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func leaf(_ kind: Kind, _ start: Int, _ end: Int, isEscaped: Bool = false) -> Int {
        nodes.append(
            Node(start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1), kind: kind, isEscaped: isEscaped)
        )
        return kind == .string ? end + 1 : end
    }

    private mutating func word(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ kind: Kind,
        _ length: Int
    ) -> Int? {
        start + length <= bytes.count ? leaf(kind, start, start + length) : nil
    }

    private mutating func string(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var end = start + 1
        var isEscaped = false
        while true {
            end = Self.endOfPlainText(bytes, from: end)
            guard end < bytes.count else { return nil }
            if bytes[end] == UInt8(ascii: "\"") { return leaf(.string, start + 1, end, isEscaped: isEscaped) }
            isEscaped = true
            end += 2
        }
    }

    /// The offset of the next quotation mark or backslash from an offset on; that of the end where there is none.
    ///
    /// Goes by eight bytes: a byte of a word is zero where subtracting one borrows from it and its high bit was not set.
    private static func endOfPlainText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var place = start
        while place + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let found = zeroBytes(word ^ quotationMarks) | zeroBytes(word ^ backslashes)
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") { place += 1 }
        return place
    }

    /// The high bit of the lowest byte that is zero; of higher ones it may be set without reason.
    private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones << 7) }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let quotationMarks = ones * UInt64(UInt8(ascii: "\""))
    private static let backslashes = ones * UInt64(UInt8(ascii: "\\"))

    private mutating func parts(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ kind: Kind,
        _ depth: Int
    ) -> Int? {
        let place = nodes.count
        let close = kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
        nodes.append(Node(start: Int32(start), end: 0, next: 0, kind: kind, isEscaped: false))
        var position = start + 1
        guard position < bytes.count else { return nil }
        if bytes[position] != close {
            while true {
                if kind == .object {
                    guard position < bytes.count, bytes[position] == UInt8(ascii: "\""),
                        let colon = string(bytes, position), colon < bytes.count, bytes[colon] == UInt8(ascii: ":")
                    else { return nil }
                    position = colon + 1
                }
                guard let end = value(bytes, position, depth: depth + 1), end < bytes.count else { return nil }
                position = end
                if bytes[position] == close { break }
                guard bytes[position] == UInt8(ascii: ",") else { return nil }
                position += 1
            }
        }
        nodes[place].end = Int32(position + 1)
        nodes[place].next = Int32(nodes.count)
        return position + 1
    }
}

extension JSONTape {
    /// The place of the value of a key of the outermost object; nil where there is none.
    package func member(_ key: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let root = nodes.first, root.kind == .object else { return nil }
        var key = key
        return key.withUTF8 { key in
            var part = 1
            while part < root.next {
                let range = nodes[part].range
                if key.count == range.count, key.elementsEqual(UnsafeBufferPointer(rebasing: bytes[range])) {
                    return part + 1
                }
                part = Int(nodes[part + 1].next)
            }
            return nil
        }
    }

    /// Adds the text of a string's bytes with its escapes decoded.
    package static func unescape(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
        var position = 0
        var from = 0
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count else {
                position += 1
                continue
            }
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<position]))
            let escape = bytes[position + 1]
            position += 2
            switch escape {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                // The writer escapes control characters alone: two figures say which.
                let end = min(position + 4, bytes.count)
                let figures = String(decoding: bytes[position..<end], as: UTF8.self)
                if let code = UInt32(figures, radix: 16), let scalar = Unicode.Scalar(code) {
                    text.append(contentsOf: Array(String(Character(scalar)).utf8))
                }
                position = end
            default: text.append(escape)
            }
            from = position
        }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<bytes.count]))
    }
}
