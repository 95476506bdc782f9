// SPDX-License-Identifier: Apache-2.0

/// Texts and numbers as cells of a worksheet (ECMA-376, part 1, section 18.3).
enum WorkbookText {
    /// UTF-16 units that a cell holds in spreadsheets.
    static let limit = 32_767

    /// Adds a cell with a text; whatever it begins with, it is never a formula.
    static func addText(_ text: some Collection<UInt8>, to sheet: inout [UInt8]) {
        sheet.append(contentsOf: #"<c t="inlineStr"><is><t xml:space="preserve">"#.utf8)
        addEscaped(Array(text), to: &sheet)
        sheet.append(contentsOf: "</t></is></c>".utf8)
    }

    /// Adds a cell with a number, as these bytes write it.
    static func addNumber(_ number: some Collection<UInt8>, to sheet: inout [UInt8]) {
        sheet.append(contentsOf: "<c><v>".utf8)
        sheet.append(contentsOf: number)
        sheet.append(contentsOf: "</v></c>".utf8)
    }

    /// Adds a cell with a truth value.
    static func addBoolean(_ value: Bool, to sheet: inout [UInt8]) {
        sheet.append(contentsOf: (value ? #"<c t="b"><v>1</v></c>"# : #"<c t="b"><v>0</v></c>"#).utf8)
    }

    /// Adds text of an element: characters that XML 1.0 has no place for as `_x0001_` (ECMA-376, section 22.9.2.19).
    static func addEscaped(_ text: [UInt8], to sheet: inout [UInt8]) {
        var position = 0
        while position < text.count {
            let byte = text[position]
            switch byte {
            case UInt8(ascii: "&"): sheet.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): sheet.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): sheet.append(contentsOf: "&gt;".utf8)
            case 0x09, 0x0A: sheet.append(byte)
            case 0..<0x20: addCode(Int(byte), to: &sheet)
            case UInt8(ascii: "_") where looksLikeCode(text, position): addCode(0x5F, to: &sheet)
            case 0xEF where isNoCharacter(text, position):
                addCode(text[position + 2] == 0xBE ? 0xFFFE : 0xFFFF, to: &sheet)
                position += 2
            default: sheet.append(byte)
            }
            position += 1
        }
    }

    /// Whether U+FFFE or U+FFFF stands here.
    private static func isNoCharacter(_ text: [UInt8], _ position: Int) -> Bool {
        position + 2 < text.count && text[position + 1] == 0xBF && text[position + 2] >= 0xBE
    }

    private static func addCode(_ code: Int, to sheet: inout [UInt8]) {
        let digits = String(code, radix: 16, uppercase: true)
        sheet.append(contentsOf: ("_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_").utf8)
    }

    /// Whether a reader would take what stands here for such a character; LibreOffice takes one to four figures.
    private static func looksLikeCode(_ text: [UInt8], _ position: Int) -> Bool {
        guard position + 1 < text.count, text[position + 1] == UInt8(ascii: "x") else { return false }
        let digits = text[(position + 2)...].prefix(5).prefix { Character(Unicode.Scalar($0)).isHexDigit }
        return (1...4).contains(digits.count) && digits.endIndex < text.count
            && text[digits.endIndex] == UInt8(ascii: "_")
    }

    /// The parts of a text that is longer than a cell; one part where it is not.
    static func parts(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
        // A byte is never more than one unit of UTF-16.
        guard text.count > limit else { return [text[...]] }
        var parts: [ArraySlice<UInt8>] = []
        var from = 0
        var units = 0
        var position = 0
        while position < text.count {
            let length = text[position] < 0x80 ? 1 : text[position] < 0xE0 ? 2 : text[position] < 0xF0 ? 3 : 4
            let more = length == 4 ? 2 : 1
            if units + more > limit {
                parts.append(text[from..<position])
                (from, units) = (position, 0)
            }
            units += more
            position += length
        }
        return parts + [text[from...]]
    }
}
