// SPDX-License-Identifier: Apache-2.0

internal import CGumbo

extension HTMLNode {
    /// The text in one line; nil where there is none.
    var text: String? { text { _ in false } }

    /// The text in one line, without what lies in elements that satisfy a condition.
    func text(without isLeftOut: (HTMLNode) -> Bool) -> String? {
        var collector = TextCollector(prose: false)
        collect(into: &collector, without: isLeftOut)
        return collector.text
    }

    /// The text with its line breaks and paragraphs; nil where there is none.
    var prose: String? { prose { _ in false } }

    /// The text with its line breaks and paragraphs, without what lies in elements that satisfy a condition.
    func prose(without isLeftOut: (HTMLNode) -> Bool) -> String? {
        var collector = TextCollector(prose: true)
        collect(into: &collector, without: isLeftOut)
        return collector.text
    }

    private func collect(into collector: inout TextCollector, without isLeftOut: (HTMLNode) -> Bool) {
        walk { step in
            switch step {
            case .leave(let node):
                if node.isBlock { collector.paragraphBreak() }
                return false
            case .enter(let node):
                if let bytes = node.textBytes {
                    collector.append(bytes)
                    return false
                }
                guard node.isElement, !node.isInvisible, !isLeftOut(node) else { return false }
                if node.tag == GUMBO_TAG_BR {
                    collector.lineBreak()
                } else if node.isBlock {
                    collector.paragraphBreak()
                }
                return true
            }
        }
    }

    /// Whether nothing within the element is shown.
    var isInvisible: Bool {
        switch tag {
        case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_HEAD: true
        default: false
        }
    }

    /// Whether the element stands on lines of its own.
    var isBlock: Bool {
        switch tag {
        case GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI, GUMBO_TAG_H1, GUMBO_TAG_H2,
            GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_SECTION,
            GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_MAIN, GUMBO_TAG_ASIDE, GUMBO_TAG_NAV,
            GUMBO_TAG_TABLE, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD,
            GUMBO_TAG_PRE, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_HR, GUMBO_TAG_ADDRESS,
            GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET, GUMBO_TAG_BODY:
            true
        default: false
        }
    }

    /// The markup as the page has it, with everything within.
    var markup: String? {
        guard isElement else { return nil }
        let element = sijill_gumbo_element(pointer).pointee
        guard let start = element.original_tag.data, element.original_tag.length > 0 else { return nil }
        var end = start + element.original_tag.length
        if let closing = element.original_end_tag.data, element.original_end_tag.length > 0, closing >= end {
            end = closing + element.original_end_tag.length
        }
        return start.withMemoryRebound(to: UInt8.self, capacity: end - start) {
            String(decoding: UnsafeBufferPointer(start: $0, count: end - start), as: UTF8.self)
        }
    }

    /// Whether the page itself closes the element; one that another end tag closed is not.
    var isClosed: Bool {
        guard isElement else { return false }
        let end = sijill_gumbo_element(pointer).pointee.original_end_tag
        let name = gumbo_normalized_tagname(tag)
        guard let name, let data = end.data, end.length > 2 else { return false }
        return strncasecmp(data + 2, name, min(strlen(name), end.length - 2)) == 0 && strlen(name) <= end.length - 2
    }
}
