// SPDX-License-Identifier: Apache-2.0

import Catalogue
import Geodesy
import VectorTiles

/// From the map of the world to the units of one tile.
struct TileFrame {
    private let origin: (x: Int, y: Int)
    private let side: Int
    private let shift: Int

    init(_ tile: MapSquare) {
        origin = tile.origin
        side = tile.side
        shift = MapPosition.levels - tile.level
    }

    /// A place of the map in units of the tile.
    func point(x: Int, y: Int) -> TilePoint {
        func scaled(_ units: Int) -> Int32 { Int32(clamping: (units * Int(TileLayer.extent)) >> shift) }
        return TilePoint(x: scaled(x - origin.x), y: scaled(y - origin.y))
    }

    /// Whether a circle around a place may touch the tile: towards the poles it is a little larger than `pixels`.
    func isReached(from x: Int, _ y: Int, pixels: Double) -> Bool {
        let reach = Int(pixels * 1.3 / MapScale.tilePixels * Double(side)) + side / 16
        return x - origin.x > -reach && y - origin.y > -reach && x - origin.x < side + reach
            && y - origin.y < side + reach
    }
}
