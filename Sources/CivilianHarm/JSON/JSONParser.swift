// SPDX-License-Identifier: Apache-2.0

/// A strict JSON reader (RFC 8259) over bytes: UTF-8 only, no repeated keys, bounded depth.
package struct JSONParser {
    /// Nesting that is accepted; an interchange document needs about ten levels.
    package static let depthLimit = 512

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var depth = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Reads one JSON value that fills the whole text; white space around it is allowed.
    ///
    /// - Throws: `JSONError` with the place of the first fault.
    package static func parse(_ bytes: some Collection<UInt8>) throws(JSONError) -> JSONValue {
        let result: Result<JSONValue, JSONError>? = bytes.withContiguousStorageIfAvailable(parseBuffer)
        if let result { return try result.get() }
        return try Array(bytes).withUnsafeBufferPointer(parseBuffer).get()
    }

    private static func parseBuffer(_ buffer: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, JSONError> {
        var parser = JSONParser(buffer)
        do throws(JSONError) {
            return .success(try parser.whole())
        } catch {
            return .failure(error)
        }
    }

    private mutating func whole() throws(JSONError) -> JSONValue {
        skipWhiteSpace()
        guard position < bytes.count else { throw fault(.emptyInput) }
        let value = try value()
        skipWhiteSpace()
        guard position == bytes.count else { throw fault(.trailingContent) }
        return value
    }

    private func fault(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
        let offset = offset ?? position
        var line = 1
        var lineStart = 0
        for index in 0..<min(offset, bytes.count) where bytes[index] == 0x0A {
            line += 1
            lineStart = index + 1
        }
        return JSONError(reason: reason, offset: offset, line: line, column: offset - lineStart + 1)
    }

    private mutating func skipWhiteSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        guard position < bytes.count else { throw fault(.unexpectedEnd) }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"):
            try word("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try word("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try word("null")
            return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw fault(.unexpectedByte(bytes[position]))
        }
    }

    private mutating func word(_ expected: StaticString) throws(JSONError) {
        for index in 0..<expected.utf8CodeUnitCount {
            guard position < bytes.count else { throw fault(.unexpectedEnd) }
            guard bytes[position] == expected.utf8Start[index] else { throw fault(.unexpectedByte(bytes[position])) }
            position += 1
        }
    }

    private mutating func enter() throws(JSONError) {
        depth += 1
        guard depth <= Self.depthLimit else { throw fault(.nestedTooDeep(limit: Self.depthLimit)) }
        position += 1
        skipWhiteSpace()
    }

    /// Steps over `,` or the closing byte; true when the value is closed.
    private mutating func closes(with closing: UInt8) throws(JSONError) -> Bool {
        skipWhiteSpace()
        guard position < bytes.count else { throw fault(.unexpectedEnd) }
        let byte = bytes[position]
        guard byte == closing || byte == UInt8(ascii: ",") else { throw fault(.unexpectedByte(byte)) }
        position += 1
        if byte == closing {
            depth -= 1
            return true
        }
        skipWhiteSpace()
        return false
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        try enter()
        var elements: [JSONValue] = []
        if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
            position += 1
            depth -= 1
            return .array([])
        }
        repeat {
            elements.append(try value())
        } while try !closes(with: UInt8(ascii: "]"))
        return .array(elements)
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        try enter()
        var members: [JSONValue.Member] = []
        if position < bytes.count, bytes[position] == UInt8(ascii: "}") {
            position += 1
            depth -= 1
            return .object([])
        }
        var keys = JSONKeyCheck()
        repeat {
            guard position < bytes.count else { throw fault(.unexpectedEnd) }
            guard bytes[position] == UInt8(ascii: "\"") else { throw fault(.unexpectedByte(bytes[position])) }
            let start = position
            let key = try string()
            guard keys.insert(key, after: members) else { throw fault(.repeatedKey(key), at: start) }
            skipWhiteSpace()
            guard position < bytes.count else { throw fault(.unexpectedEnd) }
            guard bytes[position] == UInt8(ascii: ":") else { throw fault(.unexpectedByte(bytes[position])) }
            position += 1
            skipWhiteSpace()
            members.append(JSONValue.Member(key, try value()))
        } while try !closes(with: UInt8(ascii: "}"))
        return .object(members)
    }

    private mutating func number() throws(JSONError) -> Double {
        let start = position
        var isInteger = true
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let firstDigit = position
        skipDigits()
        let digits = position - firstDigit
        guard digits > 0, digits == 1 || bytes[firstDigit] != UInt8(ascii: "0") else {
            throw fault(.invalidNumber, at: start)
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isInteger = false
            position += 1
            let from = position
            skipDigits()
            guard position > from else { throw fault(.invalidNumber, at: start) }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            let from = position
            skipDigits()
            guard position > from else { throw fault(.invalidNumber, at: start) }
        }
        if isInteger, digits <= 15 {
            var whole = 0
            for index in firstDigit..<position { whole = whole * 10 + Int(bytes[index] & 0x0F) }
            return firstDigit > start ? -Double(whole) : Double(whole)
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let value = Double(text), value.isFinite else { throw fault(.numberOutOfRange, at: start) }
        return value
    }

    private mutating func skipDigits() {
        while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
    }
}

// MARK: - Strings

extension JSONParser {
    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        var allBits: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                let slice = UnsafeBufferPointer(rebasing: bytes[start..<position])
                // ASCII needs no check, which is most of a document.
                let text = allBits < 0x80 ? String(decoding: slice, as: UTF8.self) : try validated(slice, at: start)
                position += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
            guard byte >= 0x20 else { throw fault(.unexpectedByte(byte)) }
            allBits |= byte
            position += 1
        }
        throw fault(.unexpectedEnd)
    }

    private func validated(_ slice: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONError) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else { throw fault(.invalidUTF8, at: start) }
        return text
    }

    private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
        var units = [UInt8](bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: units, as: UTF8.self) else { throw fault(.invalidUTF8, at: start) }
                return text
            case UInt8(ascii: "\\"): try escape(into: &units)
            case 0..<0x20: throw fault(.unexpectedByte(byte), at: position - 1)
            default: units.append(byte)
            }
        }
        throw fault(.unexpectedEnd)
    }

    private mutating func escape(into units: inout [UInt8]) throws(JSONError) {
        guard position < bytes.count else { throw fault(.unexpectedEnd) }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "u"): try unicodeEscape(into: &units)
        default: throw fault(.invalidEscape, at: position - 2)
        }
    }

    private mutating func unicodeEscape(into units: inout [UInt8]) throws(JSONError) {
        let start = position - 2
        var code = try hexadecimal()
        if (0xD800..<0xDC00).contains(code) {
            guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            else { throw fault(.invalidEscape, at: start) }
            position += 2
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low) else { throw fault(.invalidEscape, at: start) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw fault(.invalidEscape, at: start) }
        units.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw fault(.unexpectedEnd) }
        var code: UInt32 = 0
        for _ in 0..<4 {
            let byte = bytes[position]
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault(.invalidEscape)
            }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }
}
