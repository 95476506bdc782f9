// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Register

/// `sijill imports`.
struct ImportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports",
        abstract: "List imports, show what one did, and undo one.",
        subcommands: [ImportsListCommand.self, ImportsShowCommand.self, ImportsUndoCommand.self],
        defaultSubcommand: ImportsListCommand.self
    )
}

/// `sijill imports list`.
struct ImportsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the imports that changed something, the newest first."
    )

    @OptionGroup var options: RegisterOptions

    func run() async throws {
        try await RegisterAccess.ending {
            let runs = try await RegisterAccess.reading(options).importRuns()
            let undone = Dictionary(
                runs.compactMap { run in run.run.undoes.map { ($0, run.number) } },
                uniquingKeysWith: { first, _ in first }
            )
            var table = TextTable(
                ["import", "began", "by", "new", "changed", "refused", "of"],
                numeric: [0, 3, 4, 5]
            )
            for run in runs {
                var what = run.run.undoes.map { "undoing of \($0.value)" } ?? run.run.files.joined(separator: " ")
                if let mapping = run.run.mapping { what += " (mapping \(mapping))" }
                if run.end == nil { what += ", not finished" }
                if run.end?.isCutShort == true { what += ", cut short" }
                if let by = undone[run.number] { what += ", undone by \(by.value)" }
                let counts = [run.end?.new, run.end?.changed, run.end?.refused].map { $0.map { String($0) } ?? "?" }
                table.add([String(run.number.value), run.run.startedAt.text, run.run.author] + counts + [what])
            }
            for line in table.lines where !runs.isEmpty { Terminal.print(line) }
            Terminal.print(runs.count.counting("import"))
        }
    }
}

/// An import by its number.
struct ImportArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("Its number, as 'sijill imports list' prints it.", valueName: "import"))
    var number: Int

    var run: ImportRunNumber { ImportRunNumber(Int64(number)) }
}

/// `sijill imports show`.
struct ImportsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print every record that an import changed, with the row that it came from."
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var number: ImportArgument

    func run() async throws {
        try await RegisterAccess.ending {
            let store = try await RegisterAccess.reading(options)
            guard let run = try await store.importRun(number.run) else {
                Terminal.note("sijill: \(ImportUndo.Refusal.noSuchImport(number.run))")
                throw ExitStatus.partly
            }
            for file in run.run.files { Terminal.print("of \(file)") }
            for revision in try await store.revisions(of: number.run) {
                guard let stored = try await store.revision(revision.revision, of: revision.incidentID) else {
                    continue
                }
                let incident = try Incident.read(document: stored.document).incident
                let name = incident.displayCode.isEmpty ? incident.id.description : incident.displayCode
                let what = revision.revision == 1 ? "new" : "revision \(revision.revision)"
                let digest = stored.header.origin?.digest.map { ", \($0)" } ?? ""
                Terminal.print("\(name)  \(what)  \(stored.header.reason)\(digest)")
            }
            Terminal.print(run.revisions.counting("revision"))
        }
    }
}

/// `sijill imports undo`.
struct ImportsUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take an import back.",
        discussion: """
            Nothing is deleted. Records that the import changed get the document that they had before, as a further
            revision; records that it brought are withdrawn into the bin, where readers do not see them. Where a record was
            changed since, nothing is done and it is told; --leave-changed undoes the rest. The undoing is an import itself and
            can be undone.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var number: ImportArgument

    @Flag(help: "Leave records that were changed since as they are, and undo the rest.")
    var leaveChanged = false

    @Flag(help: "Say what would happen and write nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Who does this, for the history.", valueName: "name"))
    var author = "import"

    func run() async throws {
        try await RegisterAccess.ending {
            let store =
                dryRun ? try await RegisterAccess.reading(options) : try await RegisterAccess.existing(options)
            let undo = ImportUndo(store: store, now: { .now }, author: author)
            let steps: [ImportUndo.Step]
            do {
                steps = try await undo.plan(number.run)
            } catch let refusal as ImportUndo.Refusal {
                Terminal.note("sijill: import \(number.number): \(refusal)")
                throw ExitStatus.partly
            }
            let changed = try await tellChanged(steps, store)
            guard changed == 0 || leaveChanged else {
                Terminal.note("sijill: nothing was undone; --leave-changed undoes the rest")
                throw ExitStatus.partly
            }
            let withdrawn = steps.count { $0.kind == .withdraw }
            let restored = steps.count - withdrawn - changed
            let counts = "\(restored.counting("record")) as before, \(withdrawn) withdrawn, \(changed) left as they are"
            guard !dryRun else { return Terminal.print("\(counts); dry run: nothing was written") }
            var bar = ProgressBar("Undoing", total: Int64(steps.count))
            let run = try await undo.run(steps, of: number.run) { done in
                bar.show(done: Int64(done), count: done, unit: "records")
            }
            bar.finish()
            Terminal.print("\(counts); this is import \(run.value), and can be undone")
        }
    }

    /// Names the records that were changed since; gives how many they are.
    private func tellChanged(_ steps: [ImportUndo.Step], _ store: any IncidentStore) async throws -> Int {
        var count = 0
        for step in steps {
            guard case .changedSince(let revision) = step.kind else { continue }
            count += 1
            guard let stored = try await store.current(step.incidentID) else { continue }
            let incident = try Incident.read(document: stored.document).incident
            let name = incident.displayCode.isEmpty ? incident.id.description : incident.displayCode
            Terminal.note(
                "sijill: \(name) was changed since (revision \(revision), \(stored.header.kind.rawValue) by "
                    + "\(stored.header.author): \(stored.header.reason))"
            )
        }
        return count
    }
}
