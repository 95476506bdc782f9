// SPDX-License-Identifier: Apache-2.0

import Charts

/// A map being drawn as SVG: nothing lies outside of its frame, and no text lies on another.
///
/// Looks are classes of the module's style sheet; nothing in it runs or carries a style of its own.
struct MapPainter {
    let panel: MapPanel
    let words: MapWords
    private(set) var markup = Markup()
    /// Where something stands that no name may cover.
    private var taken: [Extent] = []

    init(_ panel: MapPanel, _ words: MapWords) {
        self.panel = panel
        self.words = words
    }

    /// The whole drawing, described for those who don't see it.
    func document(id: String, title: String, description: String) -> Markup {
        """
        <svg class="map-drawing" viewBox="0 0 \(panel.width) \(panel.height)" width="\(panel.width)" \
        height="\(panel.height)" role="img" aria-labelledby="\(id)-title \(id)-text" \
        direction="\(words.isRightToLeft ? "rtl" : "ltr")" font-size="\(TextMeasure.label)">
        <title id="\(id)-title">\(title)</title>
        <desc id="\(id)-text">\(description)</desc>
        \(markup)
        </svg>

        """
    }

    /// What another painter of the same panel drew.
    mutating func put(_ drawn: Markup) { markup += drawn }

    /// A rectangle over the whole frame.
    mutating func ground(look: StaticString) {
        markup.literal("<rect class=\"")
        markup.literal(look)
        markup += "\" x=\"0\" y=\"0\" width=\"\(panel.width)\" height=\"\(panel.height)\"/>\n"
    }

    /// Rings in units of the drawing as one filled shape.
    mutating func fill(_ rings: [[MapPoint]], look: StaticString) {
        path(rings.map { panel.frame.clip(ring: $0) }.filter { !$0.isEmpty }, look: look, isClosed: true)
    }

    /// Lines in units of the drawing.
    mutating func stroke(_ lines: [[MapPoint]], look: StaticString) {
        path(lines.flatMap { panel.frame.clip(line: $0) }, look: look, isClosed: false)
    }

    /// A ring in units of the drawing, filled, with its edge.
    mutating func outline(_ rings: [[MapPoint]], fill fillLook: StaticString, edge: StaticString) {
        fill(rings, look: fillLook)
        stroke(rings.map { $0 + $0.prefix(1) }, look: edge)
    }

    private mutating func path(_ lines: [[MapPoint]], look: StaticString, isClosed: Bool) {
        guard !lines.isEmpty else { return }
        markup.literal("<path class=\"")
        markup.literal(look)
        markup.literal("\" d=\"")
        for line in lines {
            for (index, corner) in line.enumerated() {
                markup.literal(index == 0 ? "M" : " ")
                markup.number(corner.x)
                markup.literal(" ")
                markup.number(corner.y)
            }
            if isClosed { markup.literal("z") }
        }
        markup.literal("\"/>\n")
    }

    mutating func circle(at place: MapPoint, radius: Double, look: StaticString) {
        guard panel.frame.grown(by: -radius).contains(place) else { return }
        markup.literal("<circle class=\"")
        markup.literal(look)
        markup += "\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"\(radius)\"/>\n"
    }

    /// Keeps names off a place.
    mutating func reserve(_ extent: Extent) { taken.append(extent) }

    /// A text centred at a place, if it fits into the frame and covers no other.
    ///
    /// - Returns: Whether it was drawn.
    @discardableResult
    mutating func text(
        _ text: String,
        at place: MapPoint,
        size: Double = TextMeasure.label,
        look: StaticString,
        language: String? = nil,
        isForced: Bool = false
    ) -> Bool {
        let half = MapPoint(TextMeasure.width(text, size) / 2 + 2, size * 0.75)
        var place = place
        if isForced {
            let room = panel.frame.grown(by: -2)
            place = pointwiseMax(room.low + half, pointwiseMin(room.high - half, place))
        }
        let box = Extent(low: place - half, high: place + half)
        guard isForced || panel.frame.grown(by: -2).contains(box.low) && panel.frame.grown(by: -2).contains(box.high)
        else { return false }
        guard isForced || !taken.contains(where: box.meets) else { return false }
        taken.append(box)
        markup.literal("<text class=\"")
        markup.literal(look)
        markup.literal("\"")
        if let language, !language.isEmpty, language != words.language { markup += " lang=\"\(language)\"" }
        if size != TextMeasure.label { markup += " font-size=\"\(size)\"" }
        markup += " text-anchor=\"middle\" x=\"\(place.x)\" y=\"\(place.y + size * 0.35)\">\(text)</text>\n"
        return true
    }
}
