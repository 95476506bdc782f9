// SPDX-License-Identifier: Apache-2.0

/// The shortest line between two coordinates on the WGS 84 ellipsoid.
///
/// After Karney 2013, "Algorithms for geodesics", J. Geodesy 87, 43–55, with series to order ε⁶: good to 20 nm for any
/// two coordinates, nearly antipodal ones included, which the tests show.
package struct Geodesic: Hashable, Sendable {
    /// Length in metres.
    package let metres: Double
    /// Azimuth at the start in degrees clockwise from north, −180…180.
    package let initialAzimuth: Double
    /// Azimuth at the end, of the line going on, in degrees clockwise from north, −180…180.
    package let finalAzimuth: Double
}

extension Coordinate {
    /// Distance on the ellipsoid in metres, good to well under a millimetre.
    package func distance(to other: Coordinate) -> Double {
        Geodesic(from: self, to: other).metres
    }

    /// Distance on a sphere in metres, up to 0.6 % off: only for the search for candidates, never for a figure shown.
    package func haversineDistance(to other: Coordinate) -> Double {
        let rise = SineCosine(degrees: (other.latitude - latitude) / 2).sine
        let run = SineCosine(degrees: (other.longitude - longitude) / 2).sine
        let cosines = SineCosine(degrees: latitude).cosine * SineCosine(degrees: other.latitude).cosine
        let square = rise * rise + cosines * run * run
        return 2 * Ellipsoid.meanRadius * Elementary.arcSine(min(1, square.squareRoot()))
    }

    /// The coordinate at a distance in a direction, along the geodesic.
    ///
    /// - Parameters:
    ///   - metres: Length of the way; negative goes backwards.
    ///   - azimuth: Degrees clockwise from north.
    /// - Returns: The end of the way.
    package func moved(metres: Double, azimuth: Double) -> Coordinate {
        GeodesicLine(from: self, azimuth: azimuth).coordinate(metres: metres)
    }
}
