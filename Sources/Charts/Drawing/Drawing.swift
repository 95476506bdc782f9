// SPDX-License-Identifier: Apache-2.0

/// One kind of chart, drawn at one width.
protocol Drawing {
    /// Draws on a canvas, and returns the height that was used.
    func draw(on canvas: inout Canvas) -> Double
}

extension ChartContent {
    /// The drawing of a chart; the texts of its figures are those of its table.
    func drawing(_ table: ChartTable, _ words: ChartWords) -> any Drawing {
        if let state = emptyState { return EmptyDrawing(text: words[state]) }
        return switch self {
        case .columns(let chart): ColumnDrawing(chart: chart, table: table, words: words)
        case .bars(let chart): BarDrawing(chart: chart, table: table, words: words)
        case .pyramid(let chart): PyramidDrawing(chart: chart, table: table, words: words)
        case .matrix(let chart): MatrixDrawing(chart: chart, table: table, words: words)
        case .calendar(let chart): CalendarDrawing(chart: chart, table: table, words: words)
        }
    }

    /// What is said instead of a drawing: nothing is recorded, or nothing of it has a figure; nil where there is one.
    var emptyState: ChartPhrase? {
        let figures = figures
        if figures.isEmpty { return .nothing }
        return figures.allSatisfy { $0 == nil } ? .noFigures : nil
    }

    /// Every figure that is drawn, in no order that matters.
    var figures: [Figure?] {
        switch self {
        case .columns(let chart):
            chart.columns.indices.flatMap { column in chart.series.indices.map { chart.figure(column, $0) } }
        case .bars(let chart): chart.rows.flatMap { row in chart.series.indices.map { row.figure($0) } }
        case .pyramid(let chart): chart.bands.flatMap(\.figures)
        case .matrix(let chart): chart.rows.flatMap { row in chart.columns.indices.map { row.figure($0) } }
        case .calendar(let chart): chart.drawn.map(\.figure)
        }
    }
}

/// The plain words that stand where there is nothing to draw.
struct EmptyDrawing: Drawing {
    let text: String

    func draw(on canvas: inout Canvas) -> Double {
        let lines = TextLines.wrapped(text, width: canvas.width - 40)
        let height = 60 + Double(lines.count) * 20
        canvas.rectangle(Box(x: 0.5, y: 0.5, width: canvas.width - 1, height: height - 1), look: "chart-blank")
        for (index, line) in lines.enumerated() {
            canvas.text(line, at: (canvas.width / 2, 44 + Double(index) * 20), anchor: .middle, tone: .soft)
        }
        return height
    }
}
