// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// The one page that takes forms: for this machine, from a page of this site, with the secret of the process.
@Suite struct ReconcilePageTests {
    private static let host = "127.0.0.1"

    private static func report() -> MilitaryReport {
        var report = MilitaryReport.fixture(1, strikes: 0)
        report.issuer = "cjtfoir"
        report.originalText = "April 5, 2031, near Tell Marwa: not credible. 9/XZ001"
        var entry = ReportEntry()
        (entry.text, entry.end) = (report.originalText, report.originalText.utf8.count)
        (entry.date, entry.place, entry.codes) = (CalendarDay("2031-04-05"), "Tell Marwa", ["XZ001"])
        entry.position = .known(.nonCredible)
        report.entries = [entry]
        return report
    }

    private static func answering(_ conversation: (RawClient, SQLiteRegister) async throws -> Void) async throws {
        let store = try await SQLiteRegister.inMemory()
        try await store.append([.fixture(of: .fixture(1))])
        _ = try await store.keep([
            NewReport(of: report(), recordedAt: Timestamp(milliseconds: 1), author: "tests", reason: "test")
        ])
        let library = try await Library(store: store)
        let reading = LibraryReading(library, figures: FigureDesk(library: library, rules: .builtIn, store: store))
        let desk = ReconcileDesk(book: ReconciliationBook(store: store)) { choice in
            try await ReconciliationDesk(store: store).decide(
                choice.place,
                on: choice.incidentID,
                choice.verdict,
                reason: choice.reason,
                author: choice.author,
                at: Timestamp(milliseconds: 9)
            )
        }
        try await RunningSite.answering(reading, reconcile: desk) { try await conversation($0, store) }
    }

    private static func token(of page: String) -> String? {
        page.firstMatch(of: /name="token" value="([a-z0-9]+)"/).map { String($0.1) }
    }

    private static func form(_ token: String, _ verdict: String = "accepted", place: String = "1.1") -> String {
        "token=\(token)&declaration=\(place)&incident=\(Incident.fixture(1).id)&verdict=\(verdict)&reason=same+day&author=me"
    }

    @Test func aDecisionIsKeptAndLeadsBackToTheList() async throws {
        try await Self.answering { client, store in
            let page = try await client.get("/en/desk/reconcile", host: Self.host)
            #expect(page.status == 200)
            #expect(page.text.contains("The text names its code: XZ001."))
            PageSafetyTests.expectHarmless(page.text)
            let token = try #require(Self.token(of: page.text))

            let answer = try await client.post("/en/desk/decide", Self.form(token), host: Self.host)

            #expect(answer.status == 303)
            #expect(answer.headers["location"] == "/en/desk/reconcile?list=open")
            let kept = try await store.decisions().map(\.decision)
            #expect(kept.map(\.verdict) == [.accepted])
            #expect(kept.map(\.reason) == ["same day"] && kept.map(\.author) == ["me"])
            #expect(try await store.current(Incident.fixture(1).id)?.header.number == 2)
            let matched = try await client.get("/ar/desk/reconcile?list=matched", host: Self.host)
            #expect(matched.text.contains("XZ001") && matched.text.contains("withdrawn"))
            // The same form again is out of date.
            #expect(try await client.post("/en/desk/decide", Self.form(token), host: Self.host).status == 409)
        }
    }

    @Test func nobodyElseDecides() async throws {
        try await Self.answering { client, store in
            #expect(try await client.get("/en/desk/reconcile").status == 404)
            let page = try await client.get("/en/desk/reconcile", host: Self.host)
            let token = try #require(Self.token(of: page.text))
            let refused: [(path: String, form: String, host: String, headers: [String: String], status: Int)] = [
                ("/en/desk/decide", Self.form("guessed"), Self.host, [:], 409),
                ("/en/desk/decide", "", Self.host, [:], 409),
                ("/en/desk/decide", Self.form(token, "everything"), Self.host, [:], 409),
                ("/en/desk/decide", Self.form(token, place: "9.9"), Self.host, [:], 409),
                ("/en/desk/decide", Self.form(token), "register.example", [:], 405),
                ("/en/desk/decide", Self.form(token), Self.host, ["Sec-Fetch-Site": "cross-site"], 405),
                ("/en/desk/decide", Self.form(token), Self.host, ["Origin": "http://evil.example"], 405),
                ("/en/desk/decide", Self.form(token), Self.host, ["X-Forwarded-For": "203.0.113.7"], 405),
                ("/en/incidents", Self.form(token), Self.host, [:], 405),
            ]
            for request in refused {
                let answer = try await client.post(request.path, request.form, host: request.host, request.headers)
                #expect(answer.status == request.status, "\(request.path) \(request.form) \(request.headers)")
            }
            #expect(try await client.get("/en/desk/decide", host: Self.host).status == 404)
            #expect(try await store.decisions().isEmpty)
        }
    }

    @Test func aFormThatIsTooLongIsNotRead() async throws {
        try await Self.answering { client, store in
            let page = try await client.get("/en/desk/reconcile", host: Self.host)
            let token = try #require(Self.token(of: page.text))
            let long = Self.form(token) + String(repeating: "x", count: 70_000)
            let answer = try await client.post("/en/desk/decide", long, host: Self.host)
            #expect(answer.status == 413)
            #expect(try await store.decisions().isEmpty)
        }
    }

    @Test(arguments: ["list=all", "page=0", "page=x", "colour=red", "list=%FF"])
    func aQueryThatCannotBeReadIsTold(query: String) async throws {
        try await Self.answering { client, _ in
            let answer = try await client.get("/en/desk/reconcile?\(query)", host: Self.host)
            #expect(answer.status == 400)
        }
    }

    @Test func aSiteWithoutTheDeskHasNoSuchPage() async throws {
        try await RunningSite.answering([Incident.fixture(1)]) { client in
            let page = try await client.get("/en/desk/reconcile", host: Self.host)
            #expect(page.status == 404)
            let answer = try await client.post("/en/desk/decide", "token=a", host: Self.host)
            #expect(answer.status == 405)
        }
    }
}
