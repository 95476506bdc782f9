// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `sijill tickets`, and corrections and redactions by `sijill import --as`.
@Suite struct TicketCommandTests {
    private let scratch: Scratch
    private let register: String

    init() throws {
        scratch = try Scratch()
        register = scratch.path("register")
        let made = try CommandRun(["generate", "--incidents", "3", "--seed", "7", "--register", register])
        try #require(made.status == 0)
    }

    @Test func aRegisterWithoutReportsSaysSo() throws {
        let run = try CommandRun(["tickets", "--register", register])

        #expect(run.status == 0 && run.output.contains("0 reports, 0 without an outcome"))
    }

    @Test(arguments: [["show"], ["forget"], ["answer", "--state", "closed"]])
    func aNumberThatIsNotThereIsNamed(words: [String]) throws {
        let run = try CommandRun(["tickets"] + words + ["T-0000-0000-0000", "--register", register])

        #expect(run.status == 1 && run.errors.contains("there is no report 'T-0000-0000-0000'"))
    }

    @Test func aCorrectionNeedsAReasonAndStandsInTheHistory() throws {
        let exported = try CommandRun(["export", "--format", "interchange", "--register", register])
        let line = try #require(exported.lines.first)
        let changed = line.replacing(#""timeText":null"#, with: #""timeText":"at dawn""#)
            .replacing(/"placeText":(null|"[^"]*")/, with: #""placeText":"beside the mill""#)
        try #require(changed != String(line))
        try scratch.write("changed.jsonl", Array((changed + "\n").utf8))
        let words = ["import", scratch.path("changed.jsonl"), "--register", register, "--as", "correction"]

        let refused = try CommandRun(words)
        let kept = try CommandRun(words + ["--reason", "The mill was left out."])
        let reason = try CommandRun(["import", scratch.path("changed.jsonl"), "--register", register, "--reason", "x"])
        let code = try #require(changed.firstMatch(of: /"codes":\["([^"]+)"/)?.1)
        let history = try CommandRun(["history", String(code), "--register", register])

        #expect(refused.status == 64 && refused.errors.contains("needs --reason"))
        #expect(reason.status == 64)
        #expect(kept.status == 0, "\(kept.errors)")
        #expect(history.output.contains("correction") && history.output.contains("The mill was left out."))
    }
}
