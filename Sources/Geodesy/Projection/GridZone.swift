// SPDX-License-Identifier: Apache-2.0

/// A grid zone: a UTM zone 1…60 with a latitude band C…X, or one of the polar halves A, B, Y, Z (zone 0, UPS).
package struct GridZone: Hashable, Sendable {
    /// 1…60 for UTM, 0 for UPS.
    package let zone: Int
    /// The band letter in ASCII.
    let bandCode: UInt8

    @inline(__always)
    init(zone: Int, bandCode: UInt8) {
        self.zone = zone
        self.bandCode = bandCode
    }

    /// The zone that holds a coordinate, with the exceptions of Norway (32V) and Svalbard (31X, 33X, 35X, 37X).
    ///
    /// UTM reaches from 80° S up to, but without, 84° N: latitude 84.0 itself is UPS, as in GeographicLib (GEOTRANS
    /// still gives UTM there). Latitude −0.0 counts as south.
    @inline(__always)
    package init(containing coordinate: Coordinate) {
        self = GridZone(utmAt: coordinate) ?? GridZone(polar: GridPosition(coordinate, inZone: 0))
    }

    /// The UTM zone that holds a coordinate; nil in the polar areas.
    @inline(__always)
    init?(utmAt coordinate: Coordinate) {
        guard coordinate.latitude >= -80, coordinate.latitude < 84 else { return nil }
        let band = Self.bandIndex(latitude: coordinate.latitude)
        bandCode = MGRSLetters.code(band + 12)
        zone = Self.zone(bandIndex: band, longitude: coordinate.longitude)
    }

    /// The polar half of a position in UPS: the meridians of 0° and 180° and the pole itself belong to the east.
    init(polar position: GridPosition) {
        zone = 0
        bandCode = (position.isNorthern ? 89 : 65) + (Int(position.easting * 1_000_000) >= 2_000_000_000_000 ? 1 : 0)
    }

    /// The band letter.
    package var band: String { String(UnicodeScalar(bandCode)) }

    /// Whether the zone lies north of the equator.
    package var isNorthern: Bool { bandCode >= 78 }

    /// Longitude of the central meridian of a UTM zone in degrees.
    @inline(__always)
    static func centralMeridian(zone: Int) -> Double {
        Double(6 * zone - 183)
    }

    /// The band −10…9 of a latitude −80…84; band 9 (X) is 12° high.
    @inline(__always)
    static func bandIndex(latitude: Double) -> Int {
        if latitude == 0 { return latitude.sign == .minus ? -1 : 0 }
        let truncated = Int(latitude)
        let floor = Double(truncated) > latitude ? truncated - 1 : truncated
        return min(9, (floor + 80) / 8 - 10)
    }

    @inline(__always)
    private static func zone(bandIndex: Int, longitude: Double) -> Int {
        let truncated = Int(longitude)
        var floor = Double(truncated) > longitude ? truncated - 1 : truncated
        if floor == 180 { floor = -180 }
        let zone = (floor + 186) / 6
        if bandIndex == 7, zone == 31, floor >= 3 { return 32 }
        if bandIndex == 9, floor >= 0, floor < 42 { return 2 * ((floor + 183) / 12) + 1 }
        return zone
    }

    /// Whether the standard knows this zone: 32X, 34X and 36X gave their ground to their neighbours.
    var exists: Bool {
        !(bandCode == 88 && (zone == 32 || zone == 34 || zone == 36))
    }
}

extension GridZone: CustomStringConvertible {
    /// As written in a reference: `37S`, `02W`, `Z`.
    package var description: String {
        zone == 0 ? band : (zone < 10 ? "0" : "") + String(zone) + band
    }
}
