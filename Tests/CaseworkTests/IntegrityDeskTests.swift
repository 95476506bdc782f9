// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register
import Synchronization
import Testing

@testable import Casework

@Suite struct IntegrityDeskTests {
    /// A clock that a test sets.
    private final class Clock: Sendable {
        private let time: Mutex<Timestamp>

        init(_ day: String) throws { time = Mutex(try #require(Timestamp(day))) }

        func set(_ day: String) throws {
            let now = try #require(Timestamp(day))
            time.withLock { $0 = now }
        }

        @Sendable func now() -> Timestamp { time.withLock { $0 } }
    }

    private static func desk(_ history: HistoryFixture, _ clock: Clock) async throws -> IntegrityDesk {
        IntegrityDesk(library: try await Library(store: history.store), store: history.store, now: clock.now)
    }

    private static func found(_ answer: IntegrityAnswer) -> [String] {
        answer.found.map { "\($0.incident.displayCode) \($0.rule.id)" }
    }

    @Test func findingsFollowTheRevisionsAsTheyArrive() async throws {
        let history = try await HistoryFixture()
        let desk = try await Self.desk(history, try Clock("2033-06-01"))
        let query = IntegrityQuery(rules: [.gradeMissing, .previousCodeIsAnothers])
        try await history.record("XA1", on: "2033-01-10")
        #expect(Self.found(try await desk.answer(query)) == ["XA1 grading.missing"])

        try await history.record("XA2", on: "2033-02-10") { $0.previousCodes = ["XA1"] }
        try await history.record("XA1", on: "2033-03-10") { $0.grade = .known(.weak) }

        #expect(
            Self.found(try await desk.answer(query)) == ["XA2 grading.missing", "XA2 codes.previousIsAnothersCurrent"]
        )
    }

    @Test func keptFindingsAreThoseOfAFreshDesk() async throws {
        let history = try await HistoryFixture()
        let clock = try Clock("2033-06-01")
        let desk = try await Self.desk(history, clock)
        for step in 0..<12 {
            try await history.record("XA\(step % 5)", on: "2033-02-\(10 + step)") { incident in
                if step.isMultiple(of: 3) { incident.grade = .known(.weak) }
                incident.previousCodes = step.isMultiple(of: 2) ? ["XA\((step + 1) % 5)"] : []
            }
            let kept = try await desk.survey()
            let fresh = try await Self.desk(history, clock).survey()
            #expect(Self.found(kept.answer(IntegrityQuery())) == Self.found(fresh.answer(IntegrityQuery())))
            #expect(kept.position == fresh.position)
        }
    }

    @Test func whatLiesInTheFutureIsJudgedAnewEachDay() async throws {
        let history = try await HistoryFixture()
        let clock = try Clock("2033-06-01")
        let desk = try await Self.desk(history, clock)
        try await history.record("XA1", on: "2033-01-10") { $0.date = CalendarDay("2033-06-02") }
        let query = IntegrityQuery(rules: [.dateInFuture])
        #expect(try await desk.answer(query).total == 1)

        try clock.set("2033-06-02")

        #expect(try await desk.answer(query).total == 0)
    }

    @Test func filtersOfTheListKeepIncidents() async throws {
        let history = try await HistoryFixture()
        try await history.record("XA1", on: "2033-01-10") { $0.countries = [Term(code: "IQ")] }
        try await history.record("XA2", on: "2033-01-10") { $0.placeNames.en = "Lower Marsa" }
        let desk = try await Self.desk(history, try Clock("2033-06-01"))
        let grade = "rule=grading.missing"

        #expect(try await desk.answer(IntegrityQuery(queryString: grade)).total == 2)
        #expect(
            Self.found(try await desk.answer(IntegrityQuery(queryString: "country=IQ&\(grade)")))
                == ["XA1 grading.missing"]
        )
        #expect(
            Self.found(try await desk.answer(IntegrityQuery(queryString: "q=marsa&\(grade)"))) == [
                "XA2 grading.missing"
            ]
        )
    }

    @Test func countsOfRulesAndLevelsSumToTheFindings() async throws {
        let history = try await HistoryFixture()
        for number in 1...7 { try await history.record("XA\(number)", on: "2033-01-10") }
        let desk = try await Self.desk(history, try Clock("2033-06-01"))
        let all = try await desk.answer(IntegrityQuery())

        #expect(all.total > 7 && all.incidents == 7 && all.checked == 7)
        #expect(all.rules.reduce(0) { $0 + $1.findings } == all.total)
        #expect(all.levels.values.reduce(0, +) == all.total)
        for level in IntegrityLevel.allCases {
            #expect(try await desk.answer(IntegrityQuery(levels: [level])).total == all.levels[level] ?? 0)
        }
        for count in all.rules {
            let one = try await desk.answer(IntegrityQuery(rules: [count.rule]))
            #expect(one.total == count.findings && one.incidents == count.incidents)
            #expect(one.rules == all.rules)
        }
    }

    @Test func pagesHoldEveryFindingOnce() async throws {
        let history = try await HistoryFixture()
        for number in 1...7 { try await history.record("XA\(number)", on: "2033-01-10") }
        let desk = try await Self.desk(history, try Clock("2033-06-01"))
        var query = IntegrityQuery()
        query.incidents.pageSize = 4
        let all = try await desk.answer(query)
        var pages: [IncidentFinding] = []
        for page in 1...all.pageCount { pages += try await desk.answer(query.onPage(page)).page }

        #expect(pages == all.found)
        #expect(try await desk.answer(query.onPage(all.pageCount + 1)).page.isEmpty)
        #expect(try await desk.answer(query.onPage(Int(Int32.max))).page.isEmpty)
    }

    @Test func trendOfTheDeskIsTheOneOfTheHistory() async throws {
        let history = try await HistoryFixture()
        let clock = try Clock("2033-04-20")
        let desk = try await Self.desk(history, clock)
        try await history.record("XA1", on: "2033-01-10")
        #expect(try await desk.trend() == nil)

        try await desk.work()
        #expect(try await desk.trend() == history.trend(.month, until: "2033-04-20"))

        // What arrives now changes the open month, and a clock that was set back an earlier one.
        for (code, day) in [("XA2", "2033-04-19"), ("XA3", "2033-02-10")] {
            try await history.record(code, on: day)
            try await desk.work()
            #expect(try await desk.trend() == history.trend(.month, until: "2033-04-20"))
        }
        try clock.set("2033-05-02")
        #expect(try await desk.trend() == nil)
        try await desk.work()
        #expect(try await desk.trend() == history.trend(.month, until: "2033-05-02"))
    }

    @Test(arguments: [
        "rule=grading.missing,dates.missing&level=error", "q=marsa&country=IQ&rule=dates.missing", "level=error,note",
        "", "page=3&size=50&level=warning",
    ])
    func queryPrintsAsItWasRead(_ text: String) throws {
        let query = try IntegrityQuery(queryString: text)

        #expect(try IntegrityQuery(queryString: query.queryString) == query)
    }

    @Test(arguments: ["rule=grading.absent", "level=fatal", "colour=red"]) func otherQueriesAreRefused(
        _ text: String
    ) {
        #expect(throws: IncidentQueryError.self) { try IntegrityQuery(queryString: text) }
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"),
        ("one\r\ntwo", "\"one\r\ntwo\""), ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
    ])
    func cellsOfFilesAreQuotedByBytes(_ text: String, _ cell: String) {
        #expect(Array(CSVCell.text(text).utf8) == Array(cell.utf8))
    }
}
