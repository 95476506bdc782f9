// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Foundation
import Importing
import Register
import RegisterSQLite

/// The ways of records into a register, for tests of what comes out of it.
enum Trip {
    /// A folder that is gone with the test.
    final class Scratch {
        let path = FileManager.default.temporaryDirectory.appending(path: "sijill-export-\(UUID())").path

        init() throws {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    static func importer(_ store: SQLiteRegister) -> RecordImporter {
        RecordImporter(
            store: store,
            surroundings: RecordImporter.Surroundings(
                now: { Timestamp(milliseconds: 0) },
                makeID: { Incident.ID(UUID()) },
                author: "test"
            )
        )
    }

    static func register(_ incidents: [Incident]) async throws -> SQLiteRegister {
        let store = try await SQLiteRegister.inMemory()
        var importer = importer(store)
        for incident in incidents {
            _ = try await importer.take(IncidentDraft(incident: incident, knownFields: .all), reason: "test")
        }
        try await importer.flush()
        return store
    }

    /// Reads an export into an empty register, and tells what was refused.
    static func imported(_ paths: String...) async throws -> (store: SQLiteRegister, report: ImportReport) {
        let store = try await SQLiteRegister.inMemory()
        var run = ImportRun(
            into: importer(store),
            now: { Timestamp(milliseconds: 0) },
            observer: ImportRun.Observer(progress: { _ in }, diagnostic: { print($0.message) }),
            openDatabase: { try SQLiteTableInput($0) }
        )
        let report = try await run.run(InputFiles(paths))
        return (store, report)
    }
}
