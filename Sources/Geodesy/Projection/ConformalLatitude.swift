// SPDX-License-Identifier: Apache-2.0

/// Series between the geodetic latitude φ and the conformal latitude χ, to order n⁶.
///
/// Karney 2024, "On auxiliary latitudes", section 4 and appendix A; the error is below 10⁻¹⁵ radians.
enum ConformalLatitude {
    /// χ − φ in radians, from the sine and cosine of 2φ.
    @inline(__always)
    static func excess(doubledLatitude a: SineCosine) -> Double {
        let u = 2 * a.cosine
        let b6 = 6.389_147_500_821_739e-17
        let b5 = u * b6 - 3.103_292_241_538_314_6e-14
        let b4 = u * b5 - b6 + 1.557_996_682_859_192e-11
        let b3 = u * b4 - b5 - 8.194_497_547_212_909e-09
        let b2 = u * b3 - b4 + 4.694_573_027_162_596e-06
        let b1 = u * b2 - b3 - 0.003_356_554_619_797_427_7
        return a.sine * b1
    }

    /// φ − χ in radians, from the sine and cosine of 2χ.
    @inline(__always)
    static func deficit(doubledConformal a: SineCosine) -> Double {
        let u = 2 * a.cosine
        let b6 = 6.056_073_876_794_177e-16
        let b5 = u * b6 + 1.764_007_472_632_213e-13
        let b4 = u * b5 - b6 + 5.387_753_784_255_922_4e-11
        let b3 = u * b4 - b5 + 1.764_640_411_308_580_5e-08
        let b2 = u * b3 - b4 + 6.571_873_198_628_443_5e-06
        let b1 = u * b2 - b3 + 0.003_356_551_469_132_832
        return a.sine * b1
    }
}
