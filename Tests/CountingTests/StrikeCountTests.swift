// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Counting

/// Strikes are added up period by period, each entry once, and what lies in no period is told apart.
@Suite struct StrikeCountTests {
    private static func entry(
        _ first: String?,
        _ last: String? = nil,
        actor: String = "fleet",
        status: String = "declared",
        strikes: Bound
    ) -> CountedStrikes {
        CountedStrikes(
            first: first.flatMap { CalendarDay($0) },
            last: last.flatMap { CalendarDay($0) },
            actor: actor,
            status: status,
            strikes: strikes
        )
    }

    private static let entries = [
        entry("2031-01-04", strikes: Bound(min: 3, max: 3)),
        entry("2031-01-05", "2031-01-31", actor: "guard", strikes: Bound(min: 1, max: 4)),
        entry("2031-03-01", status: "alleged", strikes: Bound(min: 2, max: nil)),
        entry("2031-03-02", actor: "", status: "", strikes: .unknown),
        entry("2031-01-31", "2031-02-01", strikes: Bound(min: 10, max: 10)),
        entry(nil, strikes: Bound(min: 100, max: 100)),
    ]

    @Test func everyPeriodFromTheFirstToTheLastIsThere() {
        let count = StrikeCount(Self.entries, by: .month)
        #expect(count.rows.map(\.period.key) == ["2031-01", "2031-02", "2031-03"])
        #expect(count.rows.map(\.whole.min) == [4, 0, 2])
        #expect(count.rows.map(\.whole.max) == [7, 0, 2])
        #expect(count.rows.map(\.whole.incidents) == [2, 0, 2])
        #expect(count.rows.map(\.running.min) == [4, 4, 6])
        #expect(count.rows[2].whole.withoutFigure == 1)
        #expect(count.rows[2].whole.withoutUpper == 1)
    }

    @Test func whatLiesInNoPeriodIsToldApart() {
        let count = StrikeCount(Self.entries, by: .month)
        #expect(count.spanning.min == 10)
        #expect(count.undated.min == 100)
        #expect(count.whole.min == 116)
        // A year holds what two months do not.
        let years = StrikeCount(Self.entries, by: .year)
        #expect(years.spanning.incidents == 0)
        #expect(years.rows.map(\.whole.min) == [16])
    }

    @Test func partsComeToTheWhole() {
        let count = StrikeCount(Self.entries, by: .month)
        #expect(count.declared + count.alleged + count.unstated == count.whole)
        #expect(count.actors.map(\.key) == ["fleet", "guard", ""])
        #expect(count.actors.reduce(Total()) { $0 + $1.total } == count.whole)
        for row in count.rows {
            #expect(row.byActor.reduce(Total()) { $0 + $1 } == row.whole)
            #expect(row.byActor[0] + count.others(in: row, behind: 1) == row.whole)
        }
        #expect(count.actors[1].share == 1.0 / 116)
    }

    @Test func nothingIsCountedAsNothing() {
        let count = StrikeCount([], by: .month)
        #expect(count.rows.isEmpty && count.actors.isEmpty)
        #expect(StrikeCount([Self.entry(nil, strikes: .unknown)], by: .month).actors.first?.share == nil)
    }
}
