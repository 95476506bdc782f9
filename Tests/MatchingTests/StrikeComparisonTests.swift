// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy
import Testing

@testable import Matching

/// R32: compatible, incompatible, cannot tell.
struct StrikeComparisonTests {
    private let incident = MatchFixture.facets(10)

    private func strike(_ date: CalendarDay?, to end: CalendarDay? = nil, near place: String?) -> Strike {
        var strike = Strike()
        strike.date = date
        strike.dateEnd = end
        strike.place = place
        return strike
    }

    private func point(_ place: Int, radius: Double) -> MatchFacets.Point? {
        MatchFixture.point(place).map { MatchFacets.Point(coordinate: $0, radiusMetres: radius) }
    }

    @Test func theSameDayAndPlaceAreCompatible() {
        let result = StrikeComparison(strike(MatchFixture.day(10), near: "كفر سند"), at: nil, with: incident)

        #expect(result.answer == .compatible)
        #expect(result.findings == [.daysOverlap, .placeSame])
    }

    @Test func anAreaAroundTheIncidentIsCompatible() {
        let strike = strike(MatchFixture.day(9), to: MatchFixture.day(10), near: "North Nasim")
        let result = StrikeComparison(strike, at: nil, with: incident)

        #expect(result.answer == .compatible)
        #expect(result.findings == [.daysOverlap, .placeAround])
    }

    @Test func otherDaysAreIncompatible() {
        let strike = strike(MatchFixture.day(12), to: MatchFixture.day(13), near: "Kafr Sanad")

        #expect(StrikeComparison(strike, at: nil, with: incident).answer == .incompatible)
    }

    @Test(arguments: [9, 11])
    func aNightBetweenLeavesItOpen(day: Int) {
        let strike = strike(MatchFixture.day(day), near: "Kafr Sanad")
        let result = StrikeComparison(strike, at: nil, with: incident)

        #expect(result.answer == .cannotTell)
        #expect(result.findings.first == .daysAdjacent)
    }

    private func declared(_ numbers: [Int?], strikes: Int, to end: CalendarDay? = nil) -> Strike {
        var declared = strike(MatchFixture.day(10), to: end, near: "Kafr Sanad")
        declared.strikes = Bound(min: strikes, max: strikes)
        declared.targets = numbers.map { number in
            var target = StrikeTarget()
            target.number = Bound(min: number, max: number)
            return target
        }
        return declared
    }

    @Test func twoDeclarationsOfOneStrikeAreCompatible() {
        let release = declared([20, 6], strikes: 2, to: MatchFixture.day(11))
        let result = StrikeComparison(release, with: declared([26], strikes: 2))

        #expect(result.answer == .compatible)
        #expect(result.findings == [.daysOverlap, .placeSame, .numbersSame])
    }

    @Test func otherNumbersLeaveItOpen() {
        let release = declared([20, 6], strikes: 2)

        #expect(StrikeComparison(release, with: declared([25], strikes: 2)).answer == .cannotTell)
        #expect(StrikeComparison(release, with: declared([26], strikes: 3)).answer == .cannotTell)
        #expect(StrikeComparison(release, with: declared([26, nil], strikes: 2)).answer == .compatible)
    }

    @Test(arguments: [(14_000.0, StrikeComparison.Answer.compatible), (5_000, .incompatible)])
    func distanceAgainstBothRadii(radius: Double, answer: StrikeComparison.Answer) throws {
        // The neighbouring place lies some 14.4 km away.
        let strike = strike(MatchFixture.day(10), near: "Bir Qandil")
        let result = StrikeComparison(strike, at: point(3, radius: radius), with: incident)

        #expect(result.answer == answer)
        #expect(try #require(result.reachMetres) == radius + 1_500)
        #expect(abs(try #require(result.distanceMetres) - 14_400) < 300)
    }

    @Test func whatIsNotKnownDecidesNothing() {
        #expect(
            StrikeComparison(strike(nil, near: "Kafr Sanad"), at: nil, with: incident).answer == .cannotTell
        )
        #expect(
            StrikeComparison(strike(MatchFixture.day(10), near: "Bir Qandil"), at: nil, with: incident).answer
                == .cannotTell
        )
        let nowhere = strike(MatchFixture.day(10), near: nil)
        #expect(StrikeComparison(nowhere, at: nil, with: incident).answer == .cannotTell)
    }

    @Test func anotherCountryIsIncompatible() throws {
        var strike = strike(MatchFixture.day(10), near: "Kafr Sanad")
        strike.country = .known(try #require(Country(rawValue: "IQ")))
        var incident = incident
        incident.countries = [.known(try #require(Country(rawValue: "SY")))]

        #expect(StrikeComparison(strike, at: nil, with: incident).answer == .incompatible)
    }
}
