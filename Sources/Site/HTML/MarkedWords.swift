// SPDX-License-Identifier: Apache-2.0

import Names

/// Marks the words of a search in a page that is written already: in its main part, between tags, and nowhere else.
///
/// It works on our own markup, whose texts have the five escapes and no others; what it adds are `mark` elements.
struct MarkedWords {
    /// The parameter that names the words.
    static let parameter = "highlight"

    /// Elements whose text is not markup, or may hold no elements.
    private static let passedOver: Set<String> = ["script", "style", "svg", "title", "textarea", "option", "select"]

    private let highlighter: Highlighter

    /// nil where the words have no letter and no digit.
    init?(_ words: String) {
        let terms = SearchKey.terms(of: words)
        guard !terms.isEmpty else { return nil }
        highlighter = Highlighter(terms)
    }

    /// The page with the words marked and a note put before what it says.
    func marking(_ document: [UInt8], note: HTML) -> [UInt8] {
        guard let start = document.firstRange(of: Array("<main id=\"main\">".utf8))?.upperBound,
            let end = document[start...].firstRange(of: Array("</main>".utf8))?.lowerBound
        else { return document }
        return Array(document[..<start]) + note.bytes + marked(document[start..<end]) + Array(document[end...])
    }

    private func marked(_ markup: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(markup.count + 1024)
        var rest = markup
        var skipped: String?
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            result += skipped == nil ? marked(text: rest[..<open]) : Array(rest[..<open])
            // A value of an attribute has no `>`: it is escaped.
            guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else { return result + rest[open...] }
            let tag = rest[open...close]
            result += tag
            let name = Self.name(of: tag)
            if skipped == nil {
                if Self.passedOver.contains(name) { skipped = name }
            } else if name == "/" + (skipped ?? "") {
                skipped = nil
            }
            rest = rest[(close + 1)...]
        }
        return result + (skipped == nil ? marked(text: rest) : Array(rest))
    }

    private static func name(of tag: ArraySlice<UInt8>) -> String {
        let name = tag.dropFirst().prefix { $0 == UInt8(ascii: "/") || (0x30...0x7A).contains($0) && $0 != 0x3E }
        return String(decoding: name, as: UTF8.self)
    }

    private func marked(text escaped: ArraySlice<UInt8>) -> [UInt8] {
        guard escaped.contains(where: { $0 > 0x20 }) else { return Array(escaped) }
        let text = Self.unescaped(escaped)
        let matches = highlighter.matches(in: text)
        guard !matches.isEmpty else { return Array(escaped) }
        var html = HTML.empty
        var index = text.startIndex
        for match in matches where match.range.upperBound > index {
            let start = max(index, match.range.lowerBound)
            html += "\(String(text[index..<start]))<mark>\(String(text[start..<match.range.upperBound]))</mark>"
            index = match.range.upperBound
        }
        html += "\(String(text[index...]))"
        return html.bytes
    }

    private static let escapes: [(escape: [UInt8], byte: UInt8)] = [
        (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
        (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
        (Array("&#39;".utf8), UInt8(ascii: "'")),
    ]

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            if byte == UInt8(ascii: "&"), let found = escapes.first(where: { rest.starts(with: $0.escape) }) {
                text.append(found.byte)
                rest = rest.dropFirst(found.escape.count)
            } else {
                text.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
