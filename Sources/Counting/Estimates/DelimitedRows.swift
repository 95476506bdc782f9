// SPDX-License-Identifier: Apache-2.0

/// The rows of a text of fields between commas, semicolons or tabs (RFC 4180), one after another.
struct DelimitedRows: Sequence, IteratorProtocol {
    /// One row: the line that it begins on, from 1, and its fields.
    struct Row {
        let line: Int
        let fields: [Field]
    }

    /// One field, or why it cannot be read.
    enum Field: Equatable {
        case text(String)
        /// Not UTF-8.
        case notText
        /// Something stands after a closing quotation mark, or the last one does not close.
        case badQuotes
    }

    private let bytes: ArraySlice<UInt8>
    private let separator: UInt8
    private var at: Int
    private var line = 1

    /// The rows of UTF-8 text, with or without its mark; the separator is the one that the first line has most of.
    init(_ bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.bytes = bytes[start...]
        at = start
        let head = self.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let counts = candidates.map { candidate in head.count { $0 == candidate } }
        separator = zip(candidates, counts).max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? candidates[0]
    }

    /// The next row that is not an empty line.
    mutating func next() -> Row? {
        while at < bytes.endIndex {
            let first = line
            if endsLine() { continue }
            var fields = [field()]
            while at < bytes.endIndex, bytes[at] == separator {
                at += 1
                fields.append(field())
            }
            _ = endsLine()
            return Row(line: first, fields: fields)
        }
        return nil
    }

    /// Steps over the end of a line; false where there is none here.
    private mutating func endsLine() -> Bool {
        guard at < bytes.endIndex, bytes[at] == 0x0A || bytes[at] == 0x0D else { return false }
        if bytes[at] == 0x0D, at + 1 < bytes.endIndex, bytes[at + 1] == 0x0A { at += 1 }
        at += 1
        line += 1
        return true
    }

    private var isAtEndOfField: Bool {
        at >= bytes.endIndex || bytes[at] == separator || bytes[at] == 0x0A || bytes[at] == 0x0D
    }

    private mutating func field() -> Field {
        guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "\"") else { return plainField() }
        at += 1
        var content: [UInt8] = []
        while at < bytes.endIndex {
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "\"") {
                guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "\"") else {
                    return isAtEndOfField ? Self.decoded(content[...]) : skippingField()
                }
                at += 1
            } else if byte == 0x0A {
                line += 1
            }
            content.append(byte)
        }
        return .badQuotes
    }

    private mutating func plainField() -> Field {
        let start = at
        while !isAtEndOfField { at += 1 }
        return Self.decoded(bytes[start..<at])
    }

    private mutating func skippingField() -> Field {
        while !isAtEndOfField { at += 1 }
        return .badQuotes
    }

    private static func decoded(_ content: ArraySlice<UInt8>) -> Field {
        guard let text = String(validating: content, as: UTF8.self) else { return .notText }
        let isBlank = { (character: Character) in character == " " || character == "\u{A0}" }
        return .text(String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed()))
    }
}
