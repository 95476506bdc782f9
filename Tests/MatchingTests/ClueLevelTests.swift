// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Matching

/// The level of each clue.
struct ClueLevelTests {
    private func levels(_ declaration: Declaration, of index: Int, in pool: MatchPool) -> MatchLevels {
        MatchQuery(declaration, pool: pool).levels(of: Int32(index))
    }

    @Test(arguments: [
        ("2016-07-08", "2016-07-08", ClueLevel.dateSame), ("2016-07-08", "2016-07-09", .dateAdjacent),
        ("2016-07-08", "2016-07-05", .dateDays), ("2016-07-08", "2016-07-17", .dateWeek),
        ("2016-07-03", "2016-03-07", .dateSwapped), ("2016-07-08", "2016-06-08", .dateMonth),
        ("2016-07-08", "2015-07-08", .dateYear), ("2016-07-08", "2015-07-09", .dateYear),
        ("2016-07-08", "2016-05-01", .dateApart), ("2106-07-08", "2016-07-08", .dateYear),
    ])
    func daysAndTheirTypingErrors(declared: String, recorded: String, level: ClueLevel) {
        var declaration = Declaration()
        declaration.firstDay = CalendarDay(declared)
        let pool = MatchFixture.pool(3) { index, facets in
            if index == 1 { facets.firstDay = CalendarDay(recorded) }
        }

        #expect(levels(declaration, of: 1, in: pool).date == level)
    }

    @Test func severalDaysOverlap() {
        var declaration = Declaration()
        declaration.firstDay = CalendarDay("2016-07-08")
        declaration.lastDay = CalendarDay("2016-07-12")
        let pool = MatchFixture.pool(2) { index, facets in
            facets.firstDay = CalendarDay(index == 0 ? "2016-07-12" : "2016-06-01")
            facets.lastDay = CalendarDay(index == 0 ? "2016-07-20" : "2016-07-08")
        }

        #expect(levels(declaration, of: 0, in: pool).date == .dateSame)
        #expect(levels(declaration, of: 1, in: pool).date == .dateSame)
    }

    @Test(arguments: [
        ("Kafr Sanad", ClueLevel.placeSame), ("Kafr Sanad, North Nasim", .placeSame), ("Kafer Sanned", .placeSound),
        ("Kafr Samad", .placeNear), ("Sanad, Balqa", .placeSome), ("Jarmana, North Nasim", .placeArea),
        ("Jarmana", .placeNone),
    ])
    func placesByTheirWords(declared: String, level: ClueLevel) {
        var declaration = Declaration()
        declaration.places = [declared]
        let pool = MatchFixture.pool(8) { _, facets in facets.points = [] }

        #expect(levels(declaration, of: 2, in: pool).place?.level == level)
    }

    @Test func anotherNameNearbyIsAround() {
        var declaration = Declaration()
        declaration.places = ["Kafr Sanad"]
        let pool = MatchFixture.pool(40) { index, facets in
            if index == 3 {
                facets.places = ["Quarter of the Dyers"]
                facets.points = MatchFixture.facets(2).points
            }
        }

        #expect(levels(declaration, of: 3, in: pool).place?.level == .placeAround)
        #expect(levels(declaration, of: 11, in: pool).place?.level == .placeNone)
    }

    @Test(arguments: [
        (0.0, 1_500.0, ClueLevel.squareSame), (1_000, 1_500, .squareInside), (0, 10_000, .squareGeneric),
        (6_000, 10_000, .squareReach), (4_000, 1_500, .squareNear), (20_000, 1_500, .squareRegion),
        (60_000, 1_500, .squareFar),
    ])
    func squaresByDistanceAndRadius(east: Double, radius: Double, level: ClueLevel) throws {
        var declaration = Declaration()
        declaration.squares = [try #require(MatchFixture.square(2, east: east))]
        let pool = MatchFixture.pool(8) { index, facets in
            if index == 2 { facets.points[0].radiusMetres = radius }
        }

        #expect(levels(declaration, of: 2, in: pool).square == level)
    }

    @Test(arguments: [
        ("coastal-alliance", ClueLevel.actorSame), ("ridge-front", .actorOther), ("harbour-guard", .actorOther),
    ])
    func actors(declared: String, level: ClueLevel) {
        var declaration = Declaration()
        declaration.actor = .known(Actor(validKey: declared))

        #expect(levels(declaration, of: 1, in: MatchFixture.pool(4)).actor == level)
    }

    @Test func alliesAreNoStrangers() {
        var declaration = Declaration()
        declaration.actor = .known(Actor(validKey: "uk-military"))
        let pool = MatchFixture.pool(2) { _, facets in
            facets.actors = [.known(Actor(validKey: "us-led-coalition"))]
        }

        #expect(levels(declaration, of: 0, in: pool).actor == .actorAlly)
    }

    @Test(arguments: [
        (1, 1, ClueLevel.figuresInside), (5, 5, .figuresClose), (20, 20, .figuresApart),
    ])
    func concededNumbersAgainstOurs(low: Int, high: Int, level: ClueLevel) {
        var declaration = Declaration()
        declaration.killed = Bound(min: low, max: high)

        // The second incident has 1 to 3.
        #expect(levels(declaration, of: 1, in: MatchFixture.pool(4)).figures == level)
    }

    @Test func whatOneSideLacksIsNoClue() {
        var declaration = Declaration()
        declaration.killed = Bound(min: 0, max: 0)
        let pool = MatchFixture.pool(2) { _, facets in facets = MatchFacets() }

        #expect(levels(declaration, of: 0, in: pool).known.isEmpty)
        #expect(levels(MatchFixture.declaration(0), of: 0, in: pool).known.isEmpty)
    }

    @Test func levelsHaveTheKeysOfTheirClues() {
        for level in ClueLevel.allCases { #expect(level.key.hasPrefix("\(level.clue.rawValue).")) }
        #expect(Set(ClueLevel.allCases.map(\.key)).count == ClueLevel.allCases.count)
        #expect(Clue.allCases.map(\.place) == Array(Clue.allCases.indices))
        #expect(ClueLevel.placeAround.key == "place.around")
        #expect(ClueLevel.figuresApart.key == "figures.apart")
    }
}
