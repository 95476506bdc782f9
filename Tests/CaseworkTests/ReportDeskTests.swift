// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Register
import RegisterSQLite
import RegisterTesting
import Testing

/// Lists of reports and strikes are exact, follow the store, and are queried by one grammar.
@Suite struct ReportDeskTests {
    private static func report(_ number: UInt8, day: String, issuer: String, strikes: Int = 1) throws -> NewReport {
        var report = MilitaryReport.fixture(number, strikes: strikes, title: "Release \(number)")
        report.issuer = issuer
        let day = try #require(CalendarDay(day))
        (report.dateStart, report.dateEnd, report.published) = (day, nil, day)
        for index in report.strikes.indices { report.strikes[index].date = day }
        report.originalText += " Release \(number)."
        return NewReport(of: report, recordedAt: Timestamp(milliseconds: 1), author: "tests", reason: "test")
    }

    private static func desk(_ reports: [NewReport]) async throws -> (SQLiteRegister, ReportDesk) {
        let store = try await SQLiteRegister.inMemory()
        _ = try await store.keep(reports)
        return (store, try await ReportDesk(store: store))
    }

    @Test func listsAreExactAndTheLatestComeFirst() async throws {
        let reports = try (1...120).map { number in
            try Self.report(
                UInt8(number),
                day: number.isMultiple(of: 2) ? "2031-05-01" : "2031-06-01",
                issuer: number.isMultiple(of: 3) ? "uk_mod" : "centcom"
            )
        }
        let (_, desk) = try await Self.desk(reports)

        let first = desk.reports(ReportQuery(.reports))
        #expect(first.total == 120)
        #expect(first.rows.count == ReportQuery.pageSize)
        #expect(first.rows.first?.summary.published?.text == "2031-06-01")
        let last = desk.reports(ReportQuery(.reports).onPage(3))
        #expect(last.rows.count == 20)
        #expect(last.rows.last?.summary.published?.text == "2031-05-01")
        let issuers = try #require(first.facets.first { $0.dimension == .issuer })
        #expect(issuers.values.map(\.value) == ["centcom", "uk_mod"])
        #expect(issuers.values.map(\.count) == [80, 40])

        let query = try ReportQuery(.reports, queryString: "issuer=uk_mod&from=2031-05-15")
        let some = desk.reports(query)
        #expect(some.total == 20)
        // The number beside a value is of the query without the filter on its own property.
        #expect(some.facets.first { $0.dimension == .issuer }?.values.map(\.count) == [40, 20])
    }

    @Test func strikesAreFoundByPlaceAndTarget() async throws {
        let (store, desk) = try await Self.desk([try Self.report(1, day: "2031-05-01", issuer: "centcom", strikes: 3)])
        #expect(desk.strikes(try ReportQuery(.strikes, queryString: "q=QASR+boats")).total == 3)
        #expect(desk.strikes(try ReportQuery(.strikes, queryString: "q=harbour")).total == 0)
        #expect(desk.strikes(try ReportQuery(.strikes, queryString: "status=declared&country=unknown")).total == 3)

        let position = desk.position
        _ = try await store.keep([try Self.report(2, day: "2031-05-02", issuer: "centcom")])
        try await desk.refresh()
        #expect(desk.position > position)
        #expect(desk.strikes(ReportQuery(.strikes)).total == 4)
    }

    @Test func whatCannotBeReadIsTold() {
        let wrong = [
            "page=0", "page=x", "from=2031-13-01", "from=2031-05-02&to=2031-05-01", "q=a&q=b", "actor=x", "colour=red",
            "q=%FF", "issuer=\(String(repeating: "x", count: 5000))",
        ]
        for text in wrong {
            #expect(throws: IncidentQueryError.self, "\(text.prefix(40))") {
                try ReportQuery(.reports, queryString: text)
            }
        }
    }

    @Test func aQueryIsPrintedAsItIsRead() throws {
        for text in ["", "q=boats&status=alleged,declared&from=2031-05-01&to=2031-05-02&page=2"] {
            #expect(try ReportQuery(.strikes, queryString: text).queryString == text)
        }
    }

    @Test func aReportSaysWhichIncidentsItsEntriesWereAcceptedFor() async throws {
        var report = MilitaryReport.fixture(1, strikes: 0)
        report.originalText = "1. In Tell Marwa. 2. In Qasr."
        for (text, start) in [("1. In Tell Marwa.", 0), ("2. In Qasr.", 18)] {
            var entry = ReportEntry()
            (entry.text, entry.start, entry.end) = (text, start, start + text.utf8.count)
            report.entries.append(entry)
        }
        let store = try await SQLiteRegister.inMemory()
        let incident = Incident.fixture(1)
        try await store.append([.fixture(of: incident)])
        _ = try await store.keep([
            NewReport(of: report, recordedAt: Timestamp(milliseconds: 1), author: "tests", reason: "test")
        ])
        func decide(_ text: String, _ verdict: MatchVerdict) async throws {
            let decision = NewDecision(
                declaration: DeclarationKey(of: text),
                incidentID: incident.id,
                verdict: verdict,
                reason: "",
                author: "tests",
                recordedAt: Timestamp(milliseconds: 2),
                report: nil,
                evidence: "[]"
            )
            try await store.record([decision], with: [])
        }
        try await decide("2.  in QASR.", .accepted)
        try await decide(report.entries[0].text, .rejected)
        let desk = try await ReportDesk(store: store)
        #expect(try await desk.report(ReportNumber(1))?.accepted == [[], [incident.id]])
        #expect(try await desk.report(ReportNumber(2)) == nil)

        try await decide("2. In Qasr.", .withdrawn)
        try await desk.refresh()
        #expect(try await desk.report(ReportNumber(1))?.accepted == [[], []])
    }

    @Test func theSameTextIsTheSameReport() throws {
        var report = MilitaryReport.fixture(1)
        let first = NewReport(of: report, recordedAt: Timestamp(milliseconds: 1), author: "a", reason: "")
        report.title = "Another title"
        let second = NewReport(of: report, recordedAt: Timestamp(milliseconds: 2), author: "b", reason: "")
        #expect(first.id == second.id)
        #expect(first.digest != second.digest)
        report.originalText += "."
        #expect(NewReport(of: report, recordedAt: Timestamp(milliseconds: 1), author: "a", reason: "").id != first.id)
    }
}
