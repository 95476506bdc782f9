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
            guard let text = link.text, !text.isEmpty, Lines.paragraphs(of: text[...]).count == 1,
                ExternalLink(link.url) != nil, let found = Self.firstRange(of: text, in: rest)
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

    /// The first place where a text stands; ASCII, of which there is one form, is found by its bytes.
    private static func firstRange(of text: String, in prose: Substring) -> Range<Substring.Index>? {
        guard text.utf8.allSatisfy({ $0 < 0x80 }), let first = text.utf8.first else {
            return prose.firstRange(of: text)
        }
        var rest = prose.utf8
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: text.utf8) { return start..<rest.index(start, offsetBy: text.utf8.count) }
            rest = rest.dropFirst()
        }
        return nil
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
            for (index, part) in Lines.paragraphs(of: piece.text).enumerated() {
                if index > 0 { paragraphs.append(.empty) }
                paragraphs[paragraphs.count - 1] += .joined(
                    Lines.lines(of: part).map { .escaping(String($0)) },
                    by: "<br>"
                )
            }
        }
        return "\(each: paragraphs.filter { !$0.isEmpty }, { "<p>\($0)</p>" })"
    }
}
