// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `sijill reconcile` over a generated register.
@Suite struct ReconcileCommandTests {
    private let scratch: Scratch
    private let register: String
    private let statements: String

    init() throws {
        scratch = try Scratch()
        register = scratch.path("register")
        statements = scratch.path("statements.jsonl")
        let made = try CommandRun(["generate", "--incidents", "40", "--seed", "7", "--register", register])
        try #require(made.status == 0)
        let text = "{\"text\": \"May 3, 2019, near Nowhere, Syria. No strikes were conducted.\", \"incidents\": []}\n"
        try scratch.write("statements.jsonl", Array((text + "no json\n").utf8))
    }

    @Test func anEvaluationSaysWhatItCountsAndWhatItCouldNotRead() throws {
        let run = try CommandRun(["reconcile", "--evaluate", statements, "--hide-codes", "--register", register])

        #expect(run.status == 1)
        #expect(run.errors.contains("statements.jsonl:2: "))
        #expect(run.output.contains("Register  40 incidents"))
        #expect(run.output.contains("Hidden    codes and numbers of militaries"))
        #expect(run.output.contains("Out of fold: each text is answered with weights learned from the others"))
        #expect(run.output.contains("Texts whose codes lead to none of their incidents: 0"))
    }

    @Test func learningPrintsATable() throws {
        let run = try CommandRun(["reconcile", "--learn", statements, "--register", register])

        #expect(run.output.contains("date.same | "))
        #expect(run.output.contains("figures.apart | "))
        #expect(run.errors.contains("learned from 0 statements of 1"))
    }

    @Test(arguments: [[], ["--evaluate", "a", "--learn", "b"], ["--learn", "a", "--folds", "1"]])
    func oneFileIsNeeded(words: [String]) throws {
        #expect(try CommandRun(["reconcile"] + words + ["--register", register]).status == 64)
    }

    @Test func aMissingFileIsNamed() throws {
        let run = try CommandRun(["reconcile", "--learn", scratch.path("none"), "--register", register])

        #expect(run.status == 1)
        #expect(run.errors.contains("none: "))
    }
}
