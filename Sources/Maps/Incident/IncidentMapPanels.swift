// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// The drawings that a map of an incident needs, from far to near.
package struct IncidentMapPanels: Sendable {
    /// How near a drawing is.
    package enum Kind: String, Sendable, CaseIterable {
        /// Where in the country.
        case wide
        /// Everything that the record places.
        case area
        /// A square that would be too small to be seen, with what lies around it.
        case near
    }

    package let panels: [(kind: Kind, panel: MapPanel)]

    /// Units of each drawing.
    package static let size = MapPoint(340, 280)

    /// Nil where there is nothing to draw.
    package init?(_ map: IncidentMap) {
        guard let centre = Self.centre(of: map) else { return nil }
        let plane = EqualAreaPlane(centre: centre)
        guard let all = Self.extent(of: map, on: plane) else { return nil }
        func panel(_ wanted: Extent, least: Double) -> MapPanel {
            MapPanel(plane: plane, showing: wanted, least: least, width: Self.size.x, height: Self.size.y)
        }
        // A site known to a few steps may be seen from near by, nothing else.
        let isSite = map.points.first.map { ($0.radiusMetres ?? .infinity) <= 30 } ?? false
        let area = panel(all, least: isSite ? 250 : 600)
        var panels = [
            (Kind.wide, panel(all, least: max(500_000, min(6 * area.extent.size.x, 2_000_000)))), (.area, area),
        ]
        if let near = Self.near(map, on: plane), near.size.x * area.scale < Self.size.x / 3 {
            panels.append((.near, panel(near, least: 10)))
        }
        // Where everything fills a country, one drawing is enough.
        if area.extent.size.x > 1_500_000 { panels.removeFirst() }
        self.panels = panels
    }

    private static func centre(of map: IncidentMap) -> Coordinate? {
        if let point = map.points.first { return point.coordinate }
        if let square = map.squares.first { return square.square.centre }
        guard let place = map.notes.lazy.flatMap(\.places).first else { return nil }
        return Coordinate(latitude: place.y, longitude: place.x)
    }

    private static func extent(of map: IncidentMap, on plane: EqualAreaPlane) -> Extent? {
        let places =
            map.points.flatMap { [MapPoint($0.coordinate)] + ($0.circle ?? []) } + map.squares.flatMap(\.ring)
            + map.notes.flatMap(\.places)
        return Extent(holding: places.lazy.map(plane.metres))
    }

    /// The smallest square that lies by our point, the nearest of several, with the point; nil where all can be seen from afar.
    private static func near(_ map: IncidentMap, on plane: EqualAreaPlane) -> Extent? {
        guard let point = map.points.first else { return nil }
        let place = plane.metres(MapPoint(point.coordinate))
        let close = map.squares.filter { square in
            let side = Double(square.square.sideMetres)
            return square.square.centre.distance(to: point.coordinate) <= max(side * 8, point.radiusMetres ?? 0)
        }
        func order(_ square: IncidentMap.Square) -> (Int, Double) {
            (square.square.sideMetres, square.square.centre.distance(to: point.coordinate))
        }
        guard let smallest = close.min(by: { order($0) < order($1) }),
            let edge = Extent(holding: smallest.ring.lazy.map(plane.metres))
        else { return nil }
        let reaching = edge.joined(Extent(low: place, high: place))
        // The square alone where our point is so far that the two would not be seen together.
        let shown = reaching.size.max() > edge.size.x * 12 ? edge : reaching
        return shown.grown(by: edge.size.x * 0.45)
    }
}

extension MapPanel {
    /// Whether all that the drawing shows lies within the circle of a point.
    package func lies(within point: IncidentMap.Point) -> Bool {
        guard let radius = point.radiusMetres else { return false }
        let place = plane.metres(MapPoint(point.coordinate))
        return [extent.low, extent.high, MapPoint(extent.low.x, extent.high.y), MapPoint(extent.high.x, extent.low.y)]
            .allSatisfy { $0.squaredDistance(to: place) <= radius * radius }
    }
}
