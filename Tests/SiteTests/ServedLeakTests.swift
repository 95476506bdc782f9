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

/// What must stay inside comes out nowhere: not served as a page, as data or as a file, not exported, released or sent.
@Suite(.serialized) struct ServedLeakTests {
    /// Addresses that are asked, so that an endless set of them ends.
    private static let mostAddresses = 1_000

    /// The site's own addresses that an answer names, in markup or data.
    private static func addresses(in text: String) -> Set<String> {
        var found: Set<String> = []
        for match in text.matches(of: /(?:href|src|action|data)="(\/[^"\/][^"]*|\/)"/) {
            found.insert(String(match.1).replacing("&amp;", with: "&").replacing("&#38;", with: "&"))
        }
        for match in text.matches(of: /"(?:next|url|href)":"(\/(?:api|en|ar|tiles)\/[^"]*)"/) {
            found.insert(String(match.1))
        }
        return Set(found.map { String($0.prefix { $0 != "#" }) }.filter { !$0.isEmpty })
    }

    private static var beginnings: [String] {
        let codes = ["QM0042", "XZ0008", "XZ0009", "\(PlantedRegister.hidden)7", "XZ001"]
            .map { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
        let records = codes.flatMap { code in
            [
                "/en/incidents/\(code)", "/en/incidents/\(code)/history", "/\(code)", "/timemap/en/incidents/\(code)",
                "/api/v1/incidents/\(code)/history", "/api/v1/incidents/\(code)/related", "/api/v1/incidents/\(code)",
            ]
                + (1...3).flatMap {
                    ["/en/incidents/\(code)/versions/\($0)", "/api/v1/incidents/\(code)/versions/\($0)"]
                }
        }
        let lists = [
            "incidents", "victims", "statements", "sources", "media", "reports", "strikes", "programmes", "map",
        ]
        .map { "/api/v1/\($0)" }
        let times = ["2030-03-17T17:46:40Z", "2040-01-01"]
        let past = times.flatMap {
            ["/api/v1/incidents?asOf=\($0)", "/en/figures?asOf=\($0)", "/api/v1/totals?asOf=\($0)"]
        }
        let word = PlantedRegister.hidden.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let searches = [
            "/api/v1/search?q=market", "/api/v1/search?q=\(word)", "/en/people?q=\(word)", "/en/incidents?q=market",
        ]
        return ["/", "/en", "/ar", "/en/corrections", "/en/tickets/\(PlantedRegister.ticketID)", "/en/desk/tickets"]
            + ["/robots.txt", "/api/v1", "/en/report-error?incident=XZ0008", "/en/incidents.atom"] + records + lists
            + past
            + searches + ExportFormat.allCases.compactMap { $0.ending.map { "/en/incidents.\($0)" } }
    }

    /// Whether what an answer quotes of its own address is no leak.
    private static func quotesItsAddress(_ address: String) -> Bool {
        PlantedRegister.spellings(PlantedRegister.hidden).contains { Array(address.utf8).firstRange(of: $0) != nil }
    }

    @Test func nothingThatIsNotPublicIsServed() async throws {
        let store = try await PlantedRegister.make()
        var settings = SiteSettings()
        settings.publicAddress = PublicAddress("https://r.example")
        settings.tickets = TicketDesk(store: store, now: { Timestamp(milliseconds: 0) })
        settings.apiRequestsPerMinute = nil
        try await APITests.answering(store, settings: settings) { site in
            var waiting = Self.beginnings
            var known = Set(waiting)
            var kinds: [Int: Int] = [:]
            while let address = waiting.popLast() {
                let answer = try await site.get(address)
                kinds[answer.status, default: 0] += 1
                let name = "\(address) \(answer.status)"
                if !Self.quotesItsAddress(address) {
                    PlantedRegister.expectNothing(in: answer.body, name)
                    PlantedRegister.expectNothing(in: Array("\(answer.headers)".utf8), name)
                } else {
                    #expect(!answer.text.contains(PlantedRegister.restricted), "\(name)")
                }
                for found in Self.addresses(in: answer.text) where known.count < Self.mostAddresses {
                    if known.insert(found).inserted { waiting.append(found) }
                }
            }
            #expect(kinds[200, default: 0] > 600, "\(kinds)")
            #expect(kinds.keys.allSatisfy { $0 < 500 }, "\(kinds)")
        }
    }

    @Test(arguments: ExportFormat.allCases.filter { $0.planes.contains(.public) })
    func nothingThatIsNotPublicIsExported(_ format: ExportFormat) async throws {
        let library = try await Library(store: try await PlantedRegister.make())
        var options = Export.Options()
        options.database = { try SQLiteTables($0, $1) }
        try await CopiedSite.with { folder in
            try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
            _ = try await Export(library: library, plane: .public, options)
                .write(IncidentQuery(), as: format, to: "\(folder.path)/\(format.fileName)")
            let files = try folder.files()
            #expect(!files.isEmpty)
            for (name, bytes) in files { PlantedRegister.expectNothing(in: bytes, name) }
        }
    }

    @Test func nothingThatIsNotPublicIsReleasedOrSent() async throws {
        let store = try await PlantedRegister.make()
        let library = try await Library(store: store)
        let terms = ReleaseTerms(title: "Island Register", publisher: "Recorders", license: "CC-BY-4.0", address: nil)
        try await CopiedSite.with { folder in
            let maker = ReleaseMaker(library: library, rules: .builtIn, store: store)
            _ = try await maker.make(
                on: ReleaseShelf(path: folder.path),
                at: try #require(Timestamp("2040-01-01T00:00:00Z")),
                terms
            )
            let files = try folder.files()
            #expect(files.count > 20)
            for (name, bytes) in files { PlantedRegister.expectNothing(in: bytes, name) }
        }
        let desk = PacketDesk(reports: store, sender: .init(name: "Recorders", contact: nil, site: nil))
        for number in [7, 8, 9] {
            let record = try await library.records.record(Incident.fixture(number).id)
            let packet = try await desk.packet(
                on: try #require(record),
                made: .day(try #require(CalendarDay("2040-01-01"))),
                includesNames: true
            )
            if let packet { PlantedRegister.expectNothing(in: packet.json, "packet on \(number)") }
        }
    }

    /// The search finds a word in what is packed.
    @Test func leaksInArchivesWouldBeFound() async throws {
        var incident = Incident.fixture(1)
        (incident.visibility, incident.assessmentText.en) = (.published, PlantedRegister.hidden)
        let store = try await CopiedSite.register([incident])
        try await CopiedSite.with { folder in
            try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
            _ = try await Export(library: try await Library(store: store), plane: .public)
                .write(IncidentQuery(), as: .xlsx, to: "\(folder.path)/book.xlsx")
            let entries = Unzip.entries(of: try #require(try folder.files()["book.xlsx"]))
            let word = Data(PlantedRegister.hidden.utf8)
            #expect(entries.contains { Data($0).range(of: word) != nil })
        }
    }
}
