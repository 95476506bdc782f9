// SPDX-License-Identifier: Apache-2.0

/// The part of a selection that has a point, and how far the points reach.
package struct LocatedSelection: Sendable {
    package let selection: Selection
    /// The smallest box that holds every point, the antimeridian not crossed; nil where there is none.
    package let extent: QueryBox?
    /// The radius of the most accurate point in metres; nil where no point states one.
    package let smallestRadius: Float?
}

extension CatalogueSnapshot {
    /// The incidents of a selection that have a point.
    package func located(_ selection: Selection) -> LocatedSelection {
        var kept = NumberSet()
        var reach = PointReach()
        var smallest: Float?
        forEachChunk(of: selection) { chunk, first, rows in
            rows.withUnsafeBufferPointer { rows in
                for row in rows.lazy.map({ Int($0) }) where chunk.latitudes[row] != CatalogueChunk.notLocated {
                    kept.insert(first + Int32(row))
                    reach.take(latitude: chunk.latitudes[row], longitude: chunk.longitudes[row])
                    if let radius = radii[Int(chunk.radii[row])] { smallest = min(smallest ?? radius, radius) }
                }
            }
        }
        return LocatedSelection(selection: Selection(kept), extent: reach.box, smallestRadius: smallest)
    }
}

/// Widens to hold points that are given in ten-millionths of a degree.
private struct PointReach {
    private var south = Int32.max
    private var north = Int32.min
    private var west = Int32.max
    private var east = Int32.min

    mutating func take(latitude: Int32, longitude: Int32) {
        south = min(south, latitude)
        north = max(north, latitude)
        west = min(west, longitude)
        east = max(east, longitude)
    }

    /// nil where there was no point.
    var box: QueryBox? {
        guard south <= north else { return nil }
        let degrees = [west, south, east, north].map { Double($0) / 1e7 }
        return QueryBox(west: degrees[0], south: degrees[1], east: degrees[2], north: degrees[3])
    }
}
