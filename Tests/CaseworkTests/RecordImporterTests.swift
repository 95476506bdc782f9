// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import FoundationEssentials
import Register
import RegisterSQLite
import Testing

@testable import Casework

@Suite struct RecordImporterTests {
    private let store: SQLiteRegister
    private let surroundings: RecordImporter.Surroundings

    init() async throws {
        store = try await SQLiteRegister.inMemory()
        surroundings = RecordImporter.Surroundings(
            now: { Timestamp(milliseconds: 1_900_000_000_000) },
            makeID: { Incident.ID(UUID()) },
            author: "test"
        )
    }

    private func draft(
        _ code: String,
        record: String?,
        format: OriginFormat = .archiveCMS,
        updated: String = "2031-01-01",
        _ change: (inout Incident) -> Void = { _ in }
    ) -> IncidentDraft {
        var incident = Incident()
        incident.codes = [code]
        incident.lastUpdated = CalendarDay(updated)
        var origin = Origin()
        origin.format = format.rawValue
        origin.url = record == nil ? nil : "https://www.recorder.example/incidents/\(code.lowercased())"
        origin.recordID = record
        incident.origin = origin
        change(&incident)
        return IncidentDraft(
            incident: incident,
            knownFields: FieldSet(["codes", "grade", "lastUpdated", "placeNames"])
        )
    }

    private func take(_ drafts: [IncidentDraft], dryRun: Bool = false) async throws -> [ImportOutcome] {
        var surroundings = surroundings
        surroundings.isDryRun = dryRun
        var importer = RecordImporter(store: store, surroundings: surroundings)
        var outcomes: [ImportOutcome] = []
        for draft in drafts { outcomes.append(try await importer.take(draft, reason: "test").outcome) }
        try await importer.flush()
        return outcomes
    }

    @Test func theSameDraftTwiceIsNewAndThenUnchanged() async throws {
        let draft = draft("XA1", record: "7") { $0.grade = .known(.fair) }

        #expect(try await take([draft, draft]) == [.new, .unchanged])
        #expect(try await take([draft]) == [.unchanged])
        #expect(try await store.counts() == RegisterCounts(incidents: 1, revisions: 1))
    }

    /// Each of them finds the same incident, by another of its codes.
    @Test func recordsThatShareDifferentCodesOfOneIncidentAreTakenOneAfterTheOther() async throws {
        let codes = [["XA1", "XA2"], ["XA1", "XA9"], ["XA2", "XA8"]]
        let drafts = codes.map { codes in draft(codes[0], record: nil, format: .archivePageText) { $0.codes = codes } }

        let outcomes = try await take(drafts)

        #expect(outcomes.first == .new && outcomes.count == 3)
        #expect(try await store.counts().revisions == outcomes.count { $0 != .unchanged })
        #expect(try await take(drafts, dryRun: true).count == 3)
    }

    @Test func aChangedRecordGetsOneRevisionThatNamesWhatChanged() async throws {
        let first = draft("XA1", record: "7") { $0.grade = .known(.fair) }
        let second = draft("XA1", record: "7", updated: "2031-02-01") { $0.grade = .known(.confirmed) }

        #expect(try await take([first, second]) == [.new, .changed(["grade", "lastUpdated"])])
        #expect(try await store.counts() == RegisterCounts(incidents: 1, revisions: 2))
    }

    @Test func twoRecordsOfOneArchiveWithTheSameCodeStayTwoIncidents() async throws {
        let first = draft("XA1", record: "7") { $0.placeNames.en = "Nasim" }
        let second = draft("XA1", record: "8") { $0.placeNames.en = "Lower Nasim" }

        #expect(try await take([first, second]) == [.new, .new])
        #expect(try await take([first, second]) == [.unchanged, .unchanged])
        #expect(try await store.claims(ofCode: "xa1").count == 2)
    }

    @Test func aPageAndAPostWithTheSameCodeAreOneIncident() async throws {
        let post = draft("XA1", record: "7") { $0.grade = .known(.fair) }
        let page = draft("XA1", record: nil, format: .archivePageText) { $0.placeNames.en = "Nasim" }

        #expect(try await take([post, page]) == [.new, .changed(["placeNames"])])
        let claims = try await store.claims(ofCode: "XA1")
        let id = try #require(claims.first?.incidentID)
        let suppliers = try await RecordLibrary(store: store).suppliers(of: id)
        #expect(claims.count == 1)
        #expect(suppliers["grade"]?.origin?.format == "archive-cms")
        #expect(suppliers["placeNames"]?.origin?.format == "archive-page-text")
    }

    @Test func aDryRunCountsLikeARealOneAndWritesNothing() async throws {
        let post = draft("XA1", record: "7") { $0.grade = .known(.fair) }
        let page = draft("XA1", record: nil, format: .archivePageText) { $0.placeNames.en = "Nasim" }

        #expect(try await take([post, page, post], dryRun: true) == [.new, .changed(["placeNames"]), .unchanged])
        #expect(try await store.counts() == RegisterCounts(incidents: 0, revisions: 0))
    }
}
