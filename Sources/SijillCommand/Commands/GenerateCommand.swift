// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Register

/// `sijill generate`.
struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Fill the register with an invented programme, for demonstrations, tests and measurements.",
        discussion: "Everything in it is invented. The same seed gives the same incidents, on every machine."
    )

    @OptionGroup var options: RegisterOptions

    @Option(help: "How many incidents.")
    var incidents = 150

    @Option(help: "The seed.")
    var seed: UInt64 = 1

    /// Incidents of one transaction.
    private static let batchSize = 2000

    func validate() throws {
        guard (1...Int(Int32.max)).contains(incidents) else { throw ValidationError("--incidents takes 1 or more") }
    }

    func run() async throws {
        try await RegisterAccess.ending {
            let store = try await RegisterAccess.writing(options)
            let generator = IncidentGenerator(seed: seed)
            if try await store.current(generator.incident(0).id) != nil {
                Terminal.note("this register holds incidents of seed \(seed) already: take another seed or folder")
                throw ExitStatus.partly
            }
            var bar = ProgressBar("Generating", total: Int64(incidents))
            for start in stride(from: 0, to: incidents, by: Self.batchSize) {
                let end = min(start + Self.batchSize, incidents)
                let now = Timestamp.now
                try await store.append((start..<end).map { revision(generator.incident($0), at: now) })
                bar.show(done: Int64(end), count: end, unit: "incidents")
            }
            bar.finish()
            Terminal.print("\(incidents.counting("invented incident")) in \(options.folder)")
        }
    }

    private func revision(_ incident: Incident, at time: Timestamp) -> NewRevision {
        NewRevision(
            of: incident,
            follows: 0,
            recordedAt: time,
            author: "generate",
            kind: .generated,
            reason: "invented, seed \(seed)",
            supplied: .all,
            origin: RevisionOrigin(
                format: OriginFormat.generated.rawValue,
                record: nil,
                digest: nil,
                lastUpdated: incident.lastUpdated
            )
        )
    }
}
