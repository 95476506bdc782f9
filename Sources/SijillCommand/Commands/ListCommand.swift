// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm

/// `sijill list`.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List incidents by filters, with a count."
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var filters: QueryOptions

    @Option(help: "text or json.")
    var format = OutputFormat.text

    @Flag(help: "List what readers may see, and nothing else.")
    var published = false

    @Flag(help: "Print how many incidents each value of each filter would give.")
    var facets = false

    func run() async throws {
        let query = try filters.query()
        try await RegisterAccess.ending {
            let library = try await Library(store: try await RegisterAccess.reading(options))
            let listing = try await library.list(query, plane: published ? .public : .staff)
            ListingPrinter(query: query, listing: listing).print(format, facets: facets)
        }
    }
}

/// `sijill search`.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find words in every text of the register, in any script.",
        discussion: "Every word must occur, each anywhere; \"quoted words\" must follow each other."
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: "The words.")
    var words: [String]

    @Option(help: "The page, from 1.")
    var page = 1

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard page >= 1 else { throw ValidationError("--page begins at 1") }
    }

    func run() async throws {
        var query = IncidentQuery()
        query.text = words.joined(separator: " ")
        query.page = page
        try await RegisterAccess.ending {
            let library = try await Library(store: try await RegisterAccess.reading(options))
            let listing = try await library.list(query, plane: .staff)
            ListingPrinter(query: query, listing: listing).print(format, facets: false)
            if listing.total == 0 { throw ExitStatus.partly }
        }
    }
}

/// Prints one page of a list.
struct ListingPrinter {
    let query: IncidentQuery
    let listing: IncidentListing

    func print(_ format: OutputFormat, facets: Bool) {
        switch format {
        case .text: printText(facets: facets)
        case .json: printJSON()
        }
    }

    private func printText(facets: Bool) {
        var table = TextTable(["code", "date", "place", "grade", "killed", "conceded"])
        for row in listing.rows {
            let summary = row.summary
            table.add([
                summary.displayCode.isEmpty ? "(no code)" : summary.displayCode, summary.dayText,
                row.card.placeEnglish ?? row.card.placeArabic ?? row.card.placeText ?? "",
                summary.grade.codes.joined(separator: ", "), summary.killed.words, summary.deathsConceded.words,
            ])
        }
        if !listing.rows.isEmpty { for line in table.lines { Terminal.print(line) } }
        for row in listing.rows where !row.snippets.isEmpty {
            for snippet in row.snippets {
                Terminal.print("\(row.summary.displayCode)  \(snippet.field.rawValue): \(snippet.marked)")
            }
        }
        if facets { printFacets() }
        Terminal.print(listing.total.counting("incident") + (listing.total > 0 ? "; " + pageText : ""))
    }

    /// Which of the incidents these are.
    private var pageText: String {
        let first = (query.page - 1) * query.pageSize + 1
        guard listing.rows.isEmpty else { return "these are \(first) to \(first + listing.rows.count - 1)" }
        let pages = (listing.total + query.pageSize - 1) / query.pageSize
        return "page \(query.page) is behind the last one, \(pages)"
    }

    private func printFacets() {
        for facet in listing.facets where !facet.values.isEmpty {
            Terminal.print(facet.dimension.rawValue)
            for value in facet.values { Terminal.print("  \(value.count)  \(value.code)") }
        }
    }

    private func printJSON() {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.key("total")
            writer.integer(listing.total)
            writer.key("page")
            writer.integer(query.page)
            writer.key("incidents")
            writer.array { writer in
                for row in listing.rows { write(row, to: &writer) }
            }
        }
        Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
    }

    private func write(_ row: ListedIncident, to writer: inout JSONWriter) {
        let summary = row.summary
        writer.object { writer in
            for (key, text) in [
                ("id", row.id.description), ("code", summary.displayCode), ("date", summary.dayText),
                ("place", row.card.placeEnglish ?? row.card.placeArabic ?? row.card.placeText),
                ("grade", summary.grade.codes.first.map { String($0) }),
            ] {
                writer.key(key)
                text.write(to: &writer)
            }
            for (key, bound) in [("killed", summary.killed), ("deathsConceded", summary.deathsConceded)] {
                writer.key(key)
                bound.write(to: &writer)
            }
        }
    }
}

extension IncidentSummary {
    /// `2017-07-02`, a range with a slash, or `undated`.
    var dayText: String {
        guard let day, let first = CalendarDay(dayNumber: Int(day)) else { return "undated" }
        guard let dayEnd, dayEnd != day, let last = CalendarDay(dayNumber: Int(dayEnd)) else { return first.text }
        return "\(first.text)/\(last.text)"
    }
}
