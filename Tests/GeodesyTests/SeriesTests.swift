// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

/// Recomputes the coefficients that the sources hold as numbers.
struct SeriesTests {
    private let n = Ellipsoid.flattening / (2 - Ellipsoid.flattening)

    /// Σ cᵢ nⁱ for i from a first power on.
    private func series(from power: Int, _ coefficients: [Double]) -> Double {
        coefficients.reversed().reduce(0) { ($0 * n) + $1 } * (0..<power).reduce(1.0) { product, _ in product * n }
    }

    /// A sine series at an angle in degrees.
    private func sum(_ coefficients: [Double], degrees: Double) -> Double {
        coefficients.enumerated().reduce(0) { sum, term in
            sum + term.element * SineCosine(degrees: 2 * Double(term.offset + 1) * degrees).sine
        }
    }

    @Test
    func ellipsoidFollowsFromItsTwoConstants() {
        let f = Ellipsoid.flattening
        let a = Ellipsoid.equatorialRadius
        #expect(abs(Ellipsoid.thirdFlattening - n) < 1e-18)
        #expect(abs(Ellipsoid.eccentricitySquared - f * (2 - f)) < 1e-17)
        #expect(abs(Ellipsoid.secondEccentricitySquared - f * (2 - f) / ((1 - f) * (1 - f))) < 1e-17)
        #expect(abs(Ellipsoid.polarRadius - a * (1 - f)) < 2e-9)
        #expect(abs(Ellipsoid.meanRadius - a * (1 - f / 3)) < 2e-9)
        let rectifying = a / (1 + n) * series(from: 0, [1, 0, 1 / 4, 0, 1 / 64, 0, 1 / 256])
        #expect(abs(Ellipsoid.rectifyingRadius - rectifying) < 2e-9)
        #expect(abs(TransverseMercator.scaledRadius - 0.9996 * rectifying) < 2e-9)
    }

    @Test(arguments: [3.0, 17, 44, 45, 61, 89])
    func kruegerSeriesAreThoseOfKarney(degrees: Double) {
        let forward = [
            series(from: 1, [1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37_800]),
            series(from: 2, [13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1_983_433 / 1_935_360]),
            series(from: 3, [61 / 240, -103 / 140, 15_061 / 26_880, 167_603 / 181_440]),
            series(from: 4, [49_561 / 161_280, -179 / 168, 6_601_661 / 7_257_600]),
            series(from: 5, [34_729 / 80_640, -3_418_889 / 1_995_840]),
            series(from: 6, [212_378_941 / 319_334_400]),
        ]
        let reverse = [
            series(from: 1, [-1 / 2, 2 / 3, -37 / 96, 1 / 360, 81 / 512, -96_199 / 604_800]),
            series(from: 2, [-1 / 48, -1 / 15, 437 / 1440, -46 / 105, 1_118_711 / 3_870_720]),
            series(from: 3, [-17 / 480, 37 / 840, 209 / 4480, -5569 / 90_720]),
            series(from: 4, [-4397 / 161_280, 11 / 504, 830_251 / 7_257_600]),
            series(from: 5, [-4583 / 161_280, 108_847 / 3_991_680]),
            series(from: 6, [-20_648_693 / 638_668_800]),
        ]
        let doubled = SineCosine(degrees: 2 * degrees)
        let flat = (sine: 0.0, cosine: 1.0)
        #expect(
            abs(KruegerSeries.forward(circular: doubled, hyperbolic: flat).real - sum(forward, degrees: degrees))
                < 1e-18
        )
        #expect(
            abs(KruegerSeries.reverse(circular: doubled, hyperbolic: flat).real - sum(reverse, degrees: degrees))
                < 1e-18
        )
    }

    @Test(arguments: [3.0, 17, 44, 45, 61, 89])
    func conformalLatitudeIsThatOfKarney(degrees: Double) {
        let excess = [
            series(from: 1, [-2, 2 / 3, 4 / 3, -82 / 45, 32 / 45, 4642 / 4725]),
            series(from: 2, [5 / 3, -16 / 15, -13 / 9, 904 / 315, -1522 / 945]),
            series(from: 3, [-26 / 15, 34 / 21, 8 / 5, -12_686 / 2835]),
            series(from: 4, [1237 / 630, -12 / 5, -24_832 / 14_175]),
            series(from: 5, [-734 / 315, 109_598 / 31_185]),
            series(from: 6, [444_337 / 155_925]),
        ]
        let deficit = [
            series(from: 1, [2, -2 / 3, -2, 116 / 45, 26 / 45, -2854 / 675]),
            series(from: 2, [7 / 3, -8 / 5, -227 / 45, 2704 / 315, 2323 / 945]),
            series(from: 3, [56 / 15, -136 / 35, -1262 / 105, 73_814 / 2835]),
            series(from: 4, [4279 / 630, -332 / 35, -399_572 / 14_175]),
            series(from: 5, [4174 / 315, -144_838 / 6237]),
            series(from: 6, [601_676 / 22_275]),
        ]
        let doubled = SineCosine(degrees: 2 * degrees)
        #expect(abs(ConformalLatitude.excess(doubledLatitude: doubled) - sum(excess, degrees: degrees)) < 1e-18)
        #expect(abs(ConformalLatitude.deficit(doubledConformal: doubled) - sum(deficit, degrees: degrees)) < 1e-18)
    }

    @Test(arguments: [-720.0, -180, -90, -45, 0, 30, 45, 60, 90, 135, 180, 270, 359, 720])
    func sineAndCosineAreThoseOfTheLibrary(degrees: Double) {
        let ours = SineCosine(degrees: degrees)
        #expect(abs(ours.sine - Elementary.sine(degrees * .pi / 180)) < 1e-15)
        #expect(abs(ours.sine * ours.sine + ours.cosine * ours.cosine - 1) < 5e-16)
        if degrees.truncatingRemainder(dividingBy: 90) == 0 {
            #expect(abs(ours.sine) == 0 || abs(ours.cosine) == 0)
        }
    }
}
