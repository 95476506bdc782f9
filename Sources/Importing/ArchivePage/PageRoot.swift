// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// The parts of a page that tell what it is: its head, and the element that holds the incident.
struct PageRoot {
    let document: HTMLNode
    /// The element of the incident with its classes.
    let article: HTMLNode
    /// Whether the incident, and the page around it, are closed: a page that was cut off is not.
    let isWhole: Bool

    /// Fails where the page holds no incident.
    init?(document: HTMLNode, bytes: UnsafeBufferPointer<UInt8>) {
        self.document = document
        var found: HTMLNode?
        var hasRootTag = false
        document.walk { step in
            guard found == nil, case .enter(let node) = step, node.isElement else { return false }
            if node.tag == GUMBO_TAG_HTML { hasRootTag = node.isWritten }
            if node.tag == GUMBO_TAG_ARTICLE || node.tag == GUMBO_TAG_MAIN || node.tag == GUMBO_TAG_DIV {
                if node.hasClass("type-civ") { found = node }
            }
            return found == nil && node.tag != GUMBO_TAG_HEAD && node.tag != GUMBO_TAG_NAV
        }
        let body = document.first(tag: GUMBO_TAG_BODY)
        let fallback = (body?.hasClass("civ") ?? false) || (body?.hasClass("single-civ") ?? false)
        guard
            let article = found
                ?? (fallback ? document.first(tag: GUMBO_TAG_ARTICLE) ?? document.first(tag: GUMBO_TAG_MAIN) : nil)
        else { return nil }
        self.article = article
        isWhole = article.isClosed && (!hasRootTag || Self.closesRoot(bytes))
    }

    /// Whether the old layout's columns are there.
    var isOldLayout: Bool { article.first(class: "info-main") != nil }

    /// Whether `</html` stands in the page; what follows it is scripts and comments of caches.
    private static func closesRoot(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = bytes.count - 6
        while index >= 0 {
            if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
                zip(bytes[(index + 2)...].prefix(4), "html".utf8).allSatisfy({ $0 | 0x20 == $1 })
            {
                return true
            }
            index -= 1
        }
        return false
    }

    // MARK: Head

    /// A `meta` property such as `og:title`, and where the page says that it lives.
    func head() -> (title: String?, url: String?) {
        var title: String?
        var url: String?
        var canonical: String?
        guard let head = document.first(tag: GUMBO_TAG_HEAD) else { return (nil, nil) }
        for node in head.elements {
            switch node.tag {
            case GUMBO_TAG_META:
                guard let property = node.attribute("property"), property.hasPrefix("og:") else { continue }
                if property == "og:title" { title = node.attribute("content").flatMap { TextCollector.line($0) } }
                if property == "og:url" { url = node.attribute("content").flatMap { TextCollector.line($0) } }
            case GUMBO_TAG_LINK where node.attribute("rel") == "canonical": canonical = node.link
            default: continue
            }
        }
        return (title, url ?? canonical)
    }

    /// The number of the post in the archive: from the element's id `post-123`, else from its class.
    var recordID: String? {
        let names = [article.attribute("id")].compactMap { $0 } + article.classNames.map(String.init)
        return names.lazy.filter { $0.hasPrefix("post-") }.map { String($0.dropFirst(5)) }
            .first { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}

extension HTMLNode {
    /// Whether the page itself opens the element, and the parser did not supply it.
    var isWritten: Bool { isElement && sijill_gumbo_element(pointer).pointee.original_tag.length > 0 }
}
