// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
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
            let sink = try OutputSink(path: output)
            var written = 0
            let count = try await InterchangeExport(store: store, isPublic: isPublic).run { line in
                try sink.write(line)
                written += 1
                bar.show(done: Int64(written), count: written, unit: "incidents")
            }
            try sink.close()
            bar.finish()
            Terminal.note("\(count) incidents written\(output.map { " to \($0)" } ?? "")")
        }
    }
}

/// A file that appears under its name only when it is whole, or standard output.
final class OutputSink {
    private let path: String?
    private let temporary: String
    private var descriptor: Int32 = STDOUT_FILENO
    private var buffer: [UInt8] = []

    init(path: String?) throws {
        self.path = path
        temporary = (path ?? "") + ".partial"
        guard let path else { return }
        descriptor = Foundation.open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw ValidationError("\(path) cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    func write(_ bytes: [UInt8]) throws {
        buffer += bytes
        if buffer.count > 1 << 18 { try empty() }
    }

    private func empty() throws {
        var rest = buffer[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                throw ValidationError("the output cannot be written: \(String(cString: strerror(errno)))")
            }
            rest = rest.dropFirst(written)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left and gives the file its name.
    func close() throws {
        try empty()
        guard let path else { return }
        guard fsync(descriptor) == 0, Foundation.close(descriptor) == 0, rename(temporary, path) == 0 else {
            throw ValidationError("\(path) cannot be written: \(String(cString: strerror(errno)))")
        }
    }
}
