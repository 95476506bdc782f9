// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct RegisterFaultTests {
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
        let shell = Process()
        shell.executableURL = URL(filePath: "/usr/bin/sqlite3")
        shell.arguments = [
            "\(register)/register.sqlite", "INSERT INTO grdb_migrations VALUES ('M9999FromTheFuture')",
        ]
        try shell.run()
        shell.waitUntilExit()
        try #require(shell.terminationStatus == 0)

        let run = try CommandRun(["list", "--register", register])

        #expect(run.status == 2)
        #expect(run.errors.contains("newer"))
    }

    @Test func aFullDiskIsToldAndTheRegisterStaysWhole() throws {
        let folder = try Scratch()
        let disk = folder.path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let mount = Process()
        mount.executableURL = URL(filePath: "/usr/bin/mount")
        mount.arguments = ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk]
        mount.standardError = FileHandle.nullDevice
        try mount.run()
        mount.waitUntilExit()
        guard mount.terminationStatus == 0 else {
            print("skipped: a small disk cannot be mounted here")
            return
        }
        defer {
            let unmount = Process()
            unmount.executableURL = URL(filePath: "/usr/bin/umount")
            unmount.arguments = [disk]
            try? unmount.run()  // the test has its answer; the folder is temporary
            unmount.waitUntilExit()
        }

        let run = try CommandRun(["generate", "--register", "\(disk)/r", "--incidents", "20000"])
        let after = try CommandRun(["list", "--register", "\(disk)/r"])

        #expect(run.status == 2)
        #expect(run.errors.contains("no space"))
        #expect(after.status == 0, "\(after.errors)")
    }
}
