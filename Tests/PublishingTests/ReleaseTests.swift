// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Foundation
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Publishing

/// Releases: made twice alike, never changed, and compared figure by figure.
@Suite struct ReleaseTests {
    private static let terms = ReleaseTerms(
        title: "Island Register",
        publisher: "Island Recorders",
        license: "CC-BY-4.0",
        address: "https://register.example"
    )

    /// Runs with a register, a maker and an empty shelf that is gone afterwards.
    private static func shelved(
        _ incidents: [Incident],
        _ body: (SQLiteRegister, ReleaseShelf) async throws -> Void
    ) async throws {
        let store = try await SQLiteRegister.inMemory()
        try await store.append(incidents.map { .fixture(of: $0) })
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("releases-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(store, ReleaseShelf(path: folder.path))
    }

    private static func make(
        _ store: SQLiteRegister,
        _ shelf: ReleaseShelf,
        at time: String = "2031-07-02T10:00:00Z"
    ) async throws -> Release {
        let maker = ReleaseMaker(library: try await Library(store: store), rules: .builtIn, store: store) {
            try SQLiteTables($0, $1)
        }
        return try await maker.make(on: shelf, at: try #require(Timestamp(time)), terms)
    }

    private static func invented(_ count: Int) -> [Incident] {
        let generator = IncidentGenerator(seed: 5)
        return (0..<count).map { generator.incident($0) }
    }

    private static func files(_ shelf: ReleaseShelf, _ version: ReleaseVersion) throws -> [String: [UInt8]] {
        var files = ["SHA256SUMS": try shelf.bytes(version, "SHA256SUMS")]
        for (name, _) in try shelf.sums(version) { files[name] = try shelf.bytes(version, name) }
        return files
    }

    @Test func theSameRegisterAndTimeGiveTheSameBytes() async throws {
        let incidents = Self.invented(120)
        var made: [[String: [UInt8]]] = []
        for _ in 0..<2 {
            try await Self.shelved(incidents) { store, shelf in
                let release = try await Self.make(store, shelf)
                made.append(try Self.files(shelf, release.version))
            }
        }
        #expect(made[0].count > 15)
        for (name, bytes) in made[0] { #expect(made[1][name] == bytes, "\(name)") }
        #expect(made[0].keys == made[1].keys)
    }

    @Test func versionsFollowEachOtherWithinAMonth() async throws {
        try await Self.shelved(Self.invented(10)) { store, shelf in
            let first = try await Self.make(store, shelf)
            let second = try await Self.make(store, shelf, at: "2031-07-03")
            let third = try await Self.make(store, shelf, at: "2031-08-01")
            #expect([first, second, third].map(\.version.description) == ["v2031.07.1", "v2031.07.2", "v2031.08.1"])
            #expect(first.kind == "first" && second.kind == "none" && second.since == first.version)
            await #expect(throws: ReleaseError.laterRelease(third.version)) {
                try await Self.make(store, shelf, at: "2031-07-30")
            }
        }
    }

    @Test func theNumberOfARemovedReleaseIsNotUsedAgain() async throws {
        try await Self.shelved(Self.invented(5)) { store, shelf in
            let first = try await Self.make(store, shelf).version
            try FileManager.default.removeItem(atPath: "\(shelf.path)/\(first)")
            try Data().write(to: URL(fileURLWithPath: "\(shelf.path)/\(first).removed"))
            let second = try await Self.make(store, shelf)
            #expect(second.version.description == "v2031.07.2" && shelf.versions == [second.version])
        }
    }

    @Test func everyFileIsAsItsSumSaysAndDamageIsFound() async throws {
        try await Self.shelved(Self.invented(10)) { store, shelf in
            let version = try await Self.make(store, shelf).version
            #expect(try shelf.problems(version).isEmpty)
            let path = "\(shelf.path)/\(version)"
            try Data("changed".utf8).write(to: URL(fileURLWithPath: "\(path)/figures.json"))
            try Data("added".utf8).write(to: URL(fileURLWithPath: "\(path)/notes.txt"))
            try FileManager.default.removeItem(atPath: "\(path)/rules.json")
            #expect(try shelf.problems(version).count == 3)
        }
    }

    @Test func tablesAndDatabaseAreAmongTheFiles() async throws {
        try await Self.shelved(Self.invented(10)) { store, shelf in
            let release = try await Self.make(store, shelf)
            let names = try shelf.sums(release.version).map(\.name)
            for name in ["tables/datapackage.json", "tables/victims.csv", "tables/csv-metadata.json", "sijill.sqlite"] {
                #expect(names.contains(name) && shelf.file(release.version, name) != nil, "\(name)")
            }
            let described = try JSONParser.parse(try shelf.bytes(release.version, "tables/datapackage.json"))
            #expect(described["title"]?.string == "Island Register")
            try Data("added".utf8).write(to: URL(fileURLWithPath: "\(shelf.path)/\(release.version)/tables/notes.csv"))
            #expect(try shelf.problems(release.version).count == 1)
        }
    }

    @Test(arguments: ["../x", "/x", "tables/../../x", "tables//x", "a/b/c/d", "tables/.", "a\\b", ""])
    func aNameThatLeadsOutsideIsNone(name: String) async throws {
        #expect(!Release.isFileName(name) && Release.isFileName("tables/incidents.csv"))
        try await Self.shelved(Self.invented(2)) { store, shelf in
            let version = try await Self.make(store, shelf).version
            let path = "\(shelf.path)/\(version)/SHA256SUMS"
            let line = String(repeating: "0", count: 64) + "  \(name)\n"
            try (String(contentsOfFile: path, encoding: .utf8) + line).write(
                toFile: path,
                atomically: true,
                encoding: .utf8
            )
            #expect(throws: ReleaseError.self) { try shelf.sums(version) }
            #expect(shelf.file(version, name) == nil)
        }
    }

    @Test func aBackupTakesTheReleasesThatItLacks() async throws {
        try await Self.shelved(Self.invented(10)) { store, shelf in
            let version = try await Self.make(store, shelf).version
            let other = ReleaseShelf(path: shelf.path + "/copy")
            #expect(try shelf.copy(to: other) == [version] && other.problems(version).isEmpty)
            #expect(try Self.files(other, version) == Self.files(shelf, version))
            #expect(try shelf.copy(to: other).isEmpty)
            try Data("changed".utf8).write(to: URL(fileURLWithPath: "\(shelf.path)/\(version)/rules.json"))
            let third = ReleaseShelf(path: shelf.path + "/third")
            #expect(throws: ReleaseError.self) { try shelf.copy(to: third) }
            #expect(third.versions.isEmpty)
        }
    }

    @Test func theTimeMustCoverEveryRevision() async throws {
        try await Self.shelved([.fixture(1)]) { store, shelf in
            await #expect(throws: ReleaseError.self) { try await Self.make(store, shelf, at: "1970-01-01") }
            #expect(shelf.versions.isEmpty)
            let left = (try? FileManager.default.contentsOfDirectory(atPath: shelf.path)) ?? []
            #expect(left.isEmpty)
        }
    }

    @Test func figuresAreTheSumsOfTheirParts() async throws {
        try await Self.shelved(Self.invented(200)) { store, shelf in
            let contents = try shelf.contents(try await Self.make(store, shelf).version)
            #expect(contents.figures.count == RuleBook.builtIn.keys.count * 2)
            for figure in contents.figures {
                let parts = contents.incidents.compactMap { $0.parts[figure.rule]?[figure.measure] }
                var (least, most) = (0, 0)
                for case .figure(let min, let max) in parts { (least, most) = (least + min, most + max) }
                #expect(least == figure.min && most == figure.max && parts.count == figure.incidents, "\(figure.key)")
            }
        }
    }

    @Test func changesSayWhichIncidentsMovedAFigure() async throws {
        var first = Incident.fixture(1, killed: Bound(min: 1, max: 3))
        first.harmReported = true
        first.grade = .known(.fair)
        var second = Incident.fixture(2, codes: ["XZ002"], killed: Bound(min: 2, max: 2))
        second.harmReported = true
        second.grade = .known(.fair)
        try await Self.shelved([first, second]) { store, shelf in
            let before = try await Self.make(store, shelf).version
            var changed = first
            changed.tallies[.civilians].killed = Bound(min: 4, max: 5)
            var hidden = second
            hidden.visibility = .draft
            var added = Incident.fixture(3, codes: ["XZ003"])
            added.grade = .known(.weak)
            try await store.append([
                .fixture(of: changed, follows: 1), .fixture(of: hidden, follows: 1), .fixture(of: added),
            ])
            let after = try await Self.make(store, shelf, at: "2031-07-09")
            #expect(after.kind == "major")
            let changes = ReleaseChanges(
                since: before,
                from: try shelf.contents(before),
                to: try shelf.contents(after.version)
            )
            #expect(changes.added.map(\.codes) == [["XZ003"]] && changes.withdrawn.map(\.codes) == [["XZ002"]])
            #expect(changes.changed.map(\.now.codes) == [["XZ001"]])
            let written = try shelf.changes(after.version)
            let fields = written["changed"]?.array?.first?["fields"]?.array?.compactMap(\.string)
            #expect(fields == ["tallies"])
            let alleged = try #require(
                changes.figures.first { $0.now?.rule == "alleged" && $0.now?.measure == "killed" }
            )
            let movers = Dictionary(uniqueKeysWithValues: alleged.by.map { ($0.name, $0) })
            #expect(movers["XZ001"]?.was == .figure(min: 1, max: 3) && movers["XZ001"]?.now == .figure(min: 4, max: 5))
            #expect(movers["XZ002"]?.now == nil && movers["XZ003"]?.was == nil)
        }
    }

    @Test func nothingThatIsNotPublishedIsInAnyFile() async throws {
        var draft = Incident.fixture(1, codes: ["QQ777"], place: Multilingual(en: "Canary Hamlet"))
        draft.visibility = .draft
        try await Self.shelved([draft, .fixture(2, codes: ["XZ002"])]) { store, shelf in
            for (name, bytes) in try Self.files(shelf, try await Self.make(store, shelf).version) {
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!text.contains("QQ777") && !text.contains("Canary") && !text.contains("\(draft.id)"), "\(name)")
            }
        }
    }

