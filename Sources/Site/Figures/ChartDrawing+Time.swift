// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting

extension ChartDrawing {
    typealias Drawn = (content: ChartContent, notes: [String])

    /// As asked for, else by year where the incidents span more than four, by month where they do not; counted anew at each call.
    func timeline() -> Timeline {
        if let part { return part.timeline }
        let years = counter.series([.killed], by: .year, in: figures.selection).rows.count
        return years > 4 ? .year : .month
    }

    func heading(of timeline: Timeline) -> String { words.heading(of: timeline) }

    func column(_ period: Period, _ values: [Charts.Figure?]) -> ColumnChart.Column { words.column(period, values) }

    /// The figures of the first measure for each part of the selection, over the same periods.
    private func columns(
        _ series: [Series],
        by timeline: Timeline
    ) -> (columns: [ColumnChart.Column], periods: [Period]) {
        var byKey: [String: [Total?]] = [:]
        var periods: [String: Period] = [:]
        for (index, part) in series.enumerated() {
            for row in part.rows {
                periods[row.period.key] = row.period
                byKey[row.period.key, default: series.map { _ in nil }][index] = row.totals[0]
            }
        }
        let used = periods.values.sorted { $0.first < $1.first }
        let shown: [Period] =
            if let first = used.first, let last = used.last, first.name == nil {
                timeline.periods(from: first, to: last)
            } else { used }
        let columns = shown.map { period in
            let totals = byKey[period.key] ?? series.map { _ in nil }
            return column(period, totals.map { Charts.Figure($0 ?? Total()) })
        }
        return (columns, shown)
    }

    func deathsByGrade(_ arrangement: ColumnChart.Arrangement) -> Drawn? {
        let timeline = timeline()
        let grades = [Grade.confirmed, .fair, .weak, .contested, .discounted].map(\.key) + [FilterDimension.ungraded]
        let parts = counter.series([.killed], by: timeline, in: figures.selection, ofEach: grades, of: .grade)
        let used = grades.indices.filter { parts[$0].whole[0].incidents > 0 }
        let whole = counter.series([.killed], by: timeline, in: figures.selection)
        let (columns, periods) = columns(used.map { parts[$0] }, by: timeline)
        let (chart, beyond) = marked(
            ColumnChart(
                unit: words[.deaths],
                heading: heading(of: timeline),
                arrangement: arrangement,
                series: used.map { ChartSeries(words.label(of: grades[$0], in: .grade), look: $0) },
                columns: columns
            ),
            over: periods
        )
        let overlap = counter.breakdown([.killed], by: .grade, in: figures.selection).overlap[0]
        let twice = words.counted(.incidents, overlap.incidents)
        return (
            .columns(chart),
            gaps(whole.whole[0]) + beside(whole)
                + (overlap.incidents > 0 ? [words.filled(.overlapNote, ["incidents": twice])] : []) + beyond
        )
    }

    var recordedAndConceded: Drawn? {
        let timeline = timeline()
        let series = counter.series([.killed, .deathsConceded], by: timeline, in: figures.selection)
        let (chart, beyond) = marked(
            ColumnChart(
                unit: words[.deaths],
                heading: heading(of: timeline),
                arrangement: .grouped,
                series: [ChartSeries(words[.recordedSeries]), ChartSeries(words[.concededSeries])],
                columns: series.rows.map { row in column(row.period, row.totals.map { Charts.Figure($0) }) }
            ),
            over: series.rows.map(\.period)
        )
        return (.columns(chart), [words[.compareNote]] + gaps(series.whole[0]) + beside(series) + beyond)
    }

    var declaredAndAlleged: Drawn? {
        let parts = [StrikeStatus.declared.key, FilterDimension.alleged].map { value in
            counter.series(
                [.killed],
                by: .year,
                in: counter.restricting(figures.selection, to: value, of: .strikeStatus)
            )
        }
        let whole = counter.series([.killed], by: .year, in: figures.selection)
        let chart = ColumnChart(
            unit: words[.incidentsSeries],
            heading: words[.year],
            arrangement: .grouped,
            series: [ChartSeries(words[.declaredSeries]), ChartSeries(words[.allegedSeries])],
            columns: whole.rows.map { row in
                column(
                    row.period,
                    parts.map { part in
                        .number(part.rows.first { $0.period == row.period }?.totals[0].incidents ?? 0)
                    }
                )
            }
        )
        return (.columns(chart), beside(whole))
    }

    var fighters: Drawn? {
        let series = counter.series([.people(.fighters, .killed)], by: .year, in: figures.selection)
        let (chart, beyond) = marked(
            ColumnChart(
                unit: words[.fightersSeries],
                heading: words[.year],
                arrangement: .grouped,
                series: [ChartSeries(words[.fightersSeries])],
                columns: series.rows.map { row in column(row.period, [Charts.Figure(row.totals[0])]) }
            ),
            over: series.rows.map(\.period)
        )
        return (.columns(chart), gaps(series.whole[0]) + beside(series) + beyond)
    }

    /// Incidents and deaths by the register's first list of named periods; nil where it has none.
    var byPeriods: Drawn? {
        guard let list = book.periodLists.first else { return nil }
        let series = counter.series([.killed], by: .periods(list.periods), in: figures.selection)
        let chart = ColumnChart(
            unit: words[.deaths],
            heading: words[.period],
            arrangement: .panelsOfOwnScale,
            series: [
                ChartSeries(words[.incidentsSeries], unit: words[.incidentsSeries]),
                ChartSeries(words[.deaths], unit: words[.deaths]),
            ],
            columns: series.rows.map { row in
                column(row.period, [.number(row.totals[0].incidents), Charts.Figure(row.totals[0])])
            }
        )
        return (.columns(chart), [list.name[words.language]] + gaps(series.whole[0]) + beside(series))
    }

    var calendar: Drawn? {
        let series = counter.series([.killed], by: .day, in: figures.selection)
        guard let first = series.rows.first?.period.first, let last = series.rows.last?.period.first,
            let firstDay = ChartDay(max(first.year, last.year - 11), 1, 1), let lastDay = ChartDay(last.year, 12, 31)
        else { return nil }
        let entries = series.rows.filter { $0.totals[0].incidents > 0 }.compactMap { row -> CalendarChart.Entry? in
            let day = row.period.first
            guard let tile = ChartDay(day.year, day.month, day.day) else { return nil }
            return CalendarChart.Entry(tile, label: words.day(day), figure: .number(row.totals[0].incidents))
        }
        let earlier = series.rows.filter { $0.period.first.year < firstDay.year }
            .reduce(0) { $0 + $1.totals[0].incidents }
        let digits = words.digits
        let locale = LocaleWords.of(words.language)
        let chart = CalendarChart(
            unit: words[.incidentsSeries],
            heading: words[.day],
            first: firstDay,
            last: lastDay,
            names: CalendarChart.Names(
                months: locale.shortMonths,
                weekdays: locale.shortWeekdays,
                firstWeekday: locale.firstWeekday,
                year: { digits.shaping(String($0)) }
            ),
            entries: entries
        )
        let note = words.filled(
            .earlierNote,
            ["count": words.counted(.incidents, earlier), "year": digits.shaping(String(firstDay.year))]
        )
        return (.calendar(chart), (earlier > 0 ? [note] : []) + beside(series))
    }
}

extension Timeline {
    /// The periods of the calendar from one to another, without gaps.
    func periods(from first: Period, to last: Period) -> [Period] {
        cover(first.first.dayNumber...last.last.dayNumber)
    }
}
