// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Matching
import Register

/// `sijill reconcile measure`, and `sijill reconcile` with --evaluate or --learn.
struct ReconcileMeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Measure how well proposals find the incidents that statements are known to answer.",
        discussion: """
            --evaluate takes statements of which it is known what incidents they
            answer, one JSON object a line, and prints how well proposals find these
            incidents in the register: precision and recall over the threshold, and
            every miss with its cause. What the records hold of statements, squares
            and concessions is left out, and so are points that a military supplied.

            --learn prints the weights that the same file teaches.

            docs/matching.md explains both.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions

    @Option(help: ArgumentHelp("Statements with their incidents, to measure proposals by.", valueName: "file"))
    var evaluate: String?

    @Option(help: ArgumentHelp("Statements with their incidents, to learn weights from.", valueName: "file"))
    var learn: String?

    @Flag(help: "Take codes and numbers of militaries out of the texts first.")
    var hideCodes = false

    @Flag(help: "Take grid squares out of the texts first.")
    var hideSquares = false

    @Option(help: "The probability from which on a proposal counts, 0 to 1.")
    var threshold = MatchBand.reviewFrom

    @Option(help: "Into how many parts the statements are divided to learn and answer apart.")
    var folds = 10

    func validate() throws {
        guard (evaluate == nil) != (learn == nil) else {
            throw ValidationError(
                "name a file of statements with either --evaluate or --learn, or a subcommand: list, review, decide"
            )
        }
        guard (0...1).contains(threshold) else { throw ValidationError("--threshold takes 0 to 1") }
        guard (2...1000).contains(folds) else { throw ValidationError("--folds takes 2 to 1000") }
    }

    func run() async throws {
        let path = evaluate ?? learn ?? ""
        let file = try statements(path)
        for fault in file.faults { Terminal.note("\(path):\(fault.line): \(fault.reason)") }
        var hiding: LabelledStatements.Statement.Hiding = []
        if hideCodes { hiding.insert(.codes) }
        if hideSquares { hiding.insert(.squares) }
        let register = try await RegisterAccess.ending {
            try await pool(RegisterAccess.reading(options))
        }
        let trial = StatementTrial(file.statements, register: register, hiding: hiding)
        if learn != nil {
            let learned = trial.learned()
            Terminal.note("learned from \(learned.pairs.counting("statement")) of \(trial.statements.count)")
            Terminal.print(learned.weights.table)
        } else {
            EvaluationPrinter(trial: trial, threshold: threshold, folds: folds).print()
        }
        if !file.faults.isEmpty { throw ExitStatus.partly }
    }

    private func statements(_ path: String) throws -> LabelledStatements {
        do {
            return try LabelledStatements(file: path)
        } catch {
            Terminal.note("\(path): \(error)")
            throw ExitStatus.partly
        }
    }

    /// The register as a pool of what its recorder says alone.
    private func pool(_ store: any IncidentStore) async throws -> RegisterPool {
        let total = try await store.counts().incidents
        let bar = SharedProgressBar("Reading the register", total: Int64(total))
        defer { bar.finish() }
        return try await RegisterPool(store, source: .recorderAlone) { done in
            bar.show(done: Int64(done), count: done, unit: "incidents")
        }
    }
}
