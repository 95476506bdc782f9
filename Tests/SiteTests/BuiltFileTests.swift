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

/// Files that are made before they are sent: workbooks, databases, archives of tables.
@Suite(.serialized) struct BuiltFileTests {
    private static func answering(
        hasDatabases: Bool = true,
        _ conversation: (RawClient, Library) async throws -> Void
    ) async throws {
        let store = try await SQLiteRegister.inMemory()
        let generator = IncidentGenerator(seed: 4)
        try await store.append((0..<30).map { .fixture(of: generator.incident($0)) })
        let library = try await Library(store: store)
        let making: Export.DatabaseMaking = { try SQLiteTables($0, $1) }
        let reading = LibraryReading(
            library,
            figures: FigureDesk(library: library, rules: .builtIn, store: store),
            database: hasDatabases ? making : nil
        )
        var settings = SiteSettings()
        settings.workPerMinute = 1
        try await RunningSite.answering(reading, settings: settings) { try await conversation($0, library) }
    }

    /// What the same export writes to a file.
    private static func exported(_ library: Library, _ format: ExportFormat) async throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "built-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var options = Export.Options()
        options.database = { try SQLiteTables($0, $1) }
        options.list.pageAddress = "/en/incidents/"
        _ = try await Export(library: library, plane: .public, options).write(IncidentQuery(), as: format, to: path)
        return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    @Test(arguments: [ExportFormat.xlsx, .sqlite, .linkedData])
    func theFileIsTheExport(format: ExportFormat) async throws {
        try await Self.answering { site, library in
            let answer = try await site.get("/en/incidents.\(try #require(format.ending))")
            #expect(answer.status == 200 && answer.headers["content-type"] == format.mediaType)
            #expect(answer.headers["content-disposition"] == "attachment; filename=\"\(format.fileName)\"")
            let exported = try await Self.exported(library, format)
            #expect(ListFileTests.unchunked(answer) == exported)
        }
    }

    @Test func tablesComeAsOneArchive() async throws {
        try await Self.answering { site, _ in
            let answer = try await site.get("/ar/incidents.tables.zip")
            let bytes = ListFileTests.unchunked(answer)
            #expect(answer.headers["content-type"] == "application/zip")
            #expect(answer.headers["content-disposition"] == "attachment; filename=\"incidents.tables.zip\"")
            #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
            let names = Self.names(in: bytes)
            #expect(names.contains("datapackage.json") && names.contains("victims.csv") && names == names.sorted())
            let again = try await site.get("/en/incidents.tables.zip")
            #expect(ListFileTests.unchunked(again) == bytes)
        }
    }

    /// The names in the directory of an archive.
    private static func names(in archive: [UInt8]) -> [String] {
        var names: [String] = []
        var place = archive.startIndex
        while let found = archive[place...].firstRange(of: [0x50, 0x4B, 0x01, 0x02]) {
            let length = Int(archive[found.lowerBound + 28])
            names.append(String(decoding: archive[(found.lowerBound + 46)...].prefix(length), as: UTF8.self))
            place = found.upperBound
        }
        return names
    }

    @Test func aQueryGivesItsOwnIncidentsAlone() async throws {
        try await Self.answering { site, _ in
            let all = try await site.get("/en/incidents.jsonld")
            let some = try await site.get("/en/incidents.jsonld?killed=1")
            let counts = [some, all].map { $0.text.split(separator: "\"Event\"").count - 1 }
            #expect(counts[0] > 0 && counts[0] < counts[1])
        }
    }

    @Test func whatCannotBeMadeIsNotOffered() async throws {
        try await Self.answering(hasDatabases: false) { site, _ in
            let answer = try await site.get("/en/incidents.sqlite")
            #expect(answer.status == 404)
            let page = try await site.get("/en/incidents").text
            #expect(!page.contains("incidents.sqlite") && page.contains("incidents.xlsx"))
        }
    }

    @Test func oneAddressMayAskForAFewOfThemAMinute() async throws {
        try await Self.answering { site, _ in
            let reader = ["X-Forwarded-For": "192.0.2.9"]
            var answers: [RawAnswer] = []
            // What a slow machine takes a minute for is granted anew.
            while answers.count < 10, answers.last?.status != 429 {
                answers.append(try await site.get("/en/incidents.xlsx", reader))
            }
            #expect(answers.last?.status == 429 && answers.last?.headers["retry-after"] != nil)
            let lines = try await site.get("/en/incidents.json", reader)
            #expect(lines.status == 200)
        }
    }
}
