// SPDX-License-Identifier: Apache-2.0

/// Escaping of text for HTML and XML, in element content and in quoted attribute values alike.
///
/// Works on bytes: a quotation mark followed by a combining mark is one `Character`, and would slip through an escape by
/// characters. Control characters that neither allows become U+FFFD.
package enum Escape {
    /// Appends a text as markup that shows it, in UTF-8.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for index in 0..<utf8.count {
                let byte = utf8[index]
                // Letters and every byte of another script.
                if byte > UInt8(ascii: ">"), byte != 0x7F { continue }
                guard let replacement = replacement(of: byte) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                bytes.append(contentsOf: replacement.utf8)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
    }

    /// The bytes of a text that was escaped so: what stands in markup between tags, or between quotation marks.
    package static func plain(_ markup: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: markup.count) { plain, count in
            var place = 0
            while place < markup.count {
                var byte = markup[place]
                var length = 1
                if byte == UInt8(ascii: "&"), let letter = letter(of: markup, at: place) {
                    (byte, length) = letter
                }
                plain[count] = byte
                count += 1
                place += length
            }
        }
    }

    /// What is escaped at a place of markup, and how many bytes it takes there; nil where nothing is.
    private static func letter(of markup: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt8, Int)? {
        for (byte, written) in escaped where place + written.count <= markup.count {
            if written.indices.allSatisfy({ markup[place + $0] == written[$0] }) { return (byte, written.count) }
        }
        return nil
    }

    private static let escaped = "<>&\"'".utf8.compactMap { byte in
        replacement(of: byte).map { (byte: byte, markup: Array($0.utf8)) }
    }

    private static func replacement(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: "\u{FFFD}"
        default: nil
        }
    }
}
