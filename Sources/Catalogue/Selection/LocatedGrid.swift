// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// How many incidents of a selection lie in each part of an area, for drawings that have no room for every point.
package struct LocatedGrid: Sendable {
    package let area: CoordinateBox
    package let columns: Int
    package let rows: Int
    /// Row by row from the north, in each from the west.
    package private(set) var counts: [Int]

    fileprivate init(_ area: CoordinateBox, columns: Int, rows: Int) {
        self.area = area
        self.columns = max(1, columns)
        self.rows = max(1, rows)
        counts = [Int](repeating: 0, count: self.columns * self.rows)
    }

    /// The middle of a part in degrees.
    package func middle(column: Int, row: Int) -> (latitude: Double, longitude: Double) {
        let east = area.west + (Double(column) + 0.5) / Double(columns) * area.width
        let south = (Double(row) + 0.5) / Double(rows) * (area.north - area.south)
        return (area.north - south, east > 180 ? east - 360 : east)
    }

    /// Counts a point in degrees; one outside of the area is left out.
    fileprivate mutating func take(latitude: Double, longitude: Double) {
        let east = longitude < area.west ? longitude - area.west + 360 : longitude - area.west
        guard east <= area.width, latitude >= area.south, latitude <= area.north else { return }
        let column = min(columns - 1, Int(east / max(area.width, 1e-9) * Double(columns)))
        let row = min(rows - 1, Int((area.north - latitude) / max(area.north - area.south, 1e-9) * Double(rows)))
        counts[row * columns + column] += 1
    }
}

extension CatalogueSnapshot {
    /// Counts the located incidents of a selection by equal parts of an area.
    package func grid(of selection: Selection, over area: CoordinateBox, columns: Int, rows: Int) -> LocatedGrid {
        var grid = LocatedGrid(area, columns: columns, rows: rows)
        forEachChunk(of: selection) { chunk, _, rows in
            rows.withUnsafeBufferPointer { rows in
                for row in rows.lazy.map({ Int($0) }) where chunk.latitudes[row] != CatalogueChunk.notLocated {
                    grid.take(
                        latitude: Double(chunk.latitudes[row]) / 1e7,
                        longitude: Double(chunk.longitudes[row]) / 1e7
                    )
                }
            }
        }
        return grid
    }
}
