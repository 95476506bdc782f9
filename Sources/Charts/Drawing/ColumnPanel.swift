// SPDX-License-Identifier: Apache-2.0

/// One plot with columns, its axes, and what is marked on them.
struct ColumnPanel {
    let chart: ColumnChart
    let table: ChartTable
    let words: ChartWords
    /// Which series are drawn in it.
    let series: [Int]
    let heading: String?
    /// Heads the axis; nil where it is said elsewhere.
    let unit: String?
    /// The start, top and width of the whole; the height of the plot alone.
    let box: Box
    let scale: Scale

    /// Draws it, and returns the y of its bottom.
    func draw(on canvas: inout Canvas) -> Double {
        var y = box.y
        if let heading {
            for line in TextLines.wrapped(heading, width: box.width / 1.1) {
                canvas.text(line, at: (box.x, y + 14), tone: .strong)
                y += 20
            }
        }
        if let unit {
            for line in TextLines.wrapped(unit, width: box.width, size: TextMeasure.small) {
                canvas.text(line, at: (box.x, y + 13), size: TextMeasure.small, tone: .soft)
                y += TextMeasure.smallLine
            }
        }
        y += 6
        let labels = scale.ticks.map { words.number($0) }
        let margin = (labels.map { TextMeasure.width($0, TextMeasure.small) }.max() ?? 0) + 8
        let slots = ColumnSlots(chart.columns, from: box.x + margin, width: box.width - margin)
        let marks = TimeMarksDrawing(chart: chart, words: words, slots: slots)
        let lanes = marks.height(start: box.x + margin, end: box.end)
        let columns = ColumnMarks(panel: self, slots: slots, format: canvas.format)
        let plot = Box(
            x: box.x + margin,
            y: y + lanes + columns.headroom,
            width: box.width - margin,
            height: box.height
        )
        marks.drawBands(on: &canvas, top: y, plot: plot)
        grid(on: &canvas, plot, labels)
        columns.draw(on: &canvas, plot)
        marks.drawEvents(on: &canvas, top: y, plot: plot)
        canvas.line(from: (plot.x, plot.bottom), to: (plot.end, plot.bottom), look: "chart-axis")
        columns.labels(on: &canvas, plot)
        columns.titles(on: &canvas, plot)
        return ColumnAxis(columns: chart.columns, slots: slots).draw(on: &canvas, plot)
    }

    private func grid(on canvas: inout Canvas, _ plot: Box, _ labels: [String]) {
        for (tick, label) in zip(scale.ticks, labels) {
            let y = plot.bottom - scale.length(Double(tick), of: plot.height)
            if tick > 0 { canvas.line(from: (plot.x, y), to: (plot.end, y), look: "chart-grid") }
            canvas.text(label, at: (plot.x - 6, y + 4), anchor: .end, size: TextMeasure.small, tone: .soft)
        }
    }
}
