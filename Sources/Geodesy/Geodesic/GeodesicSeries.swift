// SPDX-License-Identifier: Apache-2.0

/// The series of the geodesic on an ellipsoid of small flattening, to order ε⁶.
///
/// Karney 2013, "Algorithms for geodesics", J. Geodesy 87, 43–55: equations 17, 18, 21, 24, 25, 42 and 43. The small
/// parameter `epsilon` depends on the geodesic's azimuth at the equator.
enum GeodesicSeries {
    /// A₁ − 1, the length per angle on the auxiliary sphere (equation 17).
    static func lengthScale(_ epsilon: Double) -> Double {
        let s = epsilon * epsilon
        return (s * (64 + s * (4 + s)) / 256 + epsilon) / (1 - epsilon)
    }

    /// C₁: from the angle to the length (equation 18).
    static func length(_ epsilon: Double) -> SineSeries {
        let s = epsilon * epsilon
        let e3 = epsilon * s
        return SineSeries(
            epsilon * (-16 + s * (6 - s)) / 32,
            s * (-128 + s * (64 - 9 * s)) / 2048,
            e3 * (-16 + 9 * s) / 768,
            s * s * (-5 + 3 * s) / 512,
            e3 * s * -7 / 1280,
            e3 * e3 * -7 / 2048
        )
    }

    /// C₁′: from the length back to the angle (equation 21).
    static func angle(_ epsilon: Double) -> SineSeries {
        let s = epsilon * epsilon
        let e3 = epsilon * s
        return SineSeries(
            epsilon * (768 + s * (-432 + 205 * s)) / 1536,
            s * (3840 + s * (-4736 + 4005 * s)) / 12_288,
            e3 * (116 - 225 * s) / 384,
            s * s * (2695 - 7173 * s) / 7680,
            e3 * s * 3467 / 7680,
            e3 * e3 * 38_081 / 61_440
        )
    }

    /// A₂ − 1, of the reduced length (equation 42).
    static func reducedScale(_ epsilon: Double) -> Double {
        let s = epsilon * epsilon
        return (s * (-192 + s * (-28 - 11 * s)) / 256 - epsilon) / (1 + epsilon)
    }

    /// C₂, of the reduced length (equation 43).
    static func reduced(_ epsilon: Double) -> SineSeries {
        let s = epsilon * epsilon
        let e3 = epsilon * s
        return SineSeries(
            epsilon * (16 + s * (2 + s)) / 32,
            s * (384 + s * (64 + 35 * s)) / 2048,
            e3 * (80 + 15 * s) / 768,
            s * s * (35 + 7 * s) / 512,
            e3 * s * 63 / 1280,
            e3 * e3 * 77 / 2048
        )
    }

    /// A₃, of the longitude (equation 24), on WGS 84.
    static func longitudeScale(_ epsilon: Double) -> Double {
        let n = Ellipsoid.thirdFlattening
        let a1 = (n - 1) / 2
        let a2 = (-2 + n * (-1 + 3 * n)) / 8
        let a3 = (-1 + n * (-3 - n)) / 16
        let a4 = (-3 - 2 * n) / 64
        let a5 = -3.0 / 128
        return 1 + epsilon * (a1 + epsilon * (a2 + epsilon * (a3 + epsilon * (a4 + epsilon * a5))))
    }

    /// C₃, of the longitude (equation 25), on WGS 84.
    static func longitude(_ epsilon: Double) -> SineSeries {
        let n = Ellipsoid.thirdFlattening
        let e = epsilon
        let e2 = e * e
        let c1 = longitude1(e, n)
        let c2 = e2 * ((2 + n * (-3 + n)) / 32 + e * ((3 + n * (-2 - 3 * n)) / 64 + e * ((3 + n) / 128 + e * 5 / 256)))
        let c3 = e2 * e * ((5 + n * (-9 + 5 * n)) / 192 + e * ((9 - 10 * n) / 384 + e * 7 / 512))
        let c4 = e2 * e2 * ((7 - 14 * n) / 512 + e * 7 / 512)
        return SineSeries(c1, c2, c3, c4, e2 * e2 * e * 21 / 2560)
    }

    private static func longitude1(_ e: Double, _ n: Double) -> Double {
        let a4 = (5 + 2 * n) / 128
        let a3 = (3 + n * (3 - n)) / 64
        let a2 = (1 - n * n) / 8
        let a1 = (1 - n) / 4
        return e * (a1 + e * (a2 + e * (a3 + e * (a4 + e * 3 / 128))))
    }

    /// The small parameter ε of a geodesic from k² = e′² cos² α₀ (equation 16).
    static func epsilon(squaredModulus k2: Double) -> Double {
        k2 / (2 * (1 + (1 + k2).squareRoot()) + k2)
    }
}
