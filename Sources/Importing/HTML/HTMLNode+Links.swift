// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

extension HTMLNode {
    /// The links within this node that lead anywhere, in document order.
    var links: [TextLink] {
        outermost { $0.tag == GUMBO_TAG_A && $0.link != nil }.compactMap { anchor in
            anchor.link.map { TextLink(text: anchor.prose, url: $0) }
        }
    }

    /// Where a link leads, in one line; nil where it leads nowhere.
    var link: String? { attribute("href").flatMap { TextCollector.line($0) } }
}
