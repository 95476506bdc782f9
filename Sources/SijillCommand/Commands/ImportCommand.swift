// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Foundation
import Importing
import Register
import RegisterSQLite

/// `sijill import`.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read archives into the register.",
        discussion: """
            Reads saved archive pages (HTML), pages copied as text, CMS exports with their table of terms, \
            interchange lines, and reports, strike releases and strike tables of militaries; the format is \
            recognised from the content.

            Any other table (CSV, TSV, JSON, a workbook) is read through a mapping, which says which column is \
            what: a file, or one that the program knows by name or by the table's header. What cannot be read is \
            told with its file and its reason, and the rest goes in. Importing the same material again changes \
            nothing.
            """
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Flag(help: "Say what would happen and write nothing.")
    var dryRun = false

    @Flag(help: "Print every warning, not only errors and a count.")
    var verbose = false

    @OptionGroup(title: "Tables") var table: TableOptions

    @Option(
        help: ArgumentHelp(
            "Who issued the reports of militaries among the files: centcom, cjtfoir, uk_mod …",
            valueName: "issuer"
        )
    )
    var issuer: String?

    @Option(help: ArgumentHelp("The day on which these reports were published.", valueName: "2026-12-31"))
    var published: String?

    @Option(help: ArgumentHelp("The address of these reports.", valueName: "url"))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "Which columns of a table of strikes hold what, where its header does not tell: date=Day;place=Near;strikes=Number.",
            valueName: "role=column;…"
        )
    )
    var strikeColumns: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "What the change log says of records that this changes; all but import need --reason.",
            valueName: "kind"
        )
    )
    var kind = StatedKind.import

    @Option(help: ArgumentHelp("Why, for the change log that readers see; --as asks for it.", valueName: "text"))
    var reason: String?

    @Flag(help: "Let these files change what was set by --as edit, correction or redaction too.")
    var replaceCorrections = false

    @Option(help: "text or json.")
    var format = OutputFormat.text

    @Option(help: ArgumentHelp("Who does this, for the history.", valueName: "name"))
    var author = "import"

    func validate() throws {
        _ = try DayOption.day(published, "--published")
        try table.validate()
        if let strikeColumns, StrikeTableMapping(strikeColumns, name: "own") == nil {
            let roles = StrikeTableMapping.Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                "--strike-columns '\(strikeColumns)' is not role=column with semicolons between, date and place at least; "
                    + "the roles are \(roles)"
            )
        }
        guard (kind == .import) == (reason?.trimmed.isEmpty ?? true) else {
            throw ValidationError(
                kind == .import
                    ? "--reason is for --as edit, correction or redaction: an import notes its files"
                    : "--as \(kind.rawValue) needs --reason: readers see why a published record changed"
            )
        }
    }

    func run() async throws {
        let inputs = InputFiles(paths)
        let mapping = try table.readMapping()
        let printer = ImportPrinter(showsWarnings: verbose, asJSON: format == .json, total: inputs.totalSize)
        let report = try await RegisterAccess.ending {
            defer { printer.clear() }
            return try await Interruption.cancelling { try await take(inputs, mapping, printer) }
        }
        printer.close(report, closing: closing)
        if report.isCutShort {
            Terminal.note("sijill: the import was cut short; what is counted is kept, the same command completes it")
            throw ExitStatus.failed
        }
        if report.total.refused > 0 { throw ExitStatus.partly }
    }

    private func take(
        _ inputs: InputFiles,
        _ mapping: TableMapping?,
        _ printer: ImportPrinter
    ) async throws -> ImportReport {
        let importer = RecordImporter(
            store: try await store(for: inputs),
            surroundings: RecordImporter.Surroundings(
                now: { .now },
                makeID: { .makeNew() },
                author: author,
                isDryRun: writesNothing,
                change: reason.map { StatedChange(kind.revisionKind, reason: $0.trimmed) },
                replacesCorrections: replaceCorrections
            ),
            run: ImportRunHeader(startedAt: .now, author: author, mapping: mapping?.name, files: paths)
        )
        var military = ReportContext()
        military.issuer = issuer
        military.published = try DayOption.day(published, "--published")
        military.url = url
        military.strikeColumns = strikeColumns.flatMap { StrikeTableMapping($0, name: "own") }
        var run = ImportRun(
            into: importer,
            military: military,
            tables: table.settings(mapping, printer),
            now: { .now },
            observer: printer.observer,
            openDatabase: { try SQLiteTableInput($0) }
        )
        return try await run.run(inputs)
    }

    /// The register; one that is gone at the end where nothing is to be written and none is there.
    private func store(for inputs: InputFiles) async throws -> any RegisterStore {
        if RegisterAccess.exists(options) {
            return writesNothing ? try await RegisterAccess.reading(options) : try await RegisterAccess.writing(options)
        }
        // A mistyped path begins no register.
        let beginsNone = writesNothing || inputs.files.isEmpty
        return beginsNone ? try await RegisterAccess.temporary() : try await RegisterAccess.writing(options)
    }

    private var writesNothing: Bool { dryRun || table.preview }

    private var closing: String {
        if table.preview { return "preview: nothing was written" }
        if dryRun { return "dry run: nothing was written" }
        guard RegisterAccess.exists(options) else { return "nothing was read, and no register begun" }
        return "register: \(options.folder)"
    }
}

/// What an import may say of the records that it changes.
enum StatedKind: String, CaseIterable, ExpressibleByArgument {
    case `import`, edit, correction, redaction

    var revisionKind: RevisionKind {
        switch self {
        case .import: .imported
        case .edit: .edited
        case .correction: .corrected
        case .redaction: .redacted
        }
    }
}
