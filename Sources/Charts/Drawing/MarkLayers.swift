// SPDX-License-Identifier: Apache-2.0

/// The parts of all columns, gathered by series, so that each series is two shapes however many columns there are.
struct MarkLayers {
    /// One part of a column: its figure, and where it is drawn.
    struct Mark {
        let row: Int
        let value: Int
        let box: Box
    }

    private let series: [ChartSeries]
    private var solids: [[Mark]]
    private var pales: [[Mark]]

    init(_ series: [ChartSeries]) {
        self.series = series
        solids = Array(repeating: [], count: series.count)
        pales = solids
    }

    /// Adds the part up to a lower figure.
    mutating func solid(_ series: Int, _ row: Int, _ value: Int, _ box: Box) {
        solids[series].append(Mark(row: row, value: value, box: box))
    }

    /// Adds the part from the lower to the upper figure.
    mutating func pale(_ series: Int, _ row: Int, _ value: Int, _ box: Box) {
        pales[series].append(Mark(row: row, value: value, box: box))
    }

    /// Draws them; fine marks have fine textures, and caps instead of outlines.
    ///
    /// A series alone in its plot needs no texture.
    func draw(on canvas: inout Canvas, isFine: Bool, isAlone: Bool) {
        for index in series.indices {
            let look = Looks.look(of: series[index], at: index)
            let solid: Texture = isAlone ? .none : isFine ? .fine : .usual
            if !solids[index].isEmpty { canvas.solids(solids[index], look, series: index, solid) }
            let pale: Texture = isAlone || isFine ? .none : .usual
            if !pales[index].isEmpty { canvas.pales(pales[index], look, series: index, pale, hasCaps: isFine) }
        }
    }

    /// How a mark is filled besides its colour.
    fileprivate enum Texture {
        case none
        case usual
        case fine
    }
}

extension Canvas {
    fileprivate mutating func solids(
        _ marks: [MarkLayers.Mark],
        _ look: Int,
        series: Int,
        _ texture: MarkLayers.Texture
    ) {
        markup.literal("<path")
        if texture == .none { markup += " class=\"chart-fill-\(look % Looks.colours)\"" }
        fill(look, texture)
        markup += " data-series=\"\(series)\" data-lower=\""
        values(marks)
        rectangles(marks)
    }

    fileprivate mutating func pales(
        _ marks: [MarkLayers.Mark],
        _ look: Int,
        series: Int,
        _ texture: MarkLayers.Texture,
        hasCaps: Bool
    ) {
        let colour = look % Looks.colours
        markup.literal("<path class=\"chart-pale")
        if texture == .none { markup += " chart-fill-\(colour)" }
        if !hasCaps { markup += " chart-edge-\(colour)" }
        markup.literal("\"")
        fill(look, texture)
        markup += " data-series=\"\(series)\" data-upper=\""
        values(marks)
        rectangles(marks)
        if hasCaps { caps(marks, colour) }
    }

    private mutating func fill(_ look: Int, _ texture: MarkLayers.Texture) {
        guard texture != .none else { return }
        markup += " fill=\"url(#\(chartID)-"
        markup.literal(texture == .fine ? "f" : "t")
        markup += "\(look))\""
    }

    /// The figures of the marks: row, colon, value.
    private mutating func values(_ marks: [MarkLayers.Mark]) {
        for (index, mark) in marks.enumerated() {
            if index > 0 { markup.literal(" ") }
            markup.number(mark.row)
            markup.literal(":")
            markup.number(mark.value)
        }
        markup.literal("\"")
    }

    private mutating func rectangles(_ marks: [MarkLayers.Mark]) {
        markup.literal(" d=\"")
        for mark in marks {
            markup.literal("M")
            markup.number(isMirrored ? width - mark.box.end : mark.box.x)
            markup.literal(" ")
            markup.number(mark.box.y)
            markup.literal("h")
            markup.number(mark.box.width)
            markup.literal("v")
            markup.number(mark.box.height)
            markup.literal("h")
            markup.number(-mark.box.width)
            markup.literal("z")
        }
        markup.literal("\"/>")
    }

    /// A line at the upper end of each mark.
    private mutating func caps(_ marks: [MarkLayers.Mark], _ colour: Int) {
        markup += "<path class=\"chart-edge-\(colour)\" d=\""
        for mark in marks {
            markup.literal("M")
            markup.number(isMirrored ? width - mark.box.end : mark.box.x)
            markup.literal(" ")
            markup.number(mark.box.y)
            markup.literal("h")
            markup.number(mark.box.width)
        }
        markup.literal("\"/>")
    }
}
