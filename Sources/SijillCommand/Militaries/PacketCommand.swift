// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Publishing
import Register
import Site

/// How a packet is written.
enum PacketFormat: String, ExpressibleByArgument, CaseIterable {
    case json, html
}

/// Options that say who asks.
struct SenderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The recorder's name, for the packet.", valueName: "name"))
    var from: String?

    @Option(
        help: ArgumentHelp(
            "Where an answer goes: an e-mail address or a page (or SIJILL_CONTACT).",
            valueName: "contact"
        )
    )
    var contact: String?

    @Option(help: ArgumentHelp("The address of the published register, for the link to the page.", valueName: "url"))
    var site: String?

    var sender: PacketDesk.Sender {
        let address = site.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        return PacketDesk.Sender(
            name: from,
            contact: contact ?? Environment.contact,
            site: address
        )
    }
}

/// `sijill packet`.
struct PacketCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "packet",
        abstract: "Write what a military needs to look into one incident.",
        discussion: """
            The packet has every field, and says "unknown" where nobody knows. Places are written no finer than they are
            known, with the radius in which to search. --send files it as sent: the next packet on the incident then says
            what is new since.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var sender: SenderOptions

    @Option(help: "json or html; html prints as it stands.")
    var format = PacketFormat.json

    @Flag(help: "Hand over the names of victims; without it their number alone.")
    var names = false

    @Option(help: ArgumentHelp("The day by which a reply is expected.", valueName: "2026-12-31"))
    var replyBy: String?

    @Option(help: ArgumentHelp("File the packet as sent to this actor.", valueName: "actor"))
    var send: String?

    @Option(help: ArgumentHelp("A note for the file.", valueName: "text"))
    var note = ""

    @Option(help: ArgumentHelp("Who does this, for the file.", valueName: "name"))
    var author = "packet"

    func validate() throws {
        _ = try DayOption.day(replyBy, "--reply-by")
        if let send, Actor(rawValue: send) == nil {
            throw ValidationError("--send takes the key of an actor such as us-led-coalition, not '\(send)'")
        }
    }

    func run() async throws {
        let replyDay = try DayOption.day(replyBy, "--reply-by")
        try await RegisterAccess.ending {
            let store =
                send == nil ? try await RegisterAccess.reading(options) : try await RegisterAccess.existing(options)
            let record = try await incident.find(in: RecordLibrary(store: store))
            let desk = PacketDesk(reports: store, sender: sender.sender)
            let now = Timestamp.now
            guard let moment = now.moment,
                let packet = try await desk.packet(on: record, made: moment, replyBy: replyDay, includesNames: names)
            else {
                Terminal.note("\(record.incident.displayCode) is not published: no packet was made")
                throw ExitStatus.partly
            }
            if let actor = send.flatMap({ Actor(rawValue: $0) }) {
                try await desk.fileSent(
                    packet,
                    on: record,
                    to: actor,
                    day: moment.day,
                    note: note,
                    author: author,
                    at: now
                )
                Terminal.note("filed as sent to \(actor.label(.english)) on \(moment.day.text)")
            }
            let bytes = format == .json ? packet.json : PacketPage(packet).document()
            Terminal.print(String(decoding: bytes, as: UTF8.self))
        }
    }
}

/// Days on the command line.
enum DayOption {
    /// The day of an option; nil where it is not given.
    static func day(_ text: String?, _ name: String) throws -> CalendarDay? {
        guard let text else { return nil }
        guard let day = CalendarDay(text) else {
            throw ValidationError("\(name) takes a day such as 2026-12-31, not '\(text)'")
        }
        return day
    }
}
