// SPDX-License-Identifier: Apache-2.0

/// The transverse Mercator projection of UTM (scale 0.9996), by Krüger's series to order n⁶.
///
/// After Karney 2011, "Transverse Mercator with an accuracy of a few nanometers", equations 7–36, in a form that needs
/// no trigonometry of computed angles. With χ the conformal latitude, λ the longitude from the central meridian and
/// S = cos χ sin λ: η′ = artanh S, and ξ′ − χ is the small angle whose sine is sin χ cos χ (1 − cos λ) / √(1 − S²).
/// Both ways are good to 10 nm within 4° of the central meridian, which the tests show.
enum TransverseMercator {
    /// Scale on the central meridian times the rectifying radius, in metres.
    static let scaledRadius = 6_364_902.166_165_086

    /// Metres east of the central meridian and north of the equator; odd in either argument (degrees).
    @inline(__always)
    static func forward(latitude: Double, fromMeridian longitude: Double) -> (east: Double, north: Double) {
        let geodetic = SineCosine(degrees: latitude)
        let excess = ConformalLatitude.excess(doubledLatitude: geodetic.doubled)
        let conformal = geodetic + SineCosine(small: excess)
        let meridian = SineCosine(degrees: longitude)
        let s = conformal.cosine * meridian.sine
        let c = conformal.cosine * meridian.cosine
        let scale = 1 / (1 - s * s)
        let along: Double
        let across: Double
        if abs(longitude) <= 6.5 {
            let z = conformal.sine * (conformal.cosine - c) * scale.squareRoot()
            along = latitude * radiansPerDegree + (excess + smallArcSine(z))
            across = areaTangent(s)
        } else {
            along = Elementary.arcTangent(conformal.sine, c)
            across = Elementary.areaTangent(s)
        }
        let sum = KruegerSeries.forward(
            circular: SineCosine(
                sine: 2 * conformal.sine * c * scale,
                cosine: (c - conformal.sine) * (c + conformal.sine) * scale
            ),
            hyperbolic: (sine: 2 * s * scale, cosine: (1 + s * s) * scale)
        )
        return ((across + sum.imaginary) * scaledRadius, (along + sum.real) * scaledRadius)
    }

    /// Latitude and longitude from the central meridian in degrees.
    @inline(__always)
    static func reverse(east: Double, north: Double) -> (latitude: Double, fromMeridian: Double) {
        let along = north * (1 / scaledRadius)
        let across = east * (1 / scaledRadius)
        let circular = SineCosine(radians: along)
        let hyperbolicSine = smallHyperbolicSine(across)
        let hyperbolicCosine = (1 + hyperbolicSine * hyperbolicSine).squareRoot()
        let sum = KruegerSeries.reverse(
            circular: circular.doubled,
            hyperbolic: (
                sine: 2 * hyperbolicSine * hyperbolicCosine,
                cosine: 1 + 2 * hyperbolicSine * hyperbolicSine
            )
        )
        let turned = circular + SineCosine(small: sum.real)
        let shift = sum.imaginary
        let sinh =
            hyperbolicSine * (1 + 0.5 * shift * shift)
            + hyperbolicCosine * (shift + shift * shift * shift * (1 / 6))
        let cosh = (1 + sinh * sinh).squareRoot()
        let root = (sinh * sinh + turned.cosine * turned.cosine).squareRoot()
        let conformal = SineCosine(sine: turned.sine / cosh, cosine: root / cosh)
        let deficit = ConformalLatitude.deficit(doubledConformal: conformal.doubled)
        let latitude: Double
        let longitude: Double
        if abs(sinh) <= 0.115 * turned.cosine {
            let z = turned.sine * sinh * sinh / ((root + turned.cosine) * cosh)
            latitude = (along + sum.real) - smallArcSine(z) + deficit
            longitude = smallArcTangent(sinh / turned.cosine)
        } else {
            latitude = Elementary.arcTangent(turned.sine, root) + deficit
            longitude = Elementary.arcTangent(sinh, turned.cosine)
        }
        return (latitude * degreesPerRadian, longitude * degreesPerRadian)
    }

    /// Taylor series for |x| ≤ 0.004, truncated below 10⁻¹⁸.
    @inline(__always)
    private static func smallArcSine(_ x: Double) -> Double {
        let s = x * x
        return x + x * s * (1 / 6 + s * (3 / 40 + s * (15 / 336)))
    }

    /// Taylor series for |x| ≤ 0.12, truncated below 10⁻¹⁷.
    @inline(__always)
    private static func areaTangent(_ x: Double) -> Double {
        let s = x * x
        var p = 1 / 17 + s * (1 / 19)
        p = 1 / 15 + s * p
        p = 1 / 13 + s * p
        p = 1 / 11 + s * p
        p = 1 / 9 + s * p
        p = 1 / 7 + s * p
        p = 1 / 5 + s * p
        p = 1 / 3 + s * p
        return x + x * s * p
    }

    /// Taylor series for |x| ≤ 0.12, truncated below 10⁻¹⁷.
    @inline(__always)
    private static func smallArcTangent(_ x: Double) -> Double {
        let s = -x * x
        var p = 1 / 17 + s * (1 / 19)
        p = 1 / 15 + s * p
        p = 1 / 13 + s * p
        p = 1 / 11 + s * p
        p = 1 / 9 + s * p
        p = 1 / 7 + s * p
        p = 1 / 5 + s * p
        p = 1 / 3 + s * p
        return x + x * s * p
    }

    /// Taylor series for |x| ≤ 0.2, truncated below 10⁻¹⁷.
    @inline(__always)
    private static func smallHyperbolicSine(_ x: Double) -> Double {
        let s = x * x
        var p = 1 / 39_916_800 + s * (1 / 6_227_020_800)
        p = 1 / 362_880 + s * p
        p = 1 / 5040 + s * p
        p = 1 / 120 + s * p
        p = 1 / 6 + s * p
        return x + x * s * p
    }
}
