// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Publishing
import Register
import RegisterSQLite

/// Copies the releases of one register to another that lacks them.
private func copyReleases(from source: String, to destination: String) throws {
    do {
        let copied = try ReleaseShelf(register: source).copy(to: ReleaseShelf(register: destination))
        if !copied.isEmpty { Terminal.print("\(copied.count.counting("release")) copied") }
    } catch {
        Terminal.note("sijill: \(error)")
        throw ExitStatus.failed
    }
}

/// `sijill backup`.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make a consistent copy of the register, also while it is being served or written."
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "The folder of the copy: it must not hold a register.")
    var destination: String

    func run() async throws {
        try await RegisterAccess.ending {
            let register = try await SQLiteRegister.open(folder: options.folder, for: .reading)
            let bar = SharedProgressBar("Copying", total: 0)
            try await register.backup(
                toFolder: destination,
                sha256: { Digest.sha256($0) },
                progress: { bar.show($0) }
            )
            bar.finish()
            let copy = try await SQLiteRegister.open(folder: destination, for: .reading)
            let counts = try await copy.counts()
            Terminal.print("\(counts.text) copied to \(destination)")
            try copyReleases(from: options.folder, to: destination)
        }
    }
}

/// `sijill restore`.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of a register.",
        discussion: "The backup is checked first. A register that is there already is replaced only with --force."
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "The folder of the backup.")
    var backup: String

    @Flag(help: "Replace the register that is there.")
    var force = false

    func run() async throws {
        try await RegisterAccess.ending {
            let bar = SharedProgressBar("Copying", total: 0)
            try await SQLiteRegister.restore(
                fromFolder: backup,
                toFolder: options.folder,
                replacing: force,
                sha256: { Digest.sha256($0) },
                progress: { bar.show($0) }
            )
            bar.finish()
            let counts = try await RegisterAccess.reading(options).counts()
            Terminal.print("\(counts.text) restored to \(options.folder)")
            try copyReleases(from: backup, to: options.folder)
        }
    }
}

/// `sijill migrate`.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring an older register up to date; make a backup first."
    )

    @OptionGroup var options: RegisterOptions

    @Flag(help: "Say what would be done and write nothing.")
    var dryRun = false

    func run() async throws {
        try await RegisterAccess.ending {
            let steps = try await SQLiteRegister.migrate(folder: options.folder, dryRun: dryRun)
            if steps.isEmpty {
                Terminal.print("up to date: nothing to do")
                return
            }
            for step in steps { Terminal.print(step) }
            Terminal.print("\(steps.count.counting("step")) \(dryRun ? "to do" : "done")")
        }
    }
}

/// `sijill reindex`.
struct ReindexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Throw away everything that is derived from the documents and build it anew."
    )

    @OptionGroup var options: RegisterOptions

    func run() async throws {
        try await RegisterAccess.ending {
            let store = try await RegisterAccess.writing(options)
            let total = try await store.counts().incidents
            let bar = SharedProgressBar("Reindexing", total: Int64(total))
            let count = try await store.reindex(
                { stored in try Projection.derive(stored) },
                progress: { done in bar.show(done: Int64(done), count: done, unit: "incidents") }
            )
            bar.finish()
            Terminal.print("\(count.counting("incident")) reindexed")
        }
    }
}

extension RegisterCounts {
    fileprivate var text: String { "\(incidents.counting("incident")), \(revisions.counting("revision"))" }
}

extension SharedProgressBar {
    /// Shows how many pages of a database are copied.
    fileprivate func show(_ progress: CopyProgress) {
        show(done: 0, count: progress.done, unit: "of \(progress.total) pages")
    }
}
