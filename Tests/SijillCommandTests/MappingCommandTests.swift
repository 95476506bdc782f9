// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Mapping, previewing, importing and undoing from the terminal, over the example of the documentation.
@Suite struct MappingCommandTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    /// The example's folder: found from the program, which lies in the build folder of the project.
    private static func example(_ name: String) throws -> String {
        var place = URL(filePath: #filePath)
        while place.pathComponents.count > 1 {
            place.deleteLastPathComponent()
            let file = place.appending(path: "docs/examples/\(name)")
            if FileManager.default.fileExists(atPath: file.path) { return file.path }
        }
        throw CocoaError(.fileNoSuchFile)
    }

    private func sijill(_ arguments: String...) throws -> CommandRun {
        try CommandRun(arguments + ["--register", folder.path("r")])
    }

    @Test func theExampleIsReadAsThePageSays() throws {
        let (table, mapping) = (try Self.example("harbour-log.csv"), try Self.example("harbour-log.mapping.json"))

        let preview = try sijill("import", "--mapping", mapping, "--preview", table)
        let first = try sijill("import", "--mapping", mapping, "--format", "json", "--verbose", table)
        let second = try sijill("import", "--mapping", mapping, "--format", "json", table)
        let exported = try sijill("export")

        #expect(preview.status == 0 && preview.output.contains("row 3: HL0007"))
        #expect(preview.output.contains("placeNames.ar = تل مروة"))
        let taken = try first.totals["new"]
        #expect(first.status == 0 && taken == 4)
        #expect(first.errors.contains("reversedBounds"))
        #expect(try second.totals["unchanged"] == 4)
        #expect(exported.output.contains("\"injured\":{\"min\":1200,\"max\":1200}"))
        #expect(exported.output.contains("\"injured\":\"notApplicable\""))
        #expect(exported.output.contains("\"killed\":{\"min\":null,\"max\":4}"))
    }

    @Test func whatIsProposedForTheExampleIsReadAndImported() throws {
        let table = try Self.example("harbour-log.csv")
        let saved = folder.path("log.json")

        let proposal = try CommandRun(["map", table, "--output", saved])
        let imported = try sijill("import", "--mapping", saved, "--format", "json", table)

        #expect(proposal.status == 0, "\(proposal.errors)")
        for target in ["codes", "placeNames.ar", "geolocations[].latitude", "tallies.civilians.killed.min"] {
            #expect(proposal.output.contains(target))
        }
        #expect(imported.status == 0, "\(imported.errors)")
        #expect(try imported.totals["new"] == 4)
        #expect(try CommandRun(["map", table, "--output", saved]).status == 2)
    }

    @Test func anImportIsListedShownAndUndoneAndTheExportIsAsBefore() throws {
        let (table, mapping) = (try Self.example("harbour-log.csv"), try Self.example("harbour-log.mapping.json"))
        let text = try String(contentsOfFile: table, encoding: .utf8)
        let newer = try folder.write("newer.csv", text.replacing("Shelling", with: "From the sea"))
        _ = try sijill("import", "--mapping", mapping, table)
        let before = try sijill("export").output
        _ = try sijill("import", "--mapping", mapping, newer)

        let listed = try sijill("imports")
        let shown = try sijill("imports", "show", "2")
        let undone = try sijill("imports", "undo", "2")

        #expect(listed.output.contains("mapping harbour-log") && listed.output.contains("2 imports"))
        #expect(shown.output.contains("row 3") && shown.output.contains("sha256:"))
        #expect(undone.output.contains("3 records as before, 0 withdrawn"))
        #expect(try sijill("export").output == before)
        #expect(try sijill("imports", "undo", "2").status == 1)
        #expect(try sijill("imports", "undo", "77").status == 1)
    }

    @Test func mappingsAreListedAndPrinted() throws {
        let listed = try CommandRun(["map", "mappings"])
        let printed = try CommandRun(["map", "mappings", "ucdp-ged"])

        #expect(listed.output.contains("ibc-iraq") && printed.output.contains("\"where_prec\""))
        let targets = try CommandRun(["map", "mappings", "--targets"]).output
        #expect(targets.contains("sources[].reading.tallies.civilians.killed.min"))
        #expect(try CommandRun(["map", "mappings", "none"]).status == 1)
    }

    @Test func aMappingWithFaultsIsRefusedWithAllOfThem() throws {
        let mapping = try folder.write(
            "m.json",
            #"{"schema":"sijill.mapping/1","name":"A b","columns":[{"column":"x","to":"placeNames.fr"}]}"#
        )
        let run = try sijill("import", "--mapping", mapping, try Self.example("harbour-log.csv"))

        #expect(run.status == 1)
        #expect(run.errors.contains("name:") && run.errors.contains("placeNames.fr") && run.errors.contains("key:"))
    }
}
