// SPDX-License-Identifier: Apache-2.0

import GRDB
import Register
import RegisterTesting
import Testing

@testable import RegisterSQLite

/// A register whose making ended between two steps of the schema is completed; one with records waits for `migrate`.
@Suite struct UnfinishedRegisterTests {
    private static func makeFirstStepOnly(in folder: String) throws {
        let queue = try DatabaseQueue(path: RegisterFolder(folder).databasePath)
        let first = try #require(RegisterMigrations.steps.first?.name)
        try RegisterMigrations.migrator.migrate(queue, upTo: first)
        try queue.close()
    }

    @Test func anEmptyOneIsCompleted() async throws {
        try await TemporaryFolder.with { folder in
            try Self.makeFirstStepOnly(in: folder.path)

            let register = try await SQLiteRegister.create(folder: folder.path)

            _ = try await register.keep([.fixture(.fixture(1))])
            #expect(try await register.reports().count == 1)
        }
    }

    @Test func oneThatHasOnlyTheListOfStepsIsCompleted() async throws {
        try await TemporaryFolder.with { folder in
            let queue = try DatabaseQueue(path: RegisterFolder(folder.path).databasePath)
            try await queue.write { database in
                try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
            }
            try queue.close()

            let register = try await SQLiteRegister.create(folder: folder.path)

            #expect(try await register.counts().incidents == 0)
        }
    }

    @Test func aFileOfAnotherProgramIsLeftAlone() async throws {
        try await TemporaryFolder.with { folder in
            let queue = try DatabaseQueue(path: RegisterFolder(folder.path).databasePath)
            try await queue.write { database in try database.execute(sql: "CREATE TABLE notes (text TEXT)") }
            try queue.close()

            await #expect(throws: RegisterError.self) { try await SQLiteRegister.create(folder: folder.path) }
        }
    }

    @Test func oneWithRecordsIsLeftToMigrate() async throws {
        try await TemporaryFolder.with { folder in
            try Self.makeFirstStepOnly(in: folder.path)
            let queue = try DatabaseQueue(path: RegisterFolder(folder.path).databasePath)
            let sql = """
                INSERT INTO incident VALUES (1, zeroblob(16), 1, 1);
                INSERT INTO revision VALUES (1, 1, 1, 0, '', 'import', '', zeroblob(32), 0, 0, NULL, NULL, NULL, NULL, x'7B7D');
                """
            try await queue.write { database in try database.execute(sql: sql) }
            try queue.close()

            await #expect(throws: RegisterError.self) { try await SQLiteRegister.create(folder: folder.path) }
            #expect(
                try await SQLiteRegister.migrate(folder: folder.path, dryRun: false)
                    == RegisterMigrations.steps.dropFirst().map(\.name)
            )
            let counts = try await SQLiteRegister.open(folder: folder.path, for: .reading).counts()
            #expect(counts.incidents == 1)
        }
    }
}
