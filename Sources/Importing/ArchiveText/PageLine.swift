// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// One line of a page as it is read from top to bottom, from plain text or from markup.
struct PageLine: Equatable {
    /// The line's text, white space collapsed; never empty.
    var text: String
    /// Whether a paragraph begins here: after a blank line, or with a block of its own.
    var startsParagraph: Bool
    /// Where the links of the line lead; none in plain text.
    var links: [String] = []
}

extension PageLine {
    /// The lines of plain text.
    static func lines(of text: String) -> [PageLine] {
        var lines: [PageLine] = []
        var isAfterBlank = true
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            guard let line = TextCollector.line(piece) else {
                isAfterBlank = true
                continue
            }
            for cell in cells(piece) ?? [line] {
                lines.append(PageLine(text: cell, startsParagraph: isAfterBlank))
                isAfterBlank = false
            }
        }
        return lines
    }

    /// A label and its value that a tab parts, as rows of a table are copied; nil for any other line.
    private static func cells(_ line: Substring) -> [String]? {
        guard let tab = line.firstIndex(of: "\t"), let label = TextCollector.line(line[..<tab]),
            PageLabel(label) != nil || StatementLines.isField(label), let value = TextCollector.line(line[tab...])
        else { return nil }
        return [label, value]
    }

    /// The lines of a piece of markup: a new one at every block and every line break.
    static func lines(of node: HTMLNode, without isLeftOut: (HTMLNode) -> Bool = { _ in false }) -> [PageLine] {
        var builder = LineBuilder()
        node.walk { step in
            switch step {
            case .leave(let node):
                if node.isBlock { builder.end(paragraph: true) }
                return false
            case .enter(let node):
                if let bytes = node.textBytes {
                    builder.append(bytes)
                    return false
                }
                guard node.isElement, !node.isInvisible, !isLeftOut(node) else { return false }
                if node.tag == GUMBO_TAG_BR { builder.end(paragraph: false) }
                if node.isBlock { builder.end(paragraph: true) }
                if node.tag == GUMBO_TAG_A, let link = node.link { builder.links.append(link) }
                return true
            }
        }
        builder.end(paragraph: true)
        return builder.lines
    }

    private struct LineBuilder {
        var lines: [PageLine] = []
        var links: [String] = []
        private var collector = TextCollector(prose: false)
        private var startsParagraph = true

        mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { collector.append(bytes) }

        mutating func end(paragraph: Bool) {
            if let text = collector.text {
                lines.append(PageLine(text: text, startsParagraph: startsParagraph, links: links))
                startsParagraph = paragraph
                links = []
                collector = TextCollector(prose: false)
            } else {
                startsParagraph = startsParagraph || paragraph
            }
        }
    }
}

extension [PageLine] {
    /// The lines as paragraphs, each with its line breaks; where no line is parted from the next, each is a paragraph.
    var paragraphs: [String] {
        let areParted = dropFirst().contains(where: \.startsParagraph)
        var paragraphs: [String] = []
        for line in self {
            if paragraphs.isEmpty || line.startsParagraph || !areParted {
                paragraphs.append(line.text)
            } else {
                paragraphs[paragraphs.count - 1] += "\n" + line.text
            }
        }
        return paragraphs
    }

    /// The lines as prose; nil where there are none.
    var prose: String? { isEmpty ? nil : paragraphs.joined(separator: "\n\n") }
}
