// SPDX-License-Identifier: Apache-2.0

/// Shaded cells with their numbers: a grid where column names have room, otherwise tiles that carry their own names.
struct MatrixDrawing: Drawing {
    let chart: MatrixChart
    let table: ChartTable
    let words: ChartWords

    private static let small = TextMeasure.small

    func draw(on canvas: inout Canvas) -> Double {
        let isNarrow = canvas.format.isNarrow
        let labels = isNarrow ? 0 : min(230, chart.rows.map { TextMeasure.width($0.label) }.max() ?? 0) + 12
        let cell = min(130, (canvas.width - labels) / Double(max(1, chart.columns.count)))
        let words = chart.columns.map { TextLines.widestWord($0, size: Self.small) }.max() ?? 0
        let values = table.rows.flatMap { $0.cells.map { TextMeasure.width(self.words.short($0.figure)) } }.max() ?? 0
        if max(words, values) + 6 > cell { return tiles(on: &canvas) }
        return grid(on: &canvas, labels: labels, cell: cell)
    }

    private func grid(on canvas: inout Canvas, labels: Double, cell: Double) -> Double {
        let isNarrow = canvas.format.isNarrow
        canvas.text(chart.across, at: (labels, 13), size: Self.small, tone: .soft)
        let names = chart.columns.map { TextLines.wrapped($0, width: cell - 4, size: Self.small) }
        let lines = names.map(\.count).max() ?? 1
        for (column, name) in names.enumerated() {
            for (line, text) in name.enumerated() {
                let y = 32 + Double(lines - name.count + line) * TextMeasure.smallLine
                let x = labels + cell * (Double(column) + 0.5)
                canvas.text(text, at: (x, y), anchor: .middle, size: Self.small)
            }
        }
        var y = 32 + Double(lines - 1) * TextMeasure.smallLine + 10
        for (index, row) in chart.rows.enumerated() {
            let label = TextLines.wrapped(row.label, width: isNarrow ? canvas.width : labels - 12)
            let height = isNarrow ? 34 : max(38, Double(label.count) * TextMeasure.labelLine + 6)
            let top = isNarrow ? y + Double(label.count) * TextMeasure.labelLine + 4 : y
            let first = isNarrow ? y + 13 : y + height / 2 + 4.5 - Double(label.count - 1) * TextMeasure.labelLine / 2
            for (line, text) in label.enumerated() {
                canvas.text(text, at: (0, first + Double(line) * TextMeasure.labelLine))
            }
            for column in chart.columns.indices {
                let x = labels + cell * Double(column)
                let box = Box(x: x + 1, y: top + 1, width: cell - 2, height: height - 2)
                draw(index, column, box, numberAt: box.y + box.height / 2 + 4.5, on: &canvas)
            }
            y = top + height + (isNarrow ? 8 : 0)
        }
        return y + 2
    }

    private func tiles(on canvas: inout Canvas) -> Double {
        let across = canvas.format.isNarrow ? 3 : 6
        let width = (canvas.width - 4 * Double(across - 1)) / Double(across)
        let names = chart.columns.map { TextLines.wrapped($0, width: width - 8, size: Self.small) }
        let height = 28 + Double(names.map(\.count).max() ?? 1) * TextMeasure.smallLine
        var y = 0.0
        for (index, row) in chart.rows.enumerated() {
            for text in TextLines.wrapped(row.label, width: canvas.width / 1.1) {
                canvas.text(text, at: (0, y + 14), tone: .strong)
                y += 20
            }
            y += 4
            for column in chart.columns.indices {
                if column > 0, column.isMultiple(of: across) { y += height + 4 }
                let x = Double(column % across) * (width + 4)
                let box = Box(x: x, y: y, width: width, height: height)
                let tone = draw(index, column, box, numberAt: y + 18, on: &canvas)
                for (line, text) in names[column].enumerated() {
                    let at = (box.middle, y + 34 + Double(line) * TextMeasure.smallLine)
                    canvas.text(text, at: at, anchor: .middle, size: Self.small, tone: tone)
                }
            }
            y += height + 12
        }
        return y - 8
    }

    /// Returns the tone of texts on the cell.
    @discardableResult
    private func draw(_ row: Int, _ column: Int, _ box: Box, numberAt y: Double, on canvas: inout Canvas) -> Canvas.Tone
    {
        let figure = chart.rows[row].figure(column)
        let shades = chart.shades
        let shade = shades.tone(ofStep: shades.step(of: figure?.lower ?? 0))
        let tone: Canvas.Tone = shade >= 4 ? .inverse : .ink
        let title =
            "\(words.isolated(chart.rows[row].label)), \(words.isolated(chart.columns[column])): "
            + table.rows[row].cells[column].text
        canvas.beginGroup(row: row, title: title)
        canvas.cell(box, shade: shade, column: column, figure: figure)
        if let figure {
            canvas.text(words.short(figure), at: (box.middle, y), anchor: .middle, tone: tone)
        } else {
            canvas.noFigure(at: (box.middle, y - 4.5))
        }
        canvas.endGroup()
        return tone
    }
}

extension MatrixChart {
    /// The shades of its cells, by their lower figures.
    var shades: Shades {
        Shades(upTo: rows.flatMap { row in columns.indices.map { row.figure($0)?.lower ?? 0 } }.max() ?? 0)
    }
}

extension Canvas {
    /// A cell or tile with the shade of its value.
    mutating func cell(_ box: Box, shade: Int, column: Int, figure: Figure?) {
        let look: StaticString =
            switch shade {
            case 1: "chart-shade-1"
            case 2: "chart-shade-2"
            case 3: "chart-shade-3"
            case 4: "chart-shade-4"
            case 5: "chart-shade-5"
            default: "chart-shade-0"
            }
        markup.literal("<rect class=\"")
        markup.literal(look)
        markup += "\" x=\"\(isMirrored ? width - box.end : box.x)\" y=\"\(box.y)\""
        markup += " width=\"\(box.width)\" height=\"\(box.height)\" data-series=\"\(column)\""
        if let figure { markup += " data-lower=\"\(figure.lower)\" data-upper=\"\(figure.upper)\"" }
        markup.literal("/>")
    }
}
