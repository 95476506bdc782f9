// SPDX-License-Identifier: Apache-2.0

/// Writes JSON into bytes, either in the interchange format's order or canonically (RFC 8785).
package struct JSONWriter {
    /// In which order the keys of an object stand.
    package enum KeyOrder: Sendable {
        /// As the interchange format lists them.
        case interchange
        /// By UTF-16 code units, as RFC 8785 section 3.2.3 asks.
        case canonical
    }

    package let order: KeyOrder
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init(order: KeyOrder, reserving capacity: Int = 0) {
        self.order = order
        bytes.reserveCapacity(capacity)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Writes an object; `body` writes its members with `key` and one value each.
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Writes an array; `body` writes its elements.
    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Writes the key of the member whose value comes next.
    package mutating func key(_ key: String) {
        string(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a key that is encoded already, with its quotation marks and colon.
    package mutating func key(encoded bytes: [UInt8]) {
        separate()
        self.bytes.append(contentsOf: bytes)
        needsComma = false
    }

    /// Writes a member whose value is a text.
    package mutating func member(_ key: String, _ value: String) {
        self.key(key)
        string(value)
    }

    package mutating func null() {
        separate()
        append("null")
    }

    package mutating func bool(_ value: Bool) {
        separate()
        append(value ? "true" : "false")
    }

    package mutating func integer(_ value: Int) {
        separate()
        appendDigits(value)
    }

    /// Writes a number as ECMAScript's `Number::toString` does (RFC 8785 section 3.2.2.3); null where it is not finite.
    package mutating func number(_ value: Double) {
        separate()
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
            appendDigits(whole)
        } else if value.isFinite {
            bytes.append(contentsOf: CanonicalNumber.text(of: value).utf8)
        } else {
            append("null")
        }
    }

    /// Writes a string with the escapes of RFC 8785 section 3.2.2.2 and no others.
    package mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { units in
            var from = 0
            for index in 0..<units.count {
                let unit = units[index]
                guard unit < 0x20 || unit == UInt8(ascii: "\"") || unit == UInt8(ascii: "\\") else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: units[from..<index]))
                appendEscape(unit)
                from = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: units[from..<units.count]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a value of any kind.
    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let truth): bool(truth)
        case .number(let figure): number(figure)
        case .string(let text): string(text)
        case .array(let elements):
            array { writer in
                for element in elements { writer.value(element) }
            }
        case .object(let members):
            let sorted =
                order == .interchange
                ? members : members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
            object { writer in
                for member in sorted {
                    writer.key(member.key)
                    writer.value(member.value)
                }
            }
        }
    }

    private mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func appendDigits(_ value: Int) {
        if value >= 0, value < 10 {
            bytes.append(0x30 + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    private mutating func appendEscape(_ unit: UInt8) {
        switch unit {
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        default:
            append("\\u00")
            bytes.append(Self.hexadecimal(unit >> 4))
            bytes.append(Self.hexadecimal(unit & 0x0F))
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? 0x30 + digit : 0x57 + digit
    }
}
