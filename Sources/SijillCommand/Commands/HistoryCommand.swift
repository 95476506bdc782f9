// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Register

/// `sijill history`.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Print every revision of an incident with what it changed, field by field."
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var incident: IncidentArgument

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() async throws {
        try await RegisterAccess.ending {
            let library = RecordLibrary(store: try await RegisterAccess.reading(options))
            let record = try await incident.find(in: library)
            let changes = try await library.history(of: record.incident.id)
            switch format {
            case .json:
                for change in changes { Terminal.print(change.jsonLine) }
            case .text:
                for change in changes { print(change) }
                Terminal.print(changes.count.counting("revision"))
            }
        }
    }

    private func print(_ change: RevisionChange) {
        let header = change.header
        Terminal.print(
            "revision \(header.number)  \(header.recordedAt.text)  \(header.kind.rawValue) by \(header.author)"
        )
        Terminal.print("  \(header.reason)")
        if header.number == 1 {
            Terminal.print("  first recorded, \(Set(change.differences.map(\.field)).count) fields known")
            return
        }
        for difference in change.differences {
            Terminal.print("  \(difference.path)")
            Terminal.print("    - \(difference.old.map(Self.text) ?? "(nothing)")")
            Terminal.print("    + \(difference.new.map(Self.text) ?? "(nothing)")")
        }
    }

    private static func text(_ value: JSONValue) -> String {
        var writer = JSONWriter(order: .interchange)
        writer.value(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension RevisionChange {
    /// The revision as one JSON object.
    fileprivate var jsonLine: String {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.key("revision")
            writer.integer(header.number)
            for (key, text) in [
                ("recordedAt", header.recordedAt.text), ("kind", header.kind.rawValue), ("author", header.author),
                ("reason", header.reason),
            ] {
                writer.key(key)
                writer.string(text)
            }
            writer.key("differences")
            writer.array { writer in
                for difference in differences {
                    writer.object { writer in
                        writer.key("path")
                        writer.string(difference.path)
                        writer.key("old")
                        writer.value(difference.old ?? .null)
                        writer.key("new")
                        writer.value(difference.new ?? .null)
                    }
                }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
