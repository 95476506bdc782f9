// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting

extension ChartDrawing {
    /// A chart over periods of the calendar with the events that the register's rules name for such a set.
    ///
    /// The notes name those that lie before or after the time that is drawn.
    func marked(_ chart: ColumnChart, over periods: [Period]) -> (chart: ColumnChart, notes: [String]) {
        let events = book.events(for: figures.query ?? figures.request.query)
        guard !events.isEmpty, let first = periods.first, let last = periods.last else { return (chart, []) }
        let drawn = events.filter { event in
            event.first <= last.last && (event.isOneDay ? event.first : event.last ?? last.last) >= first.first
        }
        var chart = chart
        chart.events = drawn.filter(\.isOneDay).map { event in
            let middle =
                (Self.position(of: event.first, in: periods) + Self.position(after: event.first, in: periods)) / 2
            return TimeEvent(at: middle, label: title(event), date: words.day(event.first))
        }
        chart.bands = drawn.filter { !$0.isOneDay }.map { event in
            TimeBand(
                from: Self.position(of: event.first, in: periods),
                to: event.last.map { Self.position(after: $0, in: periods) } ?? Double(periods.count),
                label: title(event),
                dates: dates(event)
            )
        }
        let left = events.filter { !drawn.contains($0) }.map { "\(title($0)) (\(dates($0)))" }
        return (
            chart,
            left.isEmpty
                ? []
                : [
                    words.filled(
                        .eventsNotDrawn,
                        ["events": left.joined(separator: words.language == .arabic ? "؛ " : "; ")]
                    )
                ]
        )
    }

    private func title(_ event: TimelineEvent) -> String {
        let title = event.title[words.language]
        let kind: FigurePhrase
        switch event.kind {
        case .event: return title
        case .conflict: kind = .conflictPeriod
        case .monitoring: kind = .monitoringPeriod
        case .assessment: kind = .assessmentPeriod
        }
        return words.filled(kind, ["title": title])
    }

    private func dates(_ event: TimelineEvent) -> String {
        let first = words.day(event.first)
        if event.isOneDay { return first }
        guard let last = event.last else { return words.filled(.sinceDay, ["first": first]) }
        return words.filled(.eventSpan, ["first": first, "last": words.day(last)])
    }

    /// Where a day begins, in columns from the start of the first; −1 before it, beyond the last after it.
    static func position(of day: CalendarDay, in periods: [Period]) -> Double {
        guard let first = periods.first, day >= first.first else { return -1 }
        guard let index = periods.firstIndex(where: { $0.last >= day }) else { return Double(periods.count) + 1 }
        let period = periods[index]
        let length = Double(period.last.dayNumber - period.first.dayNumber + 1)
        return Double(index) + Double(max(0, day.dayNumber - period.first.dayNumber)) / length
    }

    /// Where a day ends.
    private static func position(after day: CalendarDay, in periods: [Period]) -> Double {
        guard let next = CalendarDay(dayNumber: day.dayNumber + 1) else { return Double(periods.count) }
        return min(Double(periods.count), position(of: next, in: periods))
    }
}
