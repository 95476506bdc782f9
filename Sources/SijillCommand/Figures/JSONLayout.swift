// SPDX-License-Identifier: Apache-2.0

/// Lays JSON out over lines, for files that people edit.
enum JSONLayout {
    /// Two spaces a level; lists of plain values and empty ones stay on one line.
    static func indented(_ json: [UInt8]) -> String {
        var text: [UInt8] = []
        var depth = 0
        var isInString = false
        var plainList = 0
        func newLine() {
            text.append(UInt8(ascii: "\n"))
            text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
        }
        for (index, byte) in json.enumerated() {
            if isInString {
                text.append(byte)
                isInString = byte != UInt8(ascii: "\"") || isEscaped(index, in: json)
                continue
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                text.append(byte)
                if plainList > 0 || isPlain(json, from: index) {
                    plainList += 1
                } else {
                    depth += 1
                    newLine()
                }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if plainList > 0 {
                    plainList -= 1
                } else {
                    depth -= 1
                    newLine()
                }
                text.append(byte)
            case UInt8(ascii: ","):
                text.append(byte)
                if plainList > 0 { text.append(UInt8(ascii: " ")) } else { newLine() }
            case UInt8(ascii: ":"): text.append(contentsOf: [byte, UInt8(ascii: " ")])
            default:
                text.append(byte)
                isInString = byte == UInt8(ascii: "\"")
            }
        }
        return String(decoding: text, as: UTF8.self) + "\n"
    }

    /// Whether the quotation mark at a place has an odd number of backslashes before it.
    private static func isEscaped(_ index: Int, in json: [UInt8]) -> Bool {
        var before = index
        while before > 0, json[before - 1] == UInt8(ascii: "\\") { before -= 1 }
        return (index - before) % 2 == 1
    }

    /// Whether the value that opens here holds no other object or list.
    private static func isPlain(_ json: [UInt8], from start: Int) -> Bool {
        var isInString = false
        for index in start + 1..<json.count {
            let byte = json[index]
            if byte == UInt8(ascii: "\"") {
                if !isInString || !isEscaped(index, in: json) { isInString.toggle() }
            } else if !isInString {
                if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return false }
                if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { return true }
            }
        }
        return false
    }
}
