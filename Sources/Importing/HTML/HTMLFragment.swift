// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Pieces of HTML inside of other formats.
enum HTMLFragment {
    /// The text of a piece of HTML and its links, in order; a piece that cannot be parsed is kept as it is.
    static func prose(_ html: String) -> (text: String?, links: [TextLink]) {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return (TextCollector.prose(html), [])
        }
        return Array(html.utf8).withUnsafeBufferPointer { bytes in
            guard HTMLGuard.accepts(bytes), let tree = HTMLTree(bytes) else { return (TextCollector.prose(html), []) }
            return (tree.document.prose, tree.document.links)
        }
    }
}

/// Character references of HTML.
enum HTMLEntities {
    /// The text with its character references decoded; text without any is returned as it is.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var text = text
        return text.withUTF8 { bytes in
            guard let tree = HTMLTree(bytes) else { return String(decoding: bytes, as: UTF8.self) }
            return tree.document.text ?? ""
        }
    }
}
