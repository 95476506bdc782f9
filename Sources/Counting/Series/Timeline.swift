// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A span of days with a name: a month, or a period of office.
package struct Period: Hashable, Sendable {
    /// `2017-07`, `2017-Q3`, `2017`, or the key that a named period was given.
    package let key: String
    package let first: CalendarDay
    /// Never before the first.
    package let last: CalendarDay
    /// What a named period is called; nil for a part of the calendar.
    package let name: BilingualText?

    /// Fails where the last day is before the first.
    package init?(key: String, first: CalendarDay, last: CalendarDay, name: BilingualText? = nil) {
        guard first <= last else { return nil }
        self.key = key
        self.first = first
        self.last = last
        self.name = name
    }
}

/// How time is cut into periods.
package enum Timeline: Hashable, Sendable {
    case day, month, quarter, year
    /// Named periods, in the order of time; they do not overlap and may leave days out.
    case periods([Period])

    /// A part of the calendar by its name in addresses and options.
    package enum Part: String, CaseIterable, Sendable {
        case day, month, quarter, year

        /// Those that readers choose from: a chart of every day of many years would be too large for a page.
        package static let chosen: [Part] = [.month, .quarter, .year]

        package var timeline: Timeline {
            switch self {
            case .day: .day
            case .month: .month
            case .quarter: .quarter
            case .year: .year
            }
        }
    }

    /// Named periods, sorted.
    ///
    /// - Returns: nil where two of them share a day.
    package static func named(_ periods: [Period]) -> Timeline? {
        let sorted = periods.sorted { $0.first < $1.first }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) where later.first <= earlier.last { return nil }
        return .periods(sorted)
    }

    /// The periods that hold the days from the first to the last, in the order of time.
    package func cover(_ days: ClosedRange<Int>) -> [Period] {
        guard case .periods(let periods) = self else {
            var periods: [Period] = []
            var day = days.lowerBound
            while day <= days.upperBound, let period = CalendarDay(dayNumber: day).flatMap(period(holding:)) {
                periods.append(period)
                day = period.last.dayNumber + 1
            }
            return periods
        }
        return periods
    }

    /// The part of the calendar that holds a day; nil for named periods.
    private func period(holding day: CalendarDay) -> Period? {
        let (firstMonth, months, key): (Int, Int, String)
        let year = String(repeating: "0", count: max(0, 4 - String(day.year).count)) + String(day.year)
        switch self {
        case .day: return Period(key: day.text, first: day, last: day)
        case .month: (firstMonth, months, key) = (day.month, 1, String(day.text.dropLast(3)))
        case .quarter:
            let quarter = (day.month - 1) / 3
            (firstMonth, months, key) = (quarter * 3 + 1, 3, year + "-Q\(quarter + 1)")
        case .year: (firstMonth, months, key) = (1, 12, year)
        case .periods: return nil
        }
        let lastMonth = firstMonth + months - 1
        guard let first = CalendarDay(year: day.year, month: firstMonth, day: 1),
            let last = CalendarDay(
                year: day.year,
                month: lastMonth,
                day: CalendarDay.days(inMonth: lastMonth, of: day.year)
            )
        else { return nil }
        return Period(key: key, first: first, last: last)
    }
}
