// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Testing

/// People on a terminal, over a generated register.
@Suite struct PeopleCommandTests {
    private let scratch: Scratch
    private let register: String

    init() throws {
        scratch = try Scratch()
        register = scratch.path("register")
        let made = try CommandRun(["generate", "--incidents", "120", "--seed", "7", "--register", register])
        try #require(made.status == 0)
    }

    private func people(_ words: [String]) throws -> CommandRun {
        let run = try CommandRun(["people"] + words + ["--register", register])
        try #require(run.status == 0, "\(run.errors)")
        return run
    }

    private func total(_ words: [String]) throws -> Int {
        let json = try JSONParser.parse(try people(words + ["--format", "json"]).output.utf8)
        return try #require(json["total"]?.integer)
    }

    @Test func everyFormatHoldsTheSamePeople() throws {
        let total = try total([])
        #expect(total > 100)
        let lines = try people(["--format", "csv"]).output.utf8.split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == total + 1)
        #expect(try people([]).output.contains("\(total) people; these are 1 to 20"))
    }

    @Test func choicesAddUpToEverybody() throws {
        for (option, values) in [("--outcome", ["killed", "injured", "unknown"]), ("--matched", ["yes", "no"])] {
            #expect(try values.map { try total([option, $0]) }.reduce(0, +) == total([]))
        }
        #expect(try total(["--sex", "female,male"]) == total(["--sex", "female"]) + total(["--sex", "male"]))
    }

    @Test func whatReadersSeeHasNoAgesOfTheDeadUnlessThePolicySaysSo() throws {
        let careful = try people(["--published", "--outcome", "killed", "--format", "csv"]).output
        let open = try people(
            ["--published", "--ages-of-the-dead", "recorded", "--outcome", "killed", "--format", "csv"]
        ).output
        #expect(careful.contains(",18-29,") && !careful.contains(" months,"))
        #expect(open.contains(" months,"))
    }

    @Test func aWrongChoiceSaysWhatIsAllowed() throws {
        let run = try CommandRun(["people", "--age", "14", "--register", register])
        #expect(run.status == 64 && run.errors.contains("child, adult, 0-4"))
    }
}
