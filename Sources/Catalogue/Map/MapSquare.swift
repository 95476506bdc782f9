// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// A square of the map: one of 4^level equal ones.
package struct MapSquare: Hashable, Sendable {
    /// Halvings of the map's side, 0…26.
    package let level: Int
    /// From the west, below 2^level.
    package let x: Int
    /// From the north, below 2^level.
    package let y: Int

    /// Fails where there is no such square.
    package init?(level: Int, x: Int, y: Int) {
        guard (0...MapPosition.levels).contains(level), (0..<1 << level).contains(x), (0..<1 << level).contains(y)
        else {
            return nil
        }
        self.level = level
        self.x = x
        self.y = y
    }

    /// The smallest square that holds two positions, and with them all whose keys are between theirs.
    package init(holding first: UInt64, _ last: UInt64) {
        let differing = 64 - (first ^ last).leadingZeroBitCount
        level = MapPosition.levels - (differing + 1) / 2
        let corner = MapPosition(key: first)
        x = Int(corner.x) >> (MapPosition.levels - level)
        y = Int(corner.y) >> (MapPosition.levels - level)
    }

    /// How many bits of a key tell places within the square apart.
    private var shift: UInt64 { UInt64(2 * (MapPosition.levels - level)) }

    /// The keys of what lies in it: from the first up to, but not including, the last.
    package var keys: Range<UInt64> {
        let side = Int32(MapPosition.levels - level)
        let first = MapPosition(x: Int32(x) << side, y: Int32(y) << side).key
        return first..<first + 1 << shift
    }

    /// Units of its side.
    package var side: Int { 1 << (MapPosition.levels - level) }

    /// Units from the map's western and northern edges.
    package var origin: (x: Int, y: Int) { (x * side, y * side) }
}

extension MapOrder {
    /// A run of points, and the places of their incidents.
    package struct Run: Sendable {
        package let points: Range<Int>
        package let places: Range<Int>
    }

    /// What lies in a square.
    package func run(in square: MapSquare) -> Run {
        let keys = square.keys
        let first = firstPoint(from: keys.lowerBound, in: 0..<points.count)
        return run(first..<firstPoint(from: keys.upperBound, in: first..<points.count))
    }

    /// The parts of a run by square of a level, those without incidents left out.
    package func parts(of run: Run, level: Int) -> [Run] {
        let shift = UInt64(2 * (MapPosition.levels - level))
        var parts: [Run] = []
        var point = run.points.lowerBound
        while point < run.points.upperBound {
            let end = (points[point] >> shift + 1) << shift
            // Most parts are short beside the run: look near before far.
            var reach = 1
            while point + reach < run.points.upperBound, points[point + reach] < end { reach *= 2 }
            let last = min(point + reach, run.points.upperBound)
            let next = firstPoint(from: end, in: point + reach / 2..<last)
            parts.append(self.run(point..<next))
            point = next
        }
        return parts
    }

    private func run(_ points: Range<Int>) -> Run {
        Run(points: points, places: Int(starts[points.lowerBound])..<Int(starts[points.upperBound]))
    }

    /// The first point of a range whose key is not below one.
    private func firstPoint(from key: UInt64, in range: Range<Int>) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if points[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The key of the point that a place belongs to.
    package func key(ofPlace place: Int, in run: Run) -> UInt64 {
        var (low, high) = (run.points.lowerBound, run.points.upperBound)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= place { low = middle } else { high = middle }
        }
        return points[low]
    }
}
