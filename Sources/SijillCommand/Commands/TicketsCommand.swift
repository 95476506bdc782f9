// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Register
import RegisterSQLite

/// `sijill tickets`.
struct TicketsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tickets",
        abstract: "Read and answer what readers reported as wrong.",
        discussion: """
            Readers send reports with the form of the site; each gets a number, under which its reader sees what came of it.
            What they wrote is for the keepers of the register alone. docs/corrections.md explains it.
            """,
        subcommands: [
            TicketsListCommand.self, TicketsShowCommand.self, TicketsAnswerCommand.self, TicketsForgetCommand.self,
        ],
        defaultSubcommand: TicketsListCommand.self
    )

    /// Opens the register, runs `body`, and ends the program where that is refused.
    static func withDesk(_ options: RegisterOptions, _ body: (TicketDesk, RecordLibrary) async throws -> Void)
        async throws
    {
        do {
            try await RegisterAccess.ending {
                let store = try await SQLiteRegister.open(folder: options.folder, for: .adding)
                try await body(TicketDesk(store: store, now: { .now }), RecordLibrary(store: store))
            }
        } catch let refusal as TicketDesk.Refusal {
            Terminal.note("sijill: \(refusal)")
            throw ExitStatus.partly
        }
    }

    /// The code of the incident that a report is about.
    static func subject(of ticket: Ticket, _ library: RecordLibrary) async throws -> String {
        guard let id = ticket.incidentID else { return "the register" }
        let name = try await library.record(id)?.incident.displayCode ?? "\(id)"
        return ticket.revision.map { "\(name) version \($0)" } ?? name
    }
}

/// The number of a report.
struct TicketArgument: ParsableArguments {
    @Argument(help: "The number of the report, such as T-7K3M-9QXD-W2HA.")
    var ticket: String
}

/// `sijill tickets list`.
struct TicketsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the reports: those that wait first, the oldest of them first."
    )

    @OptionGroup var options: RegisterOptions

    @Flag(help: "Only those that wait for an outcome.")
    var open = false

    func run() async throws {
        try await TicketsCommand.withDesk(options) { desk, library in
            let tickets = try await desk.tickets()
            var table = TextTable(["report", "received", "about", "concerns", "stands"])
            for stored in tickets where stored.isOpen || !open {
                let ticket = stored.ticket
                table.add([
                    ticket.id, ticket.receivedAt.text, try await TicketsCommand.subject(of: ticket, library),
                    ticket.topic.rawValue, stored.state?.rawValue ?? "waiting",
                ])
            }
            for line in table.lines { Terminal.print(line) }
            Terminal.print("\(tickets.count.counting("report")), \(tickets.count(where: \.isOpen)) without an outcome")
        }
    }
}

/// `sijill tickets show`.
struct TicketsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a report with what its reader wrote, and what was done about it."
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var argument: TicketArgument

    func run() async throws {
        try await TicketsCommand.withDesk(options) { desk, library in
            guard let stored = try await desk.ticket(argument.ticket) else {
                throw TicketDesk.Refusal.noSuchTicket(argument.ticket)
            }
            let ticket = stored.ticket
            Terminal.print("\(ticket.id)  received \(ticket.receivedAt.text), concerns \(ticket.topic.rawValue)")
            Terminal.print("about \(try await TicketsCommand.subject(of: ticket, library))")
            if let text = try await desk.text(of: stored) {
                Terminal.print("\n\(text.message)\n")
                Terminal.print(text.contact.isEmpty ? "no way to be reached" : "to be reached at: \(text.contact)")
            } else {
                Terminal.print("what the reader wrote was deleted")
            }
            for step in stored.steps {
                let version = step.revision.map { ", version \($0)" } ?? ""
                let note = step.note.isEmpty ? "" : ": \(step.note)"
                Terminal.print("\(step.recordedAt.text)  \(step.state.rawValue)\(version), \(step.author)\(note)")
            }
        }
    }
}

/// `sijill tickets answer`.
struct TicketsAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Say where a report stands; its reader sees it, with the note.",
        discussion: """
            The record itself is changed by an import, such as that of its edited interchange document: 'sijill import --as
            correction --reason …'. The number of the version that came of it goes into --revision.
            """
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var argument: TicketArgument

    @Option(help: "considered, corrected, added, redacted, methodChanged, unchanged or closed.")
    var state: TicketState

    @Option(help: ArgumentHelp("What the reader is told.", valueName: "text"))
    var note = ""

    @Option(help: ArgumentHelp("The version of the record that came of it.", valueName: "number"))
    var revision: Int?

    @Option(help: ArgumentHelp("Who does this, for the file.", valueName: "name"))
    var author = "tickets"

    func run() async throws {
        try await TicketsCommand.withDesk(options) { desk, _ in
            try await desk.answer(argument.ticket, state, note: note.trimmed, revision: revision, author: author)
            Terminal.print("kept: \(argument.ticket) \(state.rawValue)")
        }
    }
}

/// `sijill tickets forget`.
struct TicketsForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Delete what a reader wrote; the report and what was done about it stay."
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var argument: TicketArgument

    func run() async throws {
        try await TicketsCommand.withDesk(options) { desk, _ in
            try await desk.forgetText(ofTicket: argument.ticket)
            Terminal.print(
                "deleted: what the reader of \(argument.ticket) wrote; backups that were made before still hold it"
            )
        }
    }
}

extension TicketState: ExpressibleByArgument {}
