// SPDX-License-Identifier: Apache-2.0

import Catalogue
import IncidentMap

/// Zoom, column and row of a tile as an address gives them; there need not be such a tile.
package struct TileAddress: Hashable, Sendable {
    package let zoom: Int
    package let x: Int
    package let y: Int

    package init(zoom: Int, x: Int, y: Int) {
        self.zoom = zoom
        self.x = x
        self.y = y
    }

    /// Reads three whole numbers without sign; nil for anything else.
    init?(_ parts: ArraySlice<String>) {
        let numbers = parts.compactMap { part -> Int? in
            let isPlain = (1...9).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            // One spelling for each tile: no zeros before a number.
            return isPlain && (part == "0" || part.utf8.first != 0x30) ? Int(part) : nil
        }
        guard numbers.count == 3, parts.count == 3 else { return nil }
        self.init(zoom: numbers[0], x: numbers[1], y: numbers[2])
    }

    var text: String { "\(zoom)/\(x)/\(y)" }

    /// The square of the map; nil where there is no such tile.
    var square: MapSquare? { zoom <= MapScale.maximumZoom ? MapSquare(level: zoom, x: x, y: y) : nil }
}
