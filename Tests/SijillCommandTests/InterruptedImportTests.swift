// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite(.serialized) struct InterruptedImportTests {
    /// An interchange file of so many invented incidents.
    private func material(_ incidents: Int, in folder: Scratch) throws -> String {
        let register = folder.path("source")
        let file = folder.path("all.jsonl")
        let made = try CommandRun(["generate", "--register", register, "--incidents", "\(incidents)", "--seed", "7"])
        try #require(made.status == 0, "\(made.errors)")
        let written = try CommandRun(["export", "--register", register, "--output", file])
        try #require(written.status == 0, "\(written.errors)")
        return file
    }

    @Test func aKilledImportLosesNothingThatWasKeptAndARerunCompletesIt() throws {
        let folder = try Scratch()
        let incidents = 400
        let file = try material(incidents, in: folder)
        let started = Date()
        try CommandRun(["import", "--register", folder.path("whole"), file])
        let wholeTime = UInt32(Date().timeIntervalSince(started) * 1_000_000)
        var random = SystemRandomNumberGenerator()
        var survivors: [Int] = []
        for round in 0..<20 {
            let register = folder.path("r\(round)")
            let process = Process()
            process.executableURL = CommandRun.program
            process.arguments = ["import", "--register", register, file]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32.random(in: 10_000...max(wholeTime, 20_000), using: &random))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()

            let rerun = try CommandRun(["import", "--register", register, "--format", "json", file])
            let export = folder.path("out\(round).jsonl")
            let written = try CommandRun(["export", "--register", register, "--output", export])

            try #require(rerun.status == 0, "\(rerun.errors)")
            try #require(written.status == 0, "\(written.errors)")
            #expect(try Data(contentsOf: URL(filePath: export)) == Data(contentsOf: URL(filePath: file)))
            let report = try #require(try JSONSerialization.jsonObject(with: Data(rerun.output.utf8)) as? [String: Any])
            let total = try #require(report["total"] as? [String: Int])
            #expect((total["new"] ?? 0) + (total["unchanged"] ?? 0) == incidents)
            #expect(total["changed"] == 0)
            survivors.append(total["unchanged"] ?? 0)
            try FileManager.default.removeItem(atPath: register)
        }
        print(
            "kept at the moment of the kill, of \(incidents): \(survivors.sorted().map(String.init).joined(separator: " "))"
        )
    }

    @Test func ctrlCEndsAnImportInGoodOrder() throws {
        let folder = try Scratch()
        let incidents = 400
        let file = try material(incidents, in: folder)
        let register = folder.path("r")
        let process = Process()
        let errors = Pipe()
        process.executableURL = CommandRun.program
        process.arguments = ["import", "--register", register, file, file, file, file]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        while !FileManager.default.fileExists(atPath: "\(register)/register.sqlite") { usleep(1_000) }
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        let told = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)

        let rerun = try CommandRun(["import", "--register", register, "--format", "json", file])

        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 2)
        #expect(told.contains("cut short"))
        #expect(rerun.status == 0, "\(rerun.errors)")
        #expect(try (rerun.totals["new"] ?? 0) + (rerun.totals["unchanged"] ?? 0) == incidents)
    }

    @Test func ofTwoImportsAtOnceOneIsToldToWait() throws {
        let folder = try Scratch()
        let file = try material(400, in: folder)
        let register = folder.path("r")
        let first = Process()
        first.executableURL = CommandRun.program
        first.arguments = ["import", "--register", register, file]
        first.standardOutput = FileHandle.nullDevice
        first.standardError = FileHandle.nullDevice
        try first.run()
        while !FileManager.default.fileExists(atPath: "\(register)/register.sqlite") { usleep(1_000) }

        let second = try CommandRun(["import", "--register", register, file])
        first.waitUntilExit()
        let list = try CommandRun(["list", "--register", register])

        #expect(second.status == 2)
        #expect(second.errors.contains("another process"))
        #expect(first.terminationStatus == 0)
        #expect(list.lines.last?.hasPrefix("400 incidents") == true)
    }
}
