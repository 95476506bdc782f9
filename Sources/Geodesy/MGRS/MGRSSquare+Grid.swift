// SPDX-License-Identifier: Apache-2.0

extension MGRSSquare {
    /// The square that holds a coordinate.
    ///
    /// - Parameters:
    ///   - coordinate: Any coordinate; latitude 84.0 and above, and below −80, give polar squares.
    ///   - digitsPerAxis: Figures per axis, taken into 0…5.
    @inline(__always)
    package init(containing coordinate: Coordinate, digitsPerAxis: Int) {
        if let gridZone = GridZone(utmAt: coordinate) {
            let position = GridPosition(coordinate, inZone: gridZone.zone)
            self.init(gridZone: gridZone, position: position, digitsPerAxis: digitsPerAxis)
        } else {
            let position = GridPosition(coordinate, inZone: 0)
            self.init(gridZone: GridZone(polar: position), position: position, digitsPerAxis: digitsPerAxis)
        }
    }

    /// The square that holds a point of the grid; the point must lie in the zone.
    @inline(__always)
    private init(gridZone: GridZone, position: GridPosition, digitsPerAxis: Int) {
        // A point a hair south of the equator would else reach the row of the northern hemisphere.
        let northing =
            position.northing >= 10_000_000 && gridZone.zone > 0 ? 9_999_999.999_999_998 : position.northing
        let digits = max(0, min(5, digitsPerAxis))
        // Through micrometres, as GeographicLib does, so that both cut at the same place.
        let east = Int(position.easting * 1_000_000) / 1_000_000
        let north = Int(northing * 1_000_000) / 1_000_000
        let tile = (column: east / 100_000, row: north / 100_000)
        let letters = Self.letters(gridZone: gridZone, tile: tile)
        let side = Self.side(digitsPerAxis: digits)
        let metres = (easting: east - tile.column * 100_000, northing: north - tile.row * 100_000)
        self.init(
            gridZone: gridZone,
            columnCode: letters.column,
            rowCode: letters.row,
            tile: tile,
            metres: (metres.easting - metres.easting % side, metres.northing - metres.northing % side),
            digitsPerAxis: digits
        )
    }

    @inline(__always)
    private static func letters(gridZone: GridZone, tile: (column: Int, row: Int)) -> (column: UInt8, row: UInt8) {
        let zone = gridZone.zone
        if zone > 0 {
            let column = 8 * ((zone - 1) % 3) + tile.column - 1
            let row = (tile.row + (zone & 1 == 0 ? 5 : 0)) % 20
            return (MGRSLetters.code(column), MGRSLetters.code(row))
        }
        let isNorthern = gridZone.isNorthern
        let column = tile.column >= 20 ? tile.column - 20 : tile.column - 2
        return (MGRSLetters.polarColumn(column), MGRSLetters.code(tile.row - (isNorthern ? 13 : 8)))
    }

    /// The reference without spaces.
    @inline(__always)
    package var text: MGRSText {
        var text = MGRSText()
        let letters = UInt64(gridZone.bandCode) | UInt64(columnCode) &<< 8 | UInt64(rowCode) &<< 16
        if gridZone.zone > 0 {
            let tens = gridZone.zone / 10
            let zone = UInt64(48 + tens) | UInt64(48 + gridZone.zone - tens * 10) &<< 8
            text.append(zone | letters &<< 16, count: 5)
        } else {
            text.append(letters, count: 3)
        }
        text.append(figures: digitsPerAxis, of: eastingMetres)
        text.append(figures: digitsPerAxis, of: northingMetres)
        return text
    }

    /// The south-west corner on the grid.
    @inline(__always)
    package var gridOrigin: GridPosition { gridPosition(0, 0) }

    /// The point of the grid at a fraction of the side east and north of the south-west corner.
    @inline(__always)
    func gridPosition(_ eastward: Double, _ northward: Double) -> GridPosition {
        let side = Double(sideMetres)
        return GridPosition(
            checkedZone: gridZone.zone,
            isNorthern: gridZone.isNorthern,
            easting: Double(columnIndex * 100_000 + eastingMetres) + eastward * side,
            northing: Double(rowIndex * 100_000 + northingMetres) + northward * side
        )
    }

    /// The south-west corner; at least nine decimals of a degree are good.
    package var southWest: Coordinate { gridPosition(0, 0).coordinate }

    /// The middle of the square on the grid.
    @inline(__always)
    package var centre: Coordinate { gridPosition(0.5, 0.5).coordinate }

    /// The corners south-west, south-east, north-east, north-west.
    package var corners: [Coordinate] {
        [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map { gridPosition($0.0, $0.1).coordinate }
    }

    /// Half the diagonal in metres of the grid: no point of the square lies farther from its centre.
    package var radiusMetres: Double { Double(sideMetres) * 0.5.squareRoot() }
}
