// SPDX-License-Identifier: Apache-2.0

/// A piece of an original text around what was searched for.
package struct Snippet: Hashable, Sendable {
    /// A run of the text that was matched as a whole, or not at all.
    package struct Segment: Hashable, Sendable {
        package let text: String
        package let isMatch: Bool

        package init(text: String, isMatch: Bool) {
            self.text = text
            self.isMatch = isMatch
        }
    }

    /// Joined, they are a piece of the original, letter by letter.
    package let segments: [Segment]
    /// Whether text was left out before.
    package let isCutBefore: Bool
    /// Whether text was left out after.
    package let isCutAfter: Bool

    package init(segments: [Segment], isCutBefore: Bool, isCutAfter: Bool) {
        self.segments = segments
        self.isCutBefore = isCutBefore
        self.isCutAfter = isCutAfter
    }
}

extension Highlighter {
    /// A piece of about `length` characters with as many different terms as fit, cut between words; nil without a match.
    package func snippet(of text: String, length: Int = 160) -> Snippet? {
        let matches = matches(in: text)
        guard let kept = Self.densest(matches, in: text, length: length) else { return nil }
        let space = max(0, length - text[kept].count)
        let start = Self.cut(text, before: kept.lowerBound, space / 3)
        let end = Self.cut(text, after: kept.upperBound, length - text[start..<kept.upperBound].count)
        return Snippet(
            segments: Self.segments(of: text, start..<end, matches),
            isCutBefore: text[..<start].contains { !$0.isWhitespace },
            isCutAfter: text[end...].contains { !$0.isWhitespace }
        )
    }

    /// From a first to a last match within `length` characters: the span with the most different terms, then the first.
    private static func densest(_ matches: [Match], in text: String, length: Int) -> Range<String.Index>? {
        var best: (range: Range<String.Index>, terms: Int)?
        for (index, match) in matches.enumerated() {
            let limit = text.index(match.range.lowerBound, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
            var terms: Set<Int> = []
            var end = match.range.upperBound
            for other in matches[index...] where other.range.upperBound <= limit || other == match {
                terms.insert(other.term)
                end = max(end, other.range.upperBound)
            }
            if terms.count > best?.terms ?? 0 { best = (match.range.lowerBound..<end, terms.count) }
        }
        return best?.range
    }

    /// The start of a word at most `count` characters before an index.
    private static func cut(_ text: String, before index: String.Index, _ count: Int) -> String.Index {
        guard let earliest = text.index(index, offsetBy: -count, limitedBy: text.startIndex) else {
            return text.startIndex
        }
        let space = text[earliest..<index].firstIndex(where: \.isWhitespace)
        return space.map { text.index(after: $0) } ?? index
    }

    /// The end of a word at most `count` characters after an index.
    private static func cut(_ text: String, after index: String.Index, _ count: Int) -> String.Index {
        guard count > 0 else { return index }
        guard let latest = text.index(index, offsetBy: count, limitedBy: text.endIndex) else { return text.endIndex }
        return latest == text.endIndex ? latest : text[index..<latest].lastIndex(where: \.isWhitespace) ?? index
    }

    private static func segments(of text: String, _ range: Range<String.Index>, _ matches: [Match]) -> [Snippet.Segment]
    {
        var segments: [Snippet.Segment] = []
        var index = range.lowerBound
        for match in matches where match.range.upperBound > index && match.range.lowerBound < range.upperBound {
            let start = max(index, match.range.lowerBound)
            let end = min(match.range.upperBound, range.upperBound)
            if start > index { segments.append(Snippet.Segment(text: String(text[index..<start]), isMatch: false)) }
            segments.append(Snippet.Segment(text: String(text[start..<end]), isMatch: true))
            index = end
        }
        if index < range.upperBound {
            segments.append(Snippet.Segment(text: String(text[index..<range.upperBound]), isMatch: false))
        }
        return segments
    }
}
