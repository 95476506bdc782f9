// SPDX-License-Identifier: Apache-2.0

/// Where two texts differ, word by word.
struct TextComparison: Hashable, Sendable {
    /// A stretch of a text, and whether the other text lacks it.
    struct Piece: Hashable, Sendable {
        let text: String
        let isChanged: Bool
    }

    let before: [Piece]
    let after: [Piece]

    /// Longer texts are shown without marks: the comparison takes time by the product of length and difference.
    static let maximumWords = 1500

    /// Texts that share less than a third of their words are shown without marks: nothing would be left unmarked.
    init(_ before: String, _ after: String) {
        let old = Self.words(before)
        let new = Self.words(after)
        let isComparable = old.count <= Self.maximumWords && new.count <= Self.maximumWords
        let difference = isComparable ? new.difference(from: old) : new.difference(from: new)
        let removed = difference.removals.count { Self.isWord($0) }
        let (oldWords, newWords) = (old.count(where: Self.isWord), new.count(where: Self.isWord))
        guard isComparable, (oldWords - removed) * 3 >= max(oldWords, newWords) else {
            self.before = [Piece(text: before, isChanged: false)]
            self.after = [Piece(text: after, isChanged: false)]
            return
        }
        self.before = Self.pieces(old, changed: difference.removals)
        self.after = Self.pieces(new, changed: difference.insertions)
    }

    private static func isWord(_ piece: Substring) -> Bool { piece.first?.isWhitespace == false }

    private static func isWord(_ change: CollectionDifference<Substring>.Change) -> Bool {
        switch change {
        case .insert(_, let piece, _), .remove(_, let piece, _): isWord(piece)
        }
    }

    /// Words and what stands between them; together they are the text.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var rest = text[...]
        while let first = rest.first {
            let isSpace = first.isWhitespace
            let word = rest.prefix { $0.isWhitespace == isSpace }
            words.append(word)
            rest = rest[word.endIndex...]
        }
        return words
    }

    private static func pieces(_ words: [Substring], changed: [CollectionDifference<Substring>.Change]) -> [Piece] {
        var offsets: Set<Int> = []
        for change in changed {
            switch change {
            case .insert(let offset, _, _), .remove(let offset, _, _): offsets.insert(offset)
            }
        }
        var pieces: [Piece] = []
        for (offset, word) in words.enumerated() {
            // A space between two changed words belongs to the change.
            let isBetween =
                word.first?.isWhitespace == true && offsets.contains(offset - 1) && offsets.contains(offset + 1)
            let isChanged = offsets.contains(offset) || isBetween
            if let last = pieces.last, last.isChanged == isChanged {
                pieces[pieces.count - 1] = Piece(text: last.text + word, isChanged: isChanged)
            } else {
                pieces.append(Piece(text: String(word), isChanged: isChanged))
            }
        }
        return pieces
    }
}
