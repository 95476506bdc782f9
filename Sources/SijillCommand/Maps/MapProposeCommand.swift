// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Importing

/// `sijill map propose`.
struct MapProposeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Propose a mapping for a table, with the reason for each guess.",
        discussion: """
            Looks at the headers, hashtags and first 500 rows of a CSV, TSV, JSON table or workbook. What it cannot place is
            listed. Look the mapping over, then try it: sijill import --mapping FILE --preview TABLE.
            """.flowing
    )

    @Argument(help: ArgumentHelp("The table.", valueName: "table"))
    var table: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where to save the mapping; nowhere if not given.", valueName: "file")
    )
    var output: String?

    @Option(help: ArgumentHelp("What to call the material; else the table's name.", valueName: "name"))
    var name: String?

    @OptionGroup var form: TableFormOptions

    func validate() throws { try form.validate() }

    func run() async throws {
        let proposal: MappingProposal
        do throws(TableFault) {
            let settings = form.settings
            var reader = try TableFile(table, settings).reader(settings.form(TableMapping()))
            proposal = try MappingProposal(&reader, name: materialName, form: settings.form(TableMapping()))
        } catch {
            let place = error.row.map { ", row \($0)" } ?? ""
            Terminal.note("sijill: \(table)\(place): \(error.message)")
            throw ExitStatus.partly
        }
        show(proposal)
        guard let output else { return }
        let bytes = Data(proposal.mapping.bytes + [0x0A])
        guard (try? bytes.write(to: URL(fileURLWithPath: output), options: .withoutOverwriting)) != nil else {
            Terminal.note("sijill: \(output) cannot be written, or is there already: name another file")
            throw ExitStatus.failed
        }
        Terminal.print("\nsaved as \(output); next: sijill import --mapping \(output) --preview \(table)")
    }

    private func show(_ proposal: MappingProposal) {
        var known = TextTable(["column", "to", "because", "for example"])
        for guess in proposal.guesses {
            guard let target = guess.target else { continue }
            known.add([guess.column, target, guess.reason, Self.examples(guess)])
        }
        for line in known.lines { Terminal.print(line) }
        let open = proposal.guesses.filter { $0.target == nil }
        if !open.isEmpty {
            Terminal.print("\nnot placed, kept as unplaced unless you say more:")
            for guess in open { Terminal.print("  \(guess.column): \(guess.reason)\(Self.tail(guess))") }
        }
        Terminal.print("\nto look over:")
        for note in proposal.mapping.notes { Terminal.print("  \(note)") }
    }

    private static func examples(_ guess: MappingProposal.Guess) -> String {
        guess.examples.map { $0.count > 24 ? $0.prefix(23) + "…" : $0 }.joined(separator: " | ")
    }

    private static func tail(_ guess: MappingProposal.Guess) -> String {
        guess.examples.isEmpty ? "" : " (\(examples(guess)))"
    }

    /// The name as given, or the file's without its ending, in letters that a mapping may have.
    private var materialName: String {
        let file = table.split(separator: "/").last.map(String.init) ?? table
        let base = name ?? (file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file)
        let plain = base.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let words = String(plain).split(separator: "-").joined(separator: "-")
        return words.isEmpty ? "my-table" : String(words.prefix(64))
    }
}

/// `sijill map mappings`.
struct MapMappingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mappings",
        abstract: "List the mappings that the program knows, or print one as a file to begin with."
    )

    @Argument(help: ArgumentHelp("Print this mapping.", valueName: "name"))
    var name: String?

    @Flag(help: "List every target that a column can have.")
    var targets = false

    func run() async throws {
        if targets {
            for target in TableMapping.targets { Terminal.print(target) }
            return
        }
        guard let name else {
            var table = TextTable(["name", "material"])
            for mapping in ShippedMappings.all { table.add([mapping.name, mapping.title ?? ""]) }
            for line in table.lines { Terminal.print(line) }
            return
        }
        guard let place = ShippedMappings.all.firstIndex(where: { $0.name == name }) else {
            Terminal.note("sijill: there is no mapping “\(name)”")
            throw ExitStatus.partly
        }
        Terminal.print(String(decoding: ShippedMappings.files[place], as: UTF8.self))
    }
}
