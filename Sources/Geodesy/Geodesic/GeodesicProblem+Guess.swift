// SPDX-License-Identifier: Apache-2.0

extension GeodesicProblem {
    /// A first azimuth for Newton's method, or the whole solution if the line is short.
    struct Guess {
        var azimuth: SineCosine
        var shortSolution: Solution?
    }

    /// The first guess of Karney 2013, section 5: on a sphere, or from the astroid near the antipode.
    func guess() -> Guess {
        let difference = SineCosine(
            sine: second.sine * first.cosine - second.cosine * first.sine,
            cosine: second.cosine * first.cosine + second.sine * first.sine
        )
        let isShort =
            difference.cosine >= 0 && difference.sine < 0.5 && second.cosine * longitude < 0.5
        var factor = 1.0
        var east = longitudeDirection
        if isShort {
            let sines = (first.sine + second.sine) * (first.sine + second.sine)
            let cosines = (first.cosine + second.cosine) * (first.cosine + second.cosine)
            let mean = sines / (sines + cosines)
            factor = (1 + Ellipsoid.secondEccentricitySquared * mean).squareRoot()
            east = SineCosine(radians: longitude / ((1 - Ellipsoid.flattening) * factor))
        }
        let versed = east.sine * east.sine / (1 + abs(east.cosine))
        let sum = second.sine * first.cosine + second.cosine * first.sine
        let azimuth = SineCosine(
            sine: second.cosine * east.sine,
            cosine: east.cosine >= 0
                ? difference.sine + second.cosine * first.sine * versed
                : sum - second.cosine * first.sine * versed
        )
        let arc = SineCosine(
            sine: Elementary.hypotenuse(azimuth.sine, azimuth.cosine),
            cosine: first.sine * second.sine + first.cosine * second.cosine * east.cosine
        )
        if isShort, arc.sine < Self.shortest {
            let drop = east.cosine >= 0 ? versed : 1 - east.cosine
            let end = SineCosine(
                sine: first.cosine * east.sine,
                cosine: difference.sine - first.cosine * second.sine * drop
            )
            let length = arc.radians * factor
            return Guess(azimuth: azimuth, shortSolution: (length, (azimuth.orNorth, end.orNorth)))
        }
        let limit = 6 * Ellipsoid.thirdFlattening * Double.pi * first.cosine * first.cosine
        guard arc.cosine < 0, arc.sine < limit else { return Guess(azimuth: azimuth.orEast) }
        return Guess(azimuth: antipodal(sum: sum).orEast)
    }

    /// The arc below which a sphere is good to the last digit: 0.1 √ε / √(f (1 − f/2) / 2), about 24 cm.
    private static let shortest =
        0.1 * Double.ulpOfOne.squareRoot()
        / (Ellipsoid.flattening * (1 - Ellipsoid.flattening / 2) / 2).squareRoot()

    /// The azimuth near the antipode, where the line swings round the astroid of the conjugate points (equations 51–58).
    private func antipodal(sum: Double) -> SineCosine {
        let short = (SineCosine(sine: 0, cosine: -1) - longitudeDirection).radians
        let squaredModulus = first.sine * first.sine * Ellipsoid.secondEccentricitySquared
        let epsilon = GeodesicSeries.epsilon(squaredModulus: squaredModulus)
        let longitudeScale =
            Ellipsoid.flattening * first.cosine * GeodesicSeries.longitudeScale(epsilon) * .pi
        let x = -short / longitudeScale
        let y = sum / (longitudeScale * first.cosine)
        let root = Double.ulpOfOne.squareRoot()
        if y > -200 * Double.ulpOfOne, x > -1 - 1000 * root {
            let sine = min(1, -x)
            return SineCosine(sine: sine, cosine: -(1 - sine * sine).squareRoot())
        }
        let k = Self.astroid(x, y)
        let turn = SineCosine(radians: longitudeScale * -x * k / (1 + k))
        let versed = turn.sine * turn.sine / (1 + turn.cosine)
        return SineCosine(
            sine: second.cosine * turn.sine,
            cosine: sum - second.cosine * first.sine * versed
        )
    }

    /// The positive root k of k⁴ + 2k³ − (x² + y² − 1) k² − 2y²k − y² = 0 (equation 55), by Cardano.
    private static func astroid(_ x: Double, _ y: Double) -> Double {
        let p = x * x
        let q = y * y
        let r = (p + q - 1) / 6
        guard q != 0 || r > 0 else { return 0 }
        let s = p * q / 4
        let r2 = r * r
        let r3 = r * r2
        let discriminant = s * (s + 2 * r3)
        var u = r
        if discriminant >= 0 {
            var t3 = s + r3
            t3 += t3 < 0 ? -discriminant.squareRoot() : discriminant.squareRoot()
            let t = Elementary.cubeRoot(t3)
            u += t + (t != 0 ? r2 / t : 0)
        } else {
            let angle = Elementary.arcTangent((-discriminant).squareRoot(), -(s + r3))
            u += 2 * r * SineCosine(radians: angle / 3).cosine
        }
        let v = (u * u + q).squareRoot()
        let uv = u < 0 ? q / (v - u) : u + v
        let w = (uv - q) / (2 * v)
        return uv / ((uv + w * w).squareRoot() + w)
    }
}

extension SineCosine {
    /// With a length of 1; north if there is no direction.
    fileprivate var orNorth: SineCosine {
        sine == 0 && cosine == 0 ? SineCosine(sine: 0, cosine: 1) : normalised
    }

    /// With a length of 1 and an eastward part; east if there is none.
    fileprivate var orEast: SineCosine {
        sine > 0 ? normalised : SineCosine(sine: 1, cosine: 0)
    }
}
