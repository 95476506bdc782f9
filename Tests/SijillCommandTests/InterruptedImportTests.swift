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
}
