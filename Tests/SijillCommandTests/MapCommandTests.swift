// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct MapCommandTests {
    private let folder: Scratch

    private static let areas = """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"pcode":"QM01","level":1,"name_en":"West",\
        "name_ar":"الغرب"},"geometry":{"type":"Polygon","coordinates":[[[10,10],[11,10],[11,11],[10,11],[10,10]]]}}]}
        """

    init() throws {
        folder = try Scratch()
        let incident =
            #"{"schema":"sijill.incident/1","id":"01890000-0000-7000-8000-00000000f001","#
            + #""codes":["XA1"],"stage":"assessed","visibility":"published"}"#
        let run = try CommandRun([
            "import", "--register", folder.path("r"), try folder.write("a.jsonl", incident + "\n"),
        ])
        try #require(run.status == 0, "\(run.errors)")
    }

    private func map(_ arguments: String...) throws -> CommandRun {
        try CommandRun(["map"] + arguments + ["--register", folder.path("r")])
    }

    @Test func areasAreAddedListedAndRemoved() throws {
        let file = try folder.write("Island.geojson", Self.areas)

        let added = try map("add", file)
        #expect(added.status == 0)
        #expect(added.output == "island: 1 area of level 1, 1 named in en, 1 named in ar\n")
        #expect(try map("list").output.contains("island: 1 area of level 1"))

        let again = try map("add", file)
        #expect(again.status == 1 && again.errors.contains("--replace"))
        #expect(try map("add", file, "--replace").status == 0)

        #expect(try map("remove", "island").status == 0)
        #expect(try map("list").output == "0 packs of areas\n")
        #expect(try map("remove", "island").status == 1)
    }

    @Test func faultyFileLeavesWhatThereWas() throws {
        let file = try folder.write("island.geojson", Self.areas)
        #expect(try map("add", file).status == 0)

        let broken = try folder.write("broken.geojson", String(Self.areas.prefix(120)))
        let run = try map("add", broken, "--name", "island", "--replace")
        #expect(run.status == 1 && run.errors.contains("cut off") && run.errors.contains("nothing changed"))
        #expect(try map("list").output.contains("island: 1 area of level 1"))
        #expect(try map("add", folder.path("absent.geojson")).status == 1)
    }

    @Test func folderWithoutARegisterIsRefused() throws {
        let file = try folder.write("island.geojson", Self.areas)
        let run = try CommandRun(["map", "add", file, "--register", folder.path("none")])

        #expect(run.status == 2)
    }
}
