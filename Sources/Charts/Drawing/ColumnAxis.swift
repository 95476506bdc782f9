// SPDX-License-Identifier: Apache-2.0

/// The labels under columns: each column's own where they have room, and the groups that columns belong to.
struct ColumnAxis {
    let columns: [ColumnChart.Column]
    let slots: ColumnSlots

    private static let size = TextMeasure.small
    private static let lineHeight = TextMeasure.smallLine

    /// Draws them, and returns the y of their bottom.
    func draw(on canvas: inout Canvas, _ plot: Box) -> Double {
        let groups = groups
        let fits = columns.indices.allSatisfy {
            TextMeasure.width(columns[$0].short, Self.size) <= slots.slots[$0].width - 4
        }
        var y = plot.bottom + 16
        if fits || groups.isEmpty {
            y += drawColumns(on: &canvas, plot, y, isWrapped: !fits && canWrap) * Self.lineHeight
        } else {
            drawApart(on: &canvas, y)
        }
        if !groups.isEmpty {
            drawGroups(groups, on: &canvas, plot, y)
            y += Self.lineHeight
        }
        return y - 8
    }

    /// Whether each label fits its slot when it is broken between words.
    private var canWrap: Bool {
        columns.indices.allSatisfy {
            TextLines.widestWord(columns[$0].short, size: Self.size) <= slots.slots[$0].width - 4
        }
    }

    /// Returns the number of lines.
    private func drawColumns(on canvas: inout Canvas, _ plot: Box, _ y: Double, isWrapped: Bool) -> Double {
        var row = LabelRow(from: plot.x - 12, to: plot.end)
        var lines = 1
        let order = columns.indices.filter { columns[$0].isApart } + columns.indices.filter { !columns[$0].isApart }
        for index in order {
            let isApart = columns[index].isApart
            let width = max(20, slots.slots[index].width - 2)
            let text = columns[index].short
            let wrapped = isApart || isWrapped ? TextLines.wrapped(text, width: width, size: Self.size) : [text]
            let widest = wrapped.map { TextMeasure.width($0, Self.size) }.max() ?? 0
            guard let middle = row.place(width: widest, at: slots.middle(index)) else { continue }
            for (line, text) in wrapped.enumerated() {
                let at = (middle, y + Double(line) * Self.lineHeight)
                canvas.text(text, at: at, anchor: .middle, size: Self.size, tone: .soft)
            }
            lines = max(lines, wrapped.count)
        }
        return Double(lines)
    }

    private func drawApart(on canvas: inout Canvas, _ y: Double) {
        for index in columns.indices where columns[index].isApart {
            let lines = TextLines.wrapped(columns[index].short, width: slots.slots[index].width, size: Self.size)
            for (line, text) in lines.enumerated() {
                let at = (slots.middle(index), y + Double(line) * Self.lineHeight)
                canvas.text(text, at: at, anchor: .middle, size: Self.size, tone: .soft)
            }
        }
    }

    /// Runs of columns with the same group.
    private var groups: [(name: String, columns: Range<Int>)] {
        var groups: [(name: String, columns: Range<Int>)] = []
        for index in columns.indices {
            guard let name = columns[index].group, !columns[index].isApart else { continue }
            if let last = groups.last, last.name == name, last.columns.upperBound == index {
                groups[groups.count - 1].columns = last.columns.lowerBound..<index + 1
            } else {
                groups.append((name, index..<index + 1))
            }
        }
        return groups
    }

    private func drawGroups(
        _ groups: [(name: String, columns: Range<Int>)],
        on canvas: inout Canvas,
        _ plot: Box,
        _ y: Double
    ) {
        var row = LabelRow(from: plot.x - 12, to: plot.end)
        for group in groups {
            let start = slots.slots[group.columns.lowerBound].start
            let last = slots.slots[group.columns.upperBound - 1]
            canvas.line(from: (start, plot.bottom), to: (start, plot.bottom + 5), look: "chart-axis")
            let middle = (start + last.start + last.width) / 2
            guard let placed = row.place(width: TextMeasure.width(group.name, Self.size), at: middle) else { continue }
            canvas.text(group.name, at: (placed, y), anchor: .middle, size: Self.size, tone: .soft)
        }
    }
}
