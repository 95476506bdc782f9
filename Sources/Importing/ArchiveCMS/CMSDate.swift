// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Dates and time stamps as the CMS writes them.
enum CMSDate {
    /// Reads `2017-07-02`, `20170702`, or the day of a time stamp; nil for any other form.
    static func day(_ text: String) -> CalendarDay? {
        let text = text.trimmed
        if text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return CalendarDay("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
        }
        if let moment = moment(text) { return moment.day }
        return DateText.day(text)
    }

    /// Whether this is how a database writes a date that it doesn't have: `0000-00-00`.
    static func isZero(_ text: String) -> Bool {
        let figures = text.prefix { $0 != " " && $0 != "T" }.filter { $0 != "-" }
        return figures.count == 8 && figures.allSatisfy { $0 == "0" }
    }

    /// Reads `2017-08-04 16:30:00` or with `T`, midnight as the day alone; nil for any other form.
    static func moment(_ text: String) -> Moment? {
        let text = text.trimmed
        guard let day = CalendarDay(text.prefix(10)) else { return nil }
        let rest = text.dropFirst(10)
        if rest.isEmpty { return .day(day) }
        guard rest.first == " " || rest.first == "T" else { return nil }
        let isUTC = rest.hasSuffix("Z")
        let clock = rest.dropFirst().prefix { $0 != "." && $0 != "Z" && $0 != "+" }
        guard let time = ClockTime(clock) else { return nil }
        if time == ClockTime(hour: 0, minute: 0) { return .day(day) }
        return isUTC ? .utc(day, time) : .local(day, time)
    }
}
