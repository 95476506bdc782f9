// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Counting
import Foundation
import Publishing
import Register
import RegisterSQLite

/// `sijill release`.
struct ReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Freeze what readers can see as a version that can be cited, and look at such versions.",
        discussion: """
            A release is a folder in the register's folder 'releases': every export, rules, vocabularies, method, what
            changed since the release before, how to cite it, and the digest of each file. Nothing changes it any more.
            docs/releases.md explains it.
            """.flowing,
        subcommands: [
            ReleaseMakeCommand.self, ReleaseListCommand.self, ReleaseShowCommand.self, ReleaseVerifyCommand.self,
            ReleaseDiffCommand.self,
        ],
        defaultSubcommand: ReleaseMakeCommand.self
    )
}

/// Where releases stand.
struct ShelfOptions: ParsableArguments {
    @OptionGroup var options: RegisterOptions

    @Option(
        help: ArgumentHelp(
            "Another folder for releases than 'releases' in the register's folder.",
            valueName: "folder"
        )
    )
    var shelf: String?

    var releases: ReleaseShelf { shelf.map { ReleaseShelf(path: $0) } ?? ReleaseShelf(register: options.folder) }

    /// The releases whose data readers no longer get, with the incidents that were redacted since.
    func withheld() async throws -> [(ReleaseVersion, [String])] {
        guard RegisterAccess.exists(options) else { return [] }
        let store = try await RegisterAccess.reading(options)
        let redactions = try await ChangeBook(store: store, rules: .builtIn).redactions()
        return try releases.versions.compactMap { version in
            let names = try releases.redactedSince(version, redactions).map(\.name)
            return names.isEmpty ? nil : (version, names)
        }
    }
}

extension ReleaseVersion: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

/// `sijill release make`.
struct ReleaseMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make the next release.",
        discussion: """
            The same register and the same --time give the same bytes. The register must hold no revision of later than
            that time, and releases follow each other in time.
            """.flowing
    )

    @OptionGroup var shelf: ShelfOptions

    @Option(help: ArgumentHelp("The time of the release: a day, or a UTC time; now where it is not given."))
    var time: String?

    @Option(
        help: ArgumentHelp(
            "The licence: an SPDX identifier such as CC-BY-4.0, or an address (or SIJILL_LICENSE).",
            valueName: "licence"
        )
    )
    var license: String?

    @Option(help: ArgumentHelp("What the register is called (or SIJILL_TITLE).", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("Who publishes it (or SIJILL_PUBLISHER); else its title stands.", valueName: "name"))
    var publisher: String?

    @Option(help: ArgumentHelp("What the data set is, in 50 to 5000 characters.", valueName: "text"))
    var summary: String?

    @Option(help: ArgumentHelp("Where readers find the site (or SIJILL_PUBLIC_ADDRESS).", valueName: "address"))
    var publicAddress: String?

    private static func setting(_ flag: String?, _ variable: String) -> String? {
        let value = flag ?? ProcessInfo.processInfo.environment[variable]
        return value?.isEmpty == true ? nil : value
    }

    func validate() throws {
        guard Self.setting(license, "SIJILL_LICENSE") != nil else {
            throw ValidationError(
                "name the licence with --license: without one nobody knows what they may do with the data"
            )
        }
        if let summary, !(50...5000).contains(summary.count) {
            throw ValidationError("--summary takes 50 to 5000 characters: it has \(summary.count)")
        }
        _ = try moment
    }

    private var moment: Timestamp {
        get throws {
            guard let time else { return .now }
            guard let given = Timestamp(time) else {
                throw ValidationError("--time takes a day or a time such as 2026-11-26T10:00:00Z, not '\(time)'")
            }
            return given
        }
    }

    func run() async throws {
        let title = Self.setting(title, "SIJILL_TITLE") ?? "Sijill"
        let address = Self.setting(publicAddress, "SIJILL_PUBLIC_ADDRESS")
        let terms = ReleaseTerms(
            title: title,
            publisher: Self.setting(publisher, "SIJILL_PUBLISHER") ?? title,
            license: Self.setting(license, "SIJILL_LICENSE") ?? "",
            summary: summary,
            address: address.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        )
        let time = try moment
        try await ReleaseAccess.ending {
            let store = try await RegisterAccess.reading(shelf.options)
            let rules = try RuleFile.book(of: shelf.options)
            let library = try await Library(store: store)
            let maker = ReleaseMaker(library: library, rules: rules, store: store) { try SQLiteTables($0, $1) }
            let release = try await maker.make(on: shelf.releases, at: time, terms) { Terminal.note("writing \($0)") }
            Terminal.print("\(release.version): \(release.incidents.counting("incident")), \(release.kind)")
            Terminal.print("\(shelf.releases.path)/\(release.version)")
        }
    }
}

