// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import FoundationEssentials
import Register
import RegisterSQLite
import Testing

@testable import Casework

/// A register whose revisions are recorded at given times.
struct HistoryFixture {
    let store: SQLiteRegister

    init() async throws {
        store = try await SQLiteRegister.inMemory()
    }

    /// Records an incident of these codes as an import at noon (UTC) of a day would.
    func record(_ code: String, on day: String, _ change: (inout Incident) -> Void = { _ in }) async throws {
        let time = try #require(Timestamp("\(day)T12:00:00Z"))
        var incident = Incident()
        incident.codes = [code]
        incident.date = CalendarDay("2031-01-05")
        incident.placeNames.en = "Nasim"
        incident.lastUpdated = CalendarDay(day)
        incident.strikeTypes = [.known(.airstrike)]
        change(&incident)
        var origin = Origin()
        origin.format = OriginFormat.archiveCMS.rawValue
        origin.url = "https://www.recorder.example/incidents/\(code.lowercased())"
        origin.recordID = code
        incident.origin = origin
        let draft = IncidentDraft(
            incident: incident,
            knownFields: FieldSet([
                "codes", "previousCodes", "grade", "date", "lastUpdated", "placeNames", "countries", "strikeTypes",
                "visibility",
            ])
        )
        var importer = RecordImporter(
            store: store,
            surroundings: RecordImporter.Surroundings(now: { time }, makeID: { Incident.ID(UUID()) }, author: "test")
        )
        _ = try await importer.take(draft, reason: "test")
        try await importer.flush()
    }

    func trend(_ step: IntegrityTrend.Step, until day: String) async throws -> IntegrityTrend {
        let now = try #require(Timestamp("\(day)T12:00:00Z"))
        return try await TrendBuilder(store: store, context: IntegrityContext()).trend(step, until: now)
    }
}
