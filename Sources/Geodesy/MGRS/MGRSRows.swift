// SPDX-License-Identifier: Apache-2.0

/// Which 100 km rows occur in which latitude band, so that a row letter (repeated every 2,000 km) names one row.
enum MGRSRows {
    /// The row counted from the equator (−90…94, south negative), or nil if no part of the square lies in the band.
    ///
    /// - Parameters:
    ///   - band: −10 (C) … 9 (X).
    ///   - column: 100 km column of the grid, 1…8.
    ///   - repeated: The row modulo 20.
    /// - Returns: The one row of that letter that touches the band.
    @inline(__always)
    static func row(band: Int, column: Int, repeated: Int) -> Int? {
        // The southern hemisphere is the northern one turned over.
        let folded = band < 0 ? -band - 1 : band
        let target = band < 0 ? 19 - repeated : repeated
        let safe = safeRows(folded)
        let lowest = max(0, safe.lowest - 1)
        let row = lowest + (target - lowest + 100) % 20
        guard row >= safe.lowest && row <= safe.highest || isCornerCase(row: row, band: folded, column: column) else {
            return nil
        }
        return band < 0 ? -row - 1 : row
    }

    /// Rows that touch a band on their whole width of 100…900 km.
    ///
    /// The meridian arc to latitude 8b° is 884.6, 1769.7, 2655.0, … 7100.9, 7992.6 km on the central meridian (UTM), and
    /// the parallel rises towards the zone's edges.
    @inline(__always)
    private static func safeRows(_ band: Int) -> (lowest: Int, highest: Int) {
        switch band {
        case 0: (0, 8)
        case 1: (8, 17)
        case 2: (17, 26)
        case 3: (26, 35)
        case 4: (35, 44)
        case 5: (44, 53)
        case 6: (53, 62)
        case 7: (62, 70)
        case 8: (71, 79)
        default: (80, 94)
        }
    }

    /// The parallels 64° and 72° cross the northings 7,100 km and 8,000 km inside the zone, so that there the column
    /// decides: 64° at eastings 300–400 and 600–700 km, 72° at 200–300 and 700–800 km.
    private static func isCornerCase(row: Int, band: Int, column: Int) -> Bool {
        let fromEdge = column < 5 ? column - 1 : 8 - column
        return switch (row, band) {
        case (70, 8): fromEdge >= 2
        case (71, 7): fromEdge <= 2
        case (79, 9): fromEdge >= 1
        case (80, 8): fromEdge <= 1
        default: false
        }
    }
}
