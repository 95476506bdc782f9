// SPDX-License-Identifier: Apache-2.0

/// A rectangle of the earth and the rectangle that it is drawn in, north up.
package struct MapPanel: Equatable, Sendable {
    /// Units of the drawing.
    package let width: Double
    package let height: Double
    let plane: EqualAreaPlane
    /// Metres on the plane that fill the drawing.
    let extent: Extent

    /// Units of the drawing to a metre.
    var scale: Double { width / extent.size.x }

    /// The frame of the drawing in its units.
    package var frame: Extent { Extent(low: MapPoint(0, 0), high: MapPoint(width, height)) }

    /// Shows a rectangle of a plane in metres with a margin, as large as it fits, made wider or higher to fill the drawing.
    ///
    /// `least` are the metres that it shows from side to side at least: what isn't known finely isn't drawn finely.
    package init(plane: EqualAreaPlane, showing wanted: Extent, least: Double, width: Double, height: Double) {
        self.plane = plane
        self.width = width
        self.height = height
        let metres = max(least, wanted.size.x * 1.15, wanted.size.y * 1.15 * width / height)
        let half = MapPoint(metres / 2, metres / 2 * height / width)
        extent = Extent(low: wanted.centre - half, high: wanted.centre + half)
    }

    /// Units of the drawing, from its upper left corner, for degrees of longitude and latitude.
    package func units(_ place: MapPoint) -> MapPoint { drawn(plane.metres(place)) }

    func drawn(_ metres: MapPoint) -> MapPoint {
        MapPoint((metres.x - extent.low.x) * scale, (extent.high.y - metres.y) * scale)
    }

    func lineUnits(_ place: MapPoint) -> MapPoint { drawn(plane.lineMetres(place)) }

    /// What the panel reaches in degrees.
    var degrees: Extent { plane.degrees(extent) }

    /// The zoom of tiles that is as detailed as this drawing.
    var zoom: Int {
        var zoom = 0
        var metres = 2 * Double.pi * EqualAreaPlane.radius / 512
        while metres * scale > 1.2, zoom < 10 {
            metres /= 2
            zoom += 1
        }
        return zoom
    }

    /// The longest round length, 1, 2 or 5 of a power of ten, that a bar of at most a third of the width can show.
    package var scaleBarMetres: Double {
        let most = extent.size.x / 3
        var length = 1.0
        while length * 10 <= most { length *= 10 }
        return [5.0, 2, 1].lazy.map { $0 * length }.first { $0 <= most } ?? length
    }
}
