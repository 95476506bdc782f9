// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Importing
import Register

/// `sijill import`.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read archives into the register.",
        discussion: """
            Reads saved archive pages (HTML), pages copied as text, CMS exports with their table of terms, and
            interchange lines; the format is recognised from the content. What cannot be read is told with its file and
            its reason, and the rest goes in. Importing the same material again changes nothing.
            """
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Flag(help: "Say what would happen and write nothing.")
    var dryRun = false

    @Flag(help: "Print every warning, not only errors and a count.")
    var verbose = false

    @Option(help: "text or json.")
    var format = OutputFormat.text

    @Option(help: ArgumentHelp("Who does this, for the history.", valueName: "name"))
    var author = "import"

    func run() async throws {
        let inputs = InputFiles(paths)
        let store: any IncidentStore
        if dryRun, !RegisterAccess.exists(options) {
            store = try await RegisterAccess.temporary()
        } else {
            store = dryRun ? try await RegisterAccess.reading(options) : try await RegisterAccess.writing(options)
        }
        let printer = ImportPrinter(showsWarnings: verbose, asJSON: format == .json, total: inputs.totalSize)
        let importer = RecordImporter(
            store: store,
            surroundings: RecordImporter.Surroundings(
                now: { .now },
                makeID: { .makeNew() },
                author: author,
                isDryRun: dryRun
            )
        )
        var run = ImportRun(into: importer, now: { .now }, observer: printer.observer)
        let report = try await RegisterAccess.ending { try await run.run(inputs) }
        printer.close(report, isDryRun: dryRun, folder: options.folder)
        if report.total.refused > 0 { throw ExitStatus.partly }
    }
}
