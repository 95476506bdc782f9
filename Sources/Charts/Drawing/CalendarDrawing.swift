// SPDX-License-Identifier: Apache-2.0

/// A tile for each day: a row for each weekday, a column for each week, a block for each year or half-year.
struct CalendarDrawing: Drawing {
    let chart: CalendarChart
    let table: ChartTable
    let words: ChartWords

    private static let small = TextMeasure.small

    func draw(on canvas: inout Canvas) -> Double {
        let entries = chart.drawn
        let months = canvas.format.isNarrow ? 6 : 12
        let margin = (chart.names.weekdays.map { TextMeasure.width($0, Self.small) }.max() ?? 0) + 8
        let tile = (canvas.width - margin) / (canvas.format.isNarrow ? 28 : 54)
        var y = 0.0
        var next = 0
        for year in chart.first.year...max(chart.first.year, chart.last.year) {
            canvas.text(chart.names.year(year), at: (0, y + 14), tone: .strong)
            y += 20
            for month in stride(from: 1, through: 12, by: months) {
                let block = CalendarBlock(
                    chart: chart,
                    year: year,
                    months: month...month + months - 1,
                    margin: margin,
                    tile: tile
                )
                guard !block.days.isEmpty else { continue }
                let end = entries[next...].firstIndex { $0.day.number >= block.days.upperBound } ?? entries.count
                let own = next..<max(next, end)
                block.draw(entries, own, title: title, on: &canvas, top: y)
                next = own.upperBound
                y += block.height
            }
            y += 6
        }
        return y
    }

    private func title(_ entry: Int) -> String {
        "\(words.isolated(table.rows[entry].label)): \(table.rows[entry].cells.first?.text ?? "")"
    }
}

/// The tiles of some months of a year.
struct CalendarBlock {
    let chart: CalendarChart
    let year: Int
    let months: ClosedRange<Int>
    let margin: Double
    let tile: Double

    private var gap: Double { tile > 12 ? 2 : 1.5 }

    var height: Double { 7 * tile + 18 + 8 }

    /// The days of this block that get a tile, by number; empty where there are none.
    var days: Range<Int> {
        let start = max(firstOfMonth(months.lowerBound), chart.first.number)
        return start..<max(start, min(lastDay, chart.last.number) + 1)
    }

    private func firstOfMonth(_ month: Int) -> Int { ChartDay(year, month, 1)?.number ?? 0 }

    private var lastDay: Int { firstOfMonth(months.upperBound) + ChartDay.length(year, months.upperBound) - 1 }

    /// The column and the row of a day.
    private func place(_ number: Int) -> (week: Int, weekday: Int) {
        let first = firstOfMonth(months.lowerBound)
        let shift = weekday(first)
        return ((number - first + shift) / 7, weekday(number))
    }

    private func weekday(_ number: Int) -> Int {
        (((number + 4 - chart.names.firstWeekday) % 7) + 7) % 7
    }

    private func box(_ number: Int, _ top: Double) -> Box {
        let (week, weekday) = place(number)
        return Box(
            x: margin + Double(week) * tile,
            y: top + 18 + Double(weekday) * tile,
            width: tile - gap,
            height: tile - gap
        )
    }

    func draw(
        _ entries: [CalendarChart.Entry],
        _ own: Range<Int>,
        title: (Int) -> String,
        on canvas: inout Canvas,
        top: Double
    ) {
        labels(on: &canvas, top)
        let shades = chart.shades
        var taken = Set<Int>()
        for index in own {
            let entry = entries[index]
            let box = box(entry.day.number, top)
            taken.insert(entry.day.number)
            let tone = shades.tone(ofStep: shades.step(of: entry.figure?.lower ?? 0))
            canvas.beginGroup(row: index, title: title(index))
            canvas.cell(box, shade: tone, column: 0, figure: entry.figure)
            if entry.figure == nil {
                canvas.noFigure(at: (box.middle, box.y + box.height / 2), radius: tile / 5)
            }
            canvas.endGroup()
        }
        canvas.tiles(days.filter { !taken.contains($0) }.map { box($0, top) }, look: "chart-day")
    }

    private func labels(on canvas: inout Canvas, _ top: Double) {
        let size = TextMeasure.small
        var row = LabelRow(from: 0, to: canvas.width)
        for month in months where chart.names.months.count == 12 {
            guard
                days.contains(firstOfMonth(month))
                    || days.contains(firstOfMonth(month) + ChartDay.length(year, month) - 1)
            else { continue }
            let x = box(firstOfMonth(month) + 6, top).x
            let name = chart.names.months[month - 1]
            let width = TextMeasure.width(name, size)
            guard let middle = row.place(width: width, at: x + width / 2) else { continue }
            canvas.text(name, at: (middle, top + 12), anchor: .middle, size: size, tone: .soft)
        }
        for weekday in stride(from: 0, to: 7, by: 2) where chart.names.weekdays.count == 7 {
            let name = chart.names.weekdays[(weekday + chart.names.firstWeekday) % 7]
            let y = top + 18 + (Double(weekday) + 0.5) * tile + 3
            canvas.text(name, at: (margin - 6, y), anchor: .end, size: size - 1, tone: .soft)
        }
    }
}

extension CalendarChart {
    /// The shades of its tiles, by their lower figures.
    var shades: Shades { Shades(upTo: drawn.map { $0.figure?.lower ?? 0 }.max() ?? 0) }
}
