// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Testing

@testable import Counting

/// Parts sum to the whole, or the difference is told.
@Suite struct PartitionTests {
    private static func counter(seed: UInt64, _ allocation: Allocation = .start) throws -> (Counter, Selection) {
        let rule = try #require(RuleBook.builtIn.rule("alleged"))
        let snapshot = try InventedRegister(incidents: 400, seed: seed).snapshot()
        let counter = Counter(snapshot, rule: rule, allocation: allocation)
        return (counter, counter.select(IncidentQuery(), on: .public))
    }

    private static let offices: Timeline? = {
        guard
            let first = CalendarDay("2013-11-01").flatMap({ start in
                CalendarDay("2015-01-20").flatMap { Period(key: "first", first: start, last: $0) }
            }),
            let second = CalendarDay("2015-02-01").flatMap({ start in
                CalendarDay("2017-01-20").flatMap { Period(key: "second", first: start, last: $0) }
            })
        else { return nil }
        return .named([second, first])
    }()

    @Test(arguments: Allocation.allCases, 1...6 as ClosedRange<UInt64>)
    func periodsSumToTheWhole(allocation: Allocation, seed: UInt64) throws {
        let (counter, selection) = try Self.counter(seed: seed, allocation)
        let offices = try #require(Self.offices)
        let measures: [Measure] = [.killed, .injured, .deathsConceded]
        for timeline in [Timeline.day, .month, .quarter, .year, offices] {
            let series = counter.series(measures, by: timeline, in: selection)
            let whole = counter.totals(measures, in: selection)

            #expect(series.whole == whole)
            for index in measures.indices {
                var sum = series.undated[index] + series.spanning[index] + series.outside[index]
                for row in series.rows { sum += row.totals[index] }
                #expect(sum == whole[index], "\(timeline) \(allocation)")
                for row in series.rows { #expect(row.totals[index].min <= row.totals[index].max) }
            }
            for (earlier, later) in zip(series.rows, series.rows.dropFirst()) {
                #expect(earlier.period.last < later.period.first)
            }
        }
    }

    @Test func aRangeIsCutInProportionToItsDays() throws {
        var summary = IncidentSummary()
        (summary.harmReported, summary.stage) = (true, TermCodes(joined: "published"))
        summary.day = CalendarDay("2017-01-30").map { Int32($0.dayNumber) }
        summary.dayEnd = CalendarDay("2017-02-06").map { Int32($0.dayNumber) }
        summary.killed = Bound(min: 4, max: 8)
        let rule = try #require(RuleBook.builtIn.rule("alleged"))
        func rows(_ allocation: Allocation) throws -> [[Int]] {
            let counter = Counter(try InventedRegister([summary]).snapshot(), rule: rule, allocation: allocation)
            let series = counter.series([.killed], by: .month, in: counter.select(IncidentQuery(), on: .public))
            return series.rows.map { [$0.totals[0].incidents, $0.totals[0].min, $0.totals[0].max] }
                + [[series.spanning[0].incidents, series.spanning[0].min, series.spanning[0].max]]
        }

        #expect(try rows(.start) == [[1, 4, 8], [0, 0, 0]])
        #expect(try rows(.proportional) == [[1, 1, 2], [0, 3, 6], [0, 0, 0]])
        #expect(try rows(.spanning) == [[1, 4, 8]])
    }

    @Test func apportionmentSumsAndNeverTakesAway() {
        var numbers = SeededNumbers(3)
        for _ in 0..<200 {
            let weights = (0..<Int.random(in: 1...7, using: &numbers)).map { _ in
                Int.random(in: 1...60, using: &numbers)
            }
            var last = weights.map { _ in 0 }
            for count in 0...120 {
                let parts = Apportionment.parts(of: count, weights: weights)
                #expect(parts.reduce(0, +) == count)
                #expect(zip(last, parts).allSatisfy { $0 <= $1 })
                last = parts
            }
        }
        #expect(Apportionment.parts(of: 1_000_000, weights: [1, 3]) == [250_000, 750_000])
    }

    @Test(arguments: FilterDimension.allCases)
    func rowsLessTheOverlapAreTheWhole(dimension: FilterDimension) throws {
        let (counter, selection) = try Self.counter(seed: 21)
        let measures: [Measure] = [.killed, .people(.women, .injured)]
        let breakdown = counter.breakdown(measures, by: dimension, in: selection)

        #expect(breakdown.whole == counter.totals(measures, in: selection))
        for index in measures.indices {
            let rows = breakdown.topRows.reduce(Total()) { $0 + $1.totals[index] }
            #expect(rows + breakdown.without[index] - breakdown.overlap[index] == breakdown.whole[index])
        }
    }

    @Test func aRowIsTheTotalOfItsOwnFilter() throws {
        let (counter, selection) = try Self.counter(seed: 9)
        for dimension in [FilterDimension.actor, .grade, .infrastructure, .strikeType, .area, .position] {
            for row in counter.breakdown([.killed], by: dimension, in: selection).rows {
                var query = IncidentQuery()
                query[dimension] = [row.code]
                #expect(counter.total(of: .killed, in: counter.select(query, on: .public)) == row.totals[0])
            }
        }
    }

    @Test func anEventOfThreeActorsCountsOnceAcrossAndOnceInEach() throws {
        var summary = IncidentSummary()
        (summary.harmReported, summary.stage) = (true, TermCodes(joined: "published"))
        summary.actors = TermCodes(joined: "northern-brigade\u{1F}ridge-front\u{1F}island-force")
        summary.killed = Bound(min: 7, max: 9)
        let rule = try #require(RuleBook.builtIn.rule("alleged"))
        let counter = Counter(try InventedRegister([summary]).snapshot(), rule: rule)

        let breakdown = counter.breakdown([.killed], by: .actor, in: counter.select(IncidentQuery(), on: .public))

        #expect(breakdown.rows.map { $0.totals[0].min } == [7, 7, 7])
        #expect(breakdown.whole[0].incidents == 1 && breakdown.whole[0].max == 9)
        #expect(breakdown.overlap[0].min == 14 && breakdown.overlap[0].incidents == 2)
    }

    @Test func cellsOfACrossTableAreTheTotalsOfBothFilters() throws {
        let (counter, selection) = try Self.counter(seed: 13)
        let table = counter.crossTable(.killed, rows: .position, columns: .grade, in: selection)

        #expect(table.whole == counter.total(of: .killed, in: selection))
        for (row, cells) in zip(table.rowCodes, table.cells) where !row.isEmpty {
            for (column, cell) in zip(table.columnCodes, cells) where !column.isEmpty {
                var query = IncidentQuery()
                query[.position] = [row]
                query[.grade] = [column]
                #expect(counter.total(of: .killed, in: counter.select(query, on: .public)) == cell)
            }
        }
    }
}
