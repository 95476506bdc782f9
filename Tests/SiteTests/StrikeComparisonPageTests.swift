// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// Declared strikes beside the incidents of their days, on both pages, and never a word of confirmation.
@Suite struct StrikeComparisonPageTests {
    private static func incident(_ number: Int, _ code: String, place: String, day: String) -> Incident {
        .fixture(number, codes: [code], place: Multilingual(en: place), day: day)
    }

    private static func answering(_ report: MilitaryReport, _ conversation: (RawClient) async throws -> Void)
        async throws
    {
        let store = try await SQLiteRegister.inMemory()
        var draft = incident(4, "XZ004", place: "Qasr", day: "2031-05-01")
        draft.visibility = .draft
        try await store.append(
            [
                incident(1, "XZ001", place: "Qasr", day: "2031-05-01"),
                incident(2, "XZ002", place: "Wadi Sirhal", day: "2031-05-01"),
                incident(3, "XZ003", place: "Qasr", day: "2031-05-09"), draft,
            ].map { .fixture(of: $0) }
        )
        _ = try await store.keep([.fixture(report)])
        try await RunningSite.answering(reportsOf: store, conversation)
    }

    @Test func theReportShowsWhichIncidentsAStrikeFits() async throws {
        try await Self.answering(.fixture(1, strikes: 1)) { site in
            let page = try await site.get("/en/reports/1").text
            #expect(page.contains("compatible 1, cannot tell 1, incompatible 0"))
            #expect(page.contains("/en/incidents/XZ001") && page.contains("/en/incidents/XZ002"))
            #expect(page.contains("it never confirms"))
            #expect(!page.contains("XZ003") && !page.contains("XZ004"))
            for language in InterfaceLanguage.allCases {
                let page = try await site.get("/\(language.rawValue)/reports/1").text
                #expect(!page.contains("strike.") && !page.contains("{"))
            }
        }
    }

    @Test func theIncidentShowsTheStrikesOfItsDays() async throws {
        try await Self.answering(.fixture(1, strikes: 1)) { site in
            let fits = try await site.get("/en/incidents/XZ001").text
            #expect(fits.contains("id=\"strikes\"") && fits.contains("/en/reports/1#strike-1"))
            #expect(fits.contains("It never confirms"))
            // Kept parts give the same page.
            #expect(try await site.get("/en/incidents/XZ001").text == fits)
            #expect(try await site.get("/en/incidents/XZ002").text.contains("Cannot tell"))
            let other = try await site.get("/en/incidents/XZ003").text
            #expect(!other.contains("id=\"strikes\""))
        }
    }

    @Test func theSumsOfTheReportStandApart() async throws {
        var report = MilitaryReport.fixture(1, strikes: 1)
        var tally = StrikeTally()
        tally.date = CalendarDay("2031-05-01")
        tally.strikes = Bound(min: 17, max: 17)
        report.tallies = [tally]
        try await Self.answering(report) { site in
            let page = try await site.get("/en/reports/1").text
            #expect(page.contains("What the report itself counts") && page.contains("17 strikes"))
        }
    }

    @Test func aReportOfVeryManyStrikesSaysWhereTheyAreCompared() async throws {
        var report = MilitaryReport.fixture(1, strikes: 1)
        report.strikes = Array(repeating: report.strikes[0], count: StrikeDesk.mostCompared + 1)
        try await Self.answering(report) { site in
            let page = try await site.get("/en/reports/1").text
            #expect(page.contains("more than 200 strikes") && !page.contains("class=\"compared\""))
        }
    }
}
