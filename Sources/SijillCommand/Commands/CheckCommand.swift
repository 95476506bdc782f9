// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm
import Foundation
import Register
import Synchronization

/// `sijill check`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Hold files, or the register, against the integrity rules.",
        discussion: """
            Without files, checks every incident of the register. Each finding names its rule (docs/integrity.md), the
            incident and the value. The exit code is 1 where a rule that blocks publication is broken, or a file cannot
            be read.

            --trend counts the findings as the register stood at the end of each period, rebuilt from its history, and
            prints that instead; a page (--format html) has both. All rules are in it but dates.inFuture, which depends
            on the day of the check. Filters mean the incidents that match them now. Its exit code is 0.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "Files and folders to check instead of the register.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("Borders of areas (GeoJSON); may be repeated.", valueName: "file"))
    var areas: [String] = []

    @OptionGroup var selection: CheckOptions

    @Flag(help: "Print the table of rules only.")
    var summary = false

    @Option(help: "Findings at the end of each month or year.")
    var trend: IntegrityTrend.Step?

    @Option(help: "Language of the messages, by its code in addresses.")
    var language = "en"

    @Option(help: "text, json, csv, or html: one page to print, which loads nothing.")
    var format = CheckFormat.text

    func validate() throws {
        guard InterfaceLanguage(rawValue: language) != nil else {
            let codes = InterfaceLanguage.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--language takes one of: \(codes)")
        }
        _ = try selection.query()
        guard !paths.isEmpty else { return }
        guard try !selection.restrictsIncidents else {
            throw ValidationError("filters choose incidents of the register: leave out the files, or the filters")
        }
        guard trend == nil else { throw ValidationError("files have no history: leave out the files, or --trend") }
    }

    func run() async throws {
        let query = try selection.query()
        var context = IntegrityContext(today: Timestamp.now.moment?.day)
        for path in areas { context.areas.merge(try areaIndex(path)) }
        let printer = FindingPrinter(
            format: format,
            language: InterfaceLanguage(rawValue: language) ?? .english,
            query: query,
            showsFindings: !summary
        )
        var refused = 0
        try await RegisterAccess.ending {
            guard paths.isEmpty else {
                refused = try await checkFiles(context, printer)
                return
            }
            let store = try await RegisterAccess.reading(options)
            var kept: NumberSet?
            if !query.incidents.isUnrestricted { kept = try await Library(store: store).matching(query.incidents) }
            var found: IntegrityTrend?
            if let trend { found = try await TrendRun(store: store, context: context, kept: kept).trend(trend) }
            if let found, format != .html {
                TrendPrinter(trend: found, query: query).print(format)
            } else {
                try await checkRegister(store, keeping: kept, context, printer, found)
            }
        }
        if refused > 0 || printer.hasErrors { throw ExitStatus.partly }
    }

    private func checkRegister(
        _ store: any IncidentStore,
        keeping kept: NumberSet?,
        _ context: IntegrityContext,
        _ printer: FindingPrinter,
        _ trend: IntegrityTrend?
    ) async throws {
        let survey = RunningSurvey(context)
        printer.open()
        let total = try await store.counts().incidents
        // On a terminal the findings themselves show how far it is.
        let bar = summary || !Terminal.showsOutput ? SharedProgressBar("Checking", total: Int64(total)) : nil
        let done = Mutex(0)
        try await store.forEachCurrent { stored in
            let incident = try Incident.read(document: stored.document).incident
            await survey.take(incident, isKept: kept?.contains(stored.incidentNumber.value) ?? true, printer)
            let count = done.withLock { done in
                done += 1
                return done
            }
            bar?.show(done: Int64(count), count: count, unit: "incidents")
        }
        bar?.finish()
        await survey.finish(printer)
        printer.close(incidents: await survey.incidents, trend: trend)
    }

    /// Checks files without importing them, and says how many records could not be read.
    private func checkFiles(_ context: IntegrityContext, _ printer: FindingPrinter) async throws -> Int {
        let sink = CheckSink(survey: RunningSurvey(context), printer: printer)
        let inputs = InputFiles(paths)
        let files = ImportPrinter(
            showsWarnings: false,
            showsRepairs: !summary && [.text, .json].contains(format),
            asJSON: format == .json,
            total: inputs.totalSize
        )
        printer.open()
        var run = ImportRun(into: sink, now: { .now }, observer: files.observer)
        let refused = try await run.run(inputs).total.refused
        files.clear()
        await sink.survey.finish(printer)
        printer.close(incidents: await sink.survey.incidents, trend: nil)
        return refused
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
    let survey: RunningSurvey
    let printer: FindingPrinter

    mutating func take(
        _ draft: IncidentDraft,
        reason: String
    ) async throws -> (outcome: ImportOutcome, remarks: [ImportRemark]) {
        await survey.take(draft.incident, isKept: true, printer)
        return (.unchanged, [])
    }

    /// Reports of militaries are no records of incidents: the rules have nothing to say of them.
    mutating func take(_ report: MilitaryReport, reason: String) async throws -> ImportOutcome { .unchanged }

    mutating func flush() async throws {}
}
