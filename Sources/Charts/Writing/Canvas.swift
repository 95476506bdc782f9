// SPDX-License-Identifier: Apache-2.0

/// A drawing being written, in logical coordinates: right-to-left languages get its mirror image.
///
/// Only positions are mirrored. Texts keep their own direction, and an anchor at the start of a line is at its right there.
struct Canvas {
    /// Which end or middle of a text stands at its position.
    enum Anchor: Sendable {
        case start
        case middle
        case end
    }

    /// How a text looks.
    enum Tone: Sendable {
        case ink
        case soft
        case strong
        /// A figure over lines and columns, which stand back from it.
        case value
        /// On a dark shade.
        case inverse
    }

    let format: DrawingFormat
    let isMirrored: Bool
    /// Begins the names of the textures of this chart.
    let chartID: String
    var markup = Markup()

    init(format: DrawingFormat, direction: ChartDirection, chartID: String) {
        self.format = format
        isMirrored = direction == .rightToLeft
        self.chartID = chartID
    }

    /// A canvas of the same kind, for what is put on top later.
    init(copying canvas: Canvas) {
        format = canvas.format
        isMirrored = canvas.isMirrored
        chartID = canvas.chartID
    }

    var width: Double { format.width }

    private func mirrored(_ x: Double) -> Double { isMirrored ? width - x : x }

    private mutating func coordinates(_ box: Box) {
        markup.literal(" x=\"")
        markup.number(isMirrored ? width - box.end : box.x)
        markup.literal("\" y=\"")
        markup.number(box.y)
        markup.literal("\" width=\"")
        markup.number(box.width)
        markup.literal("\" height=\"")
        markup.number(box.height)
        markup.literal("\"")
    }

    /// A plain rectangle that is no mark: a band, a tile, an edge.
    mutating func rectangle(_ box: Box, look: StaticString) {
        markup.literal("<rect class=\"")
        markup.literal(look)
        markup.literal("\"")
        coordinates(box)
        markup.literal("/>")
    }

    /// The solid part of a bar, up to its lower figure.
    mutating func solid(_ box: Box, look: Int, isTextured: Bool, series: Int, value: Int) {
        markup.literal("<rect")
        if !isTextured { markup += " class=\"chart-fill-\(look % Looks.colours)\"" }
        if isTextured { markup += " fill=\"url(#\(chartID)-t\(look))\"" }
        coordinates(box)
        markup += " data-series=\"\(series)\" data-lower=\"\(value)\"/>"
    }

    /// The pale part of a bar, from its lower to its upper figure.
    mutating func pale(_ box: Box, look: Int, isTextured: Bool, series: Int, value: Int) {
        let colour = look % Looks.colours
        markup += "<rect class=\"chart-pale chart-edge-\(colour)"
        if !isTextured { markup += " chart-fill-\(colour)" }
        markup.literal("\"")
        if isTextured { markup += " fill=\"url(#\(chartID)-t\(look))\"" }
        coordinates(box)
        markup += " data-series=\"\(series)\" data-upper=\"\(value)\"/>"
    }

    mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double), look: StaticString) {
        markup.literal("<line class=\"")
        markup.literal(look)
        markup += "\" x1=\"\(mirrored(start.x))\" y1=\"\(start.y)\" x2=\"\(mirrored(end.x))\" y2=\"\(end.y)\"/>"
    }

    /// Straight lines through points.
    mutating func path(_ points: [(x: Double, y: Double)], look: StaticString) {
        markup.literal("<path class=\"")
        markup.literal(look)
        markup.literal("\" d=\"")
        for (index, point) in points.enumerated() {
            markup += index == 0 ? "M" : "L"
            markup += "\(mirrored(point.x)) \(point.y)"
        }
        markup.literal("\"/>")
    }

    /// Squares of one look as one shape.
    mutating func tiles(_ boxes: [Box], look: StaticString) {
        guard !boxes.isEmpty else { return }
        markup.literal("<path class=\"")
        markup.literal(look)
        markup.literal("\" d=\"")
        for box in boxes {
            markup += "M\(isMirrored ? width - box.end : box.x) \(box.y)h\(box.width)v\(box.height)h\(-box.width)z"
        }
        markup.literal("\"/>")
    }

    mutating func circle(at point: (x: Double, y: Double), radius: Double, look: StaticString) {
        markup.literal("<circle class=\"")
        markup.literal(look)
        markup += "\" cx=\"\(mirrored(point.x))\" cy=\"\(point.y)\" r=\"\(radius)\"/>"
    }

    /// A text on one line, whose baseline is at `y`.
    mutating func text(
        _ text: String,
        at point: (x: Double, y: Double),
        anchor: Anchor = .start,
        size: Double = TextMeasure.label,
        tone: Tone = .ink
    ) {
        markup.literal("<text")
        switch tone {
        case .ink: break
        case .soft: markup.literal(" class=\"chart-soft\"")
        case .strong: markup.literal(" class=\"chart-strong\"")
        case .value: markup.literal(" class=\"chart-value\"")
        case .inverse: markup.literal(" class=\"chart-inverse\"")
        }
        markup += " x=\"\(mirrored(point.x))\" y=\"\(point.y)\""
        switch anchor {
        case .start: break
        case .middle: markup.literal(" text-anchor=\"middle\"")
        case .end: markup.literal(" text-anchor=\"end\"")
        }
        if size != TextMeasure.label { markup += " font-size=\"\(size)\"" }
        markup.literal(">")
        markup.escaped(text)
        markup.literal("</text>")
    }

    /// What follows until `endGroup` shares a title, which a browser shows to who points at it; narrow drawings have none.
    mutating func beginGroup(row: Int, title: @autoclosure () -> String) {
        markup += "<g data-row=\"\(row)\">"
        if !format.isNarrow { markup += "<title>\(title())</title>" }
    }

    mutating func endGroup() { markup.literal("</g>") }

    /// An area that shows nothing but its title, to who points at it.
    mutating func area(_ box: Box, row: Int, title: String) {
        markup.literal("<rect class=\"chart-area\" fill=\"none\"")
        coordinates(box)
        markup += " data-row=\"\(row)\"><title>\(title)</title></rect>"
    }
}
