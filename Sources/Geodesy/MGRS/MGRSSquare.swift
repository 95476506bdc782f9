// SPDX-License-Identifier: Apache-2.0

/// A square of the Military Grid Reference System on WGS 84 (NGA.STND.0037), of 100 km down to 1 m.
///
/// A reference truncates and names a square by its south-west corner: it is an area, never a point. A square keeps its
/// shape even where its zone or band ends inside it.
package struct MGRSSquare: Hashable, Sendable {
    /// The grid zone.
    package let gridZone: GridZone
    /// The letters of the 100 km square in ASCII.
    let columnCode: UInt8
    let rowCode: UInt8
    /// Figures per axis, 0…5: 0 is the 100 km square, 5 the square of 1 m.
    package let digitsPerAxis: Int
    /// The south-west corner within the 100 km square in metres, 0…99,999, a multiple of the side.
    let eastingMetres: Int
    let northingMetres: Int
    /// The 100 km column and row of the grid, false easting and northing included.
    let columnIndex: Int
    let rowIndex: Int

    @inline(__always)
    init(
        gridZone: GridZone,
        columnCode: UInt8,
        rowCode: UInt8,
        tile: (column: Int, row: Int),
        metres: (easting: Int, northing: Int),
        digitsPerAxis: Int
    ) {
        self.gridZone = gridZone
        self.columnCode = columnCode
        self.rowCode = rowCode
        columnIndex = tile.column
        rowIndex = tile.row
        eastingMetres = metres.easting
        northingMetres = metres.northing
        self.digitsPerAxis = digitsPerAxis
    }
}

extension MGRSSquare {
    /// The UTM zone 1…60, or 0 in the polar areas.
    package var zone: Int { gridZone.zone }
    /// The band letter.
    package var band: String { gridZone.band }
    /// The two letters of the 100 km square.
    package var square: String { String(decoding: [columnCode, rowCode], as: UTF8.self) }
    /// The easting figures with their leading zeros, "" for the 100 km square.
    package var easting: String { figures(eastingMetres) }
    /// The northing figures with their leading zeros, "" for the 100 km square.
    package var northing: String { figures(northingMetres) }
    /// Length of the side on the grid in metres: 100,000, 10,000, 1,000, 100, 10 or 1.
    package var sideMetres: Int { Self.side(digitsPerAxis: digitsPerAxis) }

    @inline(__always)
    static func side(digitsPerAxis: Int) -> Int {
        switch digitsPerAxis {
        case 5: 1
        case 4: 10
        case 3: 100
        case 2: 1000
        case 1: 10_000
        default: 100_000
        }
    }

    private func figures(_ metres: Int) -> String {
        guard digitsPerAxis > 0 else { return "" }
        let text = String(metres / sideMetres)
        return String(repeating: "0", count: digitsPerAxis - text.utf8.count) + text
    }

    /// The larger square of fewer figures that holds this one; the same square if it has no more than asked for.
    package func coarsened(toDigitsPerAxis digits: Int) -> MGRSSquare {
        let digits = max(0, min(digits, digitsPerAxis))
        let side = Self.side(digitsPerAxis: digits)
        return MGRSSquare(
            gridZone: gridZone,
            columnCode: columnCode,
            rowCode: rowCode,
            tile: (columnIndex, rowIndex),
            metres: (eastingMetres - eastingMetres % side, northingMetres - northingMetres % side),
            digitsPerAxis: digits
        )
    }
}

extension MGRSSquare: CustomStringConvertible {
    /// The reference without spaces: `37SFV500306`, `02WMR7750397182`, `ZAH`.
    package var description: String { text.description }
}
