// SPDX-License-Identifier: Apache-2.0

import Charts
import Geodesy

/// A map of many incidents without a script: for print, and for readers whose browser draws no other.
package struct OverviewMap: Sendable {
    /// Incidents that stand at one place of the drawing: of a cell, or one alone.
    package struct Mark: Sendable {
        /// Degrees.
        package let place: MapPoint
        package let incidents: Int
        /// How well the place of a lone incident is known in metres; nil for several, or where nobody said.
        package let radiusMetres: Double?

        package init(place: MapPoint, incidents: Int, radiusMetres: Double? = nil) {
            self.place = place
            self.incidents = incidents
            self.radiusMetres = radiusMetres
        }
    }

    package let marks: [Mark]
    package let base: BaseMap
    package let words: MapWords
    /// A count as text.
    package let number: @Sendable (Int) -> String

    package init(
        marks: [Mark],
        base: BaseMap,
        words: MapWords,
        number: @escaping @Sendable (Int) -> String
    ) {
        self.marks = marks
        self.base = base
        self.words = words
        self.number = number
    }

    /// Metres that the drawing shows from side to side at least: no village looks like a building.
    static let least = 150_000.0

    /// A drawing of all marks as SVG in UTF-8; nil where there is none.
    ///
    /// The area of a disc is proportional to its incidents, and its number stands in it or beside it where there is room.
    package func svg(width: Double, height: Double, id: String, title: String, description: String) -> [UInt8]? {
        guard let reach = Extent(holding: marks.lazy.map(\.place)),
            let centre = Coordinate(latitude: reach.centre.y, longitude: reach.centre.x)
        else { return nil }
        let plane = EqualAreaPlane(centre: centre)
        guard let wanted = Extent(holding: marks.lazy.map { plane.metres($0.place) }) else { return nil }
        let panel = MapPanel(plane: plane, showing: wanted, least: Self.least, width: width, height: height)
        var painter = MapPainter(panel, words)
        painter.base(base)
        let scale = discScale(panel)
        let ordered = marks.sorted { ($0.incidents, $0.place.x, $0.place.y) > ($1.incidents, $1.place.x, $1.place.y) }
        for mark in ordered { drawCircle(mark, on: &painter) }
        for mark in ordered {
            let place = panel.units(mark.place)
            painter.circle(at: place, radius: radius(mark, scale), look: "map-disc")
        }
        for mark in ordered where mark.incidents > 1 {
            let radius = radius(mark, scale)
            painter.text(
                number(mark.incidents),
                at: panel.units(mark.place) + MapPoint(0, radius < 9 ? radius + 8 : 0),
                size: 12,
                look: "map-disc-text"
            )
        }
        painter.scale()
        painter.names(base)
        painter.ground(look: "map-frame")
        return painter.document(id: id, title: title, description: description).bytes
    }

    /// Units of radius for the root of a number of incidents: the largest disc takes a twelfth of the height at most.
    private func discScale(_ panel: MapPanel) -> Double {
        let largest = Double(marks.map(\.incidents).max() ?? 1).squareRoot()
        return min(3.2, panel.height / 12 / largest)
    }

    private func radius(_ mark: Mark, _ scale: Double) -> Double {
        max(2.2, Double(max(1, mark.incidents)).squareRoot() * scale)
    }

    private func drawCircle(_ mark: Mark, on painter: inout MapPainter) {
        guard let metres = mark.radiusMetres, metres * painter.panel.scale > 4,
            let coordinate = Coordinate(latitude: mark.place.y, longitude: mark.place.x)
        else { return }
        let ring = coordinate.circle(radiusMetres: metres).rings.first?.dropLast().map {
            painter.panel.units(MapPoint($0))
        }
        painter.outline([ring ?? []], fill: "map-circle", edge: "map-circle-edge")
    }
}