/// `sijill release list`.
struct ReleaseListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the releases, the latest first."
    )

    @OptionGroup var shelf: ShelfOptions

    func run() async throws {
        try await ReleaseAccess.ending {
            var table = TextTable(["version", "time", "kind", "incidents"], numeric: [3])
            for version in shelf.releases.versions.reversed() {
                let release = try shelf.releases.release(version)
                table.add([version.description, release.time.text, release.kind, release.incidents.grouped])
            }
            for line in table.lines { Terminal.print(line) }
            for (version, names) in try await shelf.withheld() {
                Terminal.print(
                    "\(version): redacted since, so that readers no longer get its data: \(names.joined(separator: ", "))"
                )
            }
        }
    }
}

/// `sijill release show`.
struct ReleaseShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one release: what it holds, how to cite it, what changed."
    )

    @OptionGroup var shelf: ShelfOptions

    @Argument(help: "The version, such as v2026.11.1; the latest where none is given.")
    var version: ReleaseVersion?

    func run() async throws {
        try await ReleaseAccess.ending {
            guard let version = version ?? shelf.releases.versions.last else {
                return Terminal.print("there is no release yet: 'sijill release make' makes one")
            }
            let release = try shelf.releases.release(version)
            Terminal.print("\(version)  \(release.time.text)  \(release.kind)")
            Terminal.print("Cite as: \(release.citation)")
            for (name, digest) in try shelf.releases.sums(version) { Terminal.print("\(digest.prefix(12))…  \(name)") }
            Terminal.print("")
            Terminal.print(String(decoding: try shelf.releases.bytes(version, "CHANGES.md"), as: UTF8.self))
        }
    }
}

/// `sijill release verify`.
struct ReleaseVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read every file of a release and compare it with its digest.",
        discussion: "Ends with code 1 where a file differs, is missing or was added."
    )

    @OptionGroup var shelf: ShelfOptions

    @Argument(help: "The version, such as v2026.11.1; all where none is given.")
    var version: ReleaseVersion?

    func run() async throws {
        let isWhole = try await ReleaseAccess.ending {
            var isWhole = true
            for version in version.map({ [$0] }) ?? shelf.releases.versions {
                let problems = try shelf.releases.problems(version)
                for problem in problems { Terminal.print("\(problem)") }
                let count = try shelf.releases.sums(version).count
                if problems.isEmpty { Terminal.print("\(version): \(count.counting("file")), all as they were made") }
                isWhole = isWhole && problems.isEmpty
            }
            return isWhole
        }
        if !isWhole { throw ExitStatus.partly }
    }
}

/// `sijill release diff`.
struct ReleaseDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two releases: incidents, and by which of them each headline figure moved."
    )

    @OptionGroup var shelf: ShelfOptions

    @Argument(help: "The earlier release.")
    var from: ReleaseVersion

    @Argument(help: "The later release.")
    var to: ReleaseVersion

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() async throws {
        try await ReleaseAccess.ending {
            let releases = shelf.releases
            let (old, new) = (try releases.contents(from), try releases.contents(to))
            let changes = ReleaseChanges(since: from, from: old, to: new)
            guard format == .json else { return Terminal.print(changes.text) }
            var writer = JSONWriter(order: .interchange)
            changes.write(to: &writer)
            Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
        }
    }
}

/// Runs what reads or makes releases.
enum ReleaseAccess {
    /// What goes wrong is told on standard error and ends the program with code 2.
    static func ending<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await RegisterAccess.ending(body)
        } catch let error as ReleaseError {
            Terminal.note("sijill: \(error)")
            throw ExitStatus.failed
        }
    }
}
