// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm
import Publishing
import Register
import RegisterSQLite
import Tables

/// `sijill export`.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the register, or the incidents of a query, in a format of your choice.",
        discussion: """
            Formats are described in docs/exports.md. Filters are those of 'sijill list'; without any, everything is written.

            Without --public a file holds drafts and the entry ids of outside lists: it is for other registers, not for
            readers. With it, what readers may see, people as the policy says.

            \(Self.lossless) lose nothing: 'sijill import' reads them back.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var filters: FilterOptions
    @OptionGroup var policy: PeoplePolicyOptions

    @Option(help: "The format.")
    var format = ExportFormat.interchange

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file or folder to write; standard output if not given.", valueName: "path")
    )
    var output: String?

    @Flag(name: .customLong("public"), help: "Only what readers may see.")
    var isPublic = false

    @Flag(name: .customLong("bom"), help: "Begin CSV files with a byte order mark, for spreadsheets.")
    var hasByteOrderMark = false

    @Option(help: ArgumentHelp("The licence of the data, as the SPDX list names it.", valueName: "id"))
    var licence = "CC-BY-4.0"

    @Option(help: ArgumentHelp("For ucdp and acled, the side that is the one number of a range.", valueName: "side"))
    var best = BestFigure.low

    private static var lossless: String {
        let names = ExportFormat.allCases.filter(\.isLossless).map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " and " + names.suffix(1).joined()
    }

    func validate() throws {
        _ = try filters.query()
        guard format.planes.contains(plane) else {
            throw ValidationError("--format \(format.rawValue) is made of what readers may see: add --public")
        }
        guard output != nil || format.isStream else {
            throw ValidationError("--format \(format.rawValue) is no stream: name it with --output")
        }
    }

    private var plane: Plane { isPublic ? .public : .staff }

    func run() async throws {
        let query = try filters.query()
        try await RegisterAccess.ending {
            let store = try await RegisterAccess.reading(options)
            var bar = ProgressBar("Exporting", total: Int64(try await store.counts().incidents))
            let export = Export(store: store, plane: plane, policy: policy.policy, exportOptions) {
                try await Library(store: store)
            }
            let summary: ExportSummary
            if let output {
                summary = try await export.write(query, as: format, to: output) { done in
                    bar.show(done: Int64(done), count: done, unit: "incidents")
                }
            } else {
                let sink = try OutputSink(path: nil, isPrivate: false)
                summary = try await export.stream(query, format) { try sink.write($0) }
                try sink.close()
            }
            bar.finish()
            Terminal.note("\(summary.incidents.counting("incident")) written\(output.map { " to \($0)" } ?? "")")
            for reason in ExportSummary.Reason.allCases {
                guard let count = summary.leftOut[reason] else { continue }
                Terminal.note("\(count.counting("incident")) left out: \(reason.words)")
            }
        }
    }

    private var exportOptions: Export.Options {
        var options = Export.Options()
        options.list.hasByteOrderMark = hasByteOrderMark
        options.about.licence = licence
        options.best = best
        options.database = { try SQLiteTables($0, $1) }
        return options
    }
}

extension ExportFormat: ExpressibleByArgument {}
extension BestFigure: ExpressibleByArgument {}

extension ExportSummary.Reason {
    fileprivate var words: String {
        switch self {
        case .withoutDeaths: "nobody was killed, as far as is said"
        case .deathsUnknown: "it is not said how many were killed"
        case .undated: "no date"
        }
    }
}
