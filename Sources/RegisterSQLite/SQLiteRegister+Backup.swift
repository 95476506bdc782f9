// SPDX-License-Identifier: Apache-2.0

import GRDB
package import Register

/// How far a copy of a register is.
package struct CopyProgress: Hashable, Sendable {
    /// Pages of the database.
    package let done: Int
    package let total: Int
}

extension SQLiteRegister {
    /// Pages that are copied before progress is told: 4 MiB.
    private static let pagesPerStep: Int32 = 1_024

    /// Makes a consistent copy of the register in a folder, also while others read and write.
    ///
    /// The copy holds the state at the beginning of the call. It is checked before it gets its name.
    ///
    /// - Throws: `.alreadyExists` where the folder holds a register, `.notAccessible`, `.diskFull`, `.damaged`.
    package func backup(
        toFolder destination: String,
        progress: @escaping @Sendable (CopyProgress) -> Void = { _ in }
    ) async throws(RegisterError) {
        let folder = RegisterFolder(destination)
        try folder.make()
        let lock = try WriterLock(folder)
        guard !folder.hasDatabase else { throw .alreadyExists(path: folder.path) }
        try await copy(to: folder.unfinishedPath, progress)
        try folder.synchronise(folder.unfinishedPath)
        try folder.rename(folder.unfinishedPath, to: folder.databasePath)
        try folder.synchronise(folder.databasePath)
        withExtendedLifetime(lock) {}
    }

    /// Puts a backup in the place of a register.
    ///
    /// The backup is copied beside the register and checked; only then it takes its place. With `replacing`, a sound
    /// register takes over the backup's contents in one transaction, which readers see at once; a damaged one is kept
    /// beside as `register.sqlite.damaged`.
    ///
    /// - Throws: `.alreadyExists` where a register is there and `replacing` is false; `.notARegister`, `.newerSchema`,
    ///   `.pendingMigrations`, `.damaged` of the backup; `.heldByAnotherProcess`, `.notAccessible`, `.diskFull`.
    package static func restore(
        fromFolder source: String,
        toFolder destination: String,
        replacing: Bool = false,
        progress: @escaping @Sendable (CopyProgress) -> Void = { _ in }
    ) async throws(RegisterError) {
        let backup = try await open(folder: source, for: .reading)
        let folder = RegisterFolder(destination)
        try folder.make()
        let lock = try WriterLock(folder)
        guard replacing || !folder.hasDatabase else { throw .alreadyExists(path: folder.path) }
        try await backup.copy(to: folder.unfinishedPath, progress)
        try folder.synchronise(folder.unfinishedPath)
        if folder.hasDatabase, await takeOver(folder) {
            RegisterFolder.removeDatabase(folder.unfinishedPath)
        } else {
            try folder.setAsideDatabase()
            try folder.rename(folder.unfinishedPath, to: folder.databasePath)
        }
        try folder.synchronise(folder.databasePath)
        withExtendedLifetime(lock) {}
    }

    /// Copies the checked file beside a sound register into it, in one transaction; false where that is not possible.
    private static func takeOver(_ folder: RegisterFolder) async -> Bool {
        do {
            let checked = try connect(folder.unfinishedPath, for: .reading, lock: nil)
            let register = try connect(folder.databasePath, for: .writing, lock: nil)
            try await checked.copy(into: register.database) { _ in }
            return true
        } catch {
            return false
        }
    }

    /// Copies to a new file and checks it there; no file is left where that fails.
    private func copy(
        to path: String,
        _ progress: @escaping @Sendable (CopyProgress) -> Void
    ) async throws(RegisterError) {
        RegisterFolder.removeDatabase(path)
        do {
            let copy = try DatabaseQueue(path: path)
            try await self.copy(into: copy, progress)
            try Self.check(copy)
            try copy.close()
        } catch {
            RegisterFolder.removeDatabase(path)
            throw RegisterError(error, path: path)
        }
    }

    /// Copies within one read transaction of the source, so that writers neither wait nor make the copy begin anew.
    private func copy(
        into copy: any DatabaseWriter,
        _ progress: @escaping @Sendable (CopyProgress) -> Void
    ) async throws {
        try await reading { source in
            do {
                try copy.writeWithoutTransaction { destination in
                    try source.backup(to: destination, pagesPerStep: Self.pagesPerStep) { state in
                        progress(CopyProgress(done: state.completedPageCount, total: state.totalPageCount))
                    }
                }
            } catch {
                throw RegisterError(error, path: copy.path)
            }
        }
    }

    /// Whether a copy is whole: its trees, its rows' references and its text index.
    private static func check(_ copy: DatabaseQueue) throws {
        try copy.writeWithoutTransaction { database in
            let answers = try String.fetchAll(database, sql: "PRAGMA quick_check(5)")
            guard answers == ["ok"] else { throw RegisterError.damaged(reason: answers.joined(separator: "; ")) }
            try checkSchema(database, path: copy.path)
        }
    }
}
