// SPDX-License-Identifier: Apache-2.0

import Casework
import Charts
import CivilianHarm

/// Draws a trend of findings: columns of levels one on another, one for each period.
struct TrendDrawing {
    let trend: IntegrityTrend
    let words: Phrasebook
    let register: String
    /// Whether the findings of a rule are drawn.
    let isKept: (IntegrityRule) -> Bool
    /// Said beside the chart, such as what it is restricted to; nil for nothing.
    var note: String?

    /// Months in the drawing before years take their place.
    static let mostMonths = 48

    /// The chart; nil where there is no period.
    var chart: Chart? {
        let trend = trend.rows.count > Self.mostMonths ? trend.byYears : trend
        guard let newest = trend.rows.last else { return nil }
        let levels = IntegrityLevel.allCases.filter { level in
            trend.rows.contains { $0.findings { isKept($0) && $0.level == level } > 0 }
        }
        let columns = trend.rows.map { row in
            let label = label(row, trend.step)
            return ColumnChart.Column(
                row.isOpen ? words.filled(.nowNote, ["period": label]) : label,
                short: trend.step == .month ? words.digits.shaping(String(row.last.month)) : label,
                group: trend.step == .month ? words.digits.shaping(String(row.last.year)) : nil,
                figures: levels.map { level in .exactly(row.findings { isKept($0) && $0.level == level }) }
            )
        }
        let content = ColumnChart(
            unit: words[.findingsUnit],
            heading: words[trend.step == .month ? .month : .year],
            arrangement: .stacked,
            series: levels.map { ChartSeries(words[Self.plural(of: $0)], look: Self.look(of: $0)) },
            columns: columns,
            totals: trend.rows.map { .exactly($0.findings(isKept)) }
        )
        let incidents = words.counted(.incidents, newest.incidents)
        return Chart(
            id: "trend",
            title: words[.trendTitle],
            subtitle: words[.trendSubtitle],
            note: [words[.trendNote], note].compactMap(\.self).joined(separator: " "),
            source: words.filled(.trendSource, ["register": register, "incidents": incidents]),
            words: words.chartWords,
            content: .columns(content)
        )
    }

    private func label(_ row: IntegrityTrend.Row, _ step: IntegrityTrend.Step) -> String {
        let year = words.digits.shaping(String(row.last.year))
        return step == .month ? "\(words.monthName(row.last.month)) \(year)" : year
    }

    private static func plural(of level: IntegrityLevel) -> DeskPhrase {
        switch level {
        case .error: .errors
        case .warning: .warnings
        case .note: .notes
        }
    }

    private static func look(of level: IntegrityLevel) -> Int {
        switch level {
        case .error: 1
        case .warning: 0
        case .note: 4
        }
    }
}
