// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
import Names

/// Which list of what militaries publish.
package enum ReportList: String, Hashable, Sendable {
    /// Whole reports.
    case reports
    /// The single strikes of all reports.
    case strikes

    /// What the list can be filtered by, in the order of its form.
    package var dimensions: [ReportDimension] {
        switch self {
        case .reports: [.kind, .issuer, .language]
        case .strikes: [.status, .actor, .country]
        }
    }
}

/// A property that reports or strikes are chosen by; raw values are the names of the parameters.
package enum ReportDimension: String, CaseIterable, Sendable {
    case kind, issuer, language, status, actor, country

    /// The value of what is not recorded.
    package static let unknown = "unknown"
}

/// A query of the list of reports or of strikes: filters, words, days, and the page.
package struct ReportQuery: Hashable, Sendable {
    /// Rows of a page.
    package static let pageSize = 50

    package let list: ReportList
    /// Words that titles, places and targets are searched for; empty for none.
    package var text = ""
    package var from: CalendarDay?
    package var to: CalendarDay?
    /// From 1.
    package var page = 1
    private var choices: [ReportDimension: Set<String>] = [:]

    package init(_ list: ReportList) {
        self.list = list
    }

    /// The values asked for of a property; empty where it does not matter.
    package subscript(dimension: ReportDimension) -> Set<String> {
        get { choices[dimension] ?? [] }
        set { choices[dimension] = newValue.isEmpty ? nil : newValue }
    }

    /// Whether everything is asked for.
    package var isUnrestricted: Bool { text.isEmpty && from == nil && to == nil && choices.isEmpty }

    /// The same query on another page.
    package func onPage(_ page: Int) -> ReportQuery {
        var query = self
        query.page = max(1, page)
        return query
    }
}

extension ReportQuery {
    private static let names = (text: "q", from: "from", to: "to", page: "page")

    /// Reads the part of an address after the question mark; values may be repeated or joined by commas.
    ///
    /// - Throws: The first thing that cannot be read.
    package init(_ list: ReportList, queryString: some StringProtocol) throws(IncidentQueryError) {
        self.init(list)
        var seen: Set<String> = []
        for item in try QueryItem.items(of: queryString) where !item.value.trimmed.isEmpty {
            if let dimension = ReportDimension(rawValue: item.name), list.dimensions.contains(dimension) {
                for value in item.value.split(separator: ",").map(\.trimmed) where !value.isEmpty {
                    try Self.check(value, item.name)
                    self[dimension].insert(value)
                }
                continue
            }
            guard seen.insert(item.name).inserted else { throw .repeatedParameter(name: item.name) }
            try take(item)
        }
        if let from, let to, to < from { throw .reversedDays(from: from, to: to) }
    }

    private mutating func take(_ item: QueryItem) throws(IncidentQueryError) {
        let value = item.value.trimmed
        switch item.name {
        case Self.names.text:
            try Self.check(value, item.name)
            text = value
        case Self.names.from: from = try Self.day(value, item.name)
        case Self.names.to: to = try Self.day(value, item.name)
        case Self.names.page:
            guard let number = Int(value), (1...1_000_000).contains(number) else {
                throw .invalidValue(parameter: item.name, value: value, allowed: .wholeNumber(1...1_000_000))
            }
            page = number
        default:
            let own = [Self.names.text, Self.names.from, Self.names.to, Self.names.page]
            throw .unknownParameter(name: item.name, allowed: list.dimensions.map(\.rawValue) + own)
        }
    }

    private static func day(_ value: String, _ name: String) throws(IncidentQueryError) -> CalendarDay {
        guard let day = CalendarDay(value) else {
            throw .invalidValue(parameter: name, value: value, allowed: .day)
        }
        return day
    }

    private static func check(_ value: String, _ name: String) throws(IncidentQueryError) {
        let limit = IncidentQuery.maximumTextLength
        guard value.utf8.count <= limit else {
            throw .invalidValue(parameter: name, value: value, allowed: .text(maximumLength: limit))
        }
    }

    /// The query as names and values in one stable order; what is usual is left out.
    package var items: [QueryItem] {
        var items = text.isEmpty ? [] : [QueryItem(Self.names.text, text)]
        for dimension in list.dimensions where !self[dimension].isEmpty {
            items.append(QueryItem(dimension.rawValue, self[dimension].sorted().joined(separator: ",")))
        }
        if let from { items.append(QueryItem(Self.names.from, from.text)) }
        if let to { items.append(QueryItem(Self.names.to, to.text)) }
        if page > 1 { items.append(QueryItem(Self.names.page, "\(page)")) }
        return items
    }

    /// The part of an address after the question mark; empty for the query that asks for nothing.
    package var queryString: String { QueryItem.queryString(of: items) }

    /// The words of the text under the search key; a row has to have all of them.
    var words: [Substring] { SearchKey.n1(text).split(separator: " ") }
}
