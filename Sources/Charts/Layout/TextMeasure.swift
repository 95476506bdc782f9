// SPDX-License-Identifier: Apache-2.0

/// How wide a text will be, from a table of letters: there is no font on the server.
///
/// Wide rather than narrow: labels are placed by it and must not touch.
package enum TextMeasure {
    /// The size of labels, and of smaller ones, in the units of a drawing.
    package static let label = 13.0
    static let small = 11.5

    /// From one baseline to the next; Arabic with its vowel signs is the tallest.
    static let labelLine = 19.0
    static let smallLine = 17.0

    package static func width(_ text: String, _ size: Double = label) -> Double {
        var thousandths = 0
        var previous: UInt32 = 0
        for scalar in text.unicodeScalars {
            thousandths += width(of: scalar.value)
            if !joins(scalar.value), endsWide(previous) { thousandths += finalForm }
            previous = scalar.value
        }
        if endsWide(previous) { thousandths += finalForm }
        return Double(thousandths) * size / 1000
    }

    /// What an Arabic letter with a long tail takes more at the end of a word.
    private static let finalForm = 300

    private static func endsWide(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0628, 0x062A, 0x062B, 0x0633...0x0636, 0x0641...0x0643, 0x0646, 0x0649...0x064A: true
        default: false
        }
    }

    private static func joins(_ scalar: UInt32) -> Bool { (0x0620...0x0670).contains(scalar) }

    /// Thousandths of the size; the widths of Noto Sans and Noto Sans Arabic, by groups of letters.
    private static func width(of scalar: UInt32) -> Int {
        switch scalar {
        case 0x20, 0xA0: 270
        case 0x21, 0x27, 0x28...0x29, 0x2C, 0x2E, 0x3A...0x3B, 0x5B, 0x5D, 0x7C, 0x69, 0x6A, 0x6C, 0x49: 330
        case 0x2D, 0x66, 0x72, 0x74: 420
        case 0x30...0x39, 0x61...0x6C, 0x6E...0x76, 0x78...0x7A: 600
        case 0x6D, 0x4D, 0x57: 950
        case 0x77, 0x51, 0x4F: 800
        case 0x41...0x5A: 690
        case 0x0300...0x036F, 0x0591...0x05C7, 0x064B...0x065F, 0x0670, 0x200B...0x200F, 0x202A...0x202E,
            0x2066...0x2069:
            0
        case 0x0591...0x05FF: 600
        case 0x060C, 0x061B, 0x0627, 0x0622...0x0626, 0x0644, 0x0649...0x064A, 0x0628, 0x062A...0x062B, 0x0646, 0x0640:
            390
        case 0x0633...0x0636: 900
        case 0x0600...0x06FF, 0x0750...0x077F: 600
        case 0x2013: 530
        case 0x1100...0x11FF, 0x2E80...0xFFDC, 0x1F000...0x3FFFF: 1050
        default: 680
        }
    }
}
