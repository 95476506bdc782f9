// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Counting

/// How an actor answered, counted over replies drawn up by hand.
struct ReplyCountTests {
    /// A reply on an incident of 1 June 2031.
    private static func reply(
        _ incident: Int32,
        _ position: Position?,
        grades: [Grade] = [.fair],
        after days: Int? = nil,
        square: ReturnedSquare? = nil,
        reasons: [String] = []
    ) throws -> Reply {
        let day = try #require(CalendarDay("2031-06-01"))
        let said = days.flatMap { CalendarDay(dayNumber: day.dayNumber + $0) }
        return Reply(
            incident: incident,
            grades: grades.map(\.key),
            day: Int32(day.dayNumber),
            position: position?.key ?? "",
            reasons: reasons,
            said: said,
            square: square,
            delay: StatementDelay(of: said, after: day)
        )
    }

    private static func count() throws -> ReplyCount {
        ReplyCount(
            [
                // Two statements on one incident: it counts once, the first of them is the answer.
                try reply(1, .nonCredible, after: 400, square: .echo, reasons: ["noStrikes"]),
                try reply(1, .nonCredible, after: 20, square: .echo, reasons: ["noStrikes"]),
                try reply(2, .credible, grades: [.confirmed, .fair], after: 10, square: .within100),
                try reply(3, .credible, after: -3),
                try reply(4, .openIncident, grades: []),
                try reply(5, .nonCredible, after: 90, square: .beyond, reasons: ["noStrikes", "duplicate"]),
            ],
            incidents: 9
        )
    }

    @Test func anIncidentCountsOnceHoweverMuchWasSaidOfIt() throws {
        let count = try Self.count()
        #expect(count.incidents == 9 && count.answered == 5 && count.unanswered == 4 && count.entries == 6)
        #expect(count.positions.map(\.key) == [Position.openIncident, .nonCredible, .credible].map(\.key))
        #expect(count.positions.map(\.count) == [1, 2, 2])
    }

    @Test func anIncidentOfTwoGradesIsInBothColumns() throws {
        let count = try Self.count()
        #expect(count.grades == ["confirmed", "fair", ""])
        #expect(count.byGrade == [[0, 0, 1], [0, 2, 0], [1, 2, 0]])
    }

    @Test func squaresAndReasonsCountIncidents() throws {
        let count = try Self.count()
        #expect(
            count.squares.map(\.key) == ["echo", "within100", "beyond"] && count.squares.map(\.count) == [1, 1, 1]
        )
        #expect(count.withSquare == 3 && count.echoes == 1)
        #expect(count.reasons.map(\.key) == ["noStrikes", "duplicate", ""] && count.reasons.map(\.count) == [2, 1, 3])
    }

    @Test func daysRunToTheFirstStatementAndNotBackwards() throws {
        let count = try Self.count()
        #expect(count.first == ReplyCount.Spread(count: 3, shortest: 10, median: 20, longest: 90))
        #expect(count.delays.map(\.key) == ["before", "month", "quarter", "later"])
        #expect(count.delays.map(\.count) == [1, 2, 1, 1])
    }

    @Test func nothingSaidGivesNoSpread() {
        let count = ReplyCount([], incidents: 2)
        #expect(count.first == nil && count.unanswered == 2 && count.positions.isEmpty && count.byGrade.isEmpty)
    }
}
