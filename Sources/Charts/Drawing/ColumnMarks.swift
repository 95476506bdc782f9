// SPDX-License-Identifier: Apache-2.0

/// The columns of a plot, with their ranges, open ends and labels.
struct ColumnMarks {
    let panel: ColumnPanel
    let slots: ColumnSlots
    let format: DrawingFormat

    private var chart: ColumnChart { panel.chart }
    private var isStacked: Bool { chart.arrangement == .stacked && panel.series.count > 1 }

    /// The room above the plot for labels and arrows.
    var headroom: Double { 20 }

    /// Below this width textures and outlines give way to finer ones and to caps.
    private static let hair = 8.0

    func draw(on canvas: inout Canvas, _ plot: Box) {
        var layers = MarkLayers(chart.series)
        var signs = Canvas(copying: canvas)
        for column in chart.columns.indices {
            if isStacked {
                stack(column, into: &layers, &signs, plot)
            } else {
                for place in panel.series.indices { single(column, place, into: &layers, &signs, plot) }
            }
        }
        layers.draw(on: &canvas, isFine: barWidth < Self.hair, isAlone: panel.series.count == 1)
        canvas.markup += signs.markup
    }

    /// Areas without a look of their own, one for each column, that show its figures to who points at them.
    func titles(on canvas: inout Canvas, _ plot: Box) {
        guard !format.isNarrow else { return }
        for column in chart.columns.indices {
            let slot = slots.slots[column]
            let box = Box(x: slot.start, y: plot.y, width: slot.width, height: plot.height)
            canvas.area(box, row: column, title: title(column))
        }
    }

    private func title(_ column: Int) -> String {
        let words = panel.words
        var title = words.isolated(chart.columns[column].label)
        if panel.series.count == 1 { return "\(title): \(panel.table.rows[column].cells[panel.series[0]].text)" }
        for series in panel.series {
            title += "\n\(words.isolated(chart.series[series].name)): \(panel.table.rows[column].cells[series].text)"
        }
        return title
    }

    private func y(_ value: Double, _ plot: Box) -> Double { plot.bottom - panel.scale.length(value, of: plot.height) }

    /// Lower figures one on another; then, above all of them, what each may come to more.
    private func stack(_ column: Int, into layers: inout MarkLayers, _ signs: inout Canvas, _ plot: Box) {
        let width = columnWidth
        let start = slots.middle(column) - width / 2
        var value = 0.0
        func step(_ height: Double) -> Box {
            let from = y(value, plot)
            value += height
            let to = y(value, plot)
            return Box(x: start, y: to, width: width, height: from - to)
        }
        let figures = panel.series.map { (series: $0, figure: chart.figure(column, $0)) }
        for case (let series, let figure?) in figures where figure.lower > 0 {
            layers.solid(series, column, figure.lower, step(Double(figure.lower)))
        }
        for case (let series, let figure?) in figures where figure.upper > figure.lower {
            layers.pale(series, column, figure.upper, step(Double(figure.upper) - Double(figure.lower)))
        }
        let known = figures.compactMap(\.figure)
        ends(known, at: (slots.middle(column), y(value, plot)), width: width, on: &signs, plot)
    }

    private func single(
        _ column: Int,
        _ place: Int,
        into layers: inout MarkLayers,
        _ signs: inout Canvas,
        _ plot: Box
    ) {
        let series = panel.series[place]
        let width = barWidth
        let start = barStart(column, place)
        let figure = chart.figure(column, series)
        if let figure {
            let lower = y(Double(figure.lower), plot)
            let upper = y(Double(figure.upper), plot)
            if figure.lower > 0 {
                let box = Box(x: start, y: lower, width: width, height: plot.bottom - lower)
                layers.solid(series, column, figure.lower, box)
            }
            if figure.upper > figure.lower {
                let box = Box(x: start, y: upper, width: width, height: lower - upper)
                layers.pale(series, column, figure.upper, box)
            }
        }
        let top = y(Double(figure?.upper ?? 0), plot)
        ends([figure].compactMap(\.self), at: (start + width / 2, top), width: width, on: &signs, plot)
    }

    /// The arrows of open ends, the mark of zero, and the ring where there is no figure at all.
    private func ends(
        _ figures: [Figure],
        at top: (x: Double, y: Double),
        width: Double,
        on canvas: inout Canvas,
        _ plot: Box
    ) {
        let size = min(4, max(2, width / 2))
        if figures.isEmpty { return canvas.noFigure(at: (top.x, plot.bottom - 6), radius: min(3, size)) }
        if figures.allSatisfy({ $0.upper == 0 }) {
            let start = top.x - width / 2
            canvas.line(from: (start, plot.bottom), to: (start + width, plot.bottom), look: "chart-zero")
        }
        if figures.contains(where: \.isOpenAbove) { canvas.openEnd(at: (top.x, top.y - 3), .up, size: size) }
        if figures.contains(where: \.isOpenBelow) { canvas.openEnd(at: (top.x, plot.bottom - 8), .down, size: size) }
    }

    private var columnWidth: Double { slots.columnWidth(sharedBy: isStacked ? 1 : panel.series.count) }

    private var barWidth: Double {
        let count = isStacked ? 1 : Double(max(1, panel.series.count))
        return columnWidth / count * (count > 1 && slots.pitch > 12 ? 0.94 : 1)
    }

    private func barStart(_ column: Int, _ place: Int) -> Double {
        let share = columnWidth / Double(max(1, panel.series.count))
        return slots.middle(column) - columnWidth / 2 + share * Double(place) + (share - barWidth) / 2
    }

    /// Labels at the columns where all of them have room; otherwise, for a single series, at the highest one.
    func labels(on canvas: inout Canvas, _ plot: Box) {
        if isStacked { return }
        let words = panel.words
        var all: [(x: Double, figure: Figure)] = []
        for column in chart.columns.indices {
            for place in panel.series.indices {
                guard let figure = chart.figure(column, panel.series[place]) else { continue }
                all.append((barStart(column, place) + barWidth / 2, figure))
            }
        }
        let room = slots.pitch / Double(panel.series.count) * (panel.series.count > 1 ? 0.72 : 1) - 3
        if !all.allSatisfy({ TextMeasure.width(words.short($0.figure), TextMeasure.small) <= room }) {
            let highest = all.max { $0.figure.upper < $1.figure.upper }
            all = panel.series.count == 1 ? [highest].compactMap(\.self) : []
        }
        var row = LabelRow(from: plot.x, to: plot.end)
        for (x, figure) in all {
            let text = words.short(figure)
            guard let middle = row.place(width: TextMeasure.width(text, TextMeasure.small), at: x) else { continue }
            let top = y(Double(figure.upper), plot) - (figure.isOpenAbove ? 11 : 5)
            canvas.text(text, at: (middle, top), anchor: .middle, size: TextMeasure.small, tone: .value)
        }
    }
}
