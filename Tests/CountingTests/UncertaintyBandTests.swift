// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Counting

@Suite struct UncertaintyBandTests {
    private static func histogram(_ numbers: inout SeededNumbers) -> [(bound: Bound, incidents: Int)] {
        (0..<Int.random(in: 1...40, using: &numbers)).map { _ in
            (bound: Bound.invented(&numbers), incidents: Int.random(in: 1...9, using: &numbers))
        }
    }

    @Test func bandLiesWithinTheEnvelopeAndWidensWithTheCorrelation() {
        var numbers = SeededNumbers(17)
        for _ in 0..<300 {
            let histogram = Self.histogram(&numbers)
            let envelope = histogram.reduce(Total()) { $0 + Total(of: $1.bound, policy: .mirror) * $1.incidents }
            var last: UncertaintyBand?
            for correlation in stride(from: 0.0, through: 1.0, by: 0.1) {
                guard let band = UncertaintyBand(histogram, correlation: min(1, correlation), policy: .mirror) else {
                    #expect(envelope.withFigure == 0)
                    continue
                }
                #expect(envelope.min <= band.lower && band.lower <= band.upper && band.upper <= envelope.max)
                if let last { #expect(band.lower <= last.lower && band.upper >= last.upper) }
                last = band
            }
        }
    }

    /// A thousand incidents of one range, by hand: μ = 4, σ² = (7² − 1) / 12 = 4.
    @Test func bandFollowsItsFormula() throws {
        let histogram = [(bound: Bound(min: 1, max: 7), incidents: 1000)]
        let independent = try #require(UncertaintyBand(histogram, correlation: 0, policy: .mirror))
        #expect((independent.lower, independent.upper) == (3876, 4124))
        let some = try #require(UncertaintyBand(histogram, correlation: 0.05, policy: .mirror))
        #expect((some.lower, some.upper) == (3115, 4885))
        let whole = try #require(UncertaintyBand(histogram, correlation: 1, policy: .mirror))
        #expect((whole.lower, whole.upper) == (1000, 7000))
    }

    @Test func correlationsOutsideOfTheirRangeGiveNoBand() {
        let histogram = [(bound: Bound(min: 1, max: 7), incidents: 3)]
        for correlation in [-0.1, 1.01, .nan, .infinity] {
            #expect(UncertaintyBand(histogram, correlation: correlation, policy: .mirror) == nil)
        }
    }
}
