// SPDX-License-Identifier: Apache-2.0

/// A pyramid: two wings from a column of ages, and a third plot beside them, all on one scale.
struct PyramidDrawing: Drawing {
    let chart: PyramidChart
    let table: ChartTable
    let words: ChartWords

    private static let small = TextMeasure.small

    func draw(on canvas: inout Canvas) -> Double {
        let isNarrow = canvas.format.isNarrow
        let rowHeight = isNarrow ? 24.0 : 22.0
        let wings = wings(canvas.width, isNarrow)
        let scale = Scale(upTo: wings.largest, steps: 4)
        let top = headings(on: &canvas, wings)
        var y = top
        var wasApart = chart.bands.first?.isApart ?? false
        for (index, band) in chart.bands.enumerated() {
            if band.isApart, !wasApart { y += 12 }
            wasApart = band.isApart
            let lines = TextLines.wrapped(band.label, width: wings.labels.width - 4, size: Self.small)
            let height = max(rowHeight, Double(lines.count) * TextMeasure.smallLine + 4)
            canvas.beginGroup(row: index, title: title(index))
            for (line, text) in lines.enumerated() {
                let baseline =
                    y + height / 2 + 4 - Double(lines.count - 1) * TextMeasure.smallLine / 2 + Double(line)
                    * TextMeasure.smallLine
                canvas.text(text, at: (wings.labels.middle, baseline), anchor: .middle, size: Self.small)
            }
            for wing in 0..<3 { bar(band.figures[wing], wing, wings, scale, y + (height - 16) / 2, on: &canvas) }
            canvas.endGroup()
            y += height
        }
        for edge in [wings.plots[0].end, wings.plots[1].x, wings.plots[2].x] {
            canvas.line(from: (edge, top), to: (edge, y), look: "chart-axis")
        }
        return y + 8
    }

    /// Where the wings lie; a unit of value has the same length in all of them.
    private struct Wings {
        let plots: [Box]
        let labels: Box
        let largest: Double
    }

    private func wings(_ width: Double, _ isNarrow: Bool) -> Wings {
        let largest = (0..<3).map { wing in chart.bands.map { Double($0.figures[wing]?.upper ?? 0) }.max() ?? 0 }
        let values = (0..<3).map { wing in
            14 + (chart.bands.map { TextMeasure.width(words.short($0.figures[wing]), Self.small) }.max() ?? 0)
        }
        let names = chart.names.map { min(isNarrow ? 96 : 160, TextLines.widestWord($0, size: Self.small) * 1.1 + 1) }
        let usual = chart.bands.filter { !$0.isApart }.map { TextMeasure.width($0.label, Self.small) }.max() ?? 0
        let apart =
            chart.bands.filter(\.isApart).map { band in
                max(
                    TextLines.widestWord(band.label, size: Self.small),
                    TextMeasure.width(band.label, Self.small) * 0.66
                )
            }.max() ?? 0
        let labels = min(isNarrow ? 76 : 150, max(usual, apart) + 10)
        let gap = isNarrow ? 10.0 : 36
        let free = max(30, width - labels - gap - values.reduce(0, +))
        let sum = max(1, largest.reduce(0, +))
        let scaleTop = Scale(upTo: largest.max() ?? 0, steps: 4).top
        // The plots may be shorter than the scale; a name above them may need more room than its bars.
        let lengths = (0..<3).map { max(free * largest[$0] / sum, 0) }
        let unit = free / sum
        // Shorter bars leave the names less room, which takes more from the bars: a few rounds settle it.
        var extra = [0.0, 0, 0]
        var shrink = 1.0
        for _ in 0..<6 {
            extra = (0..<3).map { max(0, names[$0] - lengths[$0] * shrink - values[$0]) }
            shrink = max(0.2, 1 - extra.reduce(0, +) / free)
        }
        let full = scaleTop * unit * shrink
        let ends = (0..<3).map { lengths[$0] * shrink + values[$0] + extra[$0] }
        let labelBox = Box(x: ends[0], y: 0, width: labels, height: 0)
        let second = labelBox.end
        let third = second + ends[1] + gap
        return Wings(
            plots: [
                Box(x: ends[0] - full, y: 0, width: full, height: 16),
                Box(x: second, y: 0, width: full, height: 16),
                Box(x: third, y: 0, width: full, height: 16),
            ],
            labels: labelBox,
            largest: largest.max() ?? 0
        )
    }

    private func headings(on canvas: inout Canvas, _ wings: Wings) -> Double {
        let third = wings.plots[2].x
        let widths = [wings.plots[0].end, third - wings.plots[1].x - 8, canvas.width - third]
        let lines = zip(chart.names, widths).map { TextLines.wrapped($0, width: max(20, $1 / 1.1), size: Self.small) }
        let count = lines.map(\.count).max() ?? 1
        let unit = TextLines.wrapped(chart.unit, width: canvas.width, size: Self.small)
        for (index, line) in unit.enumerated() {
            canvas.text(line, at: (0, 13 + Double(index) * TextMeasure.smallLine), size: Self.small, tone: .soft)
        }
        let top = Double(unit.count) * TextMeasure.smallLine + 6
        for wing in 0..<3 {
            let x = wing == 0 ? wings.plots[0].end : wings.plots[wing].x
            for (index, line) in lines[wing].enumerated() {
                let y = top + 13 + Double(count - lines[wing].count + index) * TextMeasure.smallLine
                canvas.text(line, at: (x, y), anchor: wing == 0 ? .end : .start, size: Self.small, tone: .strong)
            }
        }
        return top + Double(count) * TextMeasure.smallLine + 8
    }

    private func bar(
        _ figure: Figure?,
        _ wing: Int,
        _ wings: Wings,
        _ scale: Scale,
        _ y: Double,
        on canvas: inout Canvas
    ) {
        var box = wings.plots[wing]
        box.y = y
        canvas.bar(
            figure,
            at: box,
            scale: scale,
            look: wing,
            isTextured: false,
            series: wing,
            isTowardsStart: wing == 0
        )
        let length = scale.length(Double(figure?.upper ?? 0), of: box.width)
        let distance = length + (figure == nil ? 14 : figure?.isOpenAbove == true ? 12 : 5)
        let x = wing == 0 ? box.end - distance : box.x + distance
        canvas.text(words.short(figure), at: (x, y + 12), anchor: wing == 0 ? .end : .start, size: Self.small)
    }

    private func title(_ index: Int) -> String {
        zip(chart.names, table.rows[index].cells).reduce(words.isolated(chart.bands[index].label)) {
            "\($0)\n\(words.isolated($1.0)): \($1.1.text)"
        }
    }
}
