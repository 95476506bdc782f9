// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// One change of a record: what a field said before and after, with the words that differ marked.
struct ChangePiece {
    private let path: FieldPath
    private let old: String?
    private let new: String?
    private let words: Phrasebook

    /// Nil where there is nothing to be seen on either side.
    init?(_ difference: FieldDifference, _ words: Phrasebook) {
        path = FieldPath(difference.path)
        old = Self.text(difference.old, path, words)
        new = Self.text(difference.new, path, words)
        self.words = words
        if old == nil, new == nil { return nil }
    }

    var html: HTML {
        """
        <div><dt>\(path.label(words))</dt>
        \(sides)</div>

        """
    }

    /// The value in words; nil where there is nothing.
    private static func text(_ value: JSONValue?, _ path: FieldPath, _ words: Phrasebook) -> String? {
        guard let value = value.map({ FieldValue($0, path: path) }), !value.isNothing else { return nil }
        return value.text(words)
    }

    private var sides: HTML {
        switch (old, new) {
        case (let old?, let new?):
            let comparison = TextComparison(old, new)
            return """
                \(side("before", .beforeColumn, marked(comparison.before, { "<del>\($0)</del>" })))
                \(side("after", .afterColumn, marked(comparison.after, { "<ins>\($0)</ins>" })))
                """
        case (let old?, nil): return side("before only", .removedValue, lines(old))
        case (nil, let new?): return side("after only", .addedValue, lines(new))
        case (nil, nil): return .empty
        }
    }

    private func side(_ kind: String, _ name: Phrase, _ value: HTML) -> HTML {
        "<dd class=\"\(kind)\"><span class=\"side\">\(words[name])</span> <div dir=\"auto\">\(value)</div></dd>"
    }

    private func marked(_ pieces: [TextComparison.Piece], _ mark: (HTML) -> HTML) -> HTML {
        .joined(pieces.map { $0.isChanged ? mark(lines($0.text)) : lines($0.text) })
    }

    private func lines(_ text: String) -> HTML {
        .joined(text.split(separator: "\n", omittingEmptySubsequences: false).map { .escaping(String($0)) }, by: "<br>")
    }
}
