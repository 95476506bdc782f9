// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import IncidentMap

/// The incidents of a question over time, whatever days it asks for: what the map's time line draws and tables.
struct MapTimeline: Sendable {
    /// One period of the calendar.
    struct Column: Sendable {
        let period: Period
        /// What is added up, with the number of incidents.
        let total: Total
    }

    let timeline: Timeline
    /// In the order of time, without gaps.
    let columns: [Column]
    let undated: Int
    /// Incidents of several periods, where the counting keeps them apart.
    let spanning: Int
    /// Whether incidents are drawn, and not the people of `total`.
    let drawsIncidents: Bool
    let lanes: [MapLane]
    /// The days asked for; nil where that side is open.
    let from: CalendarDay?
    let to: CalendarDay?

    /// More columns than this are drawn by longer periods.
    private static let mostColumns = 160

    /// Counts by the shortest periods that give a readable number of columns.
    ///
    /// `figures` are the incidents of the question without its days.
    init(_ figures: Figures, of question: MapQuestion, lanes: [MapLane]) {
        let measure = question.mode.measure
        let counter = figures.counter
        let months = counter.series([measure], by: .month, in: figures.selection)
        let timeline: Timeline =
            switch months.rows.count {
            case ...3: .day
            case ...Self.mostColumns: .month
            case ...(3 * Self.mostColumns): .quarter
            default: .year
            }
        let series = timeline == .month ? months : counter.series([measure], by: timeline, in: figures.selection)
        self.timeline = timeline
        columns = series.rows.map { Column(period: $0.period, total: $0.totals[0]) }
        undated = series.undated[0].incidents
        spanning = series.spanning[0].incidents
        drawsIncidents = question.mode.dimension != nil || question.mode == .incidents
        self.lanes = lanes
        (from, to) = (question.query.from, question.query.to)
    }

    /// The lower and the upper height of a column.
    func heights(_ column: Column) -> (lower: Int, upper: Int) {
        guard !drawsIncidents else { return (column.total.incidents, column.total.incidents) }
        return (min(column.total.min, column.total.max), max(column.total.min, column.total.max))
    }

    /// The height of the axis: the first of 1, 2 or 5 times a power of ten that no column passes.
    var top: Int {
        let highest = columns.map { heights($0).upper }.max() ?? 0
        var step = 1
        while true {
            for factor in [1, 2, 5] where highest <= factor * step { return factor * step }
            step *= 10
        }
    }

    /// Where a day lies, in columns from the start of the first one; held within the columns.
    func position(of day: CalendarDay, atEnd: Bool) -> Double {
        guard let first = columns.first?.period, let last = columns.last?.period, day >= first.first else { return 0 }
        guard day <= last.last, let index = columns.firstIndex(where: { $0.period.last >= day }) else {
            return Double(columns.count)
        }
        let period = columns[index].period
        let length = period.last.dayNumber - period.first.dayNumber + 1
        let passed = day.dayNumber - period.first.dayNumber + (atEnd ? 1 : 0)
        return Double(index) + Double(passed) / Double(length)
    }
}

extension Phrasebook {
    /// What a period of the calendar is called.
    func name(of period: Period) -> String {
        if let name = period.name { return name[language] }
        let year = digits.shaping(String(period.first.year))
        switch period.key.utf8.count {
        case 4: return year
        case 7 where period.key.contains("Q"):
            let (first, last) = (monthName(period.first.month), monthName(period.last.month))
            return filled(.quarterSpan, ["first": first, "last": last, "year": year])
        case 7: return "\(monthName(period.first.month)) \(year)"
        default: return day(period.first)
        }
    }
}
