// SPDX-License-Identifier: Apache-2.0

/// A position on the WGS 84 ellipsoid in degrees, always inside −90…90 and −180…180.
///
/// A coordinate says nothing about how well it is known: whoever holds one holds a radius too.
package struct Coordinate: Hashable, Sendable {
    /// Geodetic latitude in degrees, north positive.
    package let latitude: Double
    /// Longitude in degrees, east positive; both −180 and 180 name the antimeridian.
    package let longitude: Double

    /// Makes a coordinate, or nil if a value is not a number or out of range.
    @inlinable
    package init?(latitude: Double, longitude: Double) {
        guard Self.isValid(latitude: latitude, longitude: longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Makes a coordinate from values that a projection has computed, folding the longitude into −180…180.
    @usableFromInline
    init(computedLatitude latitude: Double, longitude: Double) {
        self.latitude = max(-90, min(90, latitude))
        if longitude > 180 {
            self.longitude = longitude - 360
        } else {
            self.longitude = longitude < -180 ? longitude + 360 : longitude
        }
    }

    /// Tells whether both values are numbers in −90…90 and −180…180.
    @inlinable
    package static func isValid(latitude: Double, longitude: Double) -> Bool {
        abs(latitude) <= 90 && abs(longitude) <= 180
    }
}
