// SPDX-License-Identifier: Apache-2.0

/// What the public sees of a file or an embed: where it can be fetched, and what to say before.
///
/// The code of an embed never leaves the register: only an address found in it does.
package struct PublicMedia: Hashable, Sendable {
    package let kind: MediaKind?
    /// The address of the file or of the embedded page; nil where none is known.
    package let address: String?
    /// Whether the content is graphic; what nobody judged counts as graphic.
    package let isGraphic: Bool
    /// Whether somebody judged it.
    package let isJudged: Bool
    package let caption: String?
    package let tags: [String]
    package let origin: MediaOrigin?

    package init(_ media: Media) {
        kind = media.kind
        address = media.url ?? media.embed.flatMap(Self.address(inEmbed:))
        isGraphic = media.graphic ?? true
        isJudged = media.graphic != nil
        caption = media.caption
        tags = media.tags
        origin = media.origin
    }

    /// The address that an embed shows: the text itself, or the first `src` or `href` of its code; nil where none is.
    static func address(inEmbed embed: String) -> String? {
        let text = embed.trimmed
        if text.hasPrefix("https://") || text.hasPrefix("http://") {
            return text.contains { $0.isWhitespace || $0 == "<" } ? nil : text
        }
        for attribute in ["src", "href"] {
            var rest = text[...]
            while let found = rest.range(ofText: attribute + "=") {
                rest = rest[found.upperBound...]
                guard let quote = rest.first, quote == "\"" || quote == "'" else { continue }
                let value = rest.dropFirst().prefix { $0 != quote }
                if value.hasPrefix("//") { return "https:" + value.replacingEntities }
                if value.hasPrefix("https://") || value.hasPrefix("http://") { return value.replacingEntities }
            }
        }
        return nil
    }
}

extension Substring {
    /// The first place where a text stands; nil where it does not.
    fileprivate func range(ofText text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }

    /// The text with `&amp;` as `&`, as an attribute means it.
    fileprivate var replacingEntities: String {
        var text = ""
        var rest = self
        while let found = rest.range(ofText: "&amp;") {
            text += rest[..<found.lowerBound] + "&"
            rest = rest[found.upperBound...]
        }
        return text + rest
    }
}
