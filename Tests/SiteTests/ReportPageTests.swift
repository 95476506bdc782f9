// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// Reports of militaries as readers meet them: lists, both views, and nothing of what is not published.
@Suite struct ReportPageTests {
    private static func casualtyReport() throws -> MilitaryReport {
        var report = MilitaryReport.fixture(1, strikes: 0, title: "Casualty report <May>")
        report.kind = .known(.casualtyReport)
        report.originalText = "May 1, 2031, near Tell Marwa: <b>not credible</b>. 77/XZ001 End."
        var entry = ReportEntry()
        entry.text = "May 1, 2031, near Tell Marwa: <b>not credible</b>. 77/XZ001"
        entry.end = entry.text.utf8.count
        entry.date = CalendarDay("2031-05-01")
        entry.place = "Tell Marwa"
        entry.position = .known(.nonCredible)
        entry.serial = "77"
        entry.codes = ["XZ001"]
        entry.marks = [TextMark("date", start: 0, end: 11), TextMark("serial", start: 51, end: 53)]
        report.entries = [entry]
        report.unread = [TextMark("text", start: entry.end + 1, end: entry.end + 5)]
        var flow = ReportFlow()
        (flow.openBefore, flow.received, flow.completed, flow.openAfter) = (43, 27, 28, 42)
        report.flows = [flow]
        return report
    }

    private static func answering(
        visibility: Visibility = .published,
        _ conversation: (RawClient) async throws -> Void
    ) async throws {
        let store = try await SQLiteRegister.inMemory()
        var incident = Incident.fixture(1)
        incident.visibility = visibility
        try await store.append([.fixture(of: incident)])
        let report = try casualtyReport()
        _ = try await store.keep(
            [report, .fixture(2)].map {
                NewReport(of: $0, recordedAt: Timestamp(milliseconds: 1), author: "tests", reason: "test")
            }
        )
        let decision = NewDecision(
            declaration: DeclarationKey(of: report.entries[0].text),
            incidentID: incident.id,
            verdict: .accepted,
            reason: "an inner reason",
            author: "tests",
            recordedAt: Timestamp(milliseconds: 2),
            report: nil,
            evidence: "[]"
        )
        try await store.record([decision], with: [])
        try await RunningSite.answering(reportsOf: store, conversation)
    }

    @Test func bothListsAreThereInEveryLanguage() async throws {
        try await Self.answering { client in
            for language in InterfaceLanguage.allCases {
                let reports = try await client.get("/\(language.rawValue)/reports")
                #expect(reports.status == 200)
                #expect(reports.text.contains("Casualty report &lt;May&gt;"))
                let strikes = try await client.get("/\(language.rawValue)/strikes?q=boats")
                #expect(strikes.status == 200)
                #expect(strikes.text.contains("#strike-2"))
            }
            #expect(try await client.get("/en/strikes?q=nothing").text.contains("No strike matches"))
        }
    }

    @Test func theAnnotatedViewMarksValuesAndEscapesTheText() async throws {
        try await Self.answering { client in
            let page = try await client.get("/en/reports/1").text
            #expect(page.contains("&lt;b&gt;not credible&lt;/b&gt;"))
            #expect(!page.contains("<b>not credible"))
            #expect(page.contains(">May 1, 2031</mark>"))
            #expect(page.contains(">77</mark>"))
            #expect(page.contains("These figures balance."))
            #expect(page.contains("What was not understood"))
            #expect(page.contains("href=\"/en/incidents/XZ001\""))
            #expect(!page.contains("an inner reason"))
            let original = try await client.get("/en/reports/1/original").text
            #expect(original.contains("near Tell Marwa: &lt;b&gt;not credible&lt;/b&gt;. 77/XZ001 End."))
        }
    }

    @Test func anIncidentThatIsNotPublishedIsNotLinked() async throws {
        try await Self.answering(visibility: .draft) { client in
            let page = try await client.get("/en/reports/1").text
            #expect(!page.contains("href=\"/en/incidents/XZ001\""))
            #expect(!page.contains("Speaks of"))
        }
    }

    @Test func strikesStandInBlocksWithTheirTargets() async throws {
        try await Self.answering { client in
            let page = try await client.get("/ar/reports/2").text
            #expect(page.contains("id=\"strike-1\"") && page.contains("id=\"strike-2\""))
            #expect(page.contains("boats"))
            #expect(page.contains("دُمّر"))
        }
    }

    @Test func addressesThatLeadNowhereSaySo() async throws {
        try await Self.answering { client in
            let paths = [
                "/en/reports/3", "/en/reports/01", "/en/reports/x", "/en/reports/1/annotated",
                "/en/reports/99999999999",
            ]
            for path in paths {
                let answer = try await client.get(path)
                #expect(answer.status == 404, "\(path)")
            }
            #expect(try await client.get("/en/reports?colour=red").status == 400)
            #expect(try await client.get("/en/strikes?page=2").text.contains("no such page") == false)
        }
    }
}
