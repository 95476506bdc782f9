// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilianHarm
import Counting
import Foundation

/// `sijill rules`.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Print the rules of counting, or write them into the register's file for editing.",
        discussion: "A register without a file rules.json in its folder counts by the built-in rules."
    )

    @OptionGroup var options: RegisterOptions

    @Option(help: "text or json.")
    var format = OutputFormat.text

    @Flag(help: "Write rules.json into the register's folder, where there is none yet.")
    var write = false

    @Option(
        help: ArgumentHelp(
            "Say what a phrase such as \"dozens of people\" counts as, by which rule.",
            valueName: "phrase"
        )
    )
    var read: String?

    func run() async throws {
        let book = try RuleFile.book(of: options)
        if let read {
            guard let reading = QuantityReader(book.quantities).read(read) else {
                Terminal.note("sijill: the table of quantity words does not know this phrase")
                throw ExitStatus.partly
            }
            Terminal.print("\(reading.bound.words)  rule \(reading.ruleID)  \(reading.source)")
            return
        }
        if write {
            try save(book)
            return
        }
        switch format {
        case .json: Terminal.print(Self.text(of: book))
        case .text:
            for rule in book.rules {
                Terminal.print("\(rule.key)  version \(rule.version)  \(rule.name.english) · \(rule.name.arabic)")
                Terminal.print("    \(rule.definition.english)")
                Terminal.print(
                    "    missing bound: \(rule.boundPolicy.rawValue); several days: \(rule.allocation.rawValue); "
                        + "floor of the named: \(rule.namedVictimFloor ? "yes" : "no")"
                )
            }
            Terminal.print("\(book.rules.count) rules")
        }
    }

    private static func text(of book: RuleBook) -> String {
        var writer = JSONWriter(order: .interchange)
        book.write(to: &writer)
        return JSONLayout.indented(writer.bytes)
    }

    private func save(_ book: RuleBook) throws {
        let path = RuleFile.path(in: options.folder)
        guard RegisterAccess.exists(options) else {
            Terminal.note("sijill: there is no register in \(options.folder): name one with --register")
            throw ExitStatus.failed
        }
        guard !FileManager.default.fileExists(atPath: path) else {
            Terminal.note("sijill: \(path) is there already; nothing was written")
            throw ExitStatus.partly
        }
        do {
            try Data(Self.text(of: book).utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            Terminal.note("sijill: \(path) cannot be written: see to the folder's permissions and the space left")
            throw ExitStatus.failed
        }
        Terminal.print("\(path): \(book.rules.count) rules")
    }
}
