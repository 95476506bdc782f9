// SPDX-License-Identifier: Apache-2.0

/// What an incident's code is sorted by: its letters in any case, and the values of its numbers.
struct CodeKey {
    /// The first sixteen bytes of the key, enough to tell nearly all codes apart.
    private(set) var high: UInt64 = 0
    private(set) var low: UInt64 = 0
    let number: Int32

    init(_ code: UnsafeBufferPointer<UInt8>, number: Int32) {
        self.number = number
        var length = 0
        Self.forEachByte(of: code) { byte in
            if length < 8 {
                high |= UInt64(byte) << UInt64(56 - 8 * length)
            } else if length < 16 {
                low |= UInt64(byte) << UInt64(120 - 8 * length)
            }
            length += 1
        }
    }

    /// The whole key of a code.
    static func bytes(of code: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        code.withUnsafeBufferPointer { forEachByte(of: $0) { bytes.append($0) } }
        return bytes
    }

    /// Gives the bytes of a key: small letters as capitals, each run of digits without leading zeros after its length.
    private static func forEachByte(of code: UnsafeBufferPointer<UInt8>, _ body: (UInt8) -> Void) {
        var position = 0
        while position < code.count {
            let byte = code[position]
            guard isDigit(byte) else {
                body((0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
                position += 1
                continue
            }
            var first = position
            while position < code.count, isDigit(code[position]) { position += 1 }
            while first < position - 1, code[first] == 0x30 { first += 1 }
            body(0x30 + UInt8(min(9, position - first)))
            for digit in first..<position { body(code[digit]) }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
