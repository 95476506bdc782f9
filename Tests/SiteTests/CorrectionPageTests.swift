// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Foundation
import Publishing
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// The change log, the form for errors, and what became of a report, as readers meet them.
@Suite(.serialized) struct CorrectionPageTests {
    private static let message = "Restricted words about the market.\nA second line."
    private static let contact = "restricted-contact"

    /// A register with a corrected and a redacted record, and its site.
    private static func answering(
        takingReports: Bool = true,
        withDesk: Bool = false,
        reportsPerMinute: Int = 4,
        _ conversation: (RawClient, SQLiteRegister) async throws -> Void
    ) async throws {
        let store = try await SQLiteRegister.inMemory()
        for (number, kind) in [(1, RevisionKind.corrected), (2, .redacted)] {
            for (index, place) in ["Upper Nasim", "Nasim"].enumerated() {
                var incident = Incident.fixture(number, codes: ["XZ\(number)"], place: Multilingual(en: place))
                incident.visibility = .published
                let time = Timestamp(milliseconds: 1_995_000_000_000 + Int64(index * 1000 + number))
                let reason = "The village was <misread>."
                try await store.append([
                    .fixture(
                        of: incident,
                        follows: index,
                        recordedAt: time,
                        kind: index == 0 ? .imported : kind,
                        reason: reason
                    )
                ])
            }
        }
        let library = try await Library(store: store)
        let figures = FigureDesk(library: library, rules: .builtIn, store: store)
        let reading = LibraryReading(library, figures: figures, people: PeoplePolicy())
        var settings = SiteSettings()
        settings.contact = "keepers@register.example"
        settings.reportsPerMinute = reportsPerMinute
        let desk = TicketDesk(store: store, now: { Timestamp(milliseconds: 1_996_000_000_000) })
        settings.tickets = takingReports ? desk : nil
        let errorReports = withDesk ? ErrorReportDesk(desk: desk) : nil
        try await RunningSite.answering(reading, errorReports: errorReports, settings: settings) { site in
            try await conversation(site, store)
        }
    }

    private static func form(_ fields: [String: String]) -> String {
        QueryItem.queryString(of: fields.sorted { $0.key < $1.key }.map { QueryItem($0.key, $0.value) })
    }

    private static func report(_ fields: [String: String] = [:]) -> String {
        form(
            [
                "incident": "\(Incident.fixture(1).id)", "version": "2", "topic": "place", "message": message,
                "contact": contact, "leave": "",
            ].merging(fields) { $1 }
        )
    }

    // MARK: - The log

    @Test func theLogTellsCorrectionsAndHidesWhatWasRedacted() async throws {
        try await Self.answering { site, _ in
            for language in ["en", "ar", "he", "uk"] {
                let log = try await site.get("/\(language)/corrections").text
                #expect(log.contains("XZ1") && log.contains("XZ2"))
                #expect(log.contains("The village was &lt;misread&gt;."))
                #expect(log.components(separatedBy: "<del>").count == 2, "one of the two changes is told")
                PageSafetyTests.expectHarmless(log, withFigures: false)
            }
            let redactions = try await site.get("/en/corrections?type=redaction").text
            #expect(redactions.contains("What was taken away is not told.") && !redactions.contains("Upper"))
            #expect(!redactions.contains("/incidents/XZ1\""))
            #expect(try await site.get("/en/corrections?page=9").text.contains("2 changes"))
            for wrong in ["type=other", "page=0", "page=x", "colour=red"] {
                #expect(try await site.get("/en/corrections?\(wrong)").status == 400, "\(wrong)")
            }
        }
    }

