// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Counting

@Suite struct EstimatePropertyTests {
    /// Tables of which some have empty cells; those that are refused are left out, and most must not be.
    private func estimates(_ count: Int, emptyOneIn: Int = 12) throws -> [Estimate] {
        var random = EstimateRandom(seed: 20)
        let estimates = (0..<count).compactMap { _ in try? Estimate(random.table(emptyOneIn: emptyOneIn)) }
        try #require(estimates.count > count / 2)
        return estimates
    }

    private func isNear(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude <= 1e-6 * max(a, b) }

    @Test func noEstimateIsBelowThePersonsSeen() throws {
        for estimate in try estimates(60) {
            let seen = Double(estimate.table.persons)
            let figures = estimate.fits.map(\.figure) + [estimate.chao].compactMap(\.self)
            #expect(figures.allSatisfy { $0.lower >= seen && $0.point >= seen })
            for pair in estimate.pairs {
                let union = Double(pair.onFirst + pair.onSecond - pair.onBoth)
                let both = [pair.lincolnPetersen, pair.chapman].compactMap(\.self)
                #expect(both.allSatisfy { $0.lower >= union * (1 - 1e-12) })
            }
        }
    }

    @Test func everyIntervalHoldsItsPoint() throws {
        for estimate in try estimates(60) {
            let pairs = estimate.pairs.flatMap { [$0.lincolnPetersen, $0.chapman] }
            let figures = estimate.fits.map(\.figure) + (pairs + [estimate.chao]).compactMap(\.self)
            #expect(figures.allSatisfy { $0.lower <= $0.point && $0.point <= $0.upper && $0.upper.isFinite })
        }
    }

    @Test func everyModelIsFittedOrSaysWhyNot() throws {
        var obstacles = 0
        for estimate in try estimates(60, emptyOneIn: 4) {
            #expect(estimate.models.count == (estimate.table.lists.count == 3 ? 8 : 113))
            #expect(Set(estimate.models.map(\.model)).count == estimate.models.count)
            obstacles += estimate.models.count - estimate.fits.count
        }
        #expect(obstacles > 0)
    }

    @Test func theOrderOfTheListsChangesNothing() throws {
        var random = EstimateRandom(seed: 21)
        for estimate in try estimates(40) {
            let table = estimate.table
            let order = Array(table.lists.indices).shuffled(using: &random)
            var counts = [Int](repeating: 0, count: table.counts.count)
            for pattern in table.counts.indices {
                let moved = order.enumerated().reduce(0) { pattern >> $1.element & 1 == 1 ? $0 | 1 << $1.offset : $0 }
                counts[moved] = table.counts[pattern]
            }
            let other = try Estimate(ListMembership(lists: order.map { table.lists[$0] }, counts: counts))

            #expect(other.chao == estimate.chao)
            #expect(other.fits.count == estimate.fits.count)
            let points = [estimate, other].map { $0.fits.map(\.figure.point).sorted() }
            #expect(zip(points[0], points[1]).allSatisfy(isNear))
            for family in Estimate.Family.allCases {
                #expect((other.figure(family) == nil) == (estimate.figure(family) == nil))
                if let a = other.figure(family), let b = estimate.figure(family) { #expect(isNear(a.upper, b.upper)) }
            }
            let petersen = [estimate, other].map { $0.pairs.compactMap(\.lincolnPetersen?.point).sorted() }
            #expect(zip(petersen[0], petersen[1]).allSatisfy(isNear))
        }
    }

    @Test func twiceThePersonsGiveTwiceTheEstimate() throws {
        for estimate in try estimates(40) {
            let table = estimate.table
            let twice = try Estimate(ListMembership(lists: table.lists, counts: table.counts.map { $0 * 2 }))

            for (single, double) in zip(estimate.pairs, twice.pairs) {
                let a = single.lincolnPetersen?.point
                let b = double.lincolnPetersen?.point
                #expect((a == nil) == (b == nil))
                if let a, let b { #expect(isNear(b, 2 * a)) }
            }
            #expect(twice.fits.count == estimate.fits.count)
            for fit in estimate.fits {
                let double = try #require(twice.result(of: fit.model)?.figure)
                #expect(isNear(double.point, 2 * fit.figure.point))
            }
        }
    }

    @Test func theIntervalOfATrueModelHoldsTheTruthAsOftenAsItSays() throws {
        var random = EstimateRandom(seed: 22)
        var held = 0
        for _ in 0..<400 {
            let table = try random.table(persons: 1000, chances: [0.3, 0.25, 0.4])
            let figure = try #require(try Estimate(table).figure(.independence))
            if figure.lower <= 1000, 1000 <= figure.upper { held += 1 }
        }
        // 95 percent of 400 is 380 with a standard deviation of 4.4; the interval leaves out the chance of the unseen
        // themselves, so that a little less is expected.
        #expect((350...395).contains(held), "\(held)")
    }

    @Test func countsAtTheLimitAreComputedAndPrinted() throws {
        let most = ListMembership.personLimit
        let rare = try ListMembership(lists: ["A", "B", "C"], counts: [0, most, most, 1, most, 1, 1, 1])
        let full = try Estimate(ListMembership(lists: ["A", "B", "C"], counts: [0] + Array(repeating: most, count: 7)))

        #expect(throws: Estimate.Refusal.tooFewFamilies(1)) { try Estimate(rare) }
        #expect(try #require(Estimate.chaoLowerBound(rare)).description.contains(">10¹⁵"))
        #expect(try #require(PairEstimate(rare, 0, 1).lincolnPetersen).description.contains(">10¹⁵"))
        #expect(full.fits.count == 8)
        #expect(try #require(full.figure(.allTwoWay)).description.hasPrefix("8000000000 ["))
    }

    @Test func anEstimateIsNoNumber() throws {
        let figure: Any = try #require(estimates(1)[0].chao)
        let span: Any = try #require(estimates(1)[0].span)
        let average: Any = try #require(estimates(1)[0].average)
        for value in [figure, span, average] {
            #expect(!(value is any AdditiveArithmetic))
            #expect(!(value is any Comparable))
            #expect(!(value is any ExpressibleByIntegerLiteral))
            #expect(!(value is any ExpressibleByFloatLiteral))
        }
    }
}
