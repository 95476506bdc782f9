// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Times of rules as texts: a day, which begins at midnight UTC, or a moment with `Z`.
enum RuleTime {
    private static let millisecondsOfDay: Int64 = 86_400_000

    /// `2026-11-25` or `2026-11-25T14:05:00Z`.
    static func text(of milliseconds: Int64) -> String {
        let (day, rest) = milliseconds.flooredDivision(by: millisecondsOfDay)
        let date = CalendarDay(dayNumber: Int(day))?.text ?? ""
        guard rest > 0 else { return date }
        let seconds = Int(rest / 1000)
        let clock = ClockTime(hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60)
        return date + "T" + (clock?.text ?? "00:00:00") + "Z"
    }

    /// Milliseconds since 1970-01-01 UTC; nil for anything else.
    static func milliseconds(of text: String) -> Int64? {
        if let day = CalendarDay(text) { return Int64(day.dayNumber) * millisecondsOfDay }
        guard text.hasSuffix("Z"), let separator = text.firstIndex(of: "T"),
            let day = CalendarDay(text[..<separator]),
            let clock = ClockTime(String(text[text.index(after: separator)...].dropLast()))
        else { return nil }
        let seconds = Int64(clock.hour * 3600 + clock.minute * 60 + clock.second)
        return Int64(day.dayNumber) * millisecondsOfDay + seconds * 1000
    }
}

extension Int64 {
    /// The quotient rounded down, and the rest from 0 on.
    fileprivate func flooredDivision(by divisor: Int64) -> (quotient: Int64, rest: Int64) {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}
