// SPDX-License-Identifier: Apache-2.0

import Charts
package import Geodesy

/// Draws a map of groups of incidents: a circle with a number for each, and what the group comes to below it.
package struct GroupMapDrawing: Sendable {
    /// Incidents that are drawn as one circle.
    package struct Group: Sendable {
        /// Degrees of longitude and latitude.
        package let place: MapPoint
        /// Units of the drawing.
        package let radius: Double
        package let number: String
        /// nil where only the number is told.
        package let figure: String?

        package init(at place: MapPoint, radius: Double, number: String, figure: String?) {
            self.place = place
            self.radius = radius
            self.number = number
            self.figure = figure
        }
    }

    package let base: BaseMap
    package let words: MapWords
    private let panel: MapPanel

    /// Metres from side to side that are drawn at least: closer, a group would stand for a spot.
    private static let least = 40_000.0

    /// A map of an area between two parallels and two meridians; nil where its middle is not on the globe.
    package init?(of area: CoordinateBox, base: BaseMap, words: MapWords, width: Double, height: Double) {
        let half = area.width / 2
        let longitude = area.west + half > 180 ? area.west + half - 360 : area.west + half
        guard let centre = Coordinate(latitude: (area.south + area.north) / 2, longitude: longitude) else { return nil }
        self.base = base
        self.words = words
        let plane = EqualAreaPlane(centre: centre)
        let low = plane.offset(MapPoint(-half, area.south))
        let high = plane.offset(MapPoint(half, area.north))
        panel = MapPanel(
            plane: plane,
            showing: Extent(low: low, high: high),
            least: Self.least,
            width: width,
            height: height
        )
    }

    /// The drawing as SVG in UTF-8; the id is unique on the page, of letters, digits and hyphens.
    package func svg(_ groups: [Group], id: String, title: String, description: String) -> [UInt8] {
        var painter = MapPainter(panel, words)
        painter.base(base)
        let drawn = groups.map { (group: $0, at: panel.units($0.place)) }
        for (group, place) in drawn {
            let reach = group.radius + (group.figure == nil ? 0 : 18)
            painter.circle(at: place, radius: group.radius, look: "map-group")
            painter.reserve(Extent(low: place, high: place).grown(by: reach))
        }
        painter.scale()
        for (group, place) in drawn {
            painter.text(group.number, at: place, size: 13, look: "map-mark-text", isForced: true)
            guard let figure = group.figure else { continue }
            let below = place + MapPoint(0, group.radius + 9)
            painter.text(figure, at: below, size: 12, look: "map-mark-text", isForced: true)
        }
        painter.names(base)
        painter.ground(look: "map-frame")
        return painter.document(id: id, title: title, description: description).bytes
    }
}
