// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct EstimateCommandTests {
    /// Invented lists of an invented place.
    private static let overlapping = """
        Watan,Rasid,Shahed,count
        1,0,0,160
        0,1,0,149
        0,0,1,104
        1,1,0,47
        1,0,1,32
        0,1,1,42
        1,1,1,12

        """

    private func json(_ run: CommandRun) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func theTableHasOverlapRangeModelsAndAssumptions() throws {
        let folder = try Scratch()
        let run = try CommandRun(["estimate", try folder.write("lists.csv", Self.overlapping)])

        #expect(run.status == 0, "\(run.errors)")
        for part in [
            "DRAFT", "persons: 546", "Watan–Rasid", "Chao's lower bound", "all 8 models fitted of 8", "seed: none",
            "[ ] Closed population", "[ ] Perfect matching", "[ ] Homogeneity", "[ ] Independence of the lists",
        ] {
            #expect(run.output.contains(part), "\(part)")
        }
    }

    @Test func theSameIsPrintedInArabic() throws {
        let folder = try Scratch()
        let run = try CommandRun(["estimate", "--language", "ar", try folder.write("lists.csv", Self.overlapping)])

        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("[ ] مجتمع مغلق"))
        #expect(!run.output.contains("Closed population"))
    }

    @Test func jsonNamesVersionDigestAndSeed() throws {
        let folder = try Scratch()
        let path = try folder.write("lists.csv", Self.overlapping)
        let first = try CommandRun(["estimate", path, "--format", "json"])
        let second = try CommandRun(["estimate", path, "--format", "json"])
        let report = try json(first)

        #expect(first.output == second.output)
        #expect(report["kind"] as? String == "estimate")
        #expect((report["dataDigest"] as? String)?.hasPrefix("sha256:") == true)
        #expect(report["seed"] is NSNull)
        let estimate = try #require(report["estimate"] as? [String: Any])
        #expect((estimate["families"] as? [Any])?.count == 6)
    }

    @Test func twoListsAreRefusedWithTheReason() throws {
        let folder = try Scratch()
        let path = try folder.write("two.csv", "Watan,Rasid,count\n1,0,160\n0,1,149\n1,1,47\n")
        let run = try CommandRun(["estimate", path, "--format", "json"])

        #expect(run.status == 1)
        #expect(run.errors.contains("Three lists are needed, this is 2"))
        let report = try json(run)
        #expect((report["refusal"] as? [String: Any])?["code"] as? String == "tooFewLists")
        #expect(report["estimate"] is NSNull)
    }

    @Test func aBadRowIsToldWithFileAndLineAndTheRestIsTaken() throws {
        let folder = try Scratch()
        let path = try folder.write("lists.csv", Self.overlapping + "1,1,maybe,3\n")
        let run = try CommandRun(["estimate", path])

        #expect(run.status == 1)
        #expect(run.errors.contains("lists.csv: line 9, column Shahed: this is neither 0 nor 1"))
        #expect(run.output.contains("rows: 8, left out: 1"))
    }

    @Test func aSignedEstimateIsFiledOnce() throws {
        let folder = try Scratch()
        let path = try folder.write("lists.csv", Self.overlapping)
        let filed = folder.path("estimates/2031")
        let arguments = ["estimate", path, "--checklist-signed", "Invented Statistician", "--output", filed]

        let first = try CommandRun(arguments)
        let content = try String(contentsOfFile: filed + "/estimate.json", encoding: .utf8)
        let second = try CommandRun(arguments)

        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("[x] Closed population"))
        #expect(content.contains("\"signedBy\":\"Invented Statistician\""))
        #expect(try String(contentsOfFile: filed + "/estimate.txt", encoding: .utf8) == first.output)
        #expect(second.status == 1)
        #expect(try String(contentsOfFile: filed + "/estimate.json", encoding: .utf8) == content)
    }

    @Test func aDraftIsNotFiled() throws {
        let folder = try Scratch()
        let path = try folder.write("lists.csv", Self.overlapping)
        let run = try CommandRun(["estimate", path, "--output", folder.path("estimates")])

        #expect(run.status == 64)
        #expect(!FileManager.default.fileExists(atPath: folder.path("estimates")))
    }

    @Test func noEstimateIsWrittenIntoARegister() throws {
        let folder = try Scratch()
        let path = try folder.write("lists.csv", Self.overlapping)
        let made = try CommandRun(["generate", "--register", folder.path("r"), "--incidents", "1"])
        try #require(made.status == 0, "\(made.errors)")
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.path("r")).sorted()

        try FileManager.default.createDirectory(atPath: folder.path("r/inside"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "r/inside")
        for place in ["r", "r/estimates/new", "link/new"] {
            let run = try CommandRun([
                "estimate", path, "--checklist-signed", "Invented Statistician", "--output", folder.path(place),
            ])
            #expect(run.status == 64)
            #expect(run.errors.contains("is a register"))
        }
        let after = try FileManager.default.contentsOfDirectory(atPath: folder.path("r")).sorted()
        #expect(after.filter { $0 != "inside" } == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("r/inside")).isEmpty)
    }

    @Test func aFileThatIsNotThereIsToldAndNothingIsPrinted() throws {
        let run = try CommandRun(["estimate", "/nowhere/lists.csv"])

        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("the file cannot be read"))
    }

    @Test(arguments: ["0.5", "0.5,0.9", "0.5,0.7,two", "0,0.5,0.7"]) func thresholdsThatShowNoSpreadAreNotUnderstood(
        thresholds: String
    ) throws {
        let folder = try Scratch()
        let path = try folder.write("lists.csv", Self.overlapping)

        #expect(try CommandRun(["estimate", path, "--threshold", thresholds]).status == 64)
    }
}
