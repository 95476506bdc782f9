// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Register

/// Options that name one incident.
struct IncidentArgument: ParsableArguments {
    @Argument(help: "An incident's code, current or former, or its id.")
    var code: String

    /// The record; tells on standard error what is to be known, and ends the program where there is none.
    func find(in library: RecordLibrary) async throws -> IncidentRecord {
        if let id = Incident.ID(code), let record = try await library.record(id) { return record }
        switch try await library.lookUp(code: code) {
        case .current(let record): return record
        case .formerly(let record, let former):
            Terminal.note("\(former) is now \(record.incident.displayCode) (formerly \(former))")
            return record
        case .several(let records, let areCurrent):
            Terminal.note("\(records.count) incidents \(areCurrent ? "bear" : "bore") \(code): name one by its id")
            for record in records {
                let date = record.incident.date?.text ?? "undated"
                Terminal.note("  \(record.incident.id)  \(record.incident.displayCode)  \(date)")
            }
            throw ExitStatus.partly
        case .none(let suggestions):
            let hint = suggestions.isEmpty ? "" : "; there are \(suggestions.joined(separator: ", "))"
            Terminal.note("no incident bears \(code)\(hint)")
            throw ExitStatus.partly
        }
    }
}

/// A time given on the command line.
struct TimeOption: ParsableArguments {
    @Option(help: ArgumentHelp("The state at a UTC time.", valueName: "2026-11-23[T10:00:00Z]"))
    var asOf: String?

    func validate() throws { _ = try time }

    /// The time; nil for now.
    var time: Timestamp? {
        get throws {
            guard let asOf else { return nil }
            guard let time = Timestamp(asOf) else {
                throw ValidationError("--as-of takes a date such as 2026-11-23 or a time such as 2026-11-23T10:00:00Z")
            }
            return time
        }
    }
}

/// `sijill show`.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Print one incident.")

    @OptionGroup var options: RegisterOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var time: TimeOption

    @Option(help: "text or json.")
    var format = OutputFormat.text

    @Flag(help: "Say for each field which revision supplied it.")
    var origins = false

    func run() async throws {
        let asOf = try time.time
        try await RegisterAccess.ending {
            let library = RecordLibrary(store: try await RegisterAccess.reading(options))
            var record = try await incident.find(in: library)
            if let asOf {
                guard let then = try await library.record(record.incident.id, asOf: asOf) else {
                    Terminal.note("\(incident.code) was not recorded yet at \(asOf.text)")
                    throw ExitStatus.partly
                }
                record = then
            }
            switch format {
            case .json: Terminal.print(String(decoding: record.incident.interchangeLine, as: UTF8.self))
            case .text:
                for line in IncidentText(record).lines { Terminal.print(line) }
                if origins { try await printOrigins(of: record, in: library) }
            }
        }
    }

    private func printOrigins(of record: IncidentRecord, in library: RecordLibrary) async throws {
        let suppliers = try await library.suppliers(of: record.incident.id)
        Terminal.print("")
        Terminal.print("Origin of each field")
        var table = TextTable(["field", "revision", "format", "record"], numeric: [1])
        for field in Incident.form.fields {
            guard let header = suppliers[field.key] else { continue }
            table.add([
                field.key, String(header.number), header.origin?.format ?? header.kind.rawValue,
                header.origin?.record ?? "",
            ])
        }
        for line in table.lines { Terminal.print("  " + line) }
    }
}
