// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// A narrative with its links put back where their texts stand.
struct LinkedProse {
    let html: HTML
    /// The links whose text was not found in its turn.
    let unplaced: [TextLink]

    /// Links are looked for in their order, each after the one before it; `draw` draws one from its address and its text.
    init(_ prose: String, links: [TextLink], _ draw: (_ address: String, _ label: HTML) -> HTML) {
        var rest = prose[...]
        var unplaced: [TextLink] = []
        var pieces: [(text: Substring, link: TextLink?)] = []
        for link in links {
            guard let text = link.text, !text.isEmpty, !text.contains("\n\n"), ExternalLink(link.url) != nil,
                let found = rest.firstRange(of: text)
            else {
                unplaced.append(link)
                continue
            }
            pieces.append((rest[..<found.lowerBound], nil))
            pieces.append((rest[found], link))
            rest = rest[found.upperBound...]
        }
        pieces.append((rest, nil))
        self.unplaced = unplaced
        html = Self.paragraphs(pieces, draw)
    }

    private static func paragraphs(
        _ pieces: [(text: Substring, link: TextLink?)],
        _ draw: (_ address: String, _ label: HTML) -> HTML
    ) -> HTML {
        var paragraphs: [HTML] = [.empty]
        for piece in pieces {
            if let link = piece.link {
                paragraphs[paragraphs.count - 1] += draw(link.url, .escaping(String(piece.text)))
                continue
            }
            for (index, part) in piece.text.split(separator: "\n\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { paragraphs.append(.empty) }
                let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
                paragraphs[paragraphs.count - 1] += .joined(lines.map { .escaping(String($0)) }, by: "<br>")
            }
        }
        return "\(each: paragraphs.filter { !$0.isEmpty }, { "<p>\($0)</p>" })"
    }
}
