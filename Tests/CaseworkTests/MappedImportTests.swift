// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Importing
import Register
import RegisterSQLite
import Synchronization
import Testing

@testable import Casework

/// Tables through mappings into a register, and back out.
@Suite struct MappedImportTests {
    private let store: SQLiteRegister
    private let folder: URL

    init() async throws {
        store = try await SQLiteRegister.inMemory()
        folder = FileManager.default.temporaryDirectory.appending(path: "mapped-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private static let mapping = """
        {"schema":"sijill.mapping/1","name":"invented","key":["No"],"dates":["iso"],"constants":{"visibility":"published",
        "stage":"published"},"columns":[{"column":"No","to":"codes"},{"column":"Day","to":"date"},
        {"column":"Dead","to":"tallies.civilians.killed"}]}
        """

    private func mapping(_ text: String = mapping) throws -> TableMapping { try TableMapping.read(Array(text.utf8)) }

    private func run(_ text: String, _ mapping: TableMapping, name: String = "t.csv") async throws -> ImportReport {
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return try await run([file.path], mapping)
    }

    private func run(_ files: [String], _ mapping: TableMapping?) async throws -> ImportReport {
        let importer = RecordImporter(
            store: store,
            surroundings: RecordImporter.Surroundings(
                now: { Timestamp(milliseconds: 1_900_000_000_000) },
                makeID: { Incident.ID(UUID()) },
                author: "test"
            )
        )
        var settings = TableSettings()
        settings.mapping = mapping
        var run = ImportRun(
            into: importer,
            tables: settings,
            now: { Timestamp(milliseconds: 1_900_000_000_000) },
            observer: ImportRun.Observer(progress: { _ in }, diagnostic: { _ in })
        )
        return try await run.run(InputFiles(files))
    }

    /// The current document of every incident, by its first code.
    private func documents() async throws -> [String: [UInt8]] {
        let found = Mutex<[String: [UInt8]]>([:])
        try await store.forEachCurrent { stored in
            let incident = try Incident.read(document: stored.document).incident
            found.withLock { $0[incident.codes.first ?? ""] = stored.document }
        }
        return found.withLock { $0 }
    }

    private func undo(_ run: ImportRunNumber?) async throws -> (steps: [ImportUndo.Step], run: ImportRunNumber) {
        let number = try #require(run)
        let undo = ImportUndo(store: store, now: { Timestamp(milliseconds: 1_900_000_000_001) }, author: "test")
        let steps = try await undo.plan(number)
        return (steps, try await undo.run(steps, of: number))
    }

    @Test func theSameTableTwiceChangesNothingAndANewerOneWhatItChanged() async throws {
        let mapping = try mapping()

        let first = try await run("No,Day,Dead\nA1,2031-01-01,1\nA2,2031-01-02,2\n", mapping)
        let second = try await run("No,Day,Dead\nA1,2031-01-01,1\nA2,2031-01-02,2\n", mapping)
        let third = try await run("No,Day,Dead\nA2,2031-01-02,3\nA3,,4\n", mapping)

        #expect(first.total.new == 2 && second.total.unchanged == 2 && second.total.new + second.total.changed == 0)
        #expect(third.total.changed == 1 && third.total.new == 1)
        #expect(first.run != nil && second.run == nil && third.run != nil)
        let runs = try await store.importRuns()
        #expect(runs.map(\.revisions) == [2, 2])
    }

    @Test func theHistorySaysFileDigestAndRow() async throws {
        _ = try await run("No,Day,Dead\nA1,2031-01-01,1\nA2,2031-01-02,2\n", try mapping())

        let claim = try #require(try await store.claims(ofCode: "A2").first)
        let header = try #require(try await store.history(of: claim.incidentID).first)
        #expect(header.reason.contains("t.csv, row 3"))
        #expect(header.origin?.digest?.hasPrefix("sha256:") == true && header.origin?.record == "invented#A2")
    }

    @Test func undoingAnImportBringsEveryDocumentBack() async throws {
        let mapping = try mapping()
        _ = try await run("No,Day,Dead\nA1,2031-01-01,1\nA2,2031-01-02,2\n", mapping)
        let before = try await documents()
        let second = try await run("No,Day,Dead\nA1,2031-01-01,9\nA3,,4\n", mapping)

        let undone = try await undo(second.run)

        var after = try await documents()
        let taken = after.removeValue(forKey: "A3")
        let withdrawn = try Incident.read(document: try #require(taken)).incident
        #expect(after == before)
        #expect(withdrawn.stage == .known(.withdrawn) && withdrawn.visibility == .trash)
        #expect(undone.steps.map(\.kind) == [.restore(revision: 1), .withdraw])
        let again = ImportUndo(store: store, now: { Timestamp(milliseconds: 1) }, author: "test")
        let number = try #require(second.run)
        await #expect(throws: ImportUndo.Refusal.self) { try await again.plan(number) }
    }

    @Test func whatWasUndoneComesBackWithTheSameTableOrByUndoingTheUndoing() async throws {
        let mapping = try mapping()
        let table = "No,Day,Dead\nA1,2031-01-01,1\n"
        let first = try await run(table, mapping)
        let before = try await documents()
        let undone = try await undo(first.run)

        let again = try await run(table, mapping)
        #expect(again.total.changed == 1 && again.total.new == 0)
        #expect(try await documents() == before)

        _ = try await undo(again.run)
        _ = undone
        #expect(try await documents() != before)
    }

    @Test func recordsThatWereChangedSinceAreLeft() async throws {
        let mapping = try mapping()
        let first = try await run("No,Day,Dead\nA1,2031-01-01,1\nA2,2031-01-02,2\n", mapping)
        _ = try await run("No,Day,Dead\nA1,2031-01-01,5\n", mapping)
        let before = try await documents()

        let undone = try await undo(first.run)

        #expect(undone.steps.map(\.kind) == [.changedSince(revision: 2), .withdraw])
        let after = try await documents()
        #expect(after["A1"] == before["A1"] && after["A2"] != before["A2"])
    }

    @Test func rowsOfPartsAddToRecordsThatAreThereAndToNoOthers() async throws {
        _ = try await run("No,Day,Dead\nA1,2031-01-01,1\n", try mapping())
        let parts = try mapping(
            """
            {"schema":"sijill.mapping/1","name":"parts","key":["No"],"severalRows":true,"onlyExisting":true,
            "columns":[{"column":"No","to":"codes"},{"column":"Source","to":"sources[].name"}]}
            """
        )

        let report = try await run("No,Source\nA1,Radio Nasim\nA9,Another\nA1,Harbour Post\n", parts)

        #expect(report.total.changed == 1 && report.total.refused == 1 && report.total.new == 0)
        let claim = try #require(try await store.claims(ofCode: "A1").first)
        let stored = try #require(try await store.current(claim.incidentID))
        let incident = try Incident.read(document: stored.document).incident
        #expect(incident.sources?.map(\.name) == ["Radio Nasim", "Harbour Post"])
        #expect(incident.tallies[.civilians].killed == Bound(min: 1, max: 1) && incident.stage == .known(.published))
    }

    @Test func aRefusedTableLeavesTheRegisterAsItWas() async throws {
        let rows = (1...500).map { "A\($0),2031-01-01,1\n" }.joined()

        let report = try await run("No,Day,Dead\n\(rows)\"A501,open", try mapping())

        #expect(report.total.refused == 1 && report.total.records == 0)
        #expect(try await store.counts() == RegisterCounts(incidents: 0, revisions: 0))
    }

    // MARK: - Real material

    @Test func realTablesAreReadWholeWithTheSumsOfTheirPublishers() async throws {
        let cases: [(file: String, mapping: String, rows: Int)] = [
            ("data/tbij-drone-strikes/pakistan.csv", "tbij-pakistan", 429),
            ("data/tbij-drone-strikes/yemen.csv", "tbij-yemen", 138),
            ("data/ucdp-ged/ged191.csv", "ucdp-ged", 3194),
        ]
        for (file, name, rows) in cases {
            guard let path = try RealMaterial.path(file) else { return }
            let report = try await run([path], nil)
            #expect(report[OriginFormat.mapped(name)].new == rows, "\(name)")
        }
        // The sums stand in the material's own SOURCE.txt.
        let killed = try await sums(ofMapping: "tbij-pakistan") { $0.tallies[.civilians].killed }
        let children = try await sums(ofMapping: "tbij-pakistan") { $0.tallies[.children].killed }
        let all = try await sums(ofMapping: "tbij-pakistan") { $0.detailedTallies.first?.killed ?? .unknown }
        let injured = try await sums(ofMapping: "tbij-pakistan") { $0.detailedTallies.first?.injured ?? .unknown }
        #expect(killed == [424, 969] && children == [172, 207] && all == [2514, 4023] && injured == [1162, 1749])
    }

    private func sums(
        ofMapping name: String,
        _ bound: @escaping @Sendable (Incident) -> Bound
    ) async throws -> [Int] {
        let sums = Mutex([0, 0])
        try await store.forEachCurrent { stored in
            let incident = try Incident.read(document: stored.document).incident
            guard incident.origin?.format == OriginFormat.mapped(name) else { return }
            let found = bound(incident)
            sums.withLock { $0 = [$0[0] + (found.min ?? 0), $0[1] + (found.max ?? 0)] }
        }
        return sums.withLock { $0 }
    }
}
