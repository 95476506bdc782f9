// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct ImportCommandTests {
    private static let invented = """
        {"schema":"sijill.incident/1","id":"01890000-0000-7000-8000-00000000f001","codes":["XA1"],"stage":"published",\
        "visibility":"published","date":"2031-04-09","placeNames":{"en":"Nasim","ar":"النسيم"},"grade":"fair"}

        """

    /// Figures of the closing report.
    private func totals(_ run: CommandRun) throws -> [String: Int] {
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        return try #require(report["total"] as? [String: Int])
    }

    @Test func importingTwiceChangesNothing() throws {
        let folder = try Scratch()
        let file = try folder.write("a.jsonl", Self.invented)
        let arguments = ["import", "--register", folder.path("r"), "--format", "json", file]

        let first = try CommandRun(arguments)
        let second = try CommandRun(arguments)

        #expect(first.status == 0, "\(first.errors)")
        #expect(try totals(first)["new"] == 1)
        #expect(
            try totals(second) == ["files": 1, "new": 0, "changed": 0, "unchanged": 1, "refused": 0, "warnings": 0]
        )
    }

    @Test func aDryRunWritesNothing() throws {
        let folder = try Scratch()
        let file = try folder.write("a.jsonl", Self.invented)

        let run = try CommandRun(["import", "--register", folder.path("r"), "--dry-run", "--format", "json", file])

        #expect(try totals(run)["new"] == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path("r")))
    }

    static let badFiles: [String: (bytes: [UInt8], code: String)] = [
        "empty.html": ([], "emptyFile"),
        "other-site.html": (Array("<!doctype html><html><body><h1>Shop</h1></body></html>".utf8), "notAnArchivePage"),
        "broken.json": (Array("[{\"id\": 1, \"acf\": {\"unique_reference_code\": ".utf8), "truncatedFile"),
        "deep.json": (Array(repeating: UInt8(ascii: "["), count: 100_000), "truncatedFile"),
        "latin1.jsonl": (
            Array("{\"schema\":\"sijill.incident/1\",\"placeText\":\"".utf8) + [0xE9, 0x22, 0x7D, 0x0A],
            "malformedJSON"
        ),
        "noise.bin": ((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ 11) }, "notUTF8"),
    ]

    @Test(arguments: badFiles.keys.sorted())
    func aBadFileIsToldAndTheRestIsImported(name: String) throws {
        let (bytes, code) = try #require(Self.badFiles[name])
        let folder = try Scratch()
        try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
        try folder.write("in/\(name)", bytes)
        try folder.write("in/good.jsonl", Self.invented)

        let run = try CommandRun(["import", "--register", folder.path("r"), "--format", "json", folder.path("in")])

        #expect(run.status == 1)
        #expect(try totals(run)["new"] == 1)
        #expect(try totals(run)["refused"] == 1)
        #expect(run.errors.contains(name))
        #expect(run.errors.contains("\"code\":\"\(code)"))
    }

    @Test func loopsOfLinksEndAndMissingFilesAreTold() throws {
        let folder = try Scratch()
        try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("in/loop"),
            withDestinationPath: folder.path("in")
        )
        try folder.write("in/good.jsonl", Self.invented)

        let run = try CommandRun([
            "import", "--register", folder.path("r"), "--format", "json", folder.path("in"), folder.path("absent"),
        ])

        #expect(run.status == 1)
        #expect(try totals(run)["new"] == 1)
        #expect(try totals(run)["refused"] == 2)
        #expect(run.errors.contains("absent"))
    }
}
