// SPDX-License-Identifier: Apache-2.0

import Charts
import Geodesy

/// Draws a map of an incident.
package struct IncidentMapDrawing: Sendable {
    package let map: IncidentMap
    package let base: BaseMap
    package let words: MapWords

    package init(map: IncidentMap, base: BaseMap, words: MapWords) {
        self.map = map
        self.base = base
        self.words = words
    }

    /// One drawing as SVG in UTF-8.
    ///
    /// The id is unique on the page, of letters, digits and hyphens; the description says the same in words, for those who
    /// do not see the drawing.
    package func svg(
        _ kind: IncidentMapPanels.Kind,
        _ panel: MapPanel,
        id: String,
        title: String,
        description: String
    ) -> [UInt8] {
        var painter = MapPainter(panel, words)
        painter.base(base)
        switch kind {
        case .wide: drawPlace(on: &painter)
        case .area, .near:
            for point in map.points.reversed() { drawCircle(point, on: &painter) }
            for note in map.notes { draw(note, on: &painter) }
            for square in map.squares { draw(square, on: &painter) }
            drawWays(on: &painter)
            for point in map.points.reversed() { drawCentre(point, on: &painter) }
            drawMarks(on: &painter)
        }
        painter.scale()
        for note in map.notes where kind != .wide { drawLabel(note, on: &painter) }
        painter.names(base)
        painter.ground(look: "map-frame")
        return painter.document(id: id, title: title, description: description).bytes
    }

    /// Everything as one ring around it: from afar only the place matters.
    private func drawPlace(on painter: inout MapPainter) {
        let panel = painter.panel
        let places = map.points.map { MapPoint($0.coordinate) } + map.squares.map { MapPoint($0.square.centre) }
        let shown = places.isEmpty ? map.notes.flatMap(\.places) : places
        for circle in map.points.compactMap(\.circle) { painter.fill([circle.map(panel.units)], look: "map-circle") }
        guard let extent = Extent(holding: shown.lazy.map(panel.units)) else { return }
        let circles = map.points.compactMap(\.circle).flatMap(\.self).map(panel.units)
        let reach = (Extent(holding: circles).map(extent.joined) ?? extent)
        let radius = max(7, (reach.size * reach.size).sum().squareRoot() / 2 + 3)
        painter.circle(at: reach.centre, radius: min(radius, panel.height / 2 - 2), look: "map-place-halo")
        painter.circle(at: reach.centre, radius: min(radius, panel.height / 2 - 2), look: "map-place")
        painter.reserve(Extent(low: reach.centre, high: reach.centre).grown(by: radius + 2))
    }

    private func drawCircle(_ point: IncidentMap.Point, on painter: inout MapPainter) {
        guard let circle = point.circle else { return }
        painter.outline([circle.map(painter.panel.units)], fill: "map-circle", edge: "map-circle-edge")
    }

    /// A dot where the point is known to 100 m or better, else a cross: the middle of an area and no place of its own.
    private func drawCentre(_ point: IncidentMap.Point, on painter: inout MapPainter) {
        let place = painter.panel.units(MapPoint(point.coordinate))
        if point.isFine {
            painter.circle(at: place, radius: 4.5, look: "map-dot")
        } else {
            let (x, y) = (MapPoint(5, 0), MapPoint(0, 5))
            painter.stroke([[place - x, place + x], [place - y, place + y]], look: "map-cross-halo")
            painter.stroke([[place - x, place + x], [place - y, place + y]], look: "map-cross")
        }
    }

    private func draw(_ square: IncidentMap.Square, on painter: inout MapPainter) {
        let ring = square.ring.map(painter.panel.units)
        painter.outline([ring], fill: "map-square", edge: "map-square-edge")
    }

    /// A line from our point to the centre of each square, where it is long enough to be seen, with its length.
    private func drawWays(on painter: inout MapPainter) {
        guard let point = map.points.first else { return }
        let start = painter.panel.units(MapPoint(point.coordinate))
        for square in map.squares {
            let end = painter.panel.units(MapPoint(square.square.centre))
            guard start.squaredDistance(to: end) > 144 else { continue }
            painter.stroke([[start, end]], look: "map-way-halo")
            painter.stroke([[start, end]], look: "map-way")
            painter.circle(at: end, radius: 2.5, look: "map-way-end")
            let metres = square.square.centre.distance(to: point.coordinate)
            painter.text(
                words.distance(metres),
                at: (start + end) / 2 + MapPoint(0, 12),
                size: 12,
                look: "map-mark-text"
            )
        }
    }

    /// The marks of points and squares, outside of what they mark.
    private func drawMarks(on painter: inout MapPainter) {
        let frame = painter.panel.frame.grown(by: -12)
        for point in map.points {
            let place = painter.panel.units(MapPoint(point.coordinate))
            guard painter.panel.frame.contains(place) else { continue }
            painter.reserve(Extent(low: place, high: place).grown(by: 5))
            mark(
                point.mark,
                near: place,
                offsets: [MapPoint(-13, -12), MapPoint(13, -12), MapPoint(13, 12), MapPoint(-13, 12)],
                on: &painter
            )
        }
        for square in map.squares {
            guard let box = Extent(holding: square.ring.lazy.map(painter.panel.units)), box.meets(frame) else {
                continue
            }
            let corner = pointwiseMin(frame.high, pointwiseMax(frame.low, MapPoint(box.high.x, box.low.y)))
            let far = MapPoint(box.size.x + 20, box.size.y + 20)
            mark(
                square.mark,
                near: corner,
                offsets: [MapPoint(10, -6), MapPoint(10, far.y - 14), MapPoint(10 - far.x, -6), MapPoint(-10, 10)],
                on: &painter
            )
        }
    }

    private func mark(_ text: String, near place: MapPoint, offsets: [MapPoint], on painter: inout MapPainter) {
        for offset in offsets where painter.text(text, at: place + offset, size: 14, look: "map-mark-text") { return }
        painter.text(
            text,
            at: place + (offsets.first ?? MapPoint(0, 0)),
            size: 14,
            look: "map-mark-text",
            isForced: true
        )
    }

    private func draw(_ note: IncidentMap.Note, on painter: inout MapPainter) {
        let panel = painter.panel
        switch note.shape {
        case .points(let points):
            for point in points { painter.circle(at: panel.units(point), radius: 3, look: "map-note-dot") }
        case .lines(let lines): painter.stroke(lines.map { $0.map(panel.units) }, look: "map-note-edge")
        case .areas(let rings):
            painter.outline(rings.map { $0.map(panel.units) }, fill: "map-note", edge: "map-note-edge")
        }
    }

    private func drawLabel(_ note: IncidentMap.Note, on painter: inout MapPainter) {
        guard let label = note.label, label.count <= 32,
            let box = Extent(holding: note.places.lazy.map(painter.panel.units)), box.meets(painter.panel.frame)
        else { return }
        let places = [MapPoint(box.centre.x, box.low.y - 9), MapPoint(box.centre.x, box.high.y + 10), box.centre]
        for place in places where painter.text(label, at: place, size: 12, look: "map-note-text") { return }
    }
}
