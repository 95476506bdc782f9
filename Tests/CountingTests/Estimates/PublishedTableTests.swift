// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Counting

/// The figures published for the table, each within one part in a thousand (most are exact to the whole person).
@Suite struct PublishedTableTests {
    private let table: ListMembership
    private let estimate: Estimate

    init() throws {
        table = try PublishedTable.table()
        estimate = try Estimate(table)
    }

    private func isNear(_ value: Double, _ published: Double) -> Bool {
        (value - published).magnitude <= published / 1000
    }

    private func expect(_ figure: Estimate.Figure?, _ point: Double, _ lower: Double, _ upper: Double) throws {
        let figure = try #require(figure)
        #expect(isNear(figure.point, point), "\(figure.point)")
        #expect(isNear(figure.lower, lower), "\(figure.lower)")
        #expect(isNear(figure.upper, upper), "\(figure.upper)")
    }

    @Test func marginalsAndFrequenciesAreThose() {
        #expect(table.persons == 4400)
        #expect((0..<4).map { table.persons(onAll: 1 << $0) } == [1910, 1528, 1786, 685])
        #expect((1...4).map(table.persons(onExactly:)) == [3218, 882, 273, 27])
    }

    static let pairs = [
        ("EXH", "ABA", 7242, 7231), ("EXH", "OSCE", 7137, 7128), ("EXH", "HRW", 6779, 6756),
        ("ABA", "OSCE", 5972, 5965), ("ABA", "HRW", 9691, 9622), ("OSCE", "HRW", 5462, 5447),
    ]

    @Test(arguments: pairs) func pairGivesThePublishedPersons(
        first: String,
        second: String,
        petersen: Int,
        chapman: Int
    ) throws {
        let pair = try #require(
            estimate.pairs.first { table.lists[$0.first] == first && table.lists[$0.second] == second }
        )

        #expect(try Int(#require(pair.lincolnPetersen).point.rounded()) == petersen)
        #expect(try Int(#require(pair.chapman).point.rounded()) == chapman)
    }

    @Test func chaoGivesThePublishedBound() throws {
        try expect(estimate.chao, 10_270, 9_718, 10_880)
    }

    @Test func independenceGivesThePublishedFigure() throws {
        try expect(estimate.figure(.independence), 7_395, 7_173, 7_634)
    }

    @Test func allTwoWayGivesThePublishedFigure() throws {
        try expect(estimate.figure(.allTwoWay), 14_402, 12_549, 16_678)
    }

    @Test func allButTheHighestGivesThePublishedFigure() throws {
        try expect(estimate.figure(.allButHighest), 16_942, 9_360, 36_116)
    }

    @Test func theBestModelIsThePublishedOne() throws {
        let best = try #require(estimate.fits.first)

        #expect(estimate.models.count == 113)
        #expect(estimate.fits.count == 113)
        #expect(best.model.name(table) == "EXH×ABA×OSCE + EXH×HRW + OSCE×HRW")
        #expect((best.deviance * 10).rounded() / 10 == 9.3)
        #expect(best.degreesOfFreedom == 4)
        try expect(best.figure, 10_356, 9_005, 12_105)
    }

    @Test func theSecondModelFitsNearlyAsWell() throws {
        let second = try #require(estimate.fits.dropFirst().first)
        #expect(estimate.figure(.second) == second.figure)

        #expect(((second.bic - estimate.fits[0].bic) * 10).rounded() / 10 == 0.1)
        #expect(isNear(second.figure.point, 12_741))
    }

    @Test func theSpanOfAllModelsIsThePublishedOne() throws {
        let span = try #require(estimate.span)

        #expect(isNear(span.lowest, 6_729))
        #expect(isNear(span.highest, 22_889))
    }

    @Test func theAverageByBICIsThePublishedOne() throws {
        #expect(isNear(try #require(estimate.average).point, 13_184))
    }
}
