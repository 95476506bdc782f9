// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import FoundationEssentials
import Register
import RegisterSQLite
import Testing

@testable import Casework

/// What people set by hand, and archives that are imported again.
@Suite struct KeptCorrectionTests {
    private let store: SQLiteRegister

    init() async throws {
        store = try await SQLiteRegister.inMemory()
    }

    private func draft(_ grade: Grade, day: String, _ change: (inout Incident) -> Void = { _ in }) -> IncidentDraft {
        var incident = Incident()
        incident.codes = ["XA1"]
        incident.lastUpdated = CalendarDay(day)
        incident.grade = .known(grade)
        incident.placeNames.en = "Al-Soor"
        var origin = Origin()
        origin.format = OriginFormat.archiveCMS.rawValue
        origin.url = "https://www.recorder.example/incidents/xa1"
        origin.recordID = "7"
        incident.origin = origin
        change(&incident)
        return IncidentDraft(
            incident: incident,
            knownFields: FieldSet(["codes", "grade", "lastUpdated", "placeNames"])
        )
    }

    @discardableResult
    private func take(
        _ draft: IncidentDraft,
        as change: StatedChange? = nil,
        replacesCorrections: Bool = false
    ) async throws -> (outcome: ImportOutcome, remarks: [ImportRemark]) {
        var importer = RecordImporter(
            store: store,
            surroundings: RecordImporter.Surroundings(
                now: { Timestamp(milliseconds: 1_900_000_000_000) },
                makeID: { Incident.ID(UUID()) },
                author: "test",
                change: change,
                replacesCorrections: replacesCorrections
            )
        )
        let taken = try await importer.take(draft, reason: "test")
        try await importer.flush()
        return taken
    }

    private func record() async throws -> Incident {
        let id = try #require(try await store.claims(ofCode: "XA1").first).incidentID
        return try Incident.read(document: try #require(try await store.current(id)).document).incident
    }

    private static let kinds = [RevisionKind.edited, .corrected, .redacted]

    @Test(arguments: kinds)
    func aLaterImportLeavesWhatAPersonSetAndTellsOfIt(kind: RevisionKind) async throws {
        try await take(draft(.weak, day: "2031-01-01"))
        try await take(draft(.fair, day: "2031-01-01"), as: StatedChange(kind, reason: "Read again."))

        let later = try await take(
            draft(.confirmed, day: "2031-05-01") { $0.placeNames.ar = "السور" }
        )

        let record = try await record()
        #expect(record.grade == .known(.fair))
        #expect(record.placeNames.ar == "السور")
        #expect(later.outcome == .changed(["placeNames", "lastUpdated"]))
        let remark = try #require(later.remarks.first)
        #expect(later.remarks.count == 1 && remark.code == .correctionKept && remark.field == "grade")
        let tellsValues = remark.message.contains("\"fair\"") && remark.message.contains("\"confirmed\"")
        #expect(tellsValues == (kind != .redacted))
        #expect(remark.message.contains("\(kind.rawValue) of version 2"))
    }

    @Test func anImportThatMayReplaceCorrectionsDoesAndTheFieldIsAnArchivesAgain() async throws {
        try await take(draft(.weak, day: "2031-01-01"))
        try await take(draft(.fair, day: "2031-01-01"), as: StatedChange(.corrected, reason: "Read again."))

        let replaced = try await take(draft(.confirmed, day: "2031-05-01"), replacesCorrections: true)
        #expect(replaced.remarks.isEmpty)
        #expect(try await record().grade == .known(.confirmed))

        let after = try await take(draft(.weak, day: "2031-06-01"))
        #expect(after.remarks.isEmpty)
        #expect(try await record().grade == .known(.weak))
    }

    @Test func anotherCorrectionChangesACorrection() async throws {
        try await take(draft(.weak, day: "2031-01-01"))
        try await take(draft(.fair, day: "2031-01-01"), as: StatedChange(.corrected, reason: "Read again."))

        let second = try await take(
            draft(.confirmed, day: "2031-01-01"),
            as: StatedChange(.edited, reason: "A new witness.")
        )

        #expect(second.remarks.isEmpty)
        #expect(try await record().grade == .known(.confirmed))
    }

    @Test func anImportThatSaysWhatWasCorrectedHasNothingToTell() async throws {
        try await take(draft(.weak, day: "2031-01-01"))
        try await take(draft(.fair, day: "2031-01-01"), as: StatedChange(.corrected, reason: "Read again."))

        let later = try await take(draft(.fair, day: "2031-05-01"))

        #expect(later.remarks.isEmpty)
        #expect(later.outcome == .changed(["lastUpdated"]))
    }

    @Test func whatWasEmptiedByHandStaysEmpty() async throws {
        try await take(draft(.weak, day: "2031-01-01"))
        let emptied = draft(.weak, day: "2031-01-01") { $0.placeNames = Multilingual() }
        try await take(emptied, as: StatedChange(.redacted, reason: "At the family's wish."))

        let later = try await take(draft(.weak, day: "2031-05-01"))

        #expect(try await record().placeNames.isAbsent)
        #expect(later.remarks.map(\.code) == [.correctionKept])
        #expect(later.remarks.first?.message.contains("Al-Soor") == false)
    }

    @Test func aDryRunTellsTheSame() async throws {
        try await take(draft(.weak, day: "2031-01-01"))
        try await take(draft(.fair, day: "2031-01-01"), as: StatedChange(.corrected, reason: "Read again."))
        var surroundings = RecordImporter.Surroundings(
            now: { Timestamp(milliseconds: 0) },
            makeID: { Incident.ID(UUID()) },
            author: "test"
        )
        surroundings.isDryRun = true
        var importer = RecordImporter(store: store, surroundings: surroundings)

        let told = try await importer.take(draft(.confirmed, day: "2031-05-01"), reason: "test")

        #expect(told.remarks.map(\.code) == [.correctionKept])
    }
}
