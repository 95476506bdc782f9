// SPDX-License-Identifier: Apache-2.0

extension Canvas {
    /// Where the arrow of an open end points.
    enum Pointing: Sendable {
        case up
        case down
        case start
        case end
    }

    /// The arrow of an open end: beyond it the figure is not known.
    mutating func openEnd(at point: (x: Double, y: Double), _ pointing: Pointing, size: Double = 4) {
        let (x, y) = point
        let length = size + 1
        let points: [(x: Double, y: Double)] =
            switch pointing {
            case .up: [(x - size, y), (x, y - length), (x + size, y)]
            case .down: [(x - size, y), (x, y + length), (x + size, y)]
            case .start: [(x, y - size), (x - length, y), (x, y + size)]
            case .end: [(x, y - size), (x + length, y), (x, y + size)]
            }
        path(points, look: "chart-open")
    }

    /// The ring that stands where there is an entry without a figure.
    mutating func noFigure(at point: (x: Double, y: Double), radius: Double = 3) {
        circle(at: point, radius: radius, look: "chart-ring")
    }

    /// A horizontal bar that begins at `x`: solid to the lower figure, pale to the upper one, with a whisker between them.
    ///
    /// `isTowardsStart` lets it grow against the direction of the line, as one wing of a pyramid does.
    mutating func bar(
        _ figure: Figure?,
        at box: Box,
        scale: Scale,
        look: Int,
        isTextured: Bool,
        series: Int,
        isTowardsStart: Bool = false
    ) {
        let middle = box.y + box.height / 2
        func x(_ distance: Double) -> Double { isTowardsStart ? box.end - distance : box.x + distance }
        guard let figure else { return noFigure(at: (x(6), middle)) }
        let lower = scale.length(Double(figure.lower), of: box.width)
        let upper = scale.length(Double(figure.upper), of: box.width)
        if figure.lower > 0 {
            let part = part(of: box, 0, lower, isTowardsStart)
            solid(part, look: look, isTextured: isTextured, series: series, value: figure.lower)
        }
        if figure.upper > figure.lower {
            let part = part(of: box, lower, upper, isTowardsStart)
            pale(part, look: look, isTextured: isTextured, series: series, value: figure.upper)
            line(from: (x(lower), middle), to: (x(upper), middle), look: "chart-whisker")
            line(from: (x(upper), box.y + 1), to: (x(upper), box.bottom - 1), look: "chart-whisker")
        }
        if figure.upper == 0 {
            line(from: (x(0), box.y), to: (x(0), box.bottom), look: "chart-zero")
        }
        if figure.isOpenAbove { openEnd(at: (x(upper + 3), middle), isTowardsStart ? .start : .end) }
        if figure.isOpenBelow { openEnd(at: (x(max(7, lower - 3)), middle), isTowardsStart ? .end : .start) }
    }

    private func part(of box: Box, _ from: Double, _ to: Double, _ isTowardsStart: Bool) -> Box {
        Box(x: isTowardsStart ? box.end - to : box.x + from, y: box.y, width: to - from, height: box.height)
    }
}
