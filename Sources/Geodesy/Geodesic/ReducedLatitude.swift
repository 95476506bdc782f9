// SPDX-License-Identifier: Apache-2.0

extension SineCosine {
    /// A number whose square is just above zero, in place of an exact zero that would hide a direction.
    static let tiny = Double.leastNormalMagnitude.squareRoot()

    /// Of the reduced (parametric) latitude β, tan β = (1 − f) tan φ; the cosine is never quite 0.
    init(reducedLatitude degrees: Double) {
        let geodetic = SineCosine(degrees: degrees)
        let sine = (1 - Ellipsoid.flattening) * geodetic.sine
        self = SineCosine(sine: sine, cosine: geodetic.cosine).normalised
        cosine = max(Self.tiny, cosine)
    }

    /// √(1 + e′² sin² β), for a reduced latitude.
    var reducedLengthFactor: Double {
        (1 + Ellipsoid.secondEccentricitySquared * sine * sine).squareRoot()
    }
}
