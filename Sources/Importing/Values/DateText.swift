// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Dates and ranges of dates as archives print them.
enum DateText {
    /// One date, or the first and the last day of a range.
    struct Span: Equatable {
        let first: CalendarDay
        /// nil where one date is printed.
        let last: CalendarDay?
    }

    /// Reads `October 7, 2023`, `7 October 2023`, `2023-10-07`, `October 9–10, 2023`, `30 Oct – 2 Nov 2023` and the like.
    ///
    /// nil for anything that does not name a day of the calendar for each end.
    static func span(_ text: some StringProtocol) -> Span? {
        let text = text.trimmed
        if let day = CalendarDay(text) { return Span(first: day, last: nil) }
        let sides = split(text)
        guard sides.count <= 2, var first = Parts(sides[0]) else { return nil }
        guard sides.count == 2 else { return first.day.map { Span(first: $0, last: nil) } }
        guard var last = Parts(sides[1]) else { return nil }
        last.month = last.month ?? first.month
        first.month = first.month ?? last.month
        last.year = last.year ?? first.year
        first.year = first.year ?? last.year
        guard let firstDay = first.day, let lastDay = last.day else { return nil }
        return Span(first: firstDay, last: lastDay)
    }

    /// One day; nil for a range or anything else.
    static func day(_ text: some StringProtocol) -> CalendarDay? {
        guard let span = span(text), span.last == nil else { return nil }
        return span.first
    }

    /// Cuts at a dash, or at "to" between two blanks.
    private static func split(_ text: String) -> [String] {
        let sides = text.split(omittingEmptySubsequences: false) { "-–—−".contains($0) }.map(String.init)
        if sides.count > 1 { return sides }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let index = words.firstIndex(where: { $0.lowercased() == "to" }) else { return sides }
        return [words[..<index].joined(separator: " "), words[(index + 1)...].joined(separator: " ")]
    }

    /// Day, month and year as far as one end of a range names them.
    private struct Parts {
        var number: Int?
        var month: Int?
        var year: Int?

        /// Fails for words that are no part of a date, and for a part that stands twice.
        init?(_ text: String) {
            for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == "." }) {
                if let digits = DateText.digits(word) {
                    if digits.count == 4, year == nil {
                        year = Int(digits)
                    } else if digits.count <= 2, number == nil {
                        number = Int(digits)
                    } else {
                        return nil
                    }
                } else if let named = DateText.month(word), month == nil {
                    month = named
                } else if !DateText.isWeekday(word) {
                    return nil
                }
            }
        }

        var day: CalendarDay? {
            guard let year, let month, let number else { return nil }
            return CalendarDay(year: year, month: month, day: number)
        }
    }

    /// The figures of a number of at most four, without the ending of an ordinal; nil for any other word.
    private static func digits(_ word: Substring) -> Substring? {
        var digits = word
        for ending in ["st", "nd", "rd", "th"] where word.lowercased().hasSuffix(ending) { digits = word.dropLast(2) }
        guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return digits
    }

    /// A month by its name or at least its first three letters.
    static func month(_ word: some StringProtocol) -> Int? {
        let word = word.lowercased()
        guard word.count >= 3 else { return nil }
        return MonthName.english.firstIndex { $0.lowercased().hasPrefix(word) || (word == "sept" && $0 == "September") }
            .map { $0 + 1 }
    }

    private static func isWeekday(_ word: some StringProtocol) -> Bool {
        let word = word.lowercased()
        return word.count >= 3
            && ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"].contains {
                $0.hasPrefix(word)
            }
    }
}
