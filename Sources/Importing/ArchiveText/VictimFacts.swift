// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A line such as `46 years old male Brother of X killed Matched to MoH ID 900000001`, with or without commas between.
struct VictimFacts {
    private var ageText: String?
    private var sex: Sex?
    private var isPregnant = false
    private var notes: String?
    private var outcome: Outcome?
    private var listLine: String?

    /// Whether these are the facts that stand behind the notes: the outcome, or the line of a list.
    var followsNotes: Bool { ageText == nil && sex == nil && notes == nil && (outcome != nil || listLine != nil) }

    /// Fails for a line that begins with none of the facts.
    init?(_ line: String) {
        var rest = line
        if let list = rest.range(of: "Matched to ") {
            listLine = String(rest[list.lowerBound...])
            rest = String(rest[..<list.lowerBound])
        }
        var words = FactWords(rest)
        ageText = words.takeAge(isFollowed: listLine != nil)
        if let sex = words.take(first: { Sex(rawValue: $0) }) { self.sex = sex }
        isPregnant = words.take(first: { $0 == "pregnant" ? true : nil }) ?? false
        if sex == nil, isPregnant, let sex = words.take(first: { Sex(rawValue: $0) }) { self.sex = sex }
        outcome = words.takeLast { Outcome(rawValue: $0) }
        notes = words.rest
        // A name may end with a word that is a fact: facts begin with them.
        let begins = ageText != nil || sex != nil || isPregnant
        guard begins || (notes == nil && (outcome != nil || listLine != nil)) else { return nil }
    }

    func apply(to victim: inout Victim) {
        if let ageText { victim.readAge(ageText) }
        victim.sex = sex ?? victim.sex
        if isPregnant { victim.pregnant = true }
        victim.notes = notes ?? victim.notes
        victim.outcome = outcome ?? victim.outcome
        if let listLine { victim.readListLine(listLine) }
    }
}

/// The words of a line of facts, taken from both ends; what remains keeps its own commas.
private struct FactWords {
    private var words: [Substring]

    init(_ text: String) {
        words = text.split(whereSeparator: \.isWhitespace)
    }

    /// What was not taken; nil where nothing remains.
    var rest: String? {
        let text = words.joined(separator: " ").trimmedOfCommas
        return text.isEmpty ? nil : text
    }

    /// Takes the first word where it is a fact.
    mutating func take<Fact>(first fact: (String) -> Fact?) -> Fact? {
        guard let word = words.first, let found = fact(String(word).trimmedOfCommas.lowercased()) else { return nil }
        words.removeFirst()
        return found
    }

    /// Takes the last word where it is a fact.
    mutating func takeLast<Fact>(_ fact: (String) -> Fact?) -> Fact? {
        guard let word = words.last, let found = fact(String(word).trimmedOfCommas.lowercased()) else { return nil }
        words.removeLast()
        return found
    }

    /// Takes an age: `46 years old`, `8 months`, `30-40`, `years old`, `Adult`, `Age unknown`.
    ///
    /// Words that names begin with too are an age where more facts stand in the line.
    mutating func takeAge(isFollowed: Bool) -> String? {
        let plain = words.prefix(6).map { String($0).trimmedOfCommas.lowercased() }
        guard let first = plain.first else { return nil }
        if ["adult", "child"].contains(first) {
            // Alone, or with another fact in the line: names begin with such words too.
            let last = words.last.map { String($0).trimmedOfCommas.lowercased() } ?? ""
            let hasFact = isFollowed || Self.isFact(last) || Self.isFact(plain.count > 1 ? plain[1] : "")
            guard plain.count == 1 || hasFact || words[0].hasSuffix(",") else { return nil }
            return takeWords(1)
        }
        if plain.starts(with: ["age", "unknown"]) { return takeWords(2) }
        if plain.starts(with: ["years", "old"]) { return takeWords(2) }
        guard first.first.map({ $0.isNumber || $0 == "." }) == true else { return nil }
        if let old = plain.firstIndex(of: "old"), Self.isUnit(plain[old - 1]) { return takeWords(old + 1) }
        for count in stride(from: plain.count, to: 0, by: -1)
        where AgeText.age(plain[..<count].joined(separator: " ")) != nil {
            // Notes begin with a number too: `8 siblings`.
            let hasUnit = plain[count - 1].last?.isLetter == true
            guard hasUnit || count == plain.count || Self.isFact(plain[count]) else { return nil }
            return takeWords(count)
        }
        return nil
    }

    private mutating func takeWords(_ count: Int) -> String {
        let text = words[..<count].joined(separator: " ").trimmedOfCommas
        words.removeFirst(count)
        return text
    }

    private static func isUnit(_ word: String) -> Bool {
        ["year", "month", "week", "day", "hour"].contains { word == $0 || word == $0 + "s" }
    }

    private static func isFact(_ word: String) -> Bool {
        ["male", "female", "killed", "injured", "pregnant"].contains(word)
    }
}

extension String {
    /// The text without commas and blanks at either end.
    fileprivate var trimmedOfCommas: String {
        var text = self[...]
        while let first = text.first, first == "," || first.isWhitespace { text.removeFirst() }
        while let last = text.last, last == "," || last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
