// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register
import Testing

@testable import Casework

@Suite struct IntegrityTrendTests {
    private static func series(_ trend: IntegrityTrend, _ rule: IntegrityRule) -> [String] {
        trend.rows.map { "\($0.key(trend.step)) \($0.incidents) \($0.counts[rule] ?? 0)" }
    }

    @Test func recordThatIsRepairedLeavesTheCount() async throws {
        let history = try await HistoryFixture()
        try await history.record("XA1", on: "2033-01-10")
        try await history.record("XA2", on: "2033-02-10")
        try await history.record("XA1", on: "2033-03-10") { $0.grade = .known(.weak) }
        try await history.record("XA2", on: "2033-05-10") { $0.grade = .known(.weak) }

        let trend = try await history.trend(.month, until: "2033-05-20")

        #expect(
            Self.series(trend, .gradeMissing)
                == ["2033-01 1 1", "2033-02 2 2", "2033-03 2 1", "2033-04 2 1", "2033-05 2 0"]
        )
        #expect(trend.rows.map(\.isOpen) == [false, false, false, false, true])
    }

    @Test func lastDayOfAMonthBelongsToIt() async throws {
        let history = try await HistoryFixture()
        try await history.record("XA1", on: "2033-01-31")
        try await history.record("XA1", on: "2033-02-28") { $0.grade = .known(.weak) }

        let trend = try await history.trend(.month, until: "2033-03-01")

        #expect(Self.series(trend, .gradeMissing) == ["2033-01 1 1", "2033-02 1 0", "2033-03 1 0"])
    }

    @Test func rulesOfTheRegisterAreCountedAsItStoodThen() async throws {
        let history = try await HistoryFixture()
        try await history.record("XA1", on: "2033-01-10")
        try await history.record("XA2", on: "2033-02-10") { $0.previousCodes = ["XA1"] }
        try await history.record("XA2", on: "2033-03-10") { $0.previousCodes = [] }

        let trend = try await history.trend(.month, until: "2033-03-20")

        #expect(Self.series(trend, .previousCodeIsAnothers) == ["2033-01 1 0", "2033-02 2 1", "2033-03 2 0"])
    }

    @Test func yearsAreTheirLastMonths() async throws {
        let history = try await HistoryFixture()
        try await history.record("XA1", on: "2031-06-10")
        try await history.record("XA2", on: "2032-11-10")
        try await history.record("XA1", on: "2033-01-10") { $0.grade = .known(.weak) }

        let years = try await history.trend(.year, until: "2033-02-20")
        let months = try await history.trend(.month, until: "2033-02-20")

        #expect(Self.series(years, .gradeMissing) == ["2031 1 1", "2032 2 2", "2033 2 1"])
        #expect(Self.series(months.byYears, .gradeMissing) == Self.series(years, .gradeMissing))
    }

    @Test func incidentsThatFiltersLeaveOutAreInTheRegisterAndNotInTheCount() async throws {
        let history = try await HistoryFixture()
        try await history.record("XA1", on: "2033-01-10")
        try await history.record("XA2", on: "2033-01-10") { $0.previousCodes = ["XA1"] }
        let now = try #require(Timestamp("2033-01-20"))

        let builder = TrendBuilder(store: history.store, context: IntegrityContext(), keeping: .init([1]))
        let row = try #require(try await builder.trend(.month, until: now).rows.first)

        #expect(row.counts[.gradeMissing] == 1)
        #expect(row.counts[.previousCodeIsAnothers] == nil)
    }

    @Test func emptyRegisterHasNoPeriods() async throws {
        #expect(try await HistoryFixture().trend(.month, until: "2033-01-20").rows.isEmpty)
    }
}
