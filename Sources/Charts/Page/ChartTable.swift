// SPDX-License-Identifier: Apache-2.0

/// The table that comes with every chart: the figures that are drawn, all of them, and nothing else.
package struct ChartTable: Hashable, Sendable {
    /// A figure and how it is written.
    package struct Cell: Hashable, Sendable {
        package let figure: Figure?
        package let text: String
    }

    /// One row with its heading.
    package struct Row: Hashable, Sendable {
        package let label: String
        package let cells: [Cell]
        /// The events of its time, and the letters of the bands that it lies in; empty where nothing is marked.
        package var marks = ""
    }

    package let caption: String
    package let header: [String]
    package let rows: [Row]
    /// Heads the column of marks; nil where the chart marks nothing.
    package var marksHeading: String?
}

extension Chart {
    /// The figures as a table, in the order of the drawing.
    package var table: ChartTable {
        let (header, rows) = content.rows(words)
        let marks = content.marks(words)
        return ChartTable(
            caption: subtitle.isEmpty ? title : "\(title). \(subtitle)",
            header: header,
            rows: rows.enumerated().map { index, row in
                ChartTable.Row(
                    label: row.label,
                    cells: row.figures.map { ChartTable.Cell(figure: $0, text: words.text($0)) },
                    marks: marks.isEmpty ? "" : marks[index]
                )
            },
            marksHeading: marks.isEmpty ? nil : words[.timeMarks]
        )
    }
}

extension ChartContent {
    fileprivate typealias Rows = (header: [String], rows: [(label: String, figures: [Figure?])])

    fileprivate func rows(_ words: ChartWords) -> Rows {
        switch self {
        case .columns(let chart): chart.rows(words)
        case .bars(let chart):
            (
                [chart.heading] + names(chart.series, chart.unit),
                chart.rows.map { row in (row.label, chart.series.indices.map { row.figure($0) }) }
            )
        case .pyramid(let chart): ([chart.heading] + chart.names, chart.bands.map { ($0.label, $0.figures) })
        case .matrix(let chart):
            (
                [chart.heading] + chart.columns,
                chart.rows.map { row in (row.label, chart.columns.indices.map { row.figure($0) }) }
            )
        case .calendar(let chart): ([chart.heading, chart.unit], chart.drawn.map { ($0.label, [$0.figure]) })
        }
    }

    /// Names of columns; a single series without a name is what is counted.
    private func names(_ series: [ChartSeries], _ unit: String) -> [String] { series.map { $0.heading(unit) } }
}

extension ChartContent {
    /// What is marked in each row; empty where the chart marks nothing.
    fileprivate func marks(_ words: ChartWords) -> [String] {
        guard case .columns(let chart) = self, !(chart.visibleBands.isEmpty && chart.visibleEvents.isEmpty) else {
            return []
        }
        return chart.columns.indices.map { chart.marks(inColumn: $0, words) }
    }
}

extension ColumnChart {
    /// The numbers and names of a column's events, and the letters of the bands that reach into it.
    fileprivate func marks(inColumn index: Int, _ words: ChartWords) -> String {
        guard !columns[index].isApart else { return "" }
        let (start, end) = (Double(index), Double(index + 1))
        let isLast = index == columns.lastIndex { !$0.isApart }
        let events = visibleEvents.enumerated().filter { _, event in
            event.position >= start && (event.position < end || (isLast && event.position == end))
        }
        let bands = visibleBands.enumerated().filter { _, band in band.start < end && band.end > start }
        return
            (events.map { "\(words.number($0.offset + 1)) \(words.isolated($0.element.label))" }
            + bands.map { TimeMarksDrawing.letter(of: $0.offset, words) }).joined(separator: " · ")
    }

    fileprivate func rows(_ words: ChartWords) -> ChartContent.Rows {
        let names = series.map { $0.heading(unit) }
        let figures = columns.indices.map { column in
            series.indices.map { figure(column, $0) } + total(column)
        }
        return (
            [heading] + names + (totals == nil ? [] : [words[.total]]),
            zip(columns, figures).map { ($0.label, $1) }
        )
    }

    private func total(_ column: Int) -> [Figure?] {
        guard let totals else { return [] }
        return [column < totals.count ? totals[column] : nil]
    }
}

extension ChartSeries {
    /// What heads its column of the table.
    fileprivate func heading(_ unit: String) -> String {
        if name.isEmpty { return self.unit ?? unit }
        guard let own = self.unit, own != name else { return name }
        return "\(name) (\(own))"
    }
}
