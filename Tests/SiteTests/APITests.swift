// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// The API as a program meets it.
struct APITests {
    static func answering(
        _ incidents: [Incident],
        settings: SiteSettings = SiteSettings(),
        _ conversation: (RawClient) async throws -> Void
    ) async throws {
        let store = try await SQLiteRegister.inMemory()
        try await store.append(incidents.map { .fixture(of: $0) })
        try await answering(store, settings: settings, conversation)
    }

    static func answering(
        _ store: SQLiteRegister,
        settings: SiteSettings = SiteSettings(),
        _ conversation: (RawClient) async throws -> Void
    ) async throws {
        let library = try await Library(store: store)
        let figures = FigureDesk(library: library, rules: .builtIn, store: store)
        let reports = try await ReportDesk(store: store)
        let reading = LibraryReading(library, figures: figures, people: PeoplePolicy(), reports: reports)
        try await RunningSite.answering(reading, settings: settings, conversation)
    }

    static func incident(_ number: Int, day: String? = "2031-03-04") -> Incident {
        var incident = Incident.fixture(number, codes: ["XZ\(1000 + number)"], killed: Bound(min: 2, max: 5))
        incident.date = day.flatMap { CalendarDay($0) }
        incident.harmReported = true
        incident.grade = .known(.fair)
        return incident
    }

    private static func json(_ answer: RawAnswer) throws -> JSONValue { try JSONParser.parse(answer.body) }

    @Test func everyAddressOfTheTableIsReadBackFromItsPath() {
        for endpoint in APIEndpoint.allCases {
            let count = endpoint.parts.count { $0.first == "{" }
            let call = APICall(endpoint, (0..<count).map { "\($0 + 1)" })
            #expect(Route(path: call.path) == .api(call), "\(endpoint.template)")
        }
        #expect(Route(path: "/api/v1/nothing") == nil)
        #expect(Route(path: "/api/v1/incidents/a/b/c/d") == nil)
    }

    @Test func aListHasEveryRecordOnceWhateverTheSizeOfItsParts() async throws {
        let days = ["2031-03-04", "2031-03-04", nil, "2030-01-01", "2032-12-31", nil, "2031-03-04"]
        let incidents = days.enumerated().map { Self.incident($0 + 1, day: $1) }
        try await Self.answering(incidents) { site in
            for order in IncidentOrder.Key.allCases.flatMap({
                ["\($0.rawValue)&order=asc", "\($0.rawValue)&order=desc"]
            }) {
                let whole = try Self.json(await site.get("/api/v1/incidents?sort=\(order)&size=100"))
                let expected = whole["items"]?.array?.compactMap { $0["id"]?.string } ?? []
                try #require(expected.count == incidents.count)
                var found: [String] = []
                var address: String? = "/api/v1/incidents?sort=\(order)&size=2"
                while let next = address, found.count < 20 {
                    let part = try Self.json(await site.get(next))
                    #expect(part["total"]?.integer == incidents.count)
                    found += part["items"]?.array?.compactMap { $0["id"]?.string } ?? []
                    address = part["next"]?.string
                }
                #expect(found == expected, "\(order)")
            }
        }
    }

    @Test func aSearchIsReadToItsEnd() async throws {
        try await Self.answering((1...5).map { Self.incident($0) }) { site in
            var found: [String] = []
            var address: String? = "/api/v1/search?q=market&size=2"
            while let next = address, found.count < 10 {
                let part = try Self.json(await site.get(next))
                #expect(part["total"]?.integer == 5)
                for item in part["items"]?.array ?? [] {
                    found.append(item["code"]?.string ?? "")
                    #expect(item["passages"]?.array?.isEmpty == false)
                }
                address = part["next"]?.string
            }
            #expect(found.sorted() == (1...5).map { "XZ\(1000 + $0)" })
        }
    }

