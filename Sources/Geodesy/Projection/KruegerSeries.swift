// SPDX-License-Identifier: Apache-2.0

/// Krüger's two series, Σ aⱼ sin 2jζ with complex ζ, summed by Clenshaw's rule.
///
/// Karney 2011, equations 11, 15, 35 and 36. The argument is given by the sine and cosine of 2ξ and the hyperbolic sine and cosine of 2η, where ζ = ξ + iη.
/// The coefficients are the polynomials in n of those equations; a test computes them anew.
enum KruegerSeries {
    typealias Complex = (real: Double, imaginary: Double)
    typealias Hyperbolic = (sine: Double, cosine: Double)

    /// ζ − ζ′ from 2ζ′: towards the grid.
    @inline(__always)
    static func forward(circular: SineCosine, hyperbolic: Hyperbolic) -> Complex {
        sum(
            circular,
            hyperbolic,
            8.377_318_206_244_698e-4,
            7.608_527_773_572_309e-7,
            1.197_645_503_329_452_5e-9,
            2.429_170_607_201_358_7e-12,
            5.711_757_677_865_804e-15,
            1.491_117_731_258_389_2e-17
        )
    }

    /// ζ′ − ζ from 2ζ: back from the grid.
    @inline(__always)
    static func reverse(circular: SineCosine, hyperbolic: Hyperbolic) -> Complex {
        sum(
            circular,
            hyperbolic,
            -8.377_321_640_579_486e-4,
            -5.905_870_152_220_203e-8,
            -1.673_482_665_283_996_8e-10,
            -2.164_798_040_062_705_9e-13,
            -3.787_978_046_168_605_3e-16,
            -7.248_748_890_694_154_5e-19
        )
    }

    @inline(__always)
    private static func sum(
        _ circular: SineCosine,
        _ hyperbolic: Hyperbolic,
        _ a1: Double,
        _ a2: Double,
        _ a3: Double,
        _ a4: Double,
        _ a5: Double,
        _ a6: Double
    ) -> Complex {
        let u = 2 * circular.cosine * hyperbolic.cosine
        let v = -2 * circular.sine * hyperbolic.sine
        let r5 = u * a6 + a5
        let i5 = v * a6
        let r4 = u * r5 - v * i5 - a6 + a4
        let i4 = u * i5 + v * r5
        let r3 = u * r4 - v * i4 - r5 + a3
        let i3 = u * i4 + v * r4 - i5
        let r2 = u * r3 - v * i3 - r4 + a2
        let i2 = u * i3 + v * r3 - i4
        let r1 = u * r2 - v * i2 - r3 + a1
        let i1 = u * i2 + v * r2 - i3
        let s = circular.sine * hyperbolic.cosine
        let t = circular.cosine * hyperbolic.sine
        return (s * r1 - t * i1, s * i1 + t * r1)
    }
}
