// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct RegisterFaultTests {
    /// Runs a system's program to its end and gives its exit code.
    private func execute(_ words: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: words[0])
        process.arguments = Array(words.dropFirst())
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func registerWithOneIncident(_ folder: Scratch) throws -> String {
        let register = folder.path("r")
        let made = try CommandRun(["generate", "--register", register, "--incidents", "1"])
        try #require(made.status == 0, "\(made.errors)")
        return register
    }

    @Test func aFolderWithoutARegisterIsToldToTheReader() throws {
        let folder = try Scratch()

        let run = try CommandRun(["show", "--register", folder.path("none"), "XA1"])

        #expect(run.status == 2)
        #expect(run.errors.contains("holds no register"))
    }

    @Test func aRegisterThatAnotherProcessHoldsIsNotWritten() throws {
        let folder = try Scratch()
        let register = try registerWithOneIncident(folder)
        let holder = Process()
        holder.executableURL = URL(filePath: "/usr/bin/flock")
        holder.arguments = ["--exclusive", "\(register)/register.lock", "sleep", "60"]
        try holder.run()
        defer { holder.terminate() }
        usleep(500_000)

        let run = try CommandRun(["generate", "--register", register, "--incidents", "2", "--seed", "9"])

        #expect(run.status == 2)
        #expect(run.errors.contains("another process"))
    }

    @Test func aRegisterOfANewerProgramIsRefused() throws {
        let folder = try Scratch()
        let register = try registerWithOneIncident(folder)
        let newer = "INSERT INTO grdb_migrations VALUES ('M9999FromTheFuture')"
        try #require(try execute("/usr/bin/sqlite3", "\(register)/register.sqlite", newer) == 0)

        let run = try CommandRun(["list", "--register", register])

        #expect(run.status == 2)
        #expect(run.errors.contains("newer"))
    }

    @Test func aRegisterWhoseMakingWasCutShortIsMade() throws {
        let folder = try Scratch()
        let register = try folder.makeFolder("r")
        let begun = "PRAGMA journal_mode = wal; CREATE TABLE a (b); DROP TABLE a"
        try #require(try execute("/usr/bin/sqlite3", "\(register)/register.sqlite", begun) == 0)

        let run = try CommandRun(["generate", "--register", register, "--incidents", "3"])

        #expect(run.status == 0, "\(run.errors)")
        #expect(run.lines.last == "3 invented incidents in \(register)")
    }

    @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
        let folder = try Scratch()
        let register = try folder.makeFolder("r")
        try #require(try execute("/usr/bin/sqlite3", "\(register)/register.sqlite", "CREATE TABLE a (b)") == 0)

        let run = try CommandRun(["generate", "--register", register, "--incidents", "3"])

        #expect(run.status == 2)
        #expect(run.errors.contains("holds no register"))
    }

    @Test func aFullDiskIsToldAndTheRegisterStaysWhole() throws {
        let folder = try Scratch()
        let disk = folder.path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard try execute("/usr/bin/mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk) == 0 else {
            print("skipped: a small disk cannot be mounted here")
            return
        }
        defer { _ = try? execute("/usr/bin/umount", disk) }  // the test has its answer; the folder is temporary

        let run = try CommandRun(["generate", "--register", "\(disk)/r", "--incidents", "20000"])
        let after = try CommandRun(["list", "--register", "\(disk)/r"])
        try CommandRun(["generate", "--register", folder.path("large"), "--incidents", "2000"])
        let export = try CommandRun(["export", "--register", folder.path("large"), "--output", "\(disk)/all.jsonl"])

        #expect(run.status == 2)
        #expect(run.errors.contains("no space"))
        #expect(after.status == 0, "\(after.errors)")
        #expect(export.status == 2)
        #expect(export.errors.contains("no space"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["r"])
    }

    @Test func outputThatCannotBeWrittenIsToldAndNoSuccess() throws {
        let folder = try Scratch()
        let register = try registerWithOneIncident(folder)

        for command in ["list", "export", "check"] {
            let run = try CommandRun([command, "--register", register], outputPath: "/dev/full")

            #expect(run.status == 2, "\(command)")
            #expect(run.errors.contains("no space is left for standard output"))
        }
    }

    @Test func anAlteredBackupIsNotRestored() throws {
        let folder = try Scratch()
        let register = try registerWithOneIncident(folder)
        let backup = folder.path("backup")
        try CommandRun(["backup", "--register", register, backup])
        let altered = "CAST(replace(CAST(document AS TEXT), 'published', 'withdrawn') AS BLOB)"
        let altering = "UPDATE revision SET document = \(altered)"
        try #require(try execute("/usr/bin/sqlite3", "\(backup)/register.sqlite", altering) == 0)
        let before = try CommandRun(["export", "--register", register])

        let restored = try CommandRun(["restore", "--register", register, "--force", backup])
        let elsewhere = try CommandRun(["restore", "--register", folder.path("new"), backup])
        let after = try CommandRun(["export", "--register", register])

        #expect(restored.status == 2)
        #expect(restored.errors.contains("the backup \(backup) is damaged"))
        #expect(elsewhere.status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path("new/register.sqlite")))
        #expect(before.output == after.output)
    }

    @Test(arguments: [0.3, 0.6, 0.9])
    func aCutBackupIsNotRestored(share: Double) throws {
        let folder = try Scratch()
        let register = try registerWithOneIncident(folder)
        let backup = folder.path("backup")
        try CommandRun(["backup", "--register", register, backup])
        let file = "\(backup)/register.sqlite"
        let size = try #require(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int)
        try #require(truncate(file, Int(Double(size) * share)) == 0)

        let restored = try CommandRun(["restore", "--register", register, "--force", backup])
        let after = try CommandRun(["list", "--register", register])

        #expect(restored.status == 2)
        #expect(restored.errors.contains("damaged"))
        #expect(after.lines.last == "1 incident; these are 1 to 1")
    }
}
