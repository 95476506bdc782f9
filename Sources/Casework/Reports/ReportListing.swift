// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// One page of a list of reports or strikes.
package struct ReportListing<Row: Sendable>: Sendable {
    /// How many the query asks for, on all pages; exact.
    package let total: Int
    package let rows: [Row]
    /// Of each property its values, each with how many of the query without a filter on that property have it.
    package let facets: [ReportFacet]
    /// Whether rows come behind these.
    let hasMore: Bool
    /// Where the last of these rows stands; nil where there is none.
    let lastPlace: ReportPlace?
}

/// The values of one property.
package struct ReportFacet: Hashable, Sendable {
    package let dimension: ReportDimension
    /// The most frequent first, then by value.
    package let values: [Value]

    /// One value, and how many have it.
    package struct Value: Hashable, Sendable {
        package let value: String
        package let count: Int
    }
}

/// A row as the lists choose it: its values, its days and its words.
struct ChoosableRow<Row: Sendable>: Sendable {
    let row: Row
    /// By the place of the property in the list's dimensions.
    let values: [String]
    /// Days since 1970-01-01; nil where no day is recorded.
    let first: Int?
    let last: Int?
    /// Under the search key.
    let words: String
}

extension ReportListing where Row: NumberedRow {
    /// The rows of a query that come behind a place, as many as a page has, and the place behind them; nil at the end.
    static func following(
        _ place: ReportPlace?,
        _ query: ReportQuery,
        of rows: [ChoosableRow<Row>]
    ) -> (listing: ReportListing, next: ReportPlace?) {
        let listing = ReportListing(query, of: rows) { row in place.map { $0 < row.listPlace } ?? true }
        let last = listing.hasMore ? listing.lastPlace : nil
        return (listing, last)
    }
}

extension ReportListing where Row: NumberedRow {
    /// Chooses, counts and cuts out one page, in one walk; rows of which `isBehind` says no are counted and not shown.
    init(_ query: ReportQuery, of rows: [ChoosableRow<Row>], isBehind: (ChoosableRow<Row>) -> Bool = { _ in true }) {
        let dimensions = query.list.dimensions
        let choice = RowChoice(query)
        var counts = [[String: Int]](repeating: [:], count: dimensions.count)
        var kept: [Int] = []
        var passed = 0
        for (index, row) in rows.enumerated() {
            guard choice.admits(row) else { continue }
            let misses = choice.misses(row)
            if misses.isEmpty {
                if isBehind(row) { kept.append(index) } else { passed += 1 }
            }
            // A value's number is of the query without the filter on its own property.
            for place in dimensions.indices where misses.isEmpty || misses == [place] {
                counts[place][row.values[place], default: 0] += 1
            }
        }
        total = kept.count + passed
        let start = (query.page - 1) * ReportQuery.pageSize
        let page = kept.dropFirst(start).prefix(ReportQuery.pageSize)
        self.rows = page.map { rows[$0].row }
        hasMore = start + page.count < kept.count
        lastPlace = page.last.map { rows[$0].listPlace }
        facets = zip(dimensions, counts).map { dimension, counts in
            ReportFacet(
                dimension: dimension,
                values: counts.map { ReportFacet.Value(value: $0.key, count: $0.value) }
                    .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
            )
        }
    }
}

/// Which rows a query chooses, whatever its page.
struct RowChoice {
    private let chosen: [Set<String>]
    private let words: [Substring]
    private let from: Int?
    private let to: Int?

    init(_ query: ReportQuery) {
        chosen = query.list.dimensions.map { query[$0] }
        words = query.words
        (from, to) = (query.from?.dayNumber, query.to?.dayNumber)
    }

    /// Whether a row has the words and a day of the query.
    func admits<Row>(_ row: ChoosableRow<Row>) -> Bool {
        isWithin(row) && words.allSatisfy { row.words.contains($0) }
    }

    /// The places of the properties of which a row has no value that is asked for.
    func misses<Row>(_ row: ChoosableRow<Row>) -> [Int] {
        chosen.indices.filter { place in !chosen[place].isEmpty && !chosen[place].contains(row.values[place]) }
    }

    /// Every row that is chosen, in the order given.
    func rows<Row>(of rows: [ChoosableRow<Row>]) -> [Row] {
        rows.filter { admits($0) && misses($0).isEmpty }.map(\.row)
    }

    private func isWithin<Row>(_ row: ChoosableRow<Row>) -> Bool {
        guard from != nil || to != nil else { return true }
        guard let first = row.first ?? row.last else { return false }
        return from.map { (row.last ?? first) >= $0 } ?? true && to.map { first <= $0 } ?? true
    }
}
