// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A heading over entries: `Non-Credible Reports:`, `Credible Reports – In the 14 incidents …`.
struct ReportHeading {
    /// What the entries below it were found to be; nil where the heading does not say.
    let position: Position?
    /// The token after it, and after the colon or dash that ends it.
    let end: Int
    /// Whether it says nothing but a finding: `Non-credible`.
    let isLone: Bool

    /// Longest heading, in tokens.
    private static let longest = 12

    /// Reads a heading at the beginning of some tokens; nil where there is none.
    init?(_ text: ReportText, _ range: Range<Int>) {
        guard let start = range.first, text.tokens[start].isCapital || text.tokens[start].kind == .mark else {
            return nil
        }
        var index = start
        var isClosed = false
        while index < range.upperBound, index < start + Self.longest {
            let token = text.tokens[index]
            if index > start, token.lineEnds > 0 {
                isClosed = true
                break
            }
            if [":", "–", "—"].contains(token.text) || token.text == "-" && token.isSpaced {
                isClosed = true
                index += 1
                break
            }
            if token.text == "." { return nil }
            index += 1
        }
        guard isClosed || index == range.upperBound else { return nil }
        let words = (start..<index).map { text.word($0) }
        isLone = words.allSatisfy { Self.lone.contains($0) } && words.contains { !Self.small.contains($0) }
        guard isLone || words.contains(where: { Self.nouns.contains($0) }),
            !(start..<index).contains(where: { text.tokens[$0].kind == .number })
        else {
            return nil
        }
        let isNegated = words.contains("non") || words.contains("noncredible") || words.contains("not")
        if words.contains("duplicate") || words.contains("duplicates") {
            position = .duplicate
        } else if words.contains("credible") || words.contains("noncredible") || words.contains("unsubstantiated") {
            position = isNegated || words.contains("unsubstantiated") ? .nonCredible : .credible
        } else if words.contains("open") || words.contains("pending") || words.contains("reopened") {
            position = .openIncident
        } else if words.contains("closed") || words.contains("completed") || words.contains("summary") {
            position = nil
        } else {
            return nil
        }
        end = index
    }

    private static let small: WordSet = ["non", "not", "-", "‑", "–", ":"]
    private static let lone = small.union([
        "credible", "noncredible", "unsubstantiated", "duplicate", "duplicates", "open",
    ])

    private static let nouns: WordSet = [
        "report", "reports", "assessments", "assessment", "allegations", "allegation", "incidents", "cases", "case",
    ]

    /// The heading that begins with a token at the beginning of a line; nil where none does.
    static func beginning(_ text: ReportText, _ index: Int) -> ReportHeading? {
        guard text.tokens[index].isCapital else { return nil }
        return ReportHeading(text, index..<min(text.tokens.count, index + longest + 1))
    }
}