    @Test func programsReadTheLogInParts() async throws {
        let store = try await SQLiteRegister.inMemory()
        for number in 1...60 {
            for index in 0...1 {
                var incident = Incident.fixture(
                    number,
                    codes: ["XZ\(number)"],
                    place: Multilingual(en: "Nasim \(index)")
                )
                incident.visibility = .published
                let time = Timestamp(milliseconds: 1_995_000_000_000 + Int64(index * 1000))
                try await store.append([.fixture(of: incident, follows: index, recordedAt: time, kind: .corrected)])
            }
        }
        try await APITests.answering(store) { site in
            var address: String? = "/api/v1/changes?type=correction"
            var codes: [String] = []
            while let next = address {
                let json = try JSONParser.parse(try await site.get(next).body)
                #expect(json["total"]?.integer == 60)
                for item in json["items"]?.array ?? [] {
                    codes.append(item["code"]?.string ?? "")
                    #expect(item["revision"]?["changes"]?.array?.count == 1 && item["rule"] == .null)
                }
                address = json["next"]?.string
            }
            #expect(codes.count == 60 && Set(codes).count == 60)
            #expect(try await site.get("/api/v1/changes?type=redaction").text.contains("\"total\":0"))
            for wrong in ["type=x", "after=x", "page=2", "colour=red"] {
                #expect(try await site.get("/api/v1/changes?\(wrong)").status == 400, "\(wrong)")
            }
            #expect(try await site.get("/api/v1/replies?actor=northern-fleet").status == 200)
            #expect(try await site.get("/api/v1/replies").status == 400)
        }
    }

    @Test func versionsBeforeARedactionAreGone() async throws {
        try await Self.answering { site, _ in
            let addresses = [
                "/en/incidents/XZ2", "/en/incidents/XZ2/history", "/en/incidents/XZ2/versions/1",
                "/en/incidents/XZ2/versions/2",
                "/timemap/en/incidents/XZ2", "/api/v1/incidents/XZ2/history", "/api/v1/incidents/XZ2/versions/1",
                "/api/v1/incidents/XZ2?asOf=2033-03-21T15:06:40Z",
                "/api/v1/incidents?asOf=2033-03-21T15:06:40Z&code=XZ2",
                "/en/incidents/XZ2?asOf=2033-03-21T15:06:40Z", "/en/corrections", "/en/incidents.atom?code=XZ2",
            ]
            for address in addresses {
                let answer = try await site.get(address)
                let text = answer.text.replacing("XZ1", with: "")
                let own = address.contains("corrections") ? text.components(separatedBy: "<del>")[0] : text
                #expect(!own.contains("Upper"), "\(address)")
            }
            #expect(try await site.get("/en/incidents/XZ2/versions/1").status == 404)
            #expect(try await site.get("/en/incidents/XZ2/versions/2").status == 200)
            #expect(try await site.get("/en/incidents/XZ1/versions/1").text.contains("Upper Nasim"))
            #expect(try await site.get("/en/incidents/XZ2/history").text.contains("This version is no longer shown"))
        }
    }

