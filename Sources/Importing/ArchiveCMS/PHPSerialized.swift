// SPDX-License-Identifier: Apache-2.0

/// Strings in PHP's serialised form, which some of the CMS's lists have: `a:1:{i:0;s:5:"other";}`.
enum PHPSerialized {
    /// The strings of a serialised list or string, in order; nil where the text has another form.
    static func strings(_ text: String) -> [String]? {
        var reader = Reader(bytes: Array(text.utf8))
        var strings: [String] = []
        guard reader.readValue(into: &strings, depth: 0), reader.position == reader.bytes.count else { return nil }
        return strings
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        mutating func readValue(into strings: inout [String], depth: Int) -> Bool {
            guard depth < 8, position + 1 < bytes.count else { return false }
            let kind = bytes[position]
            switch kind {
            case UInt8(ascii: "N"):
                position += 1
                return skip(";")
            case UInt8(ascii: "i"), UInt8(ascii: "b"), UInt8(ascii: "d"):
                position += 1
                guard skip(":"), let end = bytes[position...].firstIndex(of: UInt8(ascii: ";")) else { return false }
                position = end + 1
                return true
            case UInt8(ascii: "s"): return readString(into: &strings)
            case UInt8(ascii: "a"): return readArray(into: &strings, depth: depth)
            default: return false
            }
        }

        /// `s:5:"other";`, the length in bytes.
        private mutating func readString(into strings: inout [String]) -> Bool {
            position += 1
            guard skip(":"), let length = readNumber(), skip(":\""), length <= bytes.count - position,
                let string = String(validating: bytes[position..<(position + length)], as: UTF8.self)
            else { return false }
            position += length
            strings.append(string)
            return skip("\";")
        }

        /// `a:1:{key value}`; keys are read and dropped.
        private mutating func readArray(into strings: inout [String], depth: Int) -> Bool {
            position += 1
            guard skip(":"), let count = readNumber(), count <= bytes.count, skip(":{") else { return false }
            for _ in 0..<count {
                var keys: [String] = []
                guard readValue(into: &keys, depth: depth + 1), readValue(into: &strings, depth: depth + 1) else {
                    return false
                }
            }
            return skip("}")
        }

        private mutating func readNumber() -> Int? {
            let start = position
            while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
            return Int(String(decoding: bytes[start..<position], as: UTF8.self))
        }

        private mutating func skip(_ text: String) -> Bool {
            guard bytes[position...].starts(with: text.utf8) else { return false }
            position += text.utf8.count
            return true
        }
    }
}
