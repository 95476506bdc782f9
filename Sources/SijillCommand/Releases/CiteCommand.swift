// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm
import Counting
import Register
import RegisterSQLite

/// `sijill cite`.
struct CiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite",
        abstract: "Keep a query as it was asked, and ask it again: after later edits it still gives the same.",
        discussion: """
            A citation holds the query, the rule, the time, how many incidents it gave and the SHA-256 of the result. The
            result is that of published incidents as of the time. docs/releases.md explains it.
            """.flowing,
        subcommands: [CiteMakeCommand.self, CiteListCommand.self, CiteVerifyCommand.self],
        defaultSubcommand: CiteMakeCommand.self
    )

    /// The line that says all of a citation.
    static func line(_ citation: QueryCitation) -> String {
        let query = citation.query.isEmpty ? "all incidents" : citation.query
        let rule = citation.rule.map { ", rule \($0) version \(citation.ruleVersion)" } ?? ""
        return "\(citation.id)  \(query)\(rule), as of \(citation.asOf.text): \(citation.rows.counting("incident")), "
            + Digest.text(citation.digest)
    }

    /// Opens the register; what is wrong ends the program.
    static func desk(_ options: RegisterOptions, isWriting: Bool) async throws -> CitationDesk {
        let rules = try RuleFile.book(of: options)
        let store = try await RegisterAccess.ending {
            try await SQLiteRegister.open(folder: options.folder, for: isWriting ? .writing : .reading)
        }
        return CitationDesk(store: store, rules: rules)
    }
}

/// `sijill cite make`.
struct CiteMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Cite the published incidents of a query as of a time, now where none is given."
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var filters: FilterOptions

    @Option(help: "The rule of counting whose totals are cited too; 'sijill rules' lists them.")
    var rule: String?

    @OptionGroup var time: TimeOption

    func validate() throws { _ = try filters.query() }

    func run() async throws {
        let query = try filters.query()
        let asOf = try time.time ?? .now
        let desk = try await CiteCommand.desk(options, isWriting: true)
        do {
            let citation = try await RegisterAccess.ending {
                try await desk.cite(query, rule: rule, asOf: asOf, at: .now)
            }
            Terminal.print(CiteCommand.line(citation))
        } catch let refusal as CitationDesk.Refusal {
            throw ValidationError(refusal.description)
        }
    }
}

/// `sijill cite list`.
struct CiteListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List every citation, the oldest first."
    )

    @OptionGroup var options: RegisterOptions

    func run() async throws {
        let desk = try await CiteCommand.desk(options, isWriting: false)
        try await RegisterAccess.ending {
            for citation in try await desk.citations() { Terminal.print(CiteCommand.line(citation)) }
        }
    }
}

/// `sijill cite verify`.
struct CiteVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Ask a cited query again as of its time and compare the result.",
        discussion: "Ends with code 1 where the result differs or cannot be made again."
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "The id of the citation; all where none is given.")
    var id: String?

    func run() async throws {
        let desk = try await CiteCommand.desk(options, isWriting: false)
        let isWhole = try await RegisterAccess.ending {
            var isWhole = true
            let chosen = try await desk.citations().filter { id == nil || $0.id == id }
            if chosen.isEmpty, let id {
                Terminal.note("sijill: there is no citation '\(id)': 'sijill cite list' names them")
                throw ExitStatus.partly
            }
            for citation in chosen {
                let verdict = try await desk.verify(citation)
                let text =
                    switch verdict {
                    case .same: "the same result"
                    case .differs(let rows): "ANOTHER RESULT, with \(rows.counting("incident")): check the register"
                    case .ruleChanged: "its rule has another version now: the result cannot be made again"
                    case .tooLarge: "too many incidents"
                    }
                Terminal.print("\(citation.id)  \(text)")
                isWhole = isWhole && verdict == .same
            }
            return isWhole
        }
        if !isWhole { throw ExitStatus.partly }
    }
}
