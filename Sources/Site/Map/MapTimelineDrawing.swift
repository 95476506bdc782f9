// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting

/// The time line as SVG: columns from edge to edge, so that a place on it is a time; once wide, once for telephones.
struct MapTimelineDrawing {
    let line: MapTimeline
    let words: Phrasebook

    /// The two drawings; the style sheet shows the one that fits.
    var html: HTML {
        guard !line.columns.isEmpty else { return .empty }
        return "\(drawing("wide", width: 900))\(drawing("narrow", width: 320))"
    }

    private static let laneHeight = 22.0
    private static let plotHeight = 110.0
    private static let axisHeight = 20.0

    private var plotTop: Double { 16 + Double(line.lanes.count) * Self.laneHeight }

    private func drawing(_ name: String, width: Double) -> HTML {
        let height = plotTop + Self.plotHeight + Self.axisHeight
        let scale = TimeScale(line, width: width, isMirrored: words.language.direction == .rightToLeft)
        return """
            <svg class="time-\(name)" viewBox="0 0 \(Self.text(width)) \(Self.text(height))" role="img" \
            aria-labelledby="time-\(name)-title"><title id="time-\(name)-title">\(title)</title>
            \(lanes(scale))\(chosen(scale))\(columns(scale))\(axis(scale))</svg>

            """
    }

    private var title: String {
        let name = line.drawsIncidents ? words[.incidentsOfPeriod] : words[.timeline]
        guard let first = line.columns.first?.period, let last = line.columns.last?.period else { return name }
        return "\(name): \(words.name(of: first)) – \(words.name(of: last))"
    }

    /// The lower figure solid, what it may come to more pale above it.
    private func columns(_ scale: TimeScale) -> HTML {
        let unit = Self.plotHeight / Double(max(1, line.top))
        let bottom = plotTop + Self.plotHeight
        return """
            <g>\(each: line.columns.indices, { index in
                let heights = line.heights(line.columns[index])
                guard heights.upper > 0 else { return .empty }
                let (lower, upper) = (Double(heights.lower) * unit, Double(heights.upper) * unit)
                let upperPart = scale.box(index, top: bottom - upper, height: upper - lower)
                let lowerPart = scale.box(index, top: bottom - lower, height: lower)
                return "\(when: upper > lower, "<rect class=\"upper\" \(upperPart)/>")\(when: lower > 0, "<rect class=\"lower\" \(lowerPart)/>")"
            })</g>

            """
    }

    /// What lies outside of the days asked for, veiled, and their edges.
    private func chosen(_ scale: TimeScale) -> HTML {
        guard line.from != nil || line.to != nil else { return .empty }
        let start = line.from.map { line.position(of: $0, atEnd: false) } ?? 0
        let end = line.to.map { line.position(of: $0, atEnd: true) } ?? Double(line.columns.count)
        return """
            <rect class="chosen" \(scale.span(start, max(start, end), top: plotTop, height: Self.plotHeight))/>

            """
    }

    private func axis(_ scale: TimeScale) -> HTML {
        let bottom = plotTop + Self.plotHeight
        var marks: [HTML] = []
        var free = -Double.infinity
        for (index, column) in line.columns.enumerated() where isMarked(index) {
            let x = scale.x(at: Double(index))
            marks.append(
                "<line x1=\"\(Self.text(x))\" x2=\"\(Self.text(x))\" y1=\"\(Self.text(bottom))\" y2=\"\(Self.text(bottom + 4))\"/>"
            )
            let place = Double(index) * scale.step
            guard place >= free, place + 30 <= scale.width else { continue }
            free = place + 38
            marks.append(
                "<text x=\"\(Self.text(x + scale.sign * 2))\" y=\"\(Self.text(bottom + 15))\">\(mark(column.period))</text>"
            )
        }
        let edge = scale.x(at: 0)
        return """
            <g class="axis"><line x1="0" x2="\(Self.text(scale.width))" y1="\(Self.text(bottom))" y2="\(Self.text(bottom))"/>\
            <line class="top" x1="0" x2="\(Self.text(scale.width))" y1="\(Self.text(plotTop))" y2="\(Self.text(plotTop))"/>\
            <text x="\(Self.text(edge))" y="\(Self.text(plotTop - 4))">\(words.number(line.top))</text>\(HTML.joined(marks))</g>
            """
    }

    /// Years are marked, and of a short time every month or day.
    private func isMarked(_ index: Int) -> Bool {
        let day = line.columns[index].period.first
        return switch line.timeline {
        case .day: day.day == 1 || day.day.isMultiple(of: 7)
        default: day.month == 1 || index == 0 || line.columns.count <= 18
        }
    }

    private func mark(_ period: Period) -> String {
        let day = period.first
        if line.timeline == .day { return words.digits.shaping("\(day.day)/\(day.month)") }
        guard day.month != 1, line.columns.count <= 18 else { return words.digits.shaping(String(day.year)) }
        return words.digits.shaping("\(day.month)/\(day.year % 100)")
    }

    /// What is drawn above the time line, lane by lane.
    private func lanes(_ scale: TimeScale) -> HTML {
        """
        <g class="lanes">\(each: line.lanes.enumerated(), { place, lane in
            HTML.joined(lane.bars.enumerated().map { index, bar in
                drawn(bar, index, top: Double(place) * Self.laneHeight, scale)
            })
        })</g>

        """
    }

    private func drawn(_ bar: MapLane.Bar, _ index: Int, top: Double, _ scale: TimeScale) -> HTML {
        let start = line.position(of: bar.first, atEnd: false)
        let end = bar.last.map { line.position(of: $0, atEnd: true) } ?? Double(line.columns.count)
        guard start < end else { return .empty }
        let (x, y) = (Self.text(scale.x(at: start) + scale.sign * 4), Self.text(top + 13))
        let fits = Double(bar.name.unicodeScalars.count) * 7 < (end - start) * scale.step - 8
        return """
            <rect class="\(index.isMultiple(of: 2) ? "lane" : "lane other")" \
            \(scale.span(start, end, top: top, height: Self.laneHeight - 4))><title>\(bar.name)</title></rect>\
            \(when: fits, "<text x=\"\(x)\" y=\"\(y)\">\(bar.name)</text>")
            """
    }

    /// A coordinate of a drawing: to tenths.
    static func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10)
            ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}

/// From columns to units of a drawing; mirrored where the language is read from right to left.
private struct TimeScale {
    let width: Double
    /// The width of a column.
    let step: Double
    /// 1 where time runs to the right, -1 where it runs to the left.
    let sign: Double

    init(_ line: MapTimeline, width: Double, isMirrored: Bool) {
        self.width = width
        step = width / Double(max(1, line.columns.count))
        sign = isMirrored ? -1 : 1
    }

    func x(at place: Double) -> Double { sign > 0 ? place * step : width - place * step }

    func box(_ index: Int, top: Double, height: Double) -> HTML {
        let gap = min(2, step * 0.15)
        return span(Double(index), Double(index) + 1 - gap / step, top: top, height: height)
    }

    func span(_ start: Double, _ end: Double, top: Double, height: Double) -> HTML {
        let (text, left) = (MapTimelineDrawing.text, min(x(at: start), x(at: end)))
        return """
            x="\(text(left))" y="\(text(top))" width="\(text((end - start) * step))" height="\(text(max(height, 0.5)))"
            """
    }
}
