// SPDX-License-Identifier: Apache-2.0

/// Points around a place that is not far from them, quicker than by geodesics.
package struct SmallCircle {
    private let latitude: Double
    private let tangent: Double
    /// Degrees of latitude, and of longitude, of a metre at the place.
    private let northward: Double
    private let eastward: Double
    /// The radius of curvature across the meridian, in metres.
    private let transverse: Double

    /// How far a point may lie from where the geodesic ends, as a share of the radius.
    package static let tolerance = 1e-4

    /// A circle around a place; nil where its points would not be near enough to where geodesics end.
    package init?(around middle: Coordinate, metres: Double) {
        let direction = SineCosine(degrees: middle.latitude)
        guard direction.cosine > 0 else { return nil }
        let root = (1 - Ellipsoid.eccentricitySquared * direction.sine * direction.sine).squareRoot()
        transverse = Ellipsoid.equatorialRadius / root
        let meridian = transverse * (1 - Ellipsoid.eccentricitySquared) / (root * root)
        tangent = direction.sine / direction.cosine
        latitude = middle.latitude
        northward = 180 / (.pi * meridian)
        eastward = 180 / (.pi * transverse * direction.cosine)
        // Half of the tolerance for the next terms of the series, half for the change of the meridian's curvature.
        let share = metres / transverse
        guard share * share * (1 + 3 * tangent * tangent) < 3 * Self.tolerance else { return nil }
    }

    /// The point at a distance in a direction, and how far it lies to the east in degrees.
    ///
    /// Legendre's series to the second order: Bomford, Geodesy, 4th edition, section 2.14.
    ///
    /// - Parameters:
    ///   - metres: Of the circle, or less.
    ///   - azimuth: Degrees clockwise from north.
    /// - Returns: Degrees.
    package func point(metres: Double, azimuth: Double) -> (latitude: Double, eastward: Double) {
        let azimuth = SineCosine(degrees: azimuth)
        let (north, east) = (metres * azimuth.cosine, metres * azimuth.sine)
        return (
            latitude + northward * (north - east * east * tangent / (2 * transverse)),
            eastward * (east + east * north * tangent / transverse)
        )
    }
}
