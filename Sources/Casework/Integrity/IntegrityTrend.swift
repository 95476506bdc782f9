// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// How many findings a register had at the end of each month or year, rebuilt from its history.
///
/// Times are UTC. `dates.inFuture` is left out: what it finds depends on the day of the check, not on a revision.
package struct IntegrityTrend: Hashable, Sendable {
    package enum Step: String, CaseIterable, Sendable {
        case month, year
    }

    /// The register at the end of one period.
    package struct Row: Hashable, Sendable {
        /// The last day of the period.
        package let last: CalendarDay
        /// Whether the period goes on, and the row says how the register stands now.
        package let isOpen: Bool
        /// How many incidents were recorded by then.
        package let incidents: Int
        /// Rules without a finding are left out.
        package let counts: [IntegrityRule: Int]

        package init(last: CalendarDay, isOpen: Bool, incidents: Int, counts: [IntegrityRule: Int]) {
            self.last = last
            self.isOpen = isOpen
            self.incidents = incidents
            self.counts = counts
        }

        /// `2031-04` or `2031`.
        package func key(_ step: Step) -> String { String(last.text.dropLast(step == .month ? 3 : 6)) }

        /// The findings of the rules that are kept.
        package func findings(_ isKept: (IntegrityRule) -> Bool = { _ in true }) -> Int {
            counts.reduce(0) { isKept($1.key) ? $0 + $1.value : $0 }
        }
    }

    package let step: Step
    /// The oldest first; empty for an empty register.
    package let rows: [Row]

    package init(step: Step, rows: [Row]) {
        self.step = step
        self.rows = rows
    }

    /// The rules that a trend counts.
    package static func counts(_ rule: IntegrityRule) -> Bool { rule != .dateInFuture }

    /// The same by years: the last month of each.
    package var byYears: IntegrityTrend {
        guard step == .month else { return self }
        let rows = zip(rows, rows.dropFirst().map(Optional.some) + [nil]).filter { $0.last.year != $1?.last.year }
        return IntegrityTrend(step: .year, rows: rows.map(\.0))
    }
}

extension IntegrityTrend.Step {
    /// The last day of the period that holds a day.
    func end(of day: CalendarDay) -> CalendarDay? {
        let month = self == .year ? 12 : day.month
        return CalendarDay(year: day.year, month: month, day: CalendarDay.days(inMonth: month, of: day.year))
    }

    /// The last day of the period before the one that holds a day; nil before the year 1.
    func endBefore(_ day: CalendarDay) -> CalendarDay? {
        let first = CalendarDay(year: day.year, month: self == .year ? 1 : day.month, day: 1)
        return first.flatMap { CalendarDay(dayNumber: $0.dayNumber - 1) }
    }
}
