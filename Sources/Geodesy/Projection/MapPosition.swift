// SPDX-License-Identifier: Apache-2.0

/// A position on the square Web Mercator map of the world, in 2²⁶ units a side from its north-western corner.
///
/// Spherical Mercator of WGS 84 latitudes, as maps on the web are drawn (EPSG:3857; Snyder 1987, equations 7-1 and 7-2 on the
/// unit sphere). A unit is 0.6 m at the equator. What lies beyond 85.0511° is on the edge.
package struct MapPosition: Hashable, Sendable {
    /// Eastwards, 0 ..< `side`.
    package let x: Int32
    /// Southwards, 0 ..< `side`.
    package let y: Int32

    /// Halvings of the map down to one unit.
    package static let levels = 26
    package static let side: Int32 = 1 << 26

    /// The unit that degrees within −90…90 and −180…180 lie in.
    package init(latitude: Double, longitude: Double) {
        x = Self.unit(Self.eastward(longitude: longitude))
        y = Self.unit(Self.southward(latitude: latitude))
    }

    /// Reads what `key` gave.
    package init(key: UInt64) {
        x = Int32(truncatingIfNeeded: Self.gathered(key))
        y = Int32(truncatingIfNeeded: Self.gathered(key >> 1))
    }

    package init(x: Int32, y: Int32) {
        self.x = x
        self.y = y
    }

    /// The place along the curve through the quarters of quarters: Morton's order, two bits for each halving.
    ///
    /// What lies in one square of any halving is one run of keys.
    package var key: UInt64 { Self.spread(UInt64(x)) | Self.spread(UInt64(y)) << 1 }

    /// The share of the map's width that lies west of a longitude, 0…1.
    package static func eastward(longitude: Double) -> Double { longitude / 360 + 0.5 }

    /// The share of the map's height that lies north of a latitude: 0…1 within 85.0511°, infinite at a pole.
    package static func southward(latitude: Double) -> Double {
        let angle = latitude / degreesPerRadian
        return 0.5 - Elementary.areaSine(Elementary.tangent(angle)) / (2 * .pi)
    }

    /// Degrees of the line at so many units from the west.
    package static func longitude(x: Double) -> Double { (x / Double(side) - 0.5) * 360 }

    /// Degrees of the line at so many units from the north.
    package static func latitude(y: Double) -> Double {
        Elementary.arcTangent(Elementary.hyperbolicSine(.pi * (1 - 2 * y / Double(side))), 1) * degreesPerRadian
    }

    /// The cosine of the latitude at so many units from the north.
    package static func cosineOfLatitude(y: Double) -> Double {
        1 / Elementary.hyperbolicCosine(.pi * (1 - 2 * y / Double(side)))
    }

    /// The whole unit nearest to an edge that was printed with rounded decimals, 0…`side`.
    package static func edge(share: Double) -> Int32 {
        Int32(max(0, min(Double(side), (share * Double(side)).rounded())))
    }

    private static func unit(_ share: Double) -> Int32 {
        Int32(max(0, min(Double(side) - 1, (share * Double(side)).rounded(.down))))
    }

    /// Puts a zero before each of the lower 32 bits.
    private static func spread(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
        bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
        bits = (bits | bits << 2) & 0x3333_3333_3333_3333
        return (bits | bits << 1) & 0x5555_5555_5555_5555
    }

    /// Takes every second bit, from the lowest on.
    private static func gathered(_ value: UInt64) -> UInt64 {
        var bits = value & 0x5555_5555_5555_5555
        bits = (bits | bits >> 1) & 0x3333_3333_3333_3333
        bits = (bits | bits >> 2) & 0x0F0F_0F0F_0F0F_0F0F
        bits = (bits | bits >> 4) & 0x00FF_00FF_00FF_00FF
        bits = (bits | bits >> 8) & 0x0000_FFFF_0000_FFFF
        return (bits | bits >> 16) & 0xFFFF_FFFF
    }
}
