// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import Geodesy
import VectorTiles

/// One tile of a map of incidents as a Mapbox Vector Tile: clusters and incidents, which are counted, and areas.
package struct IncidentTile {
    private let layer: MapLayer
    private let tile: MapSquare
    private let frame: TileFrame
    /// The most of this tile and its neighbours.
    private let pixelsPerMetre: Double
    private var properties: MapProperties
    private var clusters = PropertyLayer("clusters")
    private var incidents = PropertyLayer("incidents")
    private var areas = PropertyLayer("areas")
    private var circles = MapCircles()

    /// Units beyond the edges to which areas are drawn.
    private static let margin: Int32 = 128

    /// The bytes of a tile of a zoom up to `MapScale.maximumZoom`, none where nothing is in it.
    package static func bytes(of tile: MapSquare, in layer: MapLayer, mode: MapMode) -> [UInt8] {
        var drawing = IncidentTile(tile, layer, mode)
        drawing.draw()
        return TileLayer.tile([drawing.areas.layer, drawing.clusters.layer, drawing.incidents.layer])
    }

    private init(_ tile: MapSquare, _ layer: MapLayer, _ mode: MapMode) {
        self.tile = tile
        self.layer = layer
        frame = TileFrame(tile)
        // Of a tile with its neighbours, the row that is nearest to a pole.
        let (north, south) = (tile.origin.y - tile.side, tile.origin.y + 2 * tile.side)
        let middle = Int(MapPosition.side) / 2
        let farthest = abs(north - middle) > abs(south - middle) ? max(0, north) : min(Int(MapPosition.side) - 1, south)
        pixelsPerMetre = MapScale.pixels(metres: 1, y: Int32(farthest), zoom: tile.level)
        properties = MapProperties(layer, mode: mode)
    }

    private mutating func draw() {
        for cell in layer.cells(in: tile) {
            let mark = MapMark(cell, of: layer, zoom: tile.level)
            let feature = properties.feature(mark)
            let point = frame.point(x: Int(mark.position.x), y: Int(mark.position.y))
            if mark.isIncident { incidents.add(point, feature) } else { clusters.add(point, feature) }
            if let ring = ring(of: mark, turns: 0) { areas.add(ring, feature) }
        }
        for (square, turns) in neighbours {
            for cell in layer.cells(in: square) where mayReach(cell, turns) {
                let mark = MapMark(cell, of: layer, zoom: tile.level)
                if let ring = ring(of: mark, turns: turns) { areas.add(ring, properties.feature(mark)) }
            }
        }
    }

    /// A quick look at a cell of another tile: whether a circle of it may be drawn here.
    private func mayReach(_ cell: MapCell, _ turns: Int) -> Bool {
        guard cell.isOnePoint, let radius = layer.radius(of: cell) else { return false }
        let middle = MapPosition(key: cell.firstKey)
        let pixels = Double(radius) * pixelsPerMetre * 1.1
        guard pixels >= MapScale.areaRadius.lowerBound else { return false }
        return frame.isReached(from: Int(middle.x) + turns * Int(MapPosition.side), Int(middle.y), pixels: pixels)
    }

    /// The tiles around this one, whose areas may reach into it; and how often the world was gone around to get there.
    private var neighbours: [(MapSquare, turns: Int)] {
        var result: [(MapSquare, turns: Int)] = []
        let count = 1 << tile.level
        for y in tile.y - 1...tile.y + 1 where (0..<count).contains(y) {
            for x in tile.x - 1...tile.x + 1 where x != tile.x || y != tile.y {
                let wrapped = (x + count) % count
                guard let square = MapSquare(level: tile.level, x: wrapped, y: y) else { continue }
                result.append((square, turns: x < 0 ? -1 : x >= count ? 1 : 0))
            }
        }
        return result
    }

    /// The part of a circle that the tile shows; nil where it shows none.
    private mutating func ring(of mark: MapMark, turns: Int) -> [TilePoint]? {
        guard let radius = mark.radius, let pixels = mark.circlePixels else { return nil }
        let (x, y) = (Int(mark.position.x) + turns * Int(MapPosition.side), Int(mark.position.y))
        guard frame.isReached(from: x, y, pixels: pixels) else { return nil }
        let frame = frame
        let ring = circles.corners(around: mark.position, radius: radius, pixels: pixels).map { corner in
            frame.point(x: x + corner.x, y: y + corner.y)
        }
        let part = ring.clipped(from: -Self.margin, to: TileLayer.extent + Self.margin)
        return part.isEmpty ? nil : part
    }
}
