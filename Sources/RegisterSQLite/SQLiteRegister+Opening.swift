// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
package import Register

extension SQLiteRegister {
    /// Whether a folder holds the file of a register, whatever its state.
    package static func exists(folder: String) -> Bool { RegisterFolder(folder).hasDatabase }

    /// Opens the register of a folder.
    ///
    /// With `readsInPlace` a read keeps the thread that asks: for a command that does nothing else meanwhile, not for a server.
    ///
    /// - Throws: `.notARegister`, `.newerSchema`, `.pendingMigrations`, `.heldByAnotherProcess`, `.notAccessible`, `.damaged`.
    package static func open(
        folder: String,
        for access: Access,
        readsInPlace: Bool = false
    ) async throws(RegisterError) -> SQLiteRegister {
        let folder = RegisterFolder(folder)
        let register = try open(folder, for: access, readsInPlace: readsInPlace)
        try await register.reading { database in try checkSchema(database, path: folder.path) }
        return register
    }

    /// Begins a register in a folder, which is made where it is missing; one whose making was cut short is completed.
    ///
    /// - Throws: `.alreadyExists` where the folder holds one, `.heldByAnotherProcess`, `.notAccessible`, `.diskFull`.
    @discardableResult
    package static func create(folder: String) async throws(RegisterError) -> SQLiteRegister {
        let folder = RegisterFolder(folder)
        try folder.make()
        let lock = try WriterLock(folder)
        if folder.hasDatabase, try await holdsTables(folder), try await !isUnfinished(folder) {
            throw .alreadyExists(path: folder.path)
        }
        let register = try connect(folder.databasePath, for: .writing, lock: lock)
        try await register.applyMigrations()
        return register
    }

    /// A register that lives as long as its object, for tests and trials.
    package static func inMemory() async throws(RegisterError) -> SQLiteRegister {
        do {
            let queue = try DatabaseQueue(configuration: configuration(for: .writing))
            let register = SQLiteRegister(database: queue, path: "the register in memory", lock: nil)
            try await register.applyMigrations()
            return register
        } catch {
            throw RegisterError(error, path: "the register in memory")
        }
    }

    /// Applies the steps that a register misses.
    ///
    /// - Returns: their names, also where `dryRun` leaves everything as it is.
    /// - Throws: `.notARegister`, `.newerSchema`, `.heldByAnotherProcess`, `.notAccessible`.
    package static func migrate(folder: String, dryRun: Bool) async throws(RegisterError) -> [String] {
        let folder = RegisterFolder(folder)
        let register = try open(folder, for: dryRun ? .reading : .writing)
        do throws(RegisterError) {
            try await register.reading { database in try checkSchema(database, path: folder.path) }
            return []
        } catch {
            guard case .pendingMigrations(let names) = error else { throw error }
            if !dryRun { try await register.applyMigrations() }
            return names
        }
    }

    // MARK: - Parts

    static func open(
        _ folder: RegisterFolder,
        for access: Access,
        readsInPlace: Bool = false
    ) throws(RegisterError) -> SQLiteRegister {
        try folder.checkAccess()
        guard folder.hasDatabase else { throw .notARegister(path: folder.path) }
        let lock = access == .writing ? try WriterLock(folder) : nil
        return try connect(folder.databasePath, for: access, lock: lock, readsInPlace: readsInPlace)
    }

    static func connect(
        _ path: String,
        for access: Access,
        lock: WriterLock?,
        readsInPlace: Bool = false
    ) throws(RegisterError) -> SQLiteRegister {
        do {
            let pool = try DatabasePool(path: path, configuration: configuration(for: access))
            if access != .reading {
                // GRDB sets NORMAL for a pool: then a power cut may undo what was already told to be saved.
                try pool.writeWithoutTransaction { database in
                    try database.execute(sql: "PRAGMA synchronous = FULL")
                    // SQLite opens what may only be read all the same, and fails with the first row.
                    guard sqlite3_db_readonly(database.sqliteConnection, "main") != 1 else {
                        throw RegisterError.notAccessible(path: path, reason: "it may only be read")
                    }
                }
            }
            return SQLiteRegister(database: pool, path: path, lock: lock, readsInPlace: readsInPlace)
        } catch {
            throw RegisterError(error, path: path)
        }
    }

    private static func configuration(for access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = access == .reading
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(10)
        configuration.label = "register"
        configuration.prepareDatabase { database in
            // Kibibytes of pages per connection, taken as they are needed: a writer keeps the upper pages of every tree.
            try database.execute(sql: "PRAGMA cache_size = \(database.configuration.readonly ? -2_000 : -32_000)")
        }
        return configuration
    }

    /// Whether the database file holds anything; a file that was begun and left empty does not.
    private static func holdsTables(_ folder: RegisterFolder) async throws(RegisterError) -> Bool {
        try await connect(folder.databasePath, for: .reading, lock: nil).reading { database in
            try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0 > 0
        }
    }

    /// Whether the making of a register ended before the schema was whole: it lacks steps, and holds nothing.
    private static func isUnfinished(_ folder: RegisterFolder) async throws(RegisterError) -> Bool {
        try await connect(folder.databasePath, for: .reading, lock: nil).reading { database in
            do {
                try checkSchema(database, path: folder.path)
                return false
            } catch RegisterError.pendingMigrations {
                return try !database.tableExists("revision")
                    || Int.fetchOne(database, sql: "SELECT count(*) FROM revision") == 0
            } catch RegisterError.notARegister {
                // The list of steps is made before the first of them.
                return try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
                    == ["grdb_migrations"]
            } catch {
                return false
            }
        }
    }

    static func checkSchema(_ database: Database, path: String) throws {
        guard try Int.fetchOne(database, sql: "PRAGMA application_id") == RegisterMigrations.applicationID else {
            throw RegisterError.notARegister(path: path)
        }
        let applied = try RegisterMigrations.applied(database)
        let known = RegisterMigrations.steps.map(\.name)
        let newer = applied.filter { !known.contains($0) }
        guard newer.isEmpty else { throw RegisterError.newerSchema(found: newer) }
        let pending = known.filter { !applied.contains($0) }
        guard pending.isEmpty else { throw RegisterError.pendingMigrations(pending) }
    }

    private func applyMigrations() async throws(RegisterError) {
        do {
            try RegisterMigrations.migrator.migrate(database)
        } catch {
            throw RegisterError(error, path: path)
        }
    }
}
