// SPDX-License-Identifier: Apache-2.0

/// The tags of a page, read as a browser reads them: enough to see which elements and attributes there are.
struct Markup {
    /// One start tag.
    struct Tag {
        let name: String
        /// Unescaped values; empty for an attribute without one.
        let attributes: [String: String]
    }

    let tags: [Tag]

    init(_ page: String) {
        var tags: [Tag] = []
        var rest = page.unicodeScalars[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            guard let first = rest.first, first.properties.isAlphabetic else { continue }
            tags.append(Self.tag(&rest))
        }
        self.tags = tags
    }

    private static func tag(_ rest: inout Substring.UnicodeScalarView) -> Tag {
        let name = String(rest.prefix { $0 != ">" && !$0.properties.isWhitespace })
        rest = rest.dropFirst(name.unicodeScalars.count)
        var attributes: [String: String] = [:]
        while let next = rest.first, next != ">" {
            if next.properties.isWhitespace || next == "/" {
                rest = rest.dropFirst()
                continue
            }
            let key = String(rest.prefix { $0 != "=" && $0 != ">" && !$0.properties.isWhitespace })
            rest = rest.dropFirst(max(1, key.unicodeScalars.count))
            guard rest.first == "=" else {
                attributes[key] = ""
                continue
            }
            rest = rest.dropFirst()
            let quote = rest.first ?? "\""
            let value = rest.dropFirst().prefix { $0 != quote }
            rest = rest.dropFirst(value.count + 2)
            attributes[key] = unescaped(String(value))
        }
        return Tag(name: name, attributes: attributes)
    }

    private static func unescaped(_ text: String) -> String {
        var text = text
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacing(entity, with: character)
        }
        return text
    }
}