    @Test func dataOfAReleaseBeforeARedactionAreWithheld() async throws {
        let store = try await SQLiteRegister.inMemory()
        var incident = Incident.fixture(1, codes: ["XZ1"], victims: [Multilingual(en: "Salma Darwal")])
        incident.visibility = .published
        try await store.append([.fixture(of: incident)])
        try await CopiedSite.with { folder in
            let shelf = ReleaseShelf(path: folder.path)
            let terms = ReleaseTerms(title: "Register", publisher: "Recorders", license: "CC-BY-4.0", address: nil)
            func release(_ time: String) async throws {
                let maker = ReleaseMaker(library: try await Library(store: store), rules: .builtIn, store: store)
                _ = try await maker.make(on: shelf, at: try #require(Timestamp(time)), terms)
            }
            try await release("2031-01-01T00:00:00Z")
            incident.victims = []
            let later = Timestamp(milliseconds: 1_930_000_000_000)
            try await store.append([
                .fixture(of: incident, follows: 1, recordedAt: later, kind: .redacted, reason: "asked for")
            ])
            try await release("2032-01-01T00:00:00Z")
            var settings = SiteSettings()
            settings.releases = shelf
            try await APITests.answering(store, settings: settings) { site in
                let old = try shelf.sums(try #require(shelf.versions.first))
                #expect(old.count > 20)
                var withheld = 0
                for (name, _) in old {
                    let answer = try await site.get("/releases/\(shelf.versions[0])/\(name)")
                    #expect(answer.status == 200 || answer.status == 410, "\(name)")
                    #expect(!answer.text.contains("Salma"), "\(name)")
                    withheld += answer.status == 410 ? 1 : 0
                    #expect(try await site.get("/releases/\(shelf.versions[1])/\(name)").status == 200, "\(name)")
                }
                #expect(withheld > 10)
                for name in ["release.json", "figures.json", "index.jsonl", "SHA256SUMS", "CHANGES.md", "rules.json"] {
                    #expect(try await site.get("/releases/\(shelf.versions[0])/\(name)").status == 200, "\(name)")
                }
                let page = try await site.get("/en/releases/\(shelf.versions[0])").text
                #expect(page.contains("no longer given out") && page.contains("XZ1"))
                #expect(!page.contains("/incidents.jsonl\""))
                let next = try await site.get("/en/releases/\(shelf.versions[1])").text
                #expect(!next.contains("no longer given out") && next.contains("/incidents.jsonl\""))
            }
        }
    }

    // MARK: - Reports

    @Test func aReportIsKeptAndNothingOfItIsShown() async throws {
        try await Self.answering { site, store in
            let form = try await site.get("/en/report-error?incident=XZ1").text
            #expect(
                form.contains("value=\"\(Incident.fixture(1).id)\"") && form.contains("name=\"version\" value=\"2\"")
            )
            let page = try await site.get("/en/incidents/XZ1").text
            #expect(page.contains("href=\"/en/report-error?incident=XZ1\""))

            let sent = try await site.post("/ar/report-error", Self.report(), host: "register.example")

            #expect(sent.status == 303 && sent.headers["cache-control"] == "no-store")
            let address = try #require(sent.headers["location"])
            let ticket = try #require(try await store.tickets().first)
            #expect(address == "/ar/tickets/\(ticket.ticket.id)")
            #expect(ticket.ticket.incidentID == Incident.fixture(1).id && ticket.ticket.revision == 2)
            #expect(
                try await store.text(ofTicket: ticket.ticket.id)
                    == TicketText(message: Self.message, contact: Self.contact)
            )
            try await store.record(
                TicketStep(
                    ticket: ticket.ticket.id,
                    state: .corrected,
                    note: "Thank <you>.",
                    revision: 2,
                    author: "restricted author",
                    recordedAt: Timestamp(milliseconds: 1_996_000_000_001)
                )
            )
            for language in ["en", "ar", "he", "uk"] {
                let told = try await site.get("/\(language)/tickets/\(ticket.ticket.id)")
                #expect(told.status == 200 && told.text.contains("Thank &lt;you&gt;."))
                #expect(told.headers["x-robots-tag"]?.hasPrefix("noindex") == true)
                #expect(told.headers["cache-control"] == "no-store")
                #expect(!told.text.lowercased().contains("restricted"))
                PageSafetyTests.expectHarmless(told.text, withFigures: false)
            }
            #expect(try await site.get("/en/tickets/\(ticket.ticket.id.lowercased())").status == 303)
            #expect(try await site.get("/en/tickets/T-0000-0000-0000").status == 404)
            #expect(try await site.get("/en/tickets/%F0%9F").status == 404)
        }
    }

