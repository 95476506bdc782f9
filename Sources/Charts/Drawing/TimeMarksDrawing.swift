// SPDX-License-Identifier: Apache-2.0

/// Bands and events on a time axis, in lanes above the plot; each has its letter or number, explained below the chart.
struct TimeMarksDrawing {
    let chart: ColumnChart
    let words: ChartWords
    let slots: ColumnSlots

    private static let lane = 20.0
    private static let size = TextMeasure.small

    /// The height of the lanes.
    func height(start: Double, end: Double) -> Double {
        bandsHeight + Double(Set(eventLanes).count) * Self.lane
    }

    /// A letter for each band; the alphabet again, doubled, after its end.
    static func letter(of index: Int, _ words: ChartWords) -> String {
        let letters = Array(words[.bandLetters])
        guard !letters.isEmpty else { return words.number(index + 1) }
        return String(repeating: letters[index % letters.count], count: index / letters.count + 1)
    }

    private var bandsHeight: Double { Double(Set(bandLanes).count) * Self.lane }

    /// Bands that share no time lie behind the whole plot; those that overlap lie above it, in lanes.
    func drawBands(on canvas: inout Canvas, top: Double, plot: Box) {
        let lanes = bandLanes
        let isBehind = Set(lanes).count < 2
        var rows = [LabelRow](repeating: LabelRow(from: plot.x, to: plot.end), count: Set(lanes).count)
        for (index, (band, lane)) in zip(chart.visibleBands, lanes).enumerated() {
            let start = slots.x(at: band.start)
            let end = slots.x(at: band.end)
            let top = top + Double(lane) * Self.lane
            let height = isBehind ? plot.bottom - top : Self.lane - 3
            let box = Box(x: start, y: top, width: end - start, height: height)
            let isOther = !(isBehind ? index : lane).isMultiple(of: 2)
            canvas.rectangle(box, look: isOther ? "chart-band chart-band-other" : "chart-band")
            canvas.line(from: (start, top), to: (start, isBehind ? plot.bottom : top + height), look: "chart-band-edge")
            let letter = Self.letter(of: index, words)
            for text in ["\(letter) · \(words.isolated(band.label))", letter] {
                let width = TextMeasure.width(text, Self.size)
                guard width + 8 <= box.width || text == letter else { continue }
                guard let middle = rows[lane].place(width: width, at: box.middle) else { continue }
                canvas.text(text, at: (middle, top + 14), anchor: .middle, size: Self.size, tone: .soft)
                break
            }
        }
    }

    func drawEvents(on canvas: inout Canvas, top: Double, plot: Box) {
        let first = top + bandsHeight + Self.lane / 2
        for (index, (event, lane)) in zip(chart.visibleEvents, eventLanes).enumerated() {
            let x = slots.x(at: event.position)
            let y = first + Double(lane) * Self.lane
            canvas.line(from: (x, y + 8), to: (x, plot.bottom), look: "chart-event")
            canvas.circle(at: (x, y), radius: 8, look: "chart-event-mark")
            canvas.text(words.number(index + 1), at: (x, y + 4), anchor: .middle, size: Self.size)
        }
    }

    /// The lane of each band, so that no two in one overlap.
    private var bandLanes: [Int] {
        var taken: [[TimeBand]] = []
        return chart.visibleBands.map { band in
            let free = taken.firstIndex { $0.allSatisfy { $0.end <= band.start || band.end <= $0.start } }
            guard let free else {
                taken.append([band])
                return taken.count - 1
            }
            taken[free].append(band)
            return free
        }
    }

    /// The lane of each event, so that no two marks touch.
    private var eventLanes: [Int] {
        var ends: [[Double]] = []
        return chart.visibleEvents.map { event in
            let x = slots.x(at: event.position)
            let free = ends.firstIndex { $0.allSatisfy { abs($0 - x) >= 20 } }
            guard let free else {
                ends.append([x])
                return ends.count - 1
            }
            ends[free].append(x)
            return free
        }
    }
}
