// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Foundation
import Register

/// `sijill check`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Hold files, or the register, against the integrity rules.",
        discussion: """
            Without files, checks every incident of the register. Each finding names its rule (docs/integrity.md), the
            incident and the value. The exit code is 1 where a rule that blocks publication is broken, or a file cannot
            be read.
            """
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "Files and folders to check instead of the register.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("Borders of areas (GeoJSON); may be repeated.", valueName: "file"))
    var areas: [String] = []

    @Option(help: ArgumentHelp("Print findings of this rule only; may be repeated.", valueName: "rule"))
    var rule: [String] = []

    @Flag(help: "Print the table of rules only.")
    var summary = false

    @Option(help: "Language of the messages: en or ar.")
    var language = "en"

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard InterfaceLanguage(rawValue: language) != nil else { throw ValidationError("--language takes en or ar") }
        for id in rule where IntegrityRule(rawValue: id) == nil {
            throw ValidationError("there is no rule '\(id)': docs/integrity.md lists them")
        }
    }

    func run() async throws {
        var context = IntegrityContext()
        for path in areas { context.areas.merge(try areaIndex(path)) }
        let printer = FindingPrinter(
            format: format,
            language: InterfaceLanguage(rawValue: language) ?? .english,
            rules: Set(rule.compactMap { IntegrityRule(rawValue: $0) }),
            showsFindings: !summary
        )
        let sink = CheckSink(survey: IntegritySurvey(context), printer: printer)
        var refused = 0
        try await RegisterAccess.ending {
            if paths.isEmpty {
                try await checkRegister(sink.survey, printer)
            } else {
                let inputs = InputFiles(paths)
                let files = ImportPrinter(
                    showsWarnings: false,
                    showsRepairs: !summary,
                    asJSON: format == .json,
                    total: inputs.totalSize
                )
                var run = ImportRun(into: sink, now: { .now }, observer: files.observer)
                refused = try await run.run(inputs).total.refused
                files.clear()
            }
            await sink.survey.finish(printer)
        }
        printer.close(incidents: await sink.survey.incidents)
        if refused > 0 || printer.hasErrors { throw ExitStatus.partly }
    }

    private func checkRegister(_ survey: IntegritySurvey, _ printer: FindingPrinter) async throws {
        let store = try await RegisterAccess.reading(options)
        let total = try await store.counts().incidents
        // On a terminal the findings themselves show how far it is.
        let bar = summary || !Terminal.showsOutput ? SharedProgressBar("Checking", total: Int64(total)) : nil
        try await store.forEachCurrent { stored in
            await survey.take(try Incident.read(document: stored.document).incident, printer)
            let done = await survey.incidents
            bar?.show(done: Int64(done), count: done, unit: "incidents")
        }
        bar?.finish()
    }

    private func areaIndex(_ path: String) throws -> AreaIndex {
        do {
            return try AreaIndex(geoJSON: [UInt8](Data(contentsOf: URL(filePath: path))))
        } catch {
            let reason = FileManager.default.isReadableFile(atPath: path) ? "\(error)" : "the file cannot be read"
            Terminal.note("\(path): \(reason): nothing was checked; --areas takes a GeoJSON file of areas")
            throw ExitStatus.partly
        }
    }
}

/// Gives drafts of files to a survey instead of a register.
private struct CheckSink: DraftSink {
    let survey: IntegritySurvey
    let printer: FindingPrinter

    mutating func take(
        _ draft: IncidentDraft,
        reason: String
    ) async throws -> (outcome: ImportOutcome, remarks: [ImportRemark]) {
        await survey.take(draft.incident, printer)
        return (.unchanged, [])
    }

    mutating func flush() async throws {}
}

/// Guards what is kept of the incidents checked so far.
private actor IntegritySurvey {
    private let context: IntegrityContext
    private var register = RegisterIntegrity()
    private(set) var incidents = 0

    init(_ context: IntegrityContext) {
        self.context = context
    }

    func take(_ incident: Incident, _ printer: FindingPrinter) {
        incidents += 1
        register.add(incident)
        let findings = IntegrityCheck.findings(in: incident, context: context)
        printer.show(findings, of: incident.displayCode, id: incident.id == .none ? nil : incident.id.description)
    }

    func finish(_ printer: FindingPrinter) {
        for found in register.finish() {
            printer.show([found.finding], of: found.displayCode, id: found.incident.description)
        }
    }
}