    @Test func aFaultyFormComesBackAsItWasWritten() async throws {
        try await Self.answering { site, store in
            let long = String(repeating: "ش", count: TicketForm.longestMessage + 1)
            let faults: [([String: String], String)] = [
                (["message": " "], "the message is empty"), (["message": long], "longer than 5,000 letters"),
                (["leave": "http://spam.example"], "One field has to stay empty"),
                (["contact": String(repeating: "c", count: 301)], "longer than 300 letters"),
            ]
            for (fields, told) in faults {
                let answer = try await site.post("/en/report-error", Self.report(fields), host: "register.example")
                #expect(answer.status == 422 && answer.text.contains(told), "\(told)")
                #expect(answer.text.contains("<option value=\"place\" selected>"))
                if fields["message"] == nil { #expect(answer.text.contains("A second line.</textarea>")) }
                PageSafetyTests.expectHarmless(answer.text, withFigures: true)
            }
            let other = try await site.post(
                "/en/report-error",
                Self.report(["incident": "<script>", "version": "-7", "topic": "<b>", "message": "</textarea><script>"]
                ),
                host: "register.example"
            )
            #expect(other.status == 303)
            let kept = try await store.tickets()
            #expect(kept.map(\.ticket.incidentID) == [nil] && kept.first?.ticket.topic == .other)
        }
    }

    @Test func formsOfOtherSitesAndFloodsAreRefused() async throws {
        try await Self.answering(reportsPerMinute: 2) { site, store in
            for headers in [["Sec-Fetch-Site": "cross-site"], ["Origin": "https://evil.example"]] {
                let answer = try await site.post("/en/report-error", Self.report(), host: "register.example", headers)
                #expect(answer.status == 405)
            }
            let tooLong = Self.report(["message": String(repeating: "x", count: 70_000)])
            #expect(try await site.post("/en/report-error", tooLong, host: "register.example").status == 413)
            #expect(try await site.post("/en/report-error", "%zz", host: "register.example").status == 409)
            var answers: [Int] = []
            for _ in 0..<4 {
                let proxied = ["X-Forwarded-For": "192.0.2.7"]
                answers.append(
                    try await site.post("/en/report-error", Self.report(), host: "register.example", proxied).status
                )
            }
            #expect(answers == [303, 303, 429, 429])
            #expect(try await store.tickets().count == 2)
        }
    }

    @Test func aSiteThatTakesNoReportsNamesWhomToWriteTo() async throws {
        try await Self.answering(takingReports: false) { site, _ in
            let page = try await site.get("/en/report-error").text
            #expect(page.contains("mailto:keepers@register.example") && !page.contains("<textarea"))
            #expect(try await site.post("/en/report-error", Self.report(), host: "register.example").status == 405)
            #expect(!(try await site.get("/en/incidents/XZ1").text.contains("report-error")))
        }
    }

    // MARK: - The desk

    @Test func staffOnThisMachineReadAndAnswer() async throws {
        try await Self.answering(withDesk: true) { site, store in
            _ = try await site.post("/en/report-error", Self.report(), host: "register.example")
            let id = try #require(try await store.tickets().first?.ticket.id)
            let desk = try await site.get("/en/desk/tickets", host: "localhost").text
            #expect(desk.contains("Restricted words") && desk.contains(Self.contact) && desk.contains("XZ1"))
            let token = try #require(desk.firstMatch(of: /name="token" value="([^"]+)"/)?.1)
            var fields = ["token": String(token), "ticket": id, "state": "corrected", "note": "done", "version": "2"]

            let kept = try await site.post("/en/desk/answer", Self.form(fields), host: "localhost")
            fields["version"] = "9"
            let noVersion = try await site.post("/en/desk/answer", Self.form(fields), host: "localhost")
            fields = ["token": "x", "ticket": id, "state": "closed"]
            let stranger = try await site.post("/en/desk/answer", Self.form(fields), host: "localhost")
            fields = ["token": String(token), "ticket": id, "state": "", "forget": "yes"]
            let forgotten = try await site.post("/en/desk/answer", Self.form(fields), host: "localhost")

            #expect([kept, noVersion, stranger, forgotten].map(\.status) == [303, 409, 409, 303])
            #expect(try await store.ticket(id)?.steps.map(\.note) == ["done"])
            #expect(try await store.text(ofTicket: id) == nil)
            #expect(try await site.get("/en/desk/tickets").status == 404)
            #expect(try await site.post("/en/desk/answer", Self.form(fields), host: "register.example").status == 405)
        }
    }
}
