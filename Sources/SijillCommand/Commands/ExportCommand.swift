// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Publishing
import Register

/// `sijill export`.
struct ExportCommand: AsyncParsableCommand {
    /// Formats that an export can have.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case interchange
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the register to a file or to standard output.",
        discussion: """
            interchange: JSON Lines, one incident a line, nothing lost. Without --public the file holds drafts and the
            entry ids of outside lists: it is for other registers, not for readers.
            """
    )

    @OptionGroup var options: RegisterOptions

    @Option(help: "interchange.")
    var format = Format.interchange

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; standard output if not given.", valueName: "file")
    )
    var output: String?

    @Flag(name: .customLong("public"), help: "Only what readers may see.")
    var isPublic = false

    func run() async throws {
        try await RegisterAccess.ending {
            let store = try await RegisterAccess.reading(options)
            var bar = ProgressBar("Exporting", total: Int64(try await store.counts().incidents))
            let sink = try OutputSink(path: output, isPrivate: !isPublic)
            var written = 0
            let count = try await InterchangeExport(store: store, isPublic: isPublic).run { line in
                try sink.write(line)
                written += 1
                bar.show(done: Int64(written), count: written, unit: "incidents")
            }
            try sink.close()
            bar.finish()
            Terminal.note("\(count.counting("incident")) written\(output.map { " to \($0)" } ?? "")")
        }
    }
}
