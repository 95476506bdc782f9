// SPDX-License-Identifier: Apache-2.0

/// The edge of an area as closed rings for GeoJSON (RFC 7946): anticlockwise, cut where the area crosses the antimeridian.
///
/// One ring makes a Polygon, two a MultiPolygon. The first coordinate is repeated at the end of each ring.
package struct Outline: Hashable, Sendable {
    /// One ring, or two on either side of the antimeridian.
    package let rings: [[Coordinate]]

    /// Makes an outline of the corners of one ring whose longitudes may run beyond ±180, without a repeated corner.
    init(unwrapped corners: [(latitude: Double, longitude: Double)]) {
        let longitudes = corners.map(\.longitude)
        let crossing = (longitudes.max() ?? 0) > 180 ? 180.0 : (longitudes.min() ?? 0) < -180 ? -180.0 : nil
        guard let crossing else {
            rings = [Self.closed(corners, shift: 0)]
            return
        }
        let west = Self.clipped(corners) { crossing - $0 }
        let east = Self.clipped(corners) { $0 - crossing }
        rings = [
            Self.closed(west, shift: crossing < 0 ? 360 : 0),
            Self.closed(east, shift: crossing > 0 ? -360 : 0),
        ]
        .filter { Set($0).count > 2 }
    }

    private static func closed(_ corners: [(latitude: Double, longitude: Double)], shift: Double) -> [Coordinate] {
        let ring = corners.map { Coordinate(computedLatitude: $0.latitude, longitude: $0.longitude + shift) }
        return ring + ring.prefix(1)
    }

    /// The part of a ring where a function of the longitude isn't negative (Sutherland and Hodgman 1974).
    private static func clipped(
        _ corners: [(latitude: Double, longitude: Double)],
        inside: (Double) -> Double
    ) -> [(latitude: Double, longitude: Double)] {
        var result: [(latitude: Double, longitude: Double)] = []
        guard var previous = corners.last else { return [] }
        for corner in corners {
            let (before, after) = (inside(previous.longitude), inside(corner.longitude))
            if before * after < 0 {
                let share = before / (before - after)
                result.append(
                    (
                        previous.latitude + share * (corner.latitude - previous.latitude),
                        previous.longitude + share * (corner.longitude - previous.longitude)
                    )
                )
            }
            if after >= 0 { result.append(corner) }
            previous = corner
        }
        return result
    }
}
