// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
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
    /// The copy holds the state at the beginning of the call. It is checked before it gets its name: its trees, and each
    /// document against its digest, which `sha256` computes.
    ///
    /// - Throws: `.alreadyExists` where the folder holds a register, `.notAccessible`, `.diskFull`, `.damaged`.
    package func backup(
        toFolder destination: String,
        sha256: @escaping @Sendable (_ document: [UInt8]) -> [UInt8],
        progress: @escaping @Sendable (CopyProgress) -> Void = { _ in }
    ) async throws(RegisterError) {
        let folder = RegisterFolder(destination)
        try folder.make()
        let lock = try WriterLock(folder)
        guard !folder.hasDatabase else { throw .alreadyExists(path: folder.path) }
        try await copy(to: folder.unfinishedPath, sha256, progress)
        try folder.synchronise(folder.unfinishedPath)
        try folder.rename(folder.unfinishedPath, to: folder.databasePath)
        try folder.synchronise(folder.databasePath)
        withExtendedLifetime(lock) {}
    }

    /// Puts a backup in the place of a register.
    ///
    /// The backup is copied beside the register and checked like a new backup; only then it takes its place. With `replacing`, a sound
    /// register takes over the backup's contents in one transaction, which readers see at once; a damaged one is kept
    /// beside as `register.sqlite.damaged`.
    ///
    /// - Throws: `.alreadyExists` where a register is there and `replacing` is false; `.newerSchema`,
    ///   `.pendingMigrations`, `.damagedBackup` of the backup; `.heldByAnotherProcess`, `.notAccessible`, `.diskFull`.
    package static func restore(
        fromFolder source: String,
        toFolder destination: String,
        replacing: Bool = false,
        sha256: @escaping @Sendable (_ document: [UInt8]) -> [UInt8],
        progress: @escaping @Sendable (CopyProgress) -> Void = { _ in }
    ) async throws(RegisterError) {
        let backup = try await telling(of: source) { () throws(RegisterError) in
            try await open(folder: source, for: .reading)
        }
        let folder = RegisterFolder(destination)
        try folder.make()
        let lock = try WriterLock(folder)
        guard replacing || !folder.hasDatabase else { throw .alreadyExists(path: folder.path) }
        try await telling(of: source) { () throws(RegisterError) in
            try await backup.copy(to: folder.unfinishedPath, sha256, progress)
        }
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

    /// Runs `body`; what is damaged or missing in it is the backup.
    private static func telling<Value>(
        of backup: String,
        _ body: () async throws(RegisterError) -> Value
    ) async throws(RegisterError) -> Value {
        do throws(RegisterError) {
            return try await body()
        } catch {
            switch error {
            case .damaged(let reason): throw .damagedBackup(path: backup, reason: reason)
            case .notARegister:
                let reason = "it holds no backup: name a folder that 'sijill backup' made"
                throw .notAccessible(path: backup, reason: reason)
            default: throw error
            }
        }
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
        _ sha256: (_ document: [UInt8]) -> [UInt8],
        _ progress: @escaping @Sendable (CopyProgress) -> Void
    ) async throws(RegisterError) {
        RegisterFolder.removeDatabase(path)
        do {
            let copy = try DatabaseQueue(path: path)
            try await self.copy(into: copy, progress)
            try Self.check(copy, sha256)
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

    /// Makes sure that a copy is whole: its trees, its schema, and every document by its digest.
    private static func check(_ copy: DatabaseQueue, _ sha256: (_ document: [UInt8]) -> [UInt8]) throws {
        try copy.writeWithoutTransaction { database in
            let answers = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
            guard answers == ["ok"] else { throw RegisterError.damaged(reason: answers.joined(separator: "; ")) }
            try checkSchema(database, path: copy.path)
            try SQLStatement(RevisionQueries.documents, on: database).forEach { _ in
            } _: { columns in
                let (id, number) = (columns.uuid(), columns.int())
                let (digest, document) = (columns.bytes(), columns.bytes())
                guard id != nil, sha256(document) == digest else {
                    let incident = id.map { Incident.ID($0).description } ?? "that is not there"
                    throw RegisterError.damaged(reason: "revision \(number) of incident \(incident) was altered")
                }
            }
        }
    }
}
