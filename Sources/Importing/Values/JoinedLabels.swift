// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Labels that a page joins by commas, with those of a tree's lower level in brackets behind the one above them.
///
/// Labels hold commas and brackets of their own, so where a known label begins, the longest one is taken whole. Text that
/// is none goes up to the next comma outside of its brackets.
struct JoinedLabels {
    private let characters: [Character]
    private var position = 0
    /// Brackets that a known label opened for the labels below it.
    private var open = 0

    init(_ text: String) {
        characters = Array(text)
    }

    /// The next label; nil at the end.
    mutating func next(isKnown: (String) -> Bool) -> String? {
        skipSeparators()
        guard position < characters.count else { return nil }
        for end in candidateEnds.reversed() {
            let label = String(characters[position..<end]).trimmed
            guard isKnown(label) else { continue }
            position = end
            return label
        }
        let start = position
        position = endOfUnknown
        let label = String(characters[start..<position]).trimmed
        return label.isEmpty ? next(isKnown: isKnown) : label
    }

    /// Ends of what could be a label: before a comma or a bracket, behind one that closes, and at the end.
    private var candidateEnds: [Int] {
        var ends: [Int] = []
        for index in position..<min(characters.count, position + Self.longestLabel)
        where ",()".contains(characters[index]) && ends.count < Self.mostEnds {
            if index > position { ends.append(index) }
            // A label may end with its own bracket, as (CBRN) does.
            if characters[index] == ")" { ends.append(index + 1) }
        }
        if characters.count - position <= Self.longestLabel { ends.append(characters.count) }
        return ends
    }

    /// Characters of a label, and commas and brackets in it, that are looked at: no label comes near.
    private static let longestLabel = 200
    private static let mostEnds = 12

    private mutating func skipSeparators() {
        while position < characters.count {
            let character = characters[position]
            if character == "(" {
                open += 1
            } else if character == ")" {
                open = max(0, open - 1)
            } else if character != ",", !character.isWhitespace {
                return
            }
            position += 1
        }
    }

    /// The next comma outside of brackets, or the bracket that closes the list.
    private var endOfUnknown: Int {
        var depth = 0
        for index in position..<characters.count {
            switch characters[index] {
            case "(": depth += 1
            case ")" where depth > 0: depth -= 1
            case ")" where open > 0: return index
            case "," where depth == 0: return index
            default: break
            }
        }
        return characters.count
    }
}
