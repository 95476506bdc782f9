// SPDX-License-Identifier: Apache-2.0

import RegisterSQLite
import RegisterTesting
import Testing

/// SQLite keeps every promise of the store's protocol, in a file and in memory.
@Suite struct ConformanceTests {
    @Test(arguments: ConformanceCheck.all)
    func registerInMemoryKeeps(_ promise: ConformanceCheck) async throws {
        try await promise.run(try await SQLiteRegister.inMemory())
    }

    @Test(arguments: ConformanceCheck.all)
    func registerInAFolderKeeps(_ promise: ConformanceCheck) async throws {
        try await TemporaryFolder.with { folder in
            try await promise.run(try await SQLiteRegister.create(folder: folder.path))
        }
    }

    @Test(arguments: ReportCheck.all)
    func registerInMemoryKeepsReports(_ promise: ReportCheck) async throws {
        try await promise.run(try await SQLiteRegister.inMemory())
    }

    @Test(arguments: ReportCheck.all)
    func registerInAFolderKeepsReports(_ promise: ReportCheck) async throws {
        try await TemporaryFolder.with { folder in
            try await promise.run(try await SQLiteRegister.create(folder: folder.path))
        }
    }

    @Test(arguments: ImportRunCheck.all)
    func registerInMemoryKeepsImports(_ promise: ImportRunCheck) async throws {
        try await promise.run(try await SQLiteRegister.inMemory())
    }

    @Test(arguments: ImportRunCheck.all)
    func registerInAFolderKeepsImports(_ promise: ImportRunCheck) async throws {
        try await TemporaryFolder.with { folder in
            try await promise.run(try await SQLiteRegister.create(folder: folder.path))
        }
    }

    @Test(arguments: TicketCheck.all)
    func registerInMemoryKeepsTickets(_ promise: TicketCheck) async throws {
        try await promise.run(try await SQLiteRegister.inMemory())
    }

    @Test(arguments: TicketCheck.all)
    func registerInAFolderKeepsTickets(_ promise: TicketCheck) async throws {
        try await TemporaryFolder.with { folder in
            try await promise.run(try await SQLiteRegister.create(folder: folder.path))
        }
    }
}
