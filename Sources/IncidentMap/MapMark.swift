// SPDX-License-Identifier: Apache-2.0

import Catalogue
import Geodesy

/// How a cell is drawn on its zoom.
struct MapMark: Sendable {
    let cell: MapCell
    /// Where the point is drawn.
    let position: MapPosition
    /// Metres of the coarsest incident; nil where not known, and where the incidents are at several points.
    let radius: Float?
    /// The last zoom at which the point may be drawn as one; nil where there are several points.
    let lastZoom: Int?
    let zoom: Int

    /// Pixels of the radius on its zoom; 0 where it is not known.
    private let radiusPixels: Double

    init(_ cell: MapCell, of layer: MapLayer, zoom: Int) {
        self.cell = cell
        self.zoom = zoom
        position = layer.mean(of: cell)
        guard cell.isOnePoint else {
            (radius, lastZoom, radiusPixels) = (nil, nil, 0)
            return
        }
        radius = layer.radius(of: cell)
        let pixels = MapScale.pixels(metres: radius ?? MapOrder.assumedRadius, y: position.y, zoom: zoom)
        lastZoom = MapScale.lastZoom(pixels: pixels / Double(1 << zoom))
        radiusPixels = radius == nil ? 0 : pixels
    }

    /// Whether it is one incident that this zoom may show as a point.
    var isIncident: Bool { cell.count == 1 && !isApproximate }

    /// Whether all are at one point that is known less finely than this zoom shows.
    var isApproximate: Bool { lastZoom.map { zoom > $0 } ?? false }

    /// The zoom at which it parts, or its codes are listed; nil where they are listed here.
    var openingZoom: Int? {
        if let lastZoom { return zoom < lastZoom ? lastZoom : nil }
        if let parting = MapScale.zoom(parting: cell.bounds.level), parting > zoom { return parting }
        return zoom < MapScale.maximumZoom ? MapScale.maximumZoom : nil
    }

    /// Pixels of its circle; nil where no circle is drawn.
    var circlePixels: Double? { MapScale.areaRadius.contains(radiusPixels) ? radiusPixels : nil }
}
