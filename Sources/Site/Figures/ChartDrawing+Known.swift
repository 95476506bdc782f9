// SPDX-License-Identifier: Apache-2.0

import Casework
import Charts
import CivilianHarm
import Counting

extension ChartDrawing {
    private static let mostDays = 62
    private static let mostMonths = 60

    /// What was known at the end of each day, month or year, as long as the history is; nil without a history.
    var asKnown: Drawn? {
        guard let known, let first = known.rows.first, let last = known.rows.last else { return nil }
        let days = last.period.last.dayNumber - first.period.first.dayNumber + 1
        let months =
            (last.period.last.year - first.period.first.year) * 12
            + last.period.last.month - first.period.first.month + 1
        let suited: Timeline.Part = days <= Self.mostDays ? .day : months <= Self.mostMonths ? .month : .year
        let timeline = (part ?? suited).timeline
        let rows = known.by(timeline)?.rows ?? []
        let chart = ColumnChart(
            unit: words[.deaths],
            heading: heading(of: timeline),
            arrangement: .panelsOfOwnScale,
            series: [
                ChartSeries(words[.incidentsSeries], unit: words[.incidentsSeries]),
                ChartSeries(words[.deaths], unit: words[.deaths]),
            ],
            columns: rows.map { row in
                column(row.period, [.number(row.totals[0].incidents), Charts.Figure(row.totals[0])])
            }
        )
        let until = words.filled(.lastRecorded, ["day": words.day(last.period.last)])
        return (.columns(chart), [words[.knownNote], until] + gaps(last.totals[0]))
    }
}
