// SPDX-License-Identifier: Apache-2.0

/// Columns, in one plot or in a grid of small ones.
struct ColumnDrawing: Drawing {
    let chart: ColumnChart
    let table: ChartTable
    let words: ChartWords

    func draw(on canvas: inout Canvas) -> Double {
        switch chart.arrangement {
        case .stacked, .grouped:
            let all = Array(chart.series.indices)
            let panel = panel(all, Box(x: 0, y: 0, width: canvas.width, height: canvas.format.isNarrow ? 210 : 300))
            return panel.draw(on: &canvas)
        case .panels: return grid(on: &canvas, sharesScale: true)
        case .panelsOfOwnScale: return grid(on: &canvas, sharesScale: false)
        }
    }

    private func grid(on canvas: inout Canvas, sharesScale: Bool) -> Double {
        let across = canvas.format.isNarrow ? 1 : chart.series.count <= 4 ? min(2, chart.series.count) : 3
        let gap = 28.0
        let width = (canvas.width - gap * Double(across - 1)) / Double(across)
        var top = 0.0
        if sharesScale {
            canvas.text(chart.unit, at: (0, 14), size: TextMeasure.small, tone: .soft)
            top = 22
        }
        var bottom = top
        for (index, series) in chart.series.indices.enumerated() {
            if index > 0, index.isMultiple(of: across) { top = bottom + 18 }
            let box = Box(x: Double(index % across) * (width + gap), y: top, width: width, height: 110)
            let panel = panel([series], box, heading: chart.series[series].name, sharesScale: sharesScale)
            bottom = max(bottom, panel.draw(on: &canvas))
        }
        return bottom
    }

    private func panel(_ series: [Int], _ box: Box, heading: String? = nil, sharesScale: Bool = true) -> ColumnPanel {
        let scaled = sharesScale ? Array(chart.series.indices) : series
        return ColumnPanel(
            chart: chart,
            table: table,
            words: words,
            series: series,
            heading: heading,
            unit: heading == nil ? chart.unit : sharesScale ? nil : chart.series[series[0]].unit ?? chart.unit,
            box: box,
            scale: Scale(upTo: largest(scaled), steps: heading == nil ? 5 : 3)
        )
    }

    /// The height of the highest column.
    private func largest(_ series: [Int]) -> Double {
        var largest = 0.0
        for column in chart.columns.indices {
            let uppers = series.map { Double(chart.figure(column, $0)?.upper ?? 0) }
            let height = chart.arrangement == .stacked ? uppers.reduce(0, +) : uppers.max() ?? 0
            largest = max(largest, height)
        }
        return largest
    }
}