    @Test func theDescriptionsAreWhatTheirFormsAsk() async throws {
        try await Self.shelved([.fixture(1)]) { store, shelf in
            let release = try await Self.make(store, shelf)
            let dataset = try JSONParser.parse(try shelf.bytes(release.version, "dataset.jsonld"))
            for key in [
                "name", "description", "license", "creator", "version", "dateModified", "temporalCoverage",
                "spatialCoverage", "variableMeasured", "distribution", "isAccessibleForFree",
            ] {
                #expect(dataset[key] != nil, "\(key)")
            }
            let files = dataset["distribution"]?.array ?? []
            let sums = Dictionary(uniqueKeysWithValues: try shelf.sums(release.version).map { ($0.name, $0.digest) })
            #expect(!files.isEmpty)
            for file in files {
                let name = file["name"]?.string ?? ""
                #expect(file["sha256"]?.string == sums[name] && file["encodingFormat"]?.string != nil)
                #expect(file["contentUrl"]?.string == "https://register.example/releases/\(release.version)/\(name)")
            }
            let citation = String(decoding: try shelf.bytes(release.version, "CITATION.cff"), as: UTF8.self)
            #expect(citation.hasPrefix("cff-version: 1.2.0\n") && citation.contains("version: \"v2031.07.1\""))
            #expect(citation.contains("license: \"CC-BY-4.0\"") && citation.contains("date-released: \"2031-07-02\""))
            let dataCite = try JSONParser.parse(try shelf.bytes(release.version, "datacite.json"))
            #expect(dataCite["publicationYear"]?.integer == 2031 && dataCite["creators"]?.array?.count == 1)
            let bibTeX = String(decoding: try shelf.bytes(release.version, "citation.bib"), as: UTF8.self)
            #expect(bibTeX.hasPrefix("@misc{") && bibTeX.contains("v2031.07.1"))
        }
    }

    @Test(arguments: ["v2026.11.1", "v2026.01.12"]) func versionsHaveOneSpelling(_ text: String) {
        #expect(ReleaseVersion(text)?.description == text)
    }

    @Test(arguments: [
        "2026.11.1", "v2026.13.1", "v2026.11.0", "v2026.11.01", "v2026.1.1", "v2026.11", "v2026.11.1/..",
        "../v2026.11.1",
    ])
    func otherTextsAreNoVersions(_ text: String) {
        #expect(ReleaseVersion(text) == nil)
    }
}
