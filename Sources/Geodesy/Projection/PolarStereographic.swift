// SPDX-License-Identifier: Apache-2.0

/// The polar stereographic projection of UPS (scale 0.994 at the pole), closed but for the conformal latitude.
enum PolarStereographic {
    /// Distance from the pole in metres over the tangent of half the conformal colatitude.
    ///
    /// 2 · 0.994 · a / ((1 − f) exp(e artanh e)) (Snyder 1987, "Map Projections", equation 21-33).
    private static let scaledDiameter = 12_637_318.498_257_404

    /// Metres east of the pole and south of it (north of it for the south pole).
    ///
    /// - Parameters:
    ///   - latitude: Degrees from the equator towards the projection's own pole, 0…90.
    ///   - longitude: Degrees east of Greenwich.
    /// - Returns: Metres from the pole, `outward` along the meridian of Greenwich.
    static func forward(latitude: Double, longitude: Double) -> (east: Double, outward: Double) {
        let geodetic = SineCosine(degrees: latitude)
        let excess = ConformalLatitude.excess(doubledLatitude: geodetic.doubled)
        let conformal = geodetic + SineCosine(small: excess)
        let radius = scaledDiameter * max(0, conformal.cosine) / (1 + conformal.sine)
        let direction = SineCosine(degrees: longitude)
        return (radius * direction.sine, radius * direction.cosine)
    }

    /// Latitude towards the projection's own pole and longitude, in degrees; longitude 0 at the pole itself.
    static func reverse(east: Double, outward: Double) -> (latitude: Double, longitude: Double) {
        let radius = Elementary.hypotenuse(east, outward)
        let colatitude = 2 * Elementary.arcTangent(radius, scaledDiameter)
        let doubled = SineCosine(radians: 2 * colatitude)
        let deficit = ConformalLatitude.deficit(
            doubledConformal: SineCosine(sine: doubled.sine, cosine: -doubled.cosine)
        )
        let latitude = 90 - (colatitude - deficit) * degreesPerRadian
        let longitude = radius == 0 ? 0 : Elementary.arcTangent(east, outward) * degreesPerRadian
        return (latitude, longitude)
    }
}
