// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm
import Counting

/// `sijill replies`.
struct RepliesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replies",
        abstract: "Count how a military actor answered for the incidents it is held against.",
        discussion: """
            Positions by grade, reasons given, how the squares that it returned lie to our points, and the days from the
            incident to the first dated statement. Published incidents alone, each once, whatever its grade.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var filters: FilterOptions

    @Option(help: "table or json.")
    var format = FigureFormat.table

    func validate() throws {
        guard try filters.query()[.actor].count == 1 else { throw ValidationError("name one actor with --actor") }
        guard format != .csv else { throw ValidationError("--format takes table or json here") }
    }

    func run() async throws {
        let query = try filters.query()
        let store = try await RegisterAccess.reading(options)
        let listing = try await RegisterAccess.ending {
            let desk = PartDesk(library: try await Library(store: store))
            return try await desk.replies(of: query[.actor].first ?? "", query)
        }
        guard format == .table else { return Terminal.print(String(decoding: listing.json, as: UTF8.self)) }
        for line in Self.lines(listing) { Terminal.print(line) }
    }

    private static func lines(_ listing: ReplyListing) -> [String] {
        let count = listing.count
        var lines = [
            "Actor    \(listing.actor)",
            "Against  \(count.incidents.counting("incident")): \(count.answered.grouped) answered, "
                + "\(count.unanswered.grouped) without an answer; \(count.entries.grouped) entries",
        ]
        if let first = count.first {
            lines.append(
                "Days     median \(first.median.grouped), from \(first.shortest.grouped) to \(first.longest.grouped), "
                    + "over \(first.count.counting("incident"))"
            )
        }
        if count.withSquare > 0 {
            lines.append(
                "Squares  \(count.withSquare.grouped), our own generic point handed back in \(count.echoes.grouped)"
            )
        }
        var grades = TextTable(
            ["position", "incidents"] + count.grades.map { $0.isEmpty ? FilterDimension.ungraded : $0 },
            numeric: Set(1...count.grades.count + 1)
        )
        for (row, cells) in zip(count.positions, count.byGrade) {
            grades.add([name(row.key), row.count.grouped] + cells.map(\.grouped))
        }
        if !count.positions.isEmpty { lines += [""] + grades.lines }
        for (title, unit, rows) in [
            ("square", "incidents", count.squares), ("time from the incident", "statements", count.delays),
            ("reason", "incidents", count.reasons),
        ] where !rows.isEmpty {
            var table = TextTable([title, unit], numeric: [1])
            for row in rows { table.add([name(row.key), row.count.grouped]) }
            lines += [""] + table.lines
        }
        return lines
    }

    private static func name(_ key: String) -> String { key.isEmpty ? IncidentParts.unknown : key }
}
