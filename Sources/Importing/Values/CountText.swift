// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Counts and ranges of counts as archives print them.
enum CountText {
    /// Reads `5`, `5 – 6`, `1,200–1,300`, `5–` with one side, `Unknown` or `None`; nil for any other form.
    static func bound(_ text: some StringProtocol) -> Bound? {
        let text = text.trimmed
        switch text.lowercased() {
        case "", "unknown", "n/a": return .unknown
        case "none": return Bound(min: 0, max: 0)
        default: break
        }
        let sides = text.split(omittingEmptySubsequences: false) { "-–—−".contains($0) }
        let counts = sides.map { count($0) }
        // A side that is empty is not known; one that says something else is no count.
        guard sides.count <= 2, !text.hasPrefix("-"),
            zip(sides, counts).allSatisfy({ $1 != nil || $0.allSatisfy(\.isWhitespace) }),
            let low = counts.first, let high = counts.last, low != nil || high != nil
        else { return nil }
        return Bound(min: low, max: high)
    }

    /// Reads a whole number of at most nine figures, with or without commas between thousands; nil for any other form.
    static func count(_ text: some StringProtocol) -> Int? {
        let text = text.trimmed
        var digits = ""
        for (index, group) in text.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
            guard index == 0 ? (1...9).contains(group.count) : group.count == 3 else { return nil }
            digits += group
        }
        guard digits.count <= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(digits)
    }

    /// A number of people of one group: `1–3 children`.
    struct Part: Equatable {
        let text: String
        /// nil where the group is not one that the format has.
        let group: CasualtyGroup?
        /// nil where the number cannot be read.
        let bound: Bound?
    }

    /// Splits a figure from its parts: `5 – 6 (1 child, 2–3 women)` gives `5 – 6` and two parts.
    static func figureAndParts(_ text: String) -> (figure: String, parts: [Part]) {
        guard let open = text.firstIndex(of: "(") else { return (text, []) }
        return (text[..<open].trimmed, parts(text[open...]))
    }

    /// Reads parts in any grouping: `(7 children 3 women)`, `(1 Child)`.
    static func parts(_ text: some StringProtocol) -> [Part] {
        var found: [Part] = []
        for piece in pieces(of: Substring(text)) {
            var words: [Substring] = []
            for word in Self.words(of: piece) {
                let startsNumber = word.first.map(\.isNumber) ?? false
                if startsNumber, let last = words.last, last.last.map(\.isLetter) ?? false {
                    found.append(part(words))
                    words = []
                }
                words.append(word)
            }
            if !words.isEmpty { found.append(part(words)) }
        }
        return found
    }

    /// Cuts at brackets, semicolons and commas, but for a comma between the figures of one number.
    private static func pieces(of text: Substring) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        var isAfterFigure = false
        for index in text.indices {
            let isBetweenFigures =
                text[index] == "," && isAfterFigure && text[text.index(after: index)...].first?.isNumber == true
            isAfterFigure = text[index].isNumber
            guard "(),;".contains(text[index]), !isBetweenFigures else { continue }
            pieces.append(text[start..<index])
            start = text.index(after: index)
        }
        return pieces + [text[start...]]
    }

    /// The words of a piece; a figure begins a new one behind a letter too, as `7 children3 women` was copied.
    private static func words(of piece: Substring) -> [Substring] {
        var words: [Substring] = []
        for word in piece.split(whereSeparator: \.isWhitespace) {
            var start = word.startIndex
            for (index, next) in zip(word.indices, word.indices.dropFirst())
            where word[index].isLetter && word[next].isNumber {
                words.append(word[start..<next])
                start = next
            }
            words.append(word[start...])
        }
        return words
    }

    private static func part(_ words: [Substring]) -> Part {
        let number = words.prefix { word in !word.contains(where: \.isLetter) }
        let name = words.dropFirst(number.count).joined(separator: " ")
        return Part(
            text: words.joined(separator: " "),
            group: group(named: name),
            bound: number.isEmpty ? nil : bound(number.joined())
        )
    }

    /// The group that a page calls so, in singular or plural, in words or as the archive's column.
    static func group(named name: String) -> CasualtyGroup? {
        let name = name.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "_")
        switch name {
        case "child", "children": return .children
        case "woman", "women": return .women
        case "man", "men": return .men
        case "civilian", "civilians": return .civilians
        case "belligerent", "belligerents", "militant", "militants", "fighter", "fighters": return .fighters
        default: return CasualtyGroup.allCases.first { $0.archiveSuffix == name || $0.archiveSuffix == name + "s" }
        }
    }
}
