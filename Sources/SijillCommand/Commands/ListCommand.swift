// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm
import Publishing
import Register

/// `sijill list`.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List incidents by filters, with a count.",
        discussion: """
            text and json print one page. csv, geojson and interchange write every
            incident of the query, as the site's files do; interchange holds published
            records alone, and of them what readers may see.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var filters: QueryOptions

    @Option(help: "text, json, csv, geojson or interchange.")
    var format = Format.text

    @Flag(help: "List what readers may see, and nothing else.")
    var published = false

    @Flag(help: "Print how many incidents each value of each filter would give.")
    var facets = false

    func validate() throws {
        guard format.file == nil || filters.page == nil && filters.pageSize == nil && !facets else {
            throw ValidationError("--format \(format.rawValue) writes every incident: it has no pages and no facets")
        }
    }

    func run() async throws {
        let query = try filters.query()
        let plane: Plane = published ? .public : .staff
        try await RegisterAccess.ending {
            let context = IntegrityContext(today: Timestamp.now.moment?.day)
            let library = try await Library(store: try await RegisterAccess.reading(options), integrity: context)
            if let file = format.file {
                let sink = try OutputSink(path: nil, isPrivate: false)
                let pieces = try await ListExport(library: library, plane: plane).file(query, as: file)
                for index in 0..<pieces.count { try sink.write(try await pieces.piece(index)) }
                try sink.close()
            } else {
                let listing = try await library.list(query, plane: plane)
                ListingPrinter(query: query, listing: listing).print(format == .json ? .json : .text, facets: facets)
            }
        }
    }
}

extension ListCommand {
    /// How a list is printed: a page of it, or all of it as a file.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv, geojson, interchange

        /// The format of a file; nil for a page.
        var file: ExportFormat? {
            switch self {
            case .text, .json: nil
            case .csv: .list
            case .geojson: .geojson
            case .interchange: .interchange
            }
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
