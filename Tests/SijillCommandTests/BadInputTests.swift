// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Files that cannot be read are told, with what to do, and the rest is imported.
@Suite struct BadInputTests {
    static let badFiles: [String: (bytes: [UInt8], code: String)] = [
        "empty.html": ([], "emptyFile"),
        "other-site.html": (Array("<!doctype html><html><body><h1>Shop</h1></body></html>".utf8), "notAnArchivePage"),
        "broken.json": (Array("[{\"id\": 1, \"acf\": {\"unique_reference_code\": ".utf8), "truncatedFile"),
        "deep.json": (Array(repeating: UInt8(ascii: "["), count: 100_000), "truncatedFile"),
        "latin1.jsonl": (
            Array("{\"schema\":\"sijill.incident/1\",\"placeText\":\"".utf8) + [0xE9, 0x22, 0x7D, 0x0A],
            "malformedJSON"
        ),
        "truncated.html": (
            Array("<!doctype html><html><body><article class=\"type-civ\"><div>".utf8), "truncatedPage"
        ),
        "deep.html": (
            Array(("<html><body>" + String(repeating: "<div>", count: 100_000)).utf8), "nestedTooDeep"
        ),
        "deep-record.jsonl": (
            Array(
                ("{\"schema\":\"sijill.incident/1\",\"unplaced\":" + String(repeating: "[", count: 100_000)
                    + String(repeating: "]", count: 100_000) + "}").utf8
            ), "malformedJSON"
        ),
        "future.jsonl": (Array("{\"schema\":\"sijill.incident/9\",\"codes\":[\"XA9\"]}".utf8), "unknownSchema"),
        "table.csv": (Array("code,date\nXA1,2031-04-09\n".utf8), "notRecognised"),
        "noise.bin": ((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ 11) }, "notUTF8"),
    ]

    @Test(arguments: badFiles.keys.sorted())
    func aBadFileIsToldAndTheRestIsImported(name: String) throws {
        let (bytes, code) = try #require(Self.badFiles[name])
        let folder = try Scratch()
        try folder.makeFolder("in")
        try folder.write("in/\(name)", bytes)
        try folder.write("in/good.jsonl", ImportCommandTests.invented)

        let run = try CommandRun(["import", "--register", folder.path("r"), "--format", "json", folder.path("in")])

        #expect(run.status == 1)
        #expect(try run.totals["new"] == 1)
        #expect(try run.totals["refused"] == 1)
        #expect(run.errors.contains(name))
        #expect(run.errors.contains("\"code\":\"\(code)"))
    }

    @Test func allOfThemTogetherLeaveTheRest() throws {
        let folder = try Scratch()
        try folder.makeFolder("in")
        for (name, file) in Self.badFiles { try folder.write("in/\(name)", file.bytes) }
        try folder.write("in/good.jsonl", ImportCommandTests.invented)

        let run = try CommandRun(["import", "--register", folder.path("r"), "--format", "json", folder.path("in")])

        #expect(run.status == 1)
        #expect(try run.totals["new"] == 1)
        #expect(try run.totals["refused"] == Self.badFiles.count)
    }

    @Test func aRecordWithSeveralProblemsIsRefusedOnce() throws {
        let folder = try Scratch()
        let record = "{\"schema\":\"sijill.incident/1\",\"codes\":7,\"date\":[]}\n"
        let file = try folder.write("a.jsonl", record + ImportCommandTests.invented + record)

        let run = try CommandRun(["import", "--register", folder.path("r"), "--format", "json", file])

        #expect(run.status == 1)
        #expect(try run.totals["new"] == 1)
        #expect(try run.totals["refused"] == 2)
        #expect(run.errors.split(separator: "\n").count > 2)
    }

    @Test func aRecordOverSeveralLinesIsRead() throws {
        let folder = try Scratch()
        let file = try folder.write("a.json", ImportCommandTests.invented.replacing(",\"", with: ",\n  \""))

        let run = try CommandRun(["import", "--register", folder.path("r"), "--format", "json", file])

        #expect(run.status == 0, "\(run.errors)")
        #expect(try run.totals["new"] == 1)
    }

    @Test(arguments: ["", "<!doctype html><html>"])
    func aFileOf200MegabytesIsRefusedAtOnce(beginning: String) throws {
        let folder = try Scratch()
        try folder.makeFolder("in")
        let large = try folder.write("in/large", beginning)
        try #require(truncate(large, 200 << 20) == 0)
        try folder.write("in/good.jsonl", ImportCommandTests.invented)

        let run = try CommandRun(["import", "--register", folder.path("r"), "--format", "json", folder.path("in")])

        #expect(run.status == 1)
        #expect(try run.totals["new"] == 1)
        #expect(try run.totals["refused"] == 1)
        #expect(run.errors.contains("in/large"))
    }

    @Test func whatMayNotBeReadIsTold() throws {
        let folder = try Scratch()
        try folder.makeFolder("in")
        let closed = try folder.makeFolder("in/closed")
        let file = try folder.write("in/a.jsonl", ImportCommandTests.invented)
        try folder.write("in/good.jsonl", ImportCommandTests.invented)
        chmod(file, 0)
        chmod(closed, 0)
        defer { chmod(closed, 0o700) }
        // Root reads everything, unless it does without the right to.
        let launcher =
            getuid() != 0
            ? [] : ["/usr/bin/setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"]

        let run = try CommandRun(
            ["import", "--register", folder.path("r"), "--format", "json", folder.path("in")],
            launcher: launcher
        )

        if run.status == 127 || run.errors.hasPrefix("setpriv:") {
            print("skipped: root cannot lay down its rights here")
            return
        }
        #expect(run.status == 1)
        #expect(try run.totals["new"] == 1)
        #expect(try run.totals["refused"] == 2)
        #expect(run.errors.contains("in/a.jsonl"))
        #expect(run.errors.contains("permission denied"))
    }
}
