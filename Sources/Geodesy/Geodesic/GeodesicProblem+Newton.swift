// SPDX-License-Identifier: Apache-2.0

extension GeodesicProblem {
    /// Where a geodesic leaving the first point meets the second point's parallel (Karney 2013, section 4).
    struct Trial {
        /// Its longitude there less the one wanted, and the derivative by the azimuth.
        var miss: Double
        var slope: Double
        var angle: Double
        var arcs: (first: SineCosine, second: SineCosine)
        var epsilon: Double
        var secondAzimuth: SineCosine
    }

    /// The general case: a guess, then Newton's method inside a bracket that shrinks by halves where it fails.
    func general() -> Solution {
        let guess = guess()
        if let short = guess.shortSolution { return short }
        var azimuth = guess.azimuth
        var lower = SineCosine(sine: SineCosine.tiny, cosine: 1)
        var upper = SineCosine(sine: SineCosine.tiny, cosine: -1)
        var isClose = false
        var isNarrow = false
        var trial = trial(azimuth: azimuth)
        for iteration in 0..<83 {
            if isNarrow || !(abs(trial.miss) >= (isClose ? 8 : 1) * Double.ulpOfOne) { break }
            let cotangent = azimuth.cosine / azimuth.sine
            if trial.miss > 0, iteration > 20 || cotangent > upper.cosine / upper.sine {
                upper = azimuth
            } else if trial.miss < 0, iteration > 20 || cotangent < lower.cosine / lower.sine {
                lower = azimuth
            }
            if iteration < 20, let next = newtonStep(azimuth, trial) {
                azimuth = next
                isClose = abs(trial.miss) <= 16 * Double.ulpOfOne
            } else {
                azimuth =
                    SineCosine(sine: (lower.sine + upper.sine) / 2, cosine: (lower.cosine + upper.cosine) / 2)
                    .normalised
                isClose = false
                isNarrow = Self.isNarrow(lower, azimuth) || Self.isNarrow(azimuth, upper)
            }
            trial = self.trial(azimuth: azimuth)
        }
        let lengths = lengths(epsilon: trial.epsilon, angle: trial.angle, arcs: trial.arcs)
        return (lengths.length, (azimuth, trial.secondAzimuth))
    }

    private func newtonStep(_ azimuth: SineCosine, _ trial: Trial) -> SineCosine? {
        guard trial.slope > 0 else { return nil }
        let step = -trial.miss / trial.slope
        guard abs(step) < .pi else { return nil }
        let next = azimuth + SineCosine(radians: step)
        return next.sine > 0 ? next.normalised : nil
    }

    private static func isNarrow(_ lower: SineCosine, _ upper: SineCosine) -> Bool {
        abs(lower.sine - upper.sine) + (lower.cosine - upper.cosine) < Double.ulpOfOne
    }

    private func trial(azimuth given: SineCosine) -> Trial {
        var azimuth = given
        if first.sine == 0, azimuth.cosine == 0 { azimuth.cosine = -SineCosine.tiny }
        let equatorialSine = azimuth.sine * first.cosine
        let equatorialCosine = Elementary.hypotenuse(azimuth.cosine, azimuth.sine * first.sine)
        let secondAzimuth = SineCosine(
            sine: second.cosine != first.cosine ? equatorialSine / second.cosine : azimuth.sine,
            cosine: secondCosine(azimuth)
        )
        let cosines = (azimuth.cosine * first.cosine, secondAzimuth.cosine * second.cosine)
        let arcs = (
            first: SineCosine(sine: first.sine, cosine: cosines.0).normalised,
            second: SineCosine(sine: second.sine, cosine: cosines.1).normalised
        )
        let angle = Self.angle(arcs.first, arcs.second)
        let eastStart = SineCosine(sine: equatorialSine * first.sine, cosine: cosines.0)
        let eastEnd = SineCosine(sine: equatorialSine * second.sine, cosine: cosines.1)
        var east = eastEnd - eastStart
        east.sine = max(0, east.sine) + 0
        let epsilon = GeodesicSeries.epsilon(
            squaredModulus: equatorialCosine * equatorialCosine * Ellipsoid.secondEccentricitySquared
        )
        let correction = angle + GeodesicSeries.longitude(epsilon).difference(arcs.first, arcs.second)
        let miss =
            (east - longitudeDirection).radians
            - Ellipsoid.flattening * GeodesicSeries.longitudeScale(epsilon) * equatorialSine * correction
        var result = Trial(
            miss: miss,
            slope: 0,
            angle: angle,
            arcs: arcs,
            epsilon: epsilon,
            secondAzimuth: secondAzimuth
        )
        result.slope = slope(result)
        return result
    }

    /// The cosine of the azimuth at the second point, without loss of digits for equal latitudes (equation 45).
    private func secondCosine(_ azimuth: SineCosine) -> Double {
        guard second.cosine != first.cosine || abs(second.sine) != -first.sine else { return abs(azimuth.cosine) }
        let gap =
            first.cosine < -first.sine
            ? (second.cosine - first.cosine) * (first.cosine + second.cosine)
            : (first.sine - second.sine) * (first.sine + second.sine)
        let along = azimuth.cosine * first.cosine
        return (along * along + gap).squareRoot() / second.cosine
    }

    /// The derivative of the longitude by the azimuth (equation 46).
    private func slope(_ trial: Trial) -> Double {
        if trial.secondAzimuth.cosine == 0 {
            return -2 * (1 - Ellipsoid.flattening) * factors.first / first.sine
        }
        let reduced = lengths(epsilon: trial.epsilon, angle: trial.angle, arcs: trial.arcs).reduced
        return reduced * (1 - Ellipsoid.flattening) / (trial.secondAzimuth.cosine * second.cosine)
    }
}
