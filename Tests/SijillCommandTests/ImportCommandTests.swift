// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct ImportCommandTests {
    static let invented = """
        {"schema":"sijill.incident/1","id":"01890000-0000-7000-8000-00000000f001","codes":["XA1"],"stage":"published",\
        "visibility":"published","date":"2031-04-09","placeNames":{"en":"Nasim","ar":"النسيم"},"grade":"fair"}

        """

    @Test func importingTwiceChangesNothing() throws {
        let folder = try Scratch()
        let file = try folder.write("a.jsonl", Self.invented)
        let arguments = ["import", "--register", folder.path("r"), "--format", "json", file]

        let first = try CommandRun(arguments)
        let second = try CommandRun(arguments)

        #expect(first.status == 0, "\(first.errors)")
        #expect(try first.totals["new"] == 1)
        #expect(
            try second.totals == ["files": 1, "new": 0, "changed": 0, "unchanged": 1, "refused": 0, "warnings": 0]
        )
    }

    @Test func aDryRunWritesNothing() throws {
        let folder = try Scratch()
        let file = try folder.write("a.jsonl", Self.invented)

        let run = try CommandRun(["import", "--register", folder.path("r"), "--dry-run", "--format", "json", file])

        #expect(try run.totals["new"] == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path("r")))
    }

    @Test func aMistypedPathBeginsNoRegister() throws {
        let folder = try Scratch()

        let run = try CommandRun(["import", "--register", folder.path("r"), folder.path("absent")])

        #expect(run.status == 1)
        #expect(run.errors.contains("check its name"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("r")))
    }

    @Test func loopsOfLinksEndAndMissingFilesAreTold() throws {
        let folder = try Scratch()
        try folder.makeFolder("in")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("in/loop"),
            withDestinationPath: folder.path("in")
        )
        try folder.write("in/good.jsonl", Self.invented)

        let run = try CommandRun([
            "import", "--register", folder.path("r"), "--format", "json", folder.path("in"), folder.path("absent"),
        ])

        #expect(run.status == 1)
        #expect(try run.totals["new"] == 1)
        #expect(try run.totals["refused"] == 2)
        #expect(run.errors.contains("absent"))
    }
}
