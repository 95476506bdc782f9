// SPDX-License-Identifier: Apache-2.0

/// What an incident's code is sorted by: its letters in any case, and the values of its numbers.
struct CodeKey: Comparable {
    /// The first sixteen bytes of the key, enough to tell nearly all codes apart.
    private var high: UInt64 = 0
    private var low: UInt64 = 0
    /// The whole key where it is longer, and the code as it is written.
    private var rest: [UInt8] = []
    let number: Int32

    /// Makes the key from a code's UTF-8: small letters as capitals, each run of digits after its length.
    init(_ code: UnsafeBufferPointer<UInt8>, number: Int32) {
        self.number = number
        var length = 0
        var position = 0
        var isPlain = true
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        while position < code.count {
            let byte = code[position]
            guard isDigit(byte) else {
                let isSmall = (0x61...0x7A).contains(byte)
                isPlain = isPlain && !isSmall
                append(isSmall ? byte - 0x20 : byte, &length)
                position += 1
                continue
            }
            let start = position
            while position < code.count, isDigit(code[position]) { position += 1 }
            var first = start
            while first < position - 1, code[first] == 0x30 { first += 1 }
            isPlain = isPlain && first == start
            append(0x30 + UInt8(clamping: min(9, position - first)), &length)
            for index in first..<position { append(code[index], &length) }
        }
        if length <= 16 { rest = [] }
        if length > 16 || !isPlain { rest += [0] + code }
    }

    private mutating func append(_ byte: UInt8, _ length: inout Int) {
        switch length {
        case 0..<8: high |= UInt64(byte) << UInt64(56 - 8 * length)
        case 8..<16: low |= UInt64(byte) << UInt64(56 - 8 * (length - 8))
        default: rest.append(byte)
        }
        length += 1
    }

    static func < (left: CodeKey, right: CodeKey) -> Bool {
        if left.high != right.high { return left.high < right.high }
        if left.low != right.low { return left.low < right.low }
        if left.rest != right.rest { return left.rest.lexicographicallyPrecedes(right.rest) }
        return left.number < right.number
    }
}
