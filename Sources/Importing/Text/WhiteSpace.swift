// SPDX-License-Identifier: Apache-2.0

/// White space in UTF-8: the characters of Unicode's property White_Space, and the four ASCII separators.
enum WhiteSpace {
    /// Whether a byte is white space or may begin it.
    @inline(__always)
    static func maySpace(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3)
    }

    /// The number of bytes of the white space at an index; 0 where there is none.
    @inline(__always)
    static func width(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte <= 0x20 { return byte == 0x20 || (0x09...0x0D).contains(byte) || byte >= 0x1C ? 1 : 0 }
        return maySpace(byte) ? wideWidth(bytes, at: index) : 0
    }

    private static func wideWidth(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard index + 1 < bytes.count else { return 0 }
        let second = bytes[index + 1]
        if bytes[index] == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
        guard index + 2 < bytes.count else { return 0 }
        let third = bytes[index + 2]
        switch (bytes[index], second) {
        case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
        case (0xE2, 0x80):
            return (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
        case (0xE2, 0x81): return third == 0x9F ? 3 : 0
        case (0xE3, 0x80): return third == 0x80 ? 3 : 0
        default: return 0
        }
    }
}
