// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Dates that running text mentions; they are shown to a person, never used as an incident's date.
enum DateCandidates {
    /// Every day that a text names with day, month name and year, in its order and once each.
    static func days(in text: String) -> [CalendarDay] {
        let words = text.split(whereSeparator: \.isWhitespace)
        var found: [CalendarDay] = []
        var seen: Set<CalendarDay> = []
        for (index, word) in words.enumerated() {
            guard DateText.month(word.filter(\.isLetter)) != nil, word.count <= 10 else { continue }
            for range in [index..<(index + 3), (index - 1)..<(index + 2)] {
                guard range.lowerBound >= 0, range.upperBound <= words.count else { continue }
                let phrase = words[range].joined(separator: " ").trimmingEnd
                if let day = DateText.day(phrase) {
                    if seen.insert(day).inserted { found.append(day) }
                    break
                }
            }
        }
        return found
    }
}

extension String {
    /// The text without punctuation at its end.
    fileprivate var trimmingEnd: String {
        var text = self[...]
        while let last = text.last, last.isPunctuation { text = text.dropLast() }
        return String(text)
    }
}
