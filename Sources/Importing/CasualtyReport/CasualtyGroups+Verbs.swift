// SPDX-License-Identifier: Apache-2.0

/// What a sentence says of people, before and behind them.
extension CasualtyFigures.Groups {
    /// A verb right behind a number: "two injured", "and one was injured", "four others were hurt".
    func elided(_ start: Int) -> (isKilled: Bool, next: Int)? {
        for index in start..<max(start, min(limit, start + 5)) {
            let word = text.word(index)
            if let isKilled = CasualtyFigures.verbs[word] {
                return word == "killing" || word == "injuring" || word == "wounding" ? nil : (isKilled, index + 1)
            }
            if let isKilled = suffered(index) { return isKilled }
            guard Self.beforeVerbs.contains(word) else { return nil }
        }
        return nil
    }

    /// Whether a verb of their own follows people: "and three children were injured".
    func hasPredicate(_ start: Int) -> Bool { elided(start) != nil }

    /// "killed or injured", "killed and/or wounded": the token after them.
    func eitherWay(_ index: Int, _ isKilled: Bool) -> Int? {
        var next = index + 1
        while next < min(limit, index + 4), ["and", "or", "/"].contains(text.word(next)) { next += 1 }
        guard next > index + 1, next < limit, let other = CasualtyFigures.verbs[text.word(next)],
            other != isKilled, text.word(next) != "died"
        else { return nil }
        // "killed one civilian and injured two" has its own objects.
        return takesObject(next + 1) && taking == nil && waiting.isEmpty ? nil : next + 1
    }

    /// Whether people with no verb of their own follow: those of an active verb.
    func takesObject(_ index: Int) -> Bool {
        guard index < limit, let figure = CasualtyFigures.Figure(text, index, limit), elided(figure.next) == nil else {
            return false
        }
        guard let noun = CasualtyFigures.Noun(text, figure.next, limit) else { return endsObject(figure.next) }
        return !hasPredicate(noun.next)
    }

    /// "lost their lives", "sustained two minor injuries", "suffered fatal wounds": what it says, and the token after.
    func suffered(_ index: Int) -> (isKilled: Bool, next: Int)? {
        let word = text.word(index)
        guard index < limit, word == "lost" || Self.sufferings.contains(word) else { return nil }
        for next in (index + 1)..<max(index + 1, min(limit, index + 5)) {
            let behind = text.word(next)
            if word == "lost" {
                if behind == "lives" || behind == "life" { return (true, next + 1) }
            } else if CasualtyFigures.Noun.injuries.contains(behind) || behind == "wounds" {
                let isFatal = (index..<next).contains { ["fatal", "mortal"].contains(text.word($0)) }
                return (isFatal && text.word(next - 2) != "-", next + 1)
            }
        }
        return nil
    }

    /// Whether a number without a noun is an object: nothing but an end or another clause follows ("injured five").
    func endsObject(_ index: Int) -> Bool {
        guard index < limit, text.tokens[index].kind != .mark else { return true }
        return Self.behindObjects.contains(text.word(index))
    }

    private static let sufferings: WordSet = ["sustained", "suffered", "sustaining", "suffering", "received"]
    private static let beforeVerbs: WordSet = [
        "was", "were", "more", "other", "others", "further", "additional", "also", "reported", "been", "have", "had",
        "being", "unintentionally", "inadvertently", "accidentally", "mistakenly", "seriously", "severely", "slightly",
        "critically", "gravely", "lightly", "badly", "fatally", "likely", "probably", "possibly", "allegedly",
        "reportedly", "later", "subsequently", "tragically", "instantly",
    ]
    private static let behindObjects: WordSet = [
        "and", "or", "more", "other", "others", "when", "while", "in", "on", "at", "near", "after", "during", "as",
        "who", "due", "because", "with", "by",
    ]
}
