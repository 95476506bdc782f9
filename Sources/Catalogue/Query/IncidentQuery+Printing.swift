// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension IncidentQuery {
    /// The query as names and values in one stable order; what is usual is left out.
    package var items: [QueryItem] { restrictions + arrangement }

    /// Whether it asks for less than every incident.
    package var hasRestrictions: Bool { !restrictions.isEmpty }

    /// What is asked for.
    private var restrictions: [QueryItem] {
        var items: [QueryItem] = []
        func add(_ parameter: QueryParameter, _ value: String?) {
            if let value { items.append(QueryItem(parameter.rawValue, value)) }
        }
        add(.text, text.isEmpty ? nil : text)
        add(.fields, orderedFields.isEmpty ? nil : ValueList.joined(orderedFields.map(\.rawValue)))
        for dimension in filteredDimensions {
            items.append(QueryItem(dimension.rawValue, ValueList.joined(orderedValues(of: dimension))))
        }
        add(.from, from?.text)
        add(.to, to?.text)
        add(.undated, undated.map { $0 ? FilterDimension.yes : FilterDimension.no })
        add(.updatedSince, updatedSince?.text)
        add(.publishedSince, publishedSince?.text)
        add(.killed, killed?.value)
        add(.box, box?.value)
        add(.near, near?.value)
        add(.inside, areaMatch == .point ? nil : areaMatch.rawValue)
        add(.code, codes.isEmpty ? nil : ValueList.joined(codes.sorted()))
        add(.clean, isClean ? FilterDimension.yes : nil)
        return items
    }

    /// In which order it comes, and which part of it.
    private var arrangement: [QueryItem] {
        var items: [QueryItem] = []
        func add(_ parameter: QueryParameter, _ value: String?) {
            if let value { items.append(QueryItem(parameter.rawValue, value)) }
        }
        add(.sort, order.key == .date ? nil : order.key.rawValue)
        add(.order, order.direction == order.key.usualDirection ? nil : order.direction.rawValue)
        add(.page, page == 1 ? nil : String(page))
        add(.pageSize, pageSize == Self.defaultPageSize ? nil : String(pageSize))
        return items
    }

    /// The kinds of fields asked for, in their order.
    package var orderedFields: [SearchField] { fields.isEmpty ? [] : SearchField.allCases.filter(fields.contains) }

    /// What is asked for, as the first part of `queryString`, for links that differ in order and page alone.
    package var restrictionString: String { QueryItem.queryString(of: restrictions) }

    /// The query string of a query that asks for what this string says.
    package func queryString(restrictions: String) -> String {
        let arrangement = QueryItem.queryString(of: arrangement)
        return [restrictions, arrangement].filter { !$0.isEmpty }.joined(separator: "&")
    }

    /// The part of an address after the question mark; empty for the query that asks for nothing.
    package var queryString: String { QueryItem.queryString(of: items) }
}

extension KilledFilter {
    /// The value of the parameter `killed`.
    package var value: String {
        switch self {
        case .atLeast(let count): String(count)
        case .unknown: FilterDimension.unknownHarm
        }
    }
}
