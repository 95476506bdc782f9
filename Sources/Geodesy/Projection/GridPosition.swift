// SPDX-License-Identifier: Apache-2.0

/// A position in UTM or UPS on WGS 84.
package struct GridPosition: Hashable, Sendable {
    /// 1…60 for UTM, 0 for UPS.
    package var zone: Int
    /// The hemisphere; in UTM it also says whether the northing counts from 0 or from 10,000,000 m at the equator.
    package var isNorthern: Bool
    /// Metres, the false easting of 500,000 (UTM) or 2,000,000 (UPS) included.
    package var easting: Double
    /// Metres, the false northing included.
    package var northing: Double

    /// Makes a position, or nil if the zone isn't 0…60 or a number lies more than 30,000 km out.
    package init?(zone: Int, isNorthern: Bool, easting: Double, northing: Double) {
        guard 0...60 ~= zone, abs(easting) <= 30_000_000, abs(northing) <= 30_000_000 else { return nil }
        self.init(checkedZone: zone, isNorthern: isNorthern, easting: easting, northing: northing)
    }

    @inline(__always)
    init(checkedZone zone: Int, isNorthern: Bool, easting: Double, northing: Double) {
        self.zone = zone
        self.isNorthern = isNorthern
        self.easting = easting
        self.northing = northing
    }
}

extension GridPosition {
    /// The position of a coordinate in the zone that holds it.
    package init(_ coordinate: Coordinate) {
        self.init(coordinate, inZone: GridZone(utmAt: coordinate)?.zone ?? 0)
    }

    /// The position of a coordinate in another zone, nil without such a zone or more than 30° from its central meridian.
    ///
    /// Good to 10 nm within 4° of the zone's central meridian, to 1 µm within 30°.
    ///
    /// - Parameters:
    ///   - coordinate: Any coordinate.
    ///   - zone: 1…60 for UTM, 0 for UPS in the coordinate's own hemisphere.
    package init?(_ coordinate: Coordinate, zone: Int) {
        guard 0...60 ~= zone else { return nil }
        let difference = coordinate.longitude - GridZone.centralMeridian(zone: zone)
        guard zone == 0 || abs(difference.remainder(dividingBy: 360)) <= 30 else { return nil }
        self.init(coordinate, inZone: zone)
    }

    @inline(__always)
    init(_ coordinate: Coordinate, inZone zone: Int) {
        let isNorthern = coordinate.latitude.sign == .plus
        if zone > 0 {
            var difference = coordinate.longitude - GridZone.centralMeridian(zone: zone)
            if difference >= 180 { difference -= 360 } else if difference < -180 { difference += 360 }
            let point = TransverseMercator.forward(latitude: coordinate.latitude, fromMeridian: difference)
            self.init(
                checkedZone: zone,
                isNorthern: isNorthern,
                easting: point.east + 500_000,
                northing: isNorthern ? point.north : point.north + 10_000_000
            )
        } else {
            let point = PolarStereographic.forward(
                latitude: abs(coordinate.latitude),
                longitude: coordinate.longitude
            )
            self.init(
                checkedZone: 0,
                isNorthern: isNorthern,
                easting: 2_000_000 + point.east,
                northing: isNorthern ? 2_000_000 - point.outward : 2_000_000 + point.outward
            )
        }
    }

    /// The coordinate, in the longitudes −180…180.
    @inline(__always)
    package var coordinate: Coordinate {
        if zone > 0 {
            let point = TransverseMercator.reverse(
                east: easting - 500_000,
                north: isNorthern ? northing : northing - 10_000_000
            )
            return Coordinate(
                computedLatitude: point.latitude,
                longitude: point.fromMeridian + GridZone.centralMeridian(zone: zone)
            )
        }
        let outward = isNorthern ? 2_000_000 - northing : northing - 2_000_000
        let point = PolarStereographic.reverse(east: easting - 2_000_000, outward: outward)
        return Coordinate(computedLatitude: isNorthern ? point.latitude : -point.latitude, longitude: point.longitude)
    }
}
