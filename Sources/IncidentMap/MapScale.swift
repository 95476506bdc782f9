// SPDX-License-Identifier: Apache-2.0

import Catalogue
import Geodesy

/// How large things are on the tiles of a zoom, and how far down the map goes.
package enum MapScale {
    /// Zooms of tiles: 0 to this.
    package static let maximumZoom = 14
    /// Pixels of a tile's side as it is meant to be drawn.
    static let tilePixels = 512.0
    /// Pixels up to which the radius of a point that is offered singly may reach.
    static let singleRadius = 128.0
    /// Pixels of the radii of areas that are drawn.
    static let areaRadius = 8.0...512.0

    /// Halvings of the map that part the clusters of a zoom: squares of 64 pixels, of 16 at the last zoom.
    static func cellLevel(zoom: Int) -> Int { zoom < maximumZoom ? zoom + 3 : zoom + 5 }

    /// The first zoom whose clusters part what halvings up to a level do not; nil where none does.
    static func zoom(parting level: Int) -> Int? {
        level + 1 <= cellLevel(zoom: maximumZoom - 1)
            ? max(0, level + 1 - 3) : level + 1 <= cellLevel(zoom: maximumZoom) ? maximumZoom : nil
    }

    /// The last zoom, 0…14, at which a radius is not too wide for a point; `pixels` are its own at zoom 0.
    static func lastZoom(pixels: Double) -> Int {
        var zoom = 0
        while zoom < maximumZoom, pixels * Double(2 << zoom) <= singleRadius { zoom += 1 }
        return zoom
    }

    /// How many pixels a length in metres takes on the tiles of a zoom.
    static func pixels(metres: Float, y: Int32, zoom: Int) -> Double {
        let metresAround = equatorMetres * MapPosition.cosineOfLatitude(y: Double(y))
        return Double(metres) / metresAround * tilePixels * Double(1 << zoom)
    }

    /// The equator of WGS 84: 2π · 6,378,137 m.
    private static let equatorMetres = 40_075_016.685_578_49
}
