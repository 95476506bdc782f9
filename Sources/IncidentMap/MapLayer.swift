// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
package import Counting
import Geodesy

/// The incidents of one query under one rule, ready to be drawn: every tile of them is made from this.
package struct MapLayer: Sendable {
    package let placed: PlacedCatalogue
    package let counter: Counter
    /// The selection with those that are not located.
    package let all: Selection
    package let selection: PlacedSelection
    /// Civilians killed.
    let killed: RunningTotals
    /// Fighters killed; nil unless they were asked for.
    let fighters: RunningTotals?

    /// Prepares a selection; `placed` is of the counter's snapshot.
    package init(_ selection: Selection, _ counter: Counter, in placed: PlacedCatalogue, withFighters: Bool) {
        self.placed = placed
        self.counter = counter
        all = selection
        self.selection = PlacedSelection(selection, in: placed.order)
        killed = counter.runningTotals(of: .killed, over: self.selection, in: placed)
        fighters =
            withFighters
            ? counter.runningTotals(of: .people(.fighters, .killed), over: self.selection, in: placed) : nil
    }

    /// Civilians killed in the incidents at some runs of places.
    package func killed(in runs: [Range<Int>]) -> Total { runs.reduce(Total()) { $0 + killed.total(of: $1) } }

    /// About how much memory it takes beside what all layers share.
    package var bytes: Int {
        let sums = fighters == nil ? 1 : 2
        return placed.order.count / 4 + placed.order.count * (4 + 64 * sums) / PlacedSelection.blockSize + 512
    }
}

/// The selected incidents in one square of a zoom's clusters.
struct MapCell: Sendable {
    let run: MapOrder.Run
    let square: MapSquare
    /// How many incidents there are; at least 1.
    let count: Int
    /// How many selected places come before.
    let firstRank: Int
    /// The keys of the first and last point that has one of them.
    let firstKey: UInt64
    let lastKey: UInt64

    /// Whether all are at one printed point.
    var isOnePoint: Bool { firstKey == lastKey }

    /// The smallest square that holds all of them, and no other selected incident.
    var bounds: MapSquare { MapSquare(holding: firstKey, lastKey) }
}

extension MapLayer {
    /// What lies in a tile, square by square.
    func cells(in tile: MapSquare) -> [MapCell] {
        let order = selection.order
        let run = order.run(in: tile)
        guard selection.count(in: run.places) > 0 else { return [] }
        let level = MapScale.cellLevel(zoom: tile.level)
        return order.parts(of: run, level: level).compactMap { part in
            let rank = selection.rank(of: part.places.lowerBound)
            let count = selection.rank(of: part.places.upperBound) - rank
            guard count > 0 else { return nil }
            let first = order.key(ofPlace: selection.place(ofRank: rank), in: part)
            let last = order.key(ofPlace: selection.place(ofRank: rank + count - 1), in: part)
            let shift = MapPosition.levels - level
            let corner = MapPosition(key: first)
            guard let square = MapSquare(level: level, x: Int(corner.x) >> shift, y: Int(corner.y) >> shift) else {
                return nil
            }
            return MapCell(run: part, square: square, count: count, firstRank: rank, firstKey: first, lastKey: last)
        }
    }

    /// The mean of a cell's points in units of the map; of 32 of them along the curve where there are more.
    func mean(of cell: MapCell) -> MapPosition {
        guard !cell.isOnePoint else { return MapPosition(key: cell.firstKey) }
        let samples = min(cell.count, 32)
        var (x, y) = (0, 0)
        for sample in 0..<samples {
            let rank = cell.firstRank + (2 * sample + 1) * cell.count / (2 * samples)
            let point = MapPosition(key: selection.order.key(ofPlace: selection.place(ofRank: rank), in: cell.run))
            x += Int(point.x)
            y += Int(point.y)
        }
        return MapPosition(x: Int32(x / samples), y: Int32(y / samples))
    }

    /// The widest radius of a cell at one point, in metres; nil where that is not known.
    func radius(of cell: MapCell) -> Float? {
        selection.order.radius(atPlace: selection.place(ofRank: cell.firstRank))
    }
}
