// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Register

/// `sijill letters`.
struct LettersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters",
        abstract: "Keep the correspondence with militaries: what was sent, what came back, how long it took.",
        subcommands: [LettersListCommand.self, LettersAddCommand.self],
        defaultSubcommand: LettersListCommand.self
    )
}

/// `sijill letters list`.
struct LettersListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Print the files of incidents with the days that they are open, and the median to an outcome."
    )

    @OptionGroup var options: RegisterOptions

    @Option(help: ArgumentHelp("Only the file of this incident, letter by letter.", valueName: "code"))
    var incident: String?

    func run() async throws {
        try await RegisterAccess.ending {
            let store = try await RegisterAccess.reading(options)
            let library = RecordLibrary(store: store)
            var id: Incident.ID?
            if let incident {
                var argument = IncidentArgument()
                argument.code = incident
                id = try await argument.find(in: library).incident.id
            }
            let files = Correspondence.files(of: try await store.letters(on: id))
            guard let today = Timestamp.now.moment?.day else { return }
            for line in try await table(files, library, today).lines { Terminal.print(line) }
            if id != nil {
                for file in files { print(file) }
            }
            Terminal.print("\(files.count.counting("file")), \(files.count { $0.closed == nil }) open")
            if let median = Correspondence.medianDaysToOutcome(files) {
                let days = median == median.rounded() ? "\(Int(median))" : "\(median)"
                Terminal.print("median days to an outcome: \(days)")
            }
        }
    }

    private func table(
        _ files: [Correspondence],
        _ library: RecordLibrary,
        _ today: CalendarDay
    ) async throws -> TextTable {
        var table = TextTable(
            ["incident", "actor", "opened", "acknowledged", "answered", "outcome", "days"],
            numeric: [6]
        )
        for file in files {
            let code = try await library.record(file.incidentID)?.incident.displayCode ?? "\(file.incidentID)"
            table.add(
                [code, file.actor, file.opened.text]
                    + [file.acknowledged, file.answered, file.closed].map { $0?.text ?? "" }
                    + ["\(file.daysOpen(on: today))"]
            )
        }
        return table
    }

    private func print(_ file: Correspondence) {
        for letter in file.letters.map(\.letter) {
            Terminal.print("\(letter.day.text)  \(letter.kind.rawValue)  \(letter.actor)  \(letter.note)")
        }
    }
}

extension LetterKind: ExpressibleByArgument {}

/// `sijill letters add`.
struct LettersAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "File a letter on an incident.")

    @OptionGroup var options: RegisterOptions
    @OptionGroup var incident: IncidentArgument

    @Option(help: "sent, acknowledged, requestReceived, answered or outcome.")
    var kind: LetterKind

    @Option(help: ArgumentHelp("The key of the actor.", valueName: "actor"))
    var actor: String

    @Option(help: ArgumentHelp("The day of the letter; today without it.", valueName: "2026-12-31"))
    var day: String?

    @Option(help: ArgumentHelp("A note for the file.", valueName: "text"))
    var note = ""

    @Option(help: ArgumentHelp("Who does this, for the file.", valueName: "name"))
    var author = "letters"

    func validate() throws {
        _ = try DayOption.day(day, "--day")
        if Actor(rawValue: actor) == nil {
            throw ValidationError("--actor takes the key of an actor such as us-led-coalition, not '\(actor)'")
        }
    }

    func run() async throws {
        let given = try DayOption.day(day, "--day")
        try await RegisterAccess.ending {
            let store = try await RegisterAccess.existing(options)
            let record = try await incident.find(in: RecordLibrary(store: store))
            let now = Timestamp.now
            guard let day = given ?? now.moment?.day else { return }
            try await store.file([
                NewLetter(
                    incidentID: record.incident.id,
                    kind: kind,
                    actor: actor,
                    day: day,
                    note: note,
                    author: author,
                    recordedAt: now,
                    packet: nil
                )
            ])
            Terminal.print("filed on \(record.incident.displayCode): \(kind.rawValue), \(day.text)")
        }
    }
}
