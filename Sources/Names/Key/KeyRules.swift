// SPDX-License-Identifier: Apache-2.0

/// The rules of N1 for one scalar after NFKC.
enum KeyRules {
    /// Whether the scalar is left out: an invisible mark, a vowel sign, a Quranic mark or the tatweel.
    static func isDropped(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
        case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: true
        default: false
        }
    }

    /// The letter or digit that stands for all of its kind.
    static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x0622, 0x0623, 0x0625, 0x0671: 0x0627
        case 0x0649, 0x06CC: 0x064A
        case 0x0629: 0x0647
        case 0x06A9: 0x0643
        case 0x0660...0x0669: scalar - 0x0660 + 0x30
        case 0x06F0...0x06F9: scalar - 0x06F0 + 0x30
        default: scalar
        }
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        Unicode.Scalar(scalar)?.properties.isWhitespace ?? false
    }
}
