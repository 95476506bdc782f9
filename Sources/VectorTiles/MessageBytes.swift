// SPDX-License-Identifier: Apache-2.0

/// Bytes of a Protocol Buffers message (encoding of version 3), as far as vector tiles need it.
struct MessageBytes: Sendable {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Bytes that `varint` writes.
    static func varintLength(_ value: UInt64) -> Int { max(1, (64 - value.leadingZeroBitCount + 6) / 7) }

    /// A number of a field.
    mutating func number(_ value: UInt64, field: UInt64) {
        varint(field << 3)
        varint(value)
    }

    /// Eight bytes of a field, the lowest first.
    mutating func fixed(_ value: UInt64, field: UInt64) {
        varint(field << 3 | 1)
        for place in 0..<8 as Range<UInt64> { bytes.append(UInt8(truncatingIfNeeded: value >> (place * 8))) }
    }

    mutating func text(_ text: String, field: UInt64) {
        varint(field << 3 | 2)
        varint(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Another message, or packed numbers, as a field.
    mutating func message(_ message: MessageBytes, field: UInt64) {
        varint(field << 3 | 2)
        varint(UInt64(message.count))
        bytes.append(contentsOf: message.bytes)
    }

    /// Bytes that are complete fields already.
    mutating func append(_ fields: MessageBytes) { bytes.append(contentsOf: fields.bytes) }

    /// A signed number with its sign in the lowest bit, so that small ones are short.
    static func zigzag(_ value: Int32) -> UInt64 { UInt64(UInt32(bitPattern: value << 1 ^ value >> 31)) }
}
