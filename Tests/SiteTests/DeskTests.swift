// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Foundation
import HTTPTypes
import NIOCore
import Register
import RegisterSQLite
import Testing

@testable import Site

/// Who is answered the pages for staff, and with what.
@Suite(.serialized) struct DeskTests {
    /// A desk over the invented records, with its trend.
    private static func desk() async throws -> IntegrityDesk {
        let store = try await SQLiteRegister.inMemory()
        let time = try #require(Timestamp("2033-02-10T12:00:00Z"))
        var importer = RecordImporter(
            store: store,
            surroundings: RecordImporter.Surroundings(now: { time }, makeID: { Incident.ID(UUID()) }, author: "test")
        )
        for var incident in try IntegrityPageTests.incidents() {
            var origin = Origin()
            origin.format = OriginFormat.interchange.rawValue
            origin.recordID = incident.codes.first
            incident.origin = origin
            _ = try await importer.take(
                IncidentDraft(incident: incident, knownFields: FieldSet(Incident.form.fields.map(\.key))),
                reason: "test"
            )
        }
        try await importer.flush()
        let now = try #require(Timestamp("2033-03-05T12:00:00Z"))
        let desk = IntegrityDesk(library: try await Library(store: store), store: store, now: { now })
        try await desk.work()
        return desk
    }

    private static let addresses = DeskPage.allCases.flatMap { page in
        ["/en/desk/\(page.rawValue)", "/ar/desk/\(page.rawValue)", "/en/desk/\(page.rawValue)?colour=red"]
    }

    @Test func pagesForStaffAreNotThereWithoutADesk() async throws {
        try await RunningSite.answering(try IntegrityPageTests.incidents()) { site in
            for address in Self.addresses {
                let answer = try await site.get(address, host: "127.0.0.1:\(site.port)")
                #expect(answer.status == 404, "\(address)")
            }
        }
    }

    @Test func pagesForStaffAreThereOnThisMachine() async throws {
        let reading = InMemoryReading(incidents: try IntegrityPageTests.incidents())
        try await RunningSite.answering(reading, desk: try await Self.desk()) { site in
            for host in ["127.0.0.1:\(site.port)", "localhost", "LocalHost:80", "[::1]:8080"] {
                let answer = try await site.get("/en/desk/integrity", host: host)
                #expect(answer.status == 200, "\(host)")
                #expect(answer.headers["cache-control"] == "no-store")
                #expect(answer.headers["x-robots-tag"]?.hasPrefix("noindex") == true)
                #expect(answer.headers["etag"] == nil)
                #expect(answer.text.contains("QM0002"))
                PageSafetyTests.expectHarmless(answer.text, withFigures: true)
            }
            let refused = try await site.get("/en/desk/integrity?colour=red", host: "localhost")
            #expect(refused.status == 400 && refused.headers["x-robots-tag"]?.hasPrefix("noindex") == true)
        }
    }

    @Test func otherNamesOfThisMachineAndProxiesAreNotAnswered() async throws {
        let reading = InMemoryReading(incidents: try IntegrityPageTests.incidents())
        try await RunningSite.answering(reading, desk: try await Self.desk()) { site in
            let unknown = try await site.get("/en/desk/nothing").text
            for host in [
                "register.example", "127.0.0.1.register.example", "localhost.register.example", "10.0.0.1", "",
            ] {
                for address in Self.addresses {
                    let answer = try await site.get(address, host: host)
                    #expect(answer.status == 404, "\(host) \(address)")
                    #expect(!answer.text.contains("QM0002"))
                    if address.hasPrefix("/en/") { #expect(answer.text == unknown) }
                }
            }
            for header in ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP", "X-Forwarded-Host"] {
                let answer = try await site.get("/en/desk/integrity", host: "localhost", [header: "192.0.2.1"])
                #expect(answer.status == 404, "\(header)")
            }
            #expect(try await site.get("/en/incidents", [:]).status == 200)
        }
    }

    @Test func filesHoldEveryFindingOfTheQuery() async throws {
        let reading = InMemoryReading(incidents: try IntegrityPageTests.incidents())
        let desk = try await Self.desk()
        try await RunningSite.answering(reading, desk: desk) { site in
            for query in ["", "?size=1&level=error", "?country=IQ", "?q=marsa"] {
                let asked = try IntegrityQuery(queryString: query.dropFirst())
                let total = try await desk.answer(asked).total
                let csv = try await site.get("/en/desk/integrity.csv\(query)", host: "localhost")
                let canonical = csv.status == 303 ? csv.headers["location"] ?? "" : "/en/desk/integrity.csv\(query)"
                let file = try await site.get(canonical, host: "localhost")
                #expect(file.headers["content-type"] == "text/csv; charset=utf-8")
                #expect(file.text.split(separator: "\r\n").count == total + 1, "\(query)")
                let address = canonical.replacing("integrity.csv", with: "integrity.json")
                let json = try JSONParser.parse(try await site.get(address, host: "localhost").body)
                #expect(json["findings"]?.integer == total, "\(query)")
            }
        }
    }

    @Test(arguments: ["127.0.0.1", "127.255.0.3", "localhost", "LOCALHOST", "::1"]) func loopbackHosts(_ host: String) {
        #expect(Loopback.isHost(host))
    }

    @Test(arguments: [
        "0.0.0.0", "::", "192.0.2.1", "register.example", "127.0.0.1.example", "127.1", "127.0.0.256", "127.0.0.-1",
        "", "localhost.", "1270.0.0.1", "127.0.0.1 ", "[::1]",
    ])
    func otherHosts(_ host: String) {
        #expect(!Loopback.isHost(host))
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("::1", true), ("::ffff:127.0.0.1", true), ("192.0.2.1", false),
        ("::ffff:192.0.2.1", false),
        ("2001:db8::1", false), ("127.8.8.8", true),
    ])
    func otherEndOfAConnection(_ address: String, _ isOwn: Bool) throws {
        #expect(Loopback.isPeer(try SocketAddress(ipAddress: address, port: 4000)) == isOwn)
        var request = HTTPRequest(method: .get, scheme: "http", authority: "localhost:8080", path: "/")
        #expect(Loopback.isOwn(request, from: try SocketAddress(ipAddress: address, port: 4000)) == isOwn)
        request.authority = "register.example"
        #expect(!Loopback.isOwn(request, from: try SocketAddress(ipAddress: address, port: 4000)))
    }

    @Test func connectionWithoutAnAddressIsNotOfThisMachine() {
        #expect(!Loopback.isPeer(nil))
    }

    @Test(arguments: ["localhost:", "localhost:x", "::1", "[::1", "127.0.0.1:80:80", "a@localhost", "[::1]x"])
    func brokenAuthorities(_ text: String) {
        #expect(!Loopback.isAuthority(text))
    }
}
