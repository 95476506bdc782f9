// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Testing

@testable import Counting

/// Each way of adding up gives the same sums, and one walk for several questions the same as a walk for each.
@Suite struct GroupSumsTests {
    private static let measures: [Measure] = [.killed, .injured, .deathsConceded]

    private static func counter(
        _ snapshot: CatalogueSnapshot,
        _ allocation: Allocation = .start,
        floor: Bool = false
    ) throws -> (Counter, Selection) {
        var rule = try #require(RuleBook.builtIn.rule("alleged"))
        rule.namedVictimFloor = floor
        let counter = Counter(snapshot, rule: rule, allocation: allocation)
        return (counter, counter.select(IncidentQuery(), on: .staff))
    }

    /// Many incidents of one large range on one day, and some of many ranges on days of their own.
    private static func crowded(_ bound: Bound, incidents: Int) throws -> CatalogueSnapshot {
        var numbers = SeededNumbers(7)
        let summaries = (0..<incidents + 1_000).map { index in
            var summary = IncidentSummary()
            (summary.harmReported, summary.stage) = (true, TermCodes(joined: "published"))
            summary.visibility = .published
            summary.day = index < incidents ? 15_000 : 16_000 + Int32(index - incidents)
            summary.killed = index < incidents ? bound : .invented(&numbers)
            return summary
        }
        return try InventedRegister(summaries).snapshot()
    }

    @Test(arguments: [65_535, 65_536, 5_000_000_000])
    func largeSumsAreWhole(upper: Int) throws {
        let (counter, selection) = try Self.counter(Self.crowded(Bound(min: nil, max: upper), incidents: 66_000))
        let day = try #require(counter.series([.killed], by: .day, in: selection).rows.first).totals[0]

        #expect(day.incidents == 66_000)
        #expect(day.withoutLower == 66_000)
        #expect(day.max == 66_000 * upper)
    }

    @Test func manyIncidentsWithoutAFigureAreCounted() throws {
        for bound in [Bound.unknown, .notApplicable] {
            let (counter, selection) = try Self.counter(Self.crowded(bound, incidents: 66_000))
            let day = try #require(counter.series([.killed], by: .day, in: selection).rows.first).totals[0]

            #expect(day.withoutFigure == (bound == .unknown ? 66_000 : 0))
            #expect(day.notApplicable == (bound == .unknown ? 0 : 66_000))
        }
    }

    @Test(arguments: [false, true])
    func breakdownsTogetherAreThoseOfEach(floor: Bool) throws {
        let (counter, selection) = try Self.counter(InventedRegister(incidents: 900, seed: 3).snapshot(), floor: floor)
        let dimensions: [FilterDimension] = [.grade, .actor, .infrastructure]
        for together in counter.breakdowns(Self.measures, by: dimensions, in: selection) {
            let single = counter.breakdown(Self.measures, by: together.dimension, in: selection)
            #expect(together.whole == counter.totals(Self.measures, in: selection))
            #expect(together.whole == single.whole && together.overlap == single.overlap)
            for row in together.rows {
                let part = counter.restricting(selection, to: row.code, of: together.dimension)
                #expect(row.totals == counter.totals(Self.measures, in: part), "\(together.dimension) \(row.code)")
            }
        }
    }

    @Test(arguments: Allocation.allCases, [false, true])
    func seriesOfEachValueIsTheSeriesOfItsPart(allocation: Allocation, floor: Bool) throws {
        let snapshot = try InventedRegister(incidents: 900, seed: 5).snapshot()
        let (counter, selection) = try Self.counter(snapshot, allocation, floor: floor)
        let actors = ["northern-brigade", "ridge-front", "nobody"]
        for timeline in [Timeline.month, .year] {
            let series = counter.series(Self.measures, by: timeline, in: selection, ofEach: actors, of: .actor)
            for (actor, together) in zip(actors, series) {
                let part = counter.restricting(selection, to: actor, of: .actor)
                let single = counter.series(Self.measures, by: timeline, in: part)
                #expect(together.rows.map(\.period) == single.rows.map(\.period))
                #expect(together.rows.map(\.totals) == single.rows.map(\.totals))
                #expect(together.whole == single.whole && together.undated == single.undated)
                #expect(together.spanning == single.spanning && together.outside == single.outside)
            }
        }
    }
}
