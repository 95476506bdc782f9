// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Foundation
import Publishing
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// Releases as readers meet them: a list, a page for each, and files that are as they were made.
@Suite struct ReleasePageTests {
    private static let version = "v2031.07.1"

    private static func answering(
        releases times: [String],
        _ conversation: (RawClient, ReleaseShelf) async throws -> Void
    ) async throws {
        let store = try await SQLiteRegister.inMemory()
        let generator = IncidentGenerator(seed: 9)
        try await store.append((0..<40).map { .fixture(of: generator.incident($0)) })
        let library = try await Library(store: store)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("releases-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let shelf = ReleaseShelf(path: folder.path)
        let terms = ReleaseTerms(title: "Island <Register>", publisher: "Island Recorders", license: "CC-BY-4.0")
        for time in times {
            let maker = ReleaseMaker(library: try await Library(store: store), rules: .builtIn, store: store) {
                try SQLiteTables($0, $1)
            }
            _ = try await maker.make(on: shelf, at: try #require(Timestamp(time)), terms)
            if time == times.first { try await store.append([.fixture(of: .fixture(77, codes: ["XZ077"]))]) }
        }
        var settings = SiteSettings()
        settings.releases = shelf
        let reading = LibraryReading(library, figures: FigureDesk(library: library, rules: .builtIn, store: store))
        try await RunningSite.answering(reading, settings: settings) { try await conversation($0, shelf) }
    }

    @Test func bothPagesStandInEveryLanguage() async throws {
        try await Self.answering(releases: ["2031-07-02", "2031-07-09"]) { site, _ in
            for language in InterfaceLanguage.allCases {
                let list = try await site.get("/\(language.rawValue)/releases")
                #expect(list.status == 200 && list.text.contains("v2031.07.2"))
                PageSafetyTests.expectHarmless(list.text, withFigures: true)
                let page = try await site.get("/\(language.rawValue)/releases/v2031.07.2")
                #expect(page.status == 200 && page.text.contains("Island &lt;Register&gt;"))
                #expect(page.text.contains("XZ077"))
                PageSafetyTests.expectHarmless(page.text, withFigures: true)
            }
            #expect(try await site.get("/en").text.contains("/en/releases"))
        }
    }

    @Test func everyFileIsServedAsItWasMade() async throws {
        try await Self.answering(releases: ["2031-07-02"]) { site, shelf in
            let version = try #require(ReleaseVersion(Self.version))
            for (name, _) in try shelf.sums(version) {
                let reply = try await site.get("/releases/\(version)/\(name)")
                #expect(reply.status == 200, "\(name)")
                let kept = String(decoding: try shelf.bytes(version, name), as: UTF8.self)
                #expect(String(decoding: ListFileTests.unchunked(reply), as: UTF8.self) == kept, "\(name)")
            }
        }
    }

    @Test func otherFilesAreNotThere() async throws {
        try await Self.answering(releases: ["2031-07-02"]) { site, shelf in
            try Data("secret".utf8).write(to: URL(fileURLWithPath: shelf.path + "/secret.txt"))
            let paths = [
                "/releases/\(Self.version)/secret.txt", "/releases/\(Self.version)/..%2Fsecret.txt",
                "/releases/\(Self.version)/%2e%2e%2fsecret.txt", "/releases/\(Self.version)/tables",
                "/releases/\(Self.version)/tables%2Fincidents.csv", "/releases/\(Self.version)/tables/../../secret.txt",
                "/releases/\(Self.version)/tables/%2e%2e/%2e%2e/secret.txt",
                "/releases/\(Self.version)/tables/secret.txt", "/releases/\(Self.version)/x/y/z/w",
                "/releases/secret.txt", "/en/releases/v2031.07.9",
                "/releases/v2031.07.9/index.jsonl", "/en/releases/\(Self.version)/index.jsonl",
            ]
            for path in paths {
                let reply = try await site.get(path)
                #expect(reply.status == 404 && !reply.text.contains("secret\n"), "\(path)")
            }
        }
    }

    @Test func aSiteWithoutReleasesSaysThatThereAreNone() async throws {
        try await Self.answering(releases: []) { site, _ in
            let reply = try await site.get("/en/releases")
            #expect(reply.status == 200 && reply.text.contains("No release has been made yet."))
        }
    }
}
