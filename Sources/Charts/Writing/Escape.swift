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
    package static func plain(_ markup: some Collection<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(markup.count)
        var rest = markup[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "&"), let letter = escaped.first(where: { rest.starts(with: $0.markup.utf8) }) {
                plain.append(letter.byte)
                rest = rest.dropFirst(letter.markup.utf8.count)
            } else {
                plain.append(byte)
                rest = rest.dropFirst()
            }
        }
        return plain
    }

    private static let escaped = "<>&\"'".utf8.compactMap { byte in
        replacement(of: byte).map { (byte: byte, markup: $0) }
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
