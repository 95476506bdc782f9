// SPDX-License-Identifier: Apache-2.0

/// A geodesic that starts at a coordinate in a direction (the direct problem; Karney 2013, section 2).
package struct GeodesicLine: Sendable {
    private let origin: Coordinate
    /// The azimuth where the line crosses the equator northwards.
    private let equatorial: SineCosine
    /// From that crossing to the origin: the arc on the auxiliary sphere, the longitude on it, and the length as an arc.
    private let arc: SineCosine
    private let longitude: SineCosine
    private let length: SineCosine
    private let lengthOffset: Double
    /// Metres of one radian of length.
    private let lengthScale: Double
    private let epsilon: Double

    /// Makes a line; the azimuth is in degrees clockwise from north, and one that isn't finite counts as north.
    package init(from origin: Coordinate, azimuth: Double) {
        self.origin = origin
        let azimuth = SineCosine(degrees: azimuth.isFinite ? azimuth.remainder(dividingBy: 360) : 0)
        let reduced = SineCosine(reducedLatitude: origin.latitude)
        equatorial = SineCosine(
            sine: azimuth.sine * reduced.cosine,
            cosine: Elementary.hypotenuse(azimuth.cosine, azimuth.sine * reduced.sine)
        )
        let followsEquator = reduced.sine == 0 && azimuth.cosine == 0
        let cosine = followsEquator ? 1 : reduced.cosine * azimuth.cosine
        arc = SineCosine(sine: reduced.sine, cosine: cosine).normalised
        longitude = SineCosine(sine: equatorial.sine * reduced.sine, cosine: cosine)
        epsilon = GeodesicSeries.epsilon(
            squaredModulus: equatorial.cosine * equatorial.cosine * Ellipsoid.secondEccentricitySquared
        )
        lengthScale = Ellipsoid.polarRadius * (1 + GeodesicSeries.lengthScale(epsilon))
        lengthOffset = GeodesicSeries.length(epsilon).sum(arc)
        length = arc + SineCosine(radians: lengthOffset)
    }

    /// The coordinate at a distance in metres from the start; the start itself if the distance isn't finite.
    package func coordinate(metres: Double) -> Coordinate {
        // Once round the globe is 40,008 km; more is as good as a number.
        guard abs(metres) < 1e12 else { return origin }
        let way = metres / lengthScale
        let end = length + SineCosine(radians: way)
        let turn = way + GeodesicSeries.angle(epsilon).sum(end) + lengthOffset
        let arcEnd = arc + SineCosine(radians: turn)
        let reduced = SineCosine(
            sine: equatorial.cosine * arcEnd.sine,
            cosine: Elementary.hypotenuse(equatorial.sine, equatorial.cosine * arcEnd.cosine)
        )
        let longitudeEnd = SineCosine(sine: equatorial.sine * arcEnd.sine, cosine: arcEnd.cosine)
        let correction =
            turn + GeodesicSeries.longitude(epsilon).difference(arc, arcEnd)
        let eastward =
            (longitudeEnd - longitude).radians
            - Ellipsoid.flattening * equatorial.sine * GeodesicSeries.longitudeScale(epsilon) * correction
        let latitude = Elementary.arcTangent(reduced.sine, (1 - Ellipsoid.flattening) * reduced.cosine)
        return Coordinate(
            computedLatitude: latitude * degreesPerRadian,
            longitude: origin.longitude + (eastward * degreesPerRadian).remainder(dividingBy: 360)
        )
    }
}
