// SPDX-License-Identifier: Apache-2.0

/// The inverse problem in its standard position: φ₁ ≤ 0, |φ₂| ≤ −φ₁, 0 ≤ λ₁₂ ≤ 180° (Karney 2013, section 4).
struct GeodesicProblem {
    typealias Azimuths = (first: SineCosine, second: SineCosine)
    /// Length in units of the polar radius, and the azimuths at both ends.
    typealias Solution = (length: Double, azimuths: Azimuths)

    let first: SineCosine
    let second: SineCosine
    let longitude: Double
    let longitudeDirection: SineCosine
    let factors: (first: Double, second: Double)
    private let latitudes: (first: Double, second: Double)
    private let longitudeDegrees: Double

    init(latitudes: (first: Double, second: Double), longitudeDifference: Double) {
        self.latitudes = latitudes
        longitudeDegrees = longitudeDifference
        longitude = longitudeDifference * radiansPerDegree
        longitudeDirection = SineCosine(degrees: longitudeDifference)
        let first = SineCosine(reducedLatitude: latitudes.first)
        var second = SineCosine(reducedLatitude: latitudes.second)
        // Keep the symmetry of equal latitudes against rounding.
        if first.cosine < -first.sine {
            if second.cosine == first.cosine {
                second.sine = second.sine < 0 ? first.sine : -first.sine
            }
        } else if abs(second.sine) == -first.sine {
            second.cosine = first.cosine
        }
        self.first = first
        self.second = second
        factors = (first.reducedLengthFactor, second.reducedLengthFactor)
    }

    /// Along a meridian or the equator directly, else through the azimuth at the first point.
    func solution() -> Solution {
        if latitudes.first == -90 || longitudeDirection.sine == 0, let solution = meridional() {
            return solution
        }
        if first.sine == 0, longitudeDegrees <= 180 * (1 - Ellipsoid.flattening) {
            let east = SineCosine(sine: 1, cosine: 0)
            return (longitude / (1 - Ellipsoid.flattening), (east, east))
        }
        return general()
    }

    /// The way along a meridian; nil if it isn't the shortest (nearly antipodal points of low latitude).
    private func meridional() -> Solution? {
        let azimuths: Azimuths = (
            SineCosine(sine: longitudeDirection.sine, cosine: longitudeDirection.cosine),
            SineCosine(sine: 0, cosine: 1)
        )
        let arcs = (
            first: SineCosine(sine: first.sine, cosine: azimuths.first.cosine * first.cosine),
            second: SineCosine(sine: second.sine, cosine: second.cosine)
        )
        let angle = Self.angle(arcs.first, arcs.second)
        let lengths = lengths(
            epsilon: Ellipsoid.thirdFlattening,
            angle: angle,
            arcs: (arcs.first.normalised, arcs.second.normalised)
        )
        guard angle < 1 || lengths.reduced >= 0 else { return nil }
        return (angle < 3 * SineCosine.tiny ? 0 : lengths.length, azimuths)
    }

    /// The angle from one direction to a later one, 0…π.
    static func angle(_ a: SineCosine, _ b: SineCosine) -> Double {
        // + 0 turns −0, whose angle could be −π, into 0.
        Elementary.arcTangent(
            max(0, a.cosine * b.sine - a.sine * b.cosine) + 0,
            a.cosine * b.cosine + a.sine * b.sine
        )
    }

    /// Length and reduced length in units of the polar radius (equations 7, 38 and 40).
    func lengths(
        epsilon: Double,
        angle: Double,
        arcs: (first: SineCosine, second: SineCosine)
    ) -> (length: Double, reduced: Double) {
        let a1 = GeodesicSeries.lengthScale(epsilon)
        let a2 = GeodesicSeries.reducedScale(epsilon)
        let b1 = GeodesicSeries.length(epsilon).difference(arcs.first, arcs.second)
        let b2 = GeodesicSeries.reduced(epsilon).difference(arcs.first, arcs.second)
        let j = (a1 - a2) * angle + ((1 + a1) * b1 - (1 + a2) * b2)
        let reduced =
            factors.second * (arcs.first.cosine * arcs.second.sine)
            - factors.first * (arcs.first.sine * arcs.second.cosine)
            - arcs.first.cosine * arcs.second.cosine * j
        return ((1 + a1) * (angle + b1), reduced)
    }
}
