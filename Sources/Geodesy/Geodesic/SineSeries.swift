// SPDX-License-Identifier: Apache-2.0

/// Σ cₖ sin 2kσ for k = 1…6, the form of the series of the geodesic.
struct SineSeries {
    /// cₖ at index k − 1; the last two places are empty.
    private var coefficients: SIMD8<Double>

    init(_ c1: Double, _ c2: Double, _ c3: Double, _ c4: Double, _ c5: Double, _ c6: Double = 0) {
        coefficients = SIMD8(c1, c2, c3, c4, c5, c6, 0, 0)
    }

    /// The sum at an angle σ, by Clenshaw's rule.
    func sum(_ angle: SineCosine) -> Double {
        let doubled = angle.doubled
        let u = 2 * doubled.cosine
        var last = 0.0
        var current = 0.0
        for index in (0..<6).reversed() {
            (last, current) = (current, u * current - last + coefficients[index])
        }
        return doubled.sine * current
    }

    /// The difference of the sums at two angles, the second less the first.
    func difference(_ first: SineCosine, _ second: SineCosine) -> Double {
        sum(second) - sum(first)
    }
}
