// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Matching
import Register

/// Which of the lists of a reconciliation is printed.
enum ReconciliationList: String, ExpressibleByArgument, CaseIterable {
    case open, matched, declared, recorded
}

/// `sijill reconcile list`.
struct ReconcileListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what militaries declare in kept reports, beside what is recorded.",
        discussion: """
            open: declarations with an incident that may be meant, for a person to decide; matched: those decided; declared:
            those for which nothing recorded comes near; recorded: incidents of actors that issue reports, of which no
            declaration speaks.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "open, matched, declared or recorded.")
    var list = ReconciliationList.open

    @Option(help: "text or json, one declaration a line.")
    var format = OutputFormat.text

    func run() async throws {
        try await RegisterAccess.ending {
            let reconciliation = try await Reconciling.read(try await RegisterAccess.reading(options))
            switch list {
            case .recorded:
                for incident in reconciliation.recordedOnly {
                    let line = JSONLine.text(["incident": .string(incident.name)])
                    Terminal.print(format == .text ? incident.name : line)
                }
            case .open: print(reconciliation.open)
            case .matched: print(reconciliation.matched)
            case .declared: print(reconciliation.declaredOnly)
            }
            guard format == .text else { return }
            Terminal.print(
                "\(reconciliation.open.count) to decide, \(reconciliation.matched.count) matched, "
                    + "\(reconciliation.declaredOnly.count) declared only, \(reconciliation.recordedOnly.count) recorded only"
            )
            for twin in reconciliation.twins.prefix(20) {
                Terminal.print("\(twin.first) and \(twin.second) speak of one allegation (\(twin.kind.rawValue))")
            }
            let hidden = reconciliation.twins.count - 20
            if hidden > 0 { Terminal.print("and \(hidden.counting("more pair"))") }
        }
    }

    private func print(_ items: [ReconciliationItem]) {
        for item in items {
            switch format {
            case .json: Terminal.print(JSONLine.text(item.json))
            case .text: for line in item.lines { Terminal.print(line) }
            }
        }
    }
}

/// `sijill reconcile decide`.
struct ReconcileDecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Keep what a person decided on a declaration and an incident.",
        discussion: """
            An accepted declaration becomes a revision of the incident. withdrawn takes a decision back, with what it added.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "The declaration, as 'sijill reconcile list' names it: 12.3.")
    var declaration: String

    @OptionGroup var incident: IncidentArgument

    @Argument(help: "accepted, rejected, cannotTell or withdrawn.")
    var verdict: MatchVerdict

    @Option(help: ArgumentHelp("Why; kept with the decision.", valueName: "text"))
    var reason = ""

    @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
    var author = "reconcile"

    func validate() throws { _ = try place }

    private var place: ReconciliationItem.Place {
        get throws {
            guard let place = ReconciliationItem.Place(declaration) else {
                throw ValidationError("a declaration is named by report and entry, such as 12.3, not '\(declaration)'")
            }
            return place
        }
    }

    func run() async throws {
        let place = try place
        try await RegisterAccess.ending {
            let store = try await RegisterAccess.existing(options)
            let record = try await incident.find(in: RecordLibrary(store: store))
            try await Reconciling.decide(place, on: record.incident, verdict, reason: reason, author: author, store)
        }
    }
}

extension MatchVerdict: ExpressibleByArgument {}

/// `sijill reconcile review`.
struct ReconcileReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide on open declarations one after the other, with reasons and keys.",
        discussion: """
            Each declaration is shown with the incidents that it may mean. 1 to 5 accepts one of them, r turns all of them
            down, c says that it cannot be told, s leaves it for later, q ends.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions

    @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
    var author = "reconcile"

    func run() async throws {
        try await RegisterAccess.ending {
            let open = try await Reconciling.read(try await RegisterAccess.reading(options)).open
            for (index, item) in open.enumerated() {
                Terminal.print("")
                Terminal.print("\(index + 1) of \(open.count)")
                for line in item.lines { Terminal.print(line) }
                guard try await answer(item) else { break }
            }
            Terminal.print("\(open.count.counting("declaration")) were open")
        }
    }

    /// Asks until an answer is understood; false where the person wants to end.
    private func answer(_ item: ReconciliationItem) async throws -> Bool {
        while true {
            Terminal.note("1-\(item.candidates.count) accept, r none of them, c cannot tell, s later, q end:")
            guard let line = readLine()?.trimmed.lowercased(), line != "q" else { return false }
            switch line {
            case "s", "": return true
            case "r", "c":
                let store = try await RegisterAccess.existing(options)
                for candidate in item.candidates where candidate.verdict == nil {
                    try await keep(line == "r" ? .rejected : .cannotTell, item, candidate, store)
                }
                return true
            default:
                guard let number = Int(line), item.candidates.indices.contains(number - 1) else { continue }
                let store = try await RegisterAccess.existing(options)
                try await keep(.accepted, item, item.candidates[number - 1], store)
                return true
            }
        }
    }

    private func keep(
        _ verdict: MatchVerdict,
        _ item: ReconciliationItem,
        _ candidate: ReconciliationItem.Candidate,
        _ store: any ReconciliationDesk.Store
    ) async throws {
        guard let record = try await RecordLibrary(store: store).record(candidate.id) else { return }
        try await Reconciling.decide(item.place, on: record.incident, verdict, reason: "", author: author, store)
    }
}