    @Test func aRecordThatIsAddedMeanwhileDoesNotShiftTheNextPart() async throws {
        let store = try await SQLiteRegister.inMemory()
        try await store.append((1...6).map { .fixture(of: Self.incident($0, day: "2031-03-0\($0)")) })
        let library = try await Library(store: store)
        let figures = FigureDesk(library: library, rules: .builtIn, store: store)
        try await RunningSite.answering(LibraryReading(library, figures: figures)) { site in
            let first = try Self.json(await site.get("/api/v1/incidents?size=3"))
            try await store.append([.fixture(of: Self.incident(7, day: "2033-01-01"))])
            try await library.refresh()
            let second = try Self.json(await site.get(try #require(first["next"]?.string)))
            let codes = [first, second].flatMap { $0["items"]?.array ?? [] }
                .compactMap { $0["codes"]?.array?.first?.string }
            #expect(codes == ["XZ1006", "XZ1005", "XZ1004", "XZ1003", "XZ1002", "XZ1001"])
        }
    }

    @Test func aRecordIsTheInterchangeDocumentThatReadersMaySee() async throws {
        let incident = try Fixture.full()
        try await Self.answering([incident]) { site in
            let code = try #require(incident.codes.first)
            let answer = try await site.get("/api/v1/incidents/\(code)")
            #expect(answer.status == 200)
            #expect(answer.headers["access-control-allow-origin"] == "*")
            #expect(!answer.text.contains("restricted"))
            let given = try Self.json(answer)
            let expected = try #require(PublicForm.document(of: incident)?.members)
            #expect(given.members?.dropFirst().map(\.key) == expected.map(\.key))
            for member in expected { #expect(given[member.key] == member.value, "\(member.key)") }
            #expect(given["version"]?["number"]?.integer == 1)
            let some = try Self.json(await site.get("/api/v1/incidents/\(code)?fields=codes,tallies"))
            #expect(some.members?.map(\.key) == ["version", "schema", "id", "codes", "tallies"])
        }
    }

    @Test func aRecordIsFoundByItsFormerCodeAndItsID() async throws {
        var incident = Self.incident(1)
        incident.previousCodes = ["OLD7"]
        try await Self.answering([incident]) { site in
            for key in ["XZ1001", "OLD7", incident.id.description] {
                let answer = try await site.get("/api/v1/incidents/\(key)")
                let record = try Self.json(answer)
                #expect(record["id"]?.string == incident.id.description, "\(key)")
            }
        }
    }

    @Test func draftsAreNowhere() async throws {
        var draft = Self.incident(2)
        draft.visibility = .draft
        try await Self.answering([Self.incident(1), draft]) { site in
            let list = try Self.json(await site.get("/api/v1/incidents"))
            #expect(list["total"]?.integer == 1)
            for key in ["XZ1002", draft.id.description] {
                for part in ["", "/history", "/versions/1", "/related"] {
                    let refused = try await site.get("/api/v1/incidents/\(key)\(part)")
                    #expect(refused.status == 404)
                }
            }
        }
    }

    @Test func whatWasRecordedByATimeIsGiven() async throws {
        let store = try await SQLiteRegister.inMemory()
        var incident = Self.incident(1)
        try await store.append([.fixture(of: incident, recordedAt: Timestamp(milliseconds: 1_900_000_000_000))])
        incident.grade = .known(.confirmed)
        try await store.append([
            .fixture(of: incident, follows: 1, recordedAt: Timestamp(milliseconds: 1_950_000_000_000))
        ])
        try await Self.answering(store) { site in
            for (address, grade) in [
                ("/api/v1/incidents/XZ1001?asOf=2030-12-31", "fair"), ("/api/v1/incidents/XZ1001", "confirmed"),
                ("/api/v1/incidents/XZ1001/versions/1", "fair"),
            ] {
                let record = try Self.json(await site.get(address))
                #expect(record["grade"]?.string == grade, "\(address)")
            }
            let then = try Self.json(await site.get("/api/v1/incidents?asOf=2030-12-31&grade=fair"))
            #expect(then["total"]?.integer == 1)
            #expect(then["items"]?.array?.first?["grade"]?.string == "fair")
            let before = try Self.json(await site.get("/api/v1/incidents?asOf=2020-01-01"))
            #expect(before["total"]?.integer == 0)
            let missing = try await site.get("/api/v1/incidents/XZ1001?asOf=2020-01-01")
            #expect(missing.status == 404)
        }
    }

    @Test(arguments: [
        ("/api/v1/incidents?colour=red", 400, "colour"), ("/api/v1/incidents?grade=red", 400, "grade"),
        ("/api/v1/incidents?page=2", 400, "page"), ("/api/v1/incidents?after=date.desc.x.1", 400, "after"),
        ("/api/v1/incidents?after=code.asc.x41.1", 400, "after"), ("/api/v1/incidents?fields=notes", 400, "fields"),
        ("/api/v1/incidents?asOf=yesterday", 400, "asOf"), ("/api/v1/incidents?clean=yes", 400, "clean"),
        ("/api/v1/totals?rule=none", 400, "rule"), ("/api/v1/series?by=colour", 400, "by"),
        ("/api/v1/search", 400, "q"), ("/api/v1/victims?sort=code", 400, "sort"),
        ("/api/v1/statements?by=reason", 400, "by"), ("/api/v1/rules?x=1", 400, "x"),
        ("/api/v1/incidents/NO1", 404, "key"),
    ])
    func aProblemNamesTheParameter(address: String, status: Int, parameter: String) async throws {
        try await Self.answering([Self.incident(1)]) { site in
            let answer = try await site.get(address)
            #expect(answer.status == status)
            #expect(answer.headers["content-type"] == APIProblem.mediaType)
            let problem = try Self.json(answer)
            #expect(problem["parameter"]?.string == parameter)
            #expect(problem["status"]?.integer == status)
            #expect(problem["detail"]?.string?.isEmpty == false)
        }
    }

    @Test func whatIsNotThereAndWhatIsNotReadIsAProblemToo() async throws {
        try await Self.answering([Self.incident(1)]) { site in
            let unknown = try await site.get("/api/v1/nothing")
            #expect(unknown.headers["content-type"] == APIProblem.mediaType)
            let posted = try await site.get("/api/v1/incidents", method: "DELETE")
            #expect(posted.status == 405)
            #expect(posted.headers["content-type"] == APIProblem.mediaType)
            let outside = try await site.get("/api/v1/tiles/incidents/15/0/0")
            #expect(outside.status == 404)
            let tile = try await site.get("/api/v1/tiles/incidents/2/1/1")
            #expect(tile.status == 200)
        }
    }

    @Test func whatHasNotChangedIsNotSentAgain() async throws {
        try await Self.answering([Self.incident(1)]) { site in
            let first = try await site.get("/api/v1/incidents")
            let tag = try #require(first.headers["etag"])
            let second = try await site.get("/api/v1/incidents", ["If-None-Match": tag])
            #expect(second.status == 304)
            #expect(second.body.isEmpty)
        }
    }

    @Test func anAddressThatAsksTooMuchIsToldToWait() async throws {
        var settings = SiteSettings()
        settings.apiRequestsPerMinute = 1
        try await Self.answering([Self.incident(1)], settings: settings) { site in
            let client = ["X-Forwarded-For": "203.0.113.7"]
            let first = try await site.get("/api/v1/rules", client)
            #expect(first.status == 200)
            let refused = try await site.get("/api/v1/rules", client)
            #expect(refused.status == 429)
            #expect(Int(refused.headers["retry-after"] ?? "") != nil)
            let other = try await site.get("/api/v1/rules", ["X-Forwarded-For": "203.0.113.8"])
            #expect(other.status == 200)
            let page = try await site.get("/en/incidents", client)
            #expect(page.status == 200)
        }
    }

    @Test func aBudgetFillsAgainWithTime() {
        let budget = RequestBudget(perMinute: 60)
        let start = ContinuousClock.now
        let client = ClientAddress("198.51.100.1")
        for _ in 0..<60 { #expect(budget.wait(of: client, at: start) == nil) }
        #expect(budget.wait(of: client, at: start) == 1)
        #expect(budget.wait(of: client, at: start + .seconds(2)) == nil)
    }
}
