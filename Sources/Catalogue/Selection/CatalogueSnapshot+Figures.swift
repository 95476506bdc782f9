// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension CatalogueSnapshot {
    /// How many of the selected incidents have each range of a figure; nothing is added up.
    package func bounds(of figure: Figure, in selection: Selection) -> [(bound: Bound, incidents: Int)] {
        var counts = ContiguousArray<Int>(repeating: 0, count: bounds.values.count)
        forEachChunk(of: selection) { chunk, _, rows in
            let column = chunk.figures[figure.rawValue]
            rows.withUnsafeBufferPointer { rows in
                for row in rows { counts[Int(column[Int(row)])] += 1 }
            }
        }
        return zip(bounds.values, counts).filter { $0.1 > 0 }.map { (bound: $0.0, incidents: $0.1) }
    }

    /// Gives the figure of each selected incident with its first day, in the order of numbers.
    package func forEachBound(
        of figure: Figure,
        in selection: Selection,
        _ body: (_ number: Int32, _ day: Int32?, _ bound: Bound) -> Void
    ) {
        forEachChunk(of: selection) { chunk, first, rows in
            let column = chunk.figures[figure.rawValue]
            rows.withUnsafeBufferPointer { rows in
                for row in rows {
                    let day = spans.values[Int(chunk.spans[Int(row)])].first
                    body(first + Int32(row), day, bounds.values[Int(column[Int(row)])])
                }
            }
        }
    }

    /// Gives the points of the selected incidents that are located, in ten-millionths of a degree on WGS 84.
    package func forEachPoint(
        in selection: Selection,
        _ body: (_ number: Int32, _ latitude: Int32, _ longitude: Int32) -> Void
    ) {
        forEachChunk(of: selection) { chunk, first, rows in
            rows.withUnsafeBufferPointer { rows in
                for row in rows where chunk.latitudes[Int(row)] != CatalogueChunk.notLocated {
                    body(first + Int32(row), chunk.latitudes[Int(row)], chunk.longitudes[Int(row)])
                }
            }
        }
    }
}
