// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A day or a range of days that a military's text names, as far as it names them.
struct ReportDate {
    /// One end: a year, a month and a day; a year or a day may be missing.
    struct End {
        var year: Int?
        var month: Int
        /// nil where only a month is named.
        var day: Int?
    }

    var first: End
    /// nil where one day, or one month, is named.
    var last: End?
    /// The tokens that it stands in.
    var tokens: Range<Int>

    /// Whether no year is named.
    var lacksYear: Bool { first.year == nil && last?.year == nil }

    /// The days; a year that is not named is the newest in which the date is not after `published`, or `year`.
    ///
    /// The first is nil where the calendar has no such day or no year is known; the last, where only one is named.
    func days(published: CalendarDay?, year fallback: Int?) -> (first: CalendarDay?, last: CalendarDay?) {
        var (first, last) = (first, last)
        if var end = last {
            end.year =
                end.year ?? first.year.map { end.isBefore(first) ? $0 + 1 : $0 } ?? end.guess(published, fallback)
            first.year = first.year ?? end.year.map { end.isBefore(first) ? $0 - 1 : $0 }
            last = end
        } else {
            first.year = first.year ?? first.guess(published, fallback)
        }
        guard let year = first.year else { return (nil, nil) }
        guard let day = first.day else {
            let end = last ?? first
            let lastDay = end.year.flatMap {
                CalendarDay(year: $0, month: end.month, day: CalendarDay.days(inMonth: end.month, of: $0))
            }
            return (CalendarDay(year: year, month: first.month, day: 1), lastDay)
        }
        let lastDay = last.flatMap { end in
            end.year.flatMap { year in end.day.flatMap { CalendarDay(year: year, month: end.month, day: $0) } }
        }
        let firstDay = CalendarDay(year: year, month: first.month, day: day)
        return (firstDay, lastDay == firstDay ? nil : lastDay)
    }
}

extension ReportDate.End {
    fileprivate func isBefore(_ other: Self) -> Bool { (month, day ?? 0) < (other.month, other.day ?? 0) }

    /// The newest year in which this is not more than two days after a publication, or the fallback.
    fileprivate func guess(_ published: CalendarDay?, _ fallback: Int?) -> Int? {
        guard let published else { return fallback }
        for year in [published.year + 1, published.year, published.year - 1] {
            guard let this = CalendarDay(year: year, month: month, day: day ?? 1) else { continue }
            if this.dayNumber <= published.dayNumber + 2 { return year }
        }
        return published.year
    }
}
