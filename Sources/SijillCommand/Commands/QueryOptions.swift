// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Catalogue
import CivilianHarm

/// Filters: the same as in the site's addresses.
struct FilterOptions: ParsableArguments {
    @Option(help: "Words to look for, in any script.")
    var q: String?

    @Option(help: ArgumentHelp("Actor.", valueName: "key,…")) var actor: [String] = []
    @Option(help: ArgumentHelp("Country.", valueName: "key,…")) var country: [String] = []
    @Option(help: ArgumentHelp("Programme.", valueName: "key,…")) var programme: [String] = []
    @Option(help: ArgumentHelp("Grade, or ungraded.", valueName: "key,…")) var grade: [String] = []
    @Option(help: ArgumentHelp("Position of a military.", valueName: "key,…")) var position: [String] = []
    @Option(help: ArgumentHelp("Strike status, or alleged.", valueName: "key,…")) var strikeStatus: [String] = []
    @Option(help: ArgumentHelp("Strike type.", valueName: "key,…")) var strikeType: [String] = []
    @Option(help: ArgumentHelp("First day.", valueName: "2017-07-02")) var from: String?
    @Option(help: ArgumentHelp("Last day.", valueName: "2017-07-02")) var to: String?

    @Option(help: ArgumentHelp("Any filter of the site's addresses; may be repeated.", valueName: "name=value"))
    var filter: [String] = []

    /// The query; a wrong value ends the command with what is allowed.
    func query() throws -> IncidentQuery { try Self.query(of: items()) }

    func items() throws -> [QueryItem] {
        var items: [QueryItem] = []
        func add(_ name: String, _ values: [String]) { items += values.map { QueryItem(name, $0) } }
        for (name, values) in [
            ("q", [q].compactMap(\.self)), ("actor", actor), ("country", country), ("programme", programme),
            ("grade", grade), ("position", position), ("strikeStatus", strikeStatus), ("strikeType", strikeType),
            ("from", [from].compactMap(\.self)), ("to", [to].compactMap(\.self)),
        ] {
            add(name, values)
        }
        for text in filter {
            let parts = text.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { throw ValidationError("--filter takes name=value") }
            add(String(parts[0]), [String(parts[1])])
        }
        return items
    }

    static func query(of items: [QueryItem]) throws -> IncidentQuery {
        do throws(IncidentQueryError) {
            return try IncidentQuery(items, on: .staff)
        } catch {
            throw ValidationError(error.description)
        }
    }
}

/// Filters, and which part of the list in which order.
struct QueryOptions: ParsableArguments {
    @OptionGroup var filters: FilterOptions

    @Option(
        help: ArgumentHelp(
            "date, deathsAlleged, deathsConceded, published, updated, recorded or code.",
            valueName: "key"
        )
    )
    var sort: String?

    @Option(help: "asc or desc.")
    var order: String?

    @Option(help: "The page, from 1.")
    var page: Int?

    @Option(help: "Incidents on a page, at most 1000.")
    var pageSize: Int?

    func validate() throws { _ = try query() }

    /// The query; a wrong value ends the command with what is allowed.
    func query() throws -> IncidentQuery {
        var items = try filters.items()
        for (name, value) in [
            ("sort", sort), ("order", order), ("page", page.map { String($0) }), ("size", pageSize.map { String($0) }),
        ] {
            if let value { items.append(QueryItem(name, value)) }
        }
        return try FilterOptions.query(of: items)
    }
}
