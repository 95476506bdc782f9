// SPDX-License-Identifier: Apache-2.0

/// Horizontal bars: labels beside them where the drawing is wide, above them where it is narrow.
struct BarDrawing: Drawing {
    let chart: BarChart
    let table: ChartTable
    let words: ChartWords

    private static let barHeight = 16.0
    private static let lineHeight = TextMeasure.labelLine
    private static let indent = 14.0

    func draw(on canvas: inout Canvas) -> Double {
        let isNarrow = canvas.format.isNarrow
        let labelWidth = isNarrow ? 0 : min(270, widestLabel)
        let valueWidth = widestValue + 16
        let start = isNarrow ? 0 : labelWidth + 10
        let plot = Box(x: start, y: 0, width: canvas.width - start - valueWidth, height: 0)
        let scale = Scale.tight(upTo: largest, steps: isNarrow ? 4 : 6)
        let rows = layout(isNarrow ? canvas.width : labelWidth, isNarrow)
        let top = header(on: &canvas, plot)
        let bottom = top + (rows.last?.bottom ?? 0)
        axis(on: &canvas, plot, scale, top, bottom)
        for (index, row) in rows.enumerated() {
            draw(index, row.offset(by: top), on: &canvas, plot, scale, labelWidth)
        }
        canvas.line(from: (plot.x, top), to: (plot.x, bottom), look: "chart-axis")
        return bottom + 22
    }

    /// The label and the bars of one row.
    private struct RowLayout {
        let lines: [String]
        let labelTop: Double
        let barTop: Double
        let bottom: Double

        func offset(by y: Double) -> RowLayout {
            RowLayout(lines: lines, labelTop: labelTop + y, barTop: barTop + y, bottom: bottom + y)
        }
    }

    private func layout(_ labelWidth: Double, _ isNarrow: Bool) -> [RowLayout] {
        let bars = Self.barHeight * Double(chart.series.count) + 2 * Double(chart.series.count - 1)
        var y = 4.0
        var wasApart = chart.rows.first?.isApart ?? false
        return chart.rows.map { row in
            if row.isApart, !wasApart { y += 10 }
            wasApart = row.isApart
            let lines = TextLines.wrapped(row.label, width: max(60, labelWidth - Self.indent * Double(row.depth)))
            let label = Self.lineHeight * Double(lines.count)
            let top = y
            if isNarrow {
                y += label + 3 + bars + 9
                return RowLayout(lines: lines, labelTop: top, barTop: top + label + 3, bottom: y)
            }
            let height = max(label, bars)
            y += height + 8
            return RowLayout(
                lines: lines,
                labelTop: top + (height - label) / 2,
                barTop: top + (height - bars) / 2,
                bottom: y
            )
        }
    }

    private func header(on canvas: inout Canvas, _ plot: Box) -> Double {
        let lines = TextLines.wrapped(chart.unit, width: canvas.width - plot.x, size: TextMeasure.small)
        for (index, line) in lines.enumerated() {
            canvas.text(
                line,
                at: (plot.x, 13 + Double(index) * TextMeasure.smallLine),
                size: TextMeasure.small,
                tone: .soft
            )
        }
        return Double(lines.count) * TextMeasure.smallLine + 6
    }

    private func axis(on canvas: inout Canvas, _ plot: Box, _ scale: Scale, _ top: Double, _ bottom: Double) {
        var row = LabelRow(from: max(0, plot.x - 4), to: canvas.width)
        for tick in scale.ticks {
            let x = plot.x + scale.length(Double(tick), of: plot.width)
            if tick > 0 { canvas.line(from: (x, top), to: (x, bottom), look: "chart-grid") }
            let text = words.number(tick)
            guard let middle = row.place(width: TextMeasure.width(text, TextMeasure.small), at: x) else { continue }
            canvas.text(text, at: (middle, bottom + 16), anchor: .middle, size: TextMeasure.small, tone: .soft)
        }
    }

    private func draw(
        _ index: Int,
        _ layout: RowLayout,
        on canvas: inout Canvas,
        _ plot: Box,
        _ scale: Scale,
        _ labelWidth: Double
    ) {
        let row = chart.rows[index]
        let isNarrow = canvas.format.isNarrow
        canvas.beginGroup(row: index, title: title(index))
        for (line, text) in layout.lines.enumerated() {
            let y = layout.labelTop + 13 + Double(line) * Self.lineHeight
            let indent = Self.indent * Double(row.depth)
            canvas.text(text, at: (isNarrow ? 3 + indent : indent, y), tone: isNarrow ? .value : .ink)
        }
        for series in chart.series.indices {
            let figure = row.figure(series)
            let y = layout.barTop + Double(series) * (Self.barHeight + 2)
            let box = Box(x: plot.x, y: y, width: plot.width, height: Self.barHeight)
            let look = Looks.look(of: chart.series[series], at: series)
            canvas.bar(
                figure,
                at: box,
                scale: scale,
                look: look,
                isTextured: chart.series.count > 1,
                series: series
            )
            let length = scale.length(Double(figure?.upper ?? 0), of: plot.width)
            let end = figure?.isOpenBelow == true ? max(8, length) : length
            let distance = figure == nil ? 14.0 : figure?.isOpenAbove == true ? 13 : 7
            canvas.text(
                words.short(figure),
                at: (plot.x + end + distance, y + 12),
                size: TextMeasure.small,
                tone: .value
            )
        }
        canvas.endGroup()
    }

    private func title(_ index: Int) -> String {
        let cells = table.rows[index].cells
        let label = words.isolated(chart.rows[index].label)
        guard chart.series.count > 1 else { return "\(label): \(cells.first?.text ?? "")" }
        return zip(chart.series, cells).reduce(label) { "\($0)\n\(words.isolated($1.0.name)): \($1.1.text)" }
    }

    private var largest: Double {
        chart.rows.flatMap { row in chart.series.indices.map { Double(row.figure($0)?.upper ?? 0) } }.max() ?? 0
    }

    private var widestLabel: Double {
        chart.rows.map { TextMeasure.width($0.label) + Self.indent * Double($0.depth) }.max() ?? 0
    }

    private var widestValue: Double {
        let texts = chart.rows.flatMap { row in chart.series.indices.map { words.short(row.figure($0)) } }
        return texts.map { TextMeasure.width($0, TextMeasure.small) }.max() ?? 0
    }
}
