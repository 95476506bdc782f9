// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// What a map shows: from a western and a southern edge to an eastern and a northern one.
package struct MapBox: Hashable, Sendable {
    /// Degrees, −180…180; west above east crosses the antimeridian.
    package let west: Double
    package let east: Double
    /// Degrees, −90…90; south is not above north.
    package let south: Double
    package let north: Double

    /// Fails where an edge is out of range, or south above north.
    package init?(west: Double, south: Double, east: Double, north: Double) {
        guard let area = CoordinateBox(west: west, south: south, east: east, north: north) else { return nil }
        self.init(area)
    }

    package init(_ area: CoordinateBox) {
        (west, south, east, north) = (area.west, area.south, area.east, area.north)
    }

    /// The edges of a square of the map, to ten-millionths of a degree.
    package init(_ square: MapSquare) {
        func printed(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }
        let origin = square.origin
        west = printed(MapPosition.longitude(x: Double(origin.x)))
        east = printed(MapPosition.longitude(x: Double(origin.x + square.side)))
        north = printed(MapPosition.latitude(y: Double(origin.y)))
        south = printed(MapPosition.latitude(y: Double(origin.y + square.side)))
    }

    /// Rectangles of the map, west and north included, in units; two where the antimeridian is crossed.
    ///
    /// What lies beyond the map's northern and southern edges is drawn on these: a box that goes so far holds it.
    var rectangles: [MapRectangle] {
        let (left, right) = (edge(longitude: west), edge(longitude: east))
        let (top, bottom) = (edge(latitude: north), edge(latitude: south))
        let whole = Int(MapPosition.side)
        if west > east {
            return [
                MapRectangle(left: left, top: top, right: whole, bottom: bottom),
                MapRectangle(left: 0, top: top, right: right, bottom: bottom),
            ]
        }
        return [MapRectangle(left: left, top: top, right: right, bottom: bottom)]
    }

    private func edge(longitude: Double) -> Int {
        Int(MapPosition.edge(share: MapPosition.eastward(longitude: longitude)))
    }

    private func edge(latitude: Double) -> Int {
        Int(MapPosition.edge(share: MapPosition.southward(latitude: latitude)))
    }
}

/// A rectangle of the map in units, its right and lower edges left out.
struct MapRectangle {
    let left: Int
    let top: Int
    let right: Int
    let bottom: Int

    func contains(_ position: MapPosition) -> Bool {
        (left..<max(left, right)).contains(Int(position.x)) && (top..<max(top, bottom)).contains(Int(position.y))
    }

    /// Whether a square is inside; nil where only a part of it is.
    func contains(_ square: MapSquare) -> Bool? {
        let (x, y) = square.origin
        if x >= right || y >= bottom || x + square.side <= left || y + square.side <= top { return false }
        return x >= left && y >= top && x + square.side <= right && y + square.side <= bottom ? true : nil
    }
}

extension MapOrder {
    /// The places inside a box, as ascending runs without common places.
    package func places(in box: MapBox) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        guard let world = MapSquare(level: 0, x: 0, y: 0) else { return [] }
        for rectangle in box.rectangles.sorted(by: { $0.left < $1.left }) {
            collect(run(in: world), world, rectangle, into: &runs)
        }
        return runs.sorted { $0.lowerBound < $1.lowerBound }
    }

    private func collect(_ run: Run, _ square: MapSquare, _ box: MapRectangle, into runs: inout [Range<Int>]) {
        guard !run.places.isEmpty else { return }
        switch box.contains(square) {
        case true?: append(run.places, to: &runs)
        case false?: return
        case nil:
            guard run.points.count > 16 else {
                for point in run.points where box.contains(MapPosition(key: points[point])) {
                    append(Int(starts[point])..<Int(starts[point + 1]), to: &runs)
                }
                return
            }
            for part in parts(of: run, level: square.level + 1) {
                let inner = MapSquare(holding: points[part.points.lowerBound], points[part.points.upperBound - 1])
                collect(part, inner, box, into: &runs)
            }
        }
    }

    private func append(_ places: Range<Int>, to runs: inout [Range<Int>]) {
        if let last = runs.last, last.upperBound == places.lowerBound {
            runs[runs.count - 1] = last.lowerBound..<places.upperBound
        } else {
            runs.append(places)
        }
    }
}

extension PlacedSelection {
    /// The selected incidents at some places.
    package func selection(in runs: [Range<Int>]) -> Selection {
        var numbers = NumberSet()
        for run in runs { forEachPlace(in: run) { numbers.insert(order.numbers[$0]) } }
        return Selection(numbers)
    }
}
