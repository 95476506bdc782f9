// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// One restriction of a query, as a list shows it to be removed.
package enum QueryChip: Hashable, Sendable {
    case text(String)
    case fields([SearchField])
    case value(FilterDimension, String)
    case from(CalendarDay)
    case to(CalendarDay)
    case undated(Bool)
    case updatedSince(CalendarDay)
    case publishedSince(CalendarDay)
    case killed(KilledFilter)
    case box(QueryBox)
    case near(QueryNear)
    case areaMatch(AreaMatch)
    case code(String)
    case clean
}

extension IncidentQuery {
    /// Every restriction, in the order in which parameters are printed.
    package var chips: [QueryChip] {
        var chips: [QueryChip] = text.isEmpty ? [] : [.text(text)]
        if !fields.isEmpty { chips.append(.fields(orderedFields)) }
        for dimension in filteredDimensions {
            chips += orderedValues(of: dimension).map { .value(dimension, $0) }
        }
        chips += [
            from.map { .from($0) }, to.map { .to($0) }, undated.map { .undated($0) },
            updatedSince.map { .updatedSince($0) }, publishedSince.map { .publishedSince($0) },
            killed.map { .killed($0) }, box.map { .box($0) }, near.map { .near($0) },
            areaMatch == .point ? nil : .areaMatch(areaMatch),
        ].compactMap(\.self)
        return chips + codes.sorted().map { .code($0) } + (isClean ? [.clean] : [])
    }

    /// The same query without one restriction, on the first page.
    package func removing(_ chip: QueryChip) -> IncidentQuery {
        var query = firstPage
        switch chip {
        case .text:
            query.text = ""
            query.setFields([])
        case .fields: query.setFields([])
        case .clean: query.isClean = false
        case .value(let dimension, let code): query[dimension].remove(code)
        case .from: query.from = nil
        case .to: query.to = nil
        case .undated: query.undated = nil
        case .updatedSince: query.updatedSince = nil
        case .publishedSince: query.publishedSince = nil
        case .killed: query.killed = nil
        case .box: query.box = nil
        case .near: query.near = nil
        case .areaMatch: query.areaMatch = .point
        case .code(let code): query.setCodes(codes.subtracting([code]))
        }
        if query.box == nil, query.near == nil { query.areaMatch = .point }
        return query
    }

    /// The same query with a value of a property added, or taken away where it was asked for, on the first page.
    package func toggling(_ code: String, of dimension: FilterDimension) -> IncidentQuery {
        var query = firstPage
        if query[dimension].remove(code) == nil { query[dimension].insert(code) }
        return query
    }

    /// The same query on another page, from 1.
    package func onPage(_ page: Int) -> IncidentQuery {
        var query = self
        query.page = page
        return query
    }

    /// The same query in another order, on the first page.
    package func ordered(by order: IncidentOrder) -> IncidentQuery {
        var query = firstPage
        query.order = order
        return query
    }

    /// The same query in pages of another size, from the first.
    package func inPages(of size: Int) -> IncidentQuery {
        var query = firstPage
        query.pageSize = min(max(1, size), Self.maximumPageSize)
        return query
    }

    /// The order and page size alone: every restriction is taken away.
    package var unrestricted: IncidentQuery {
        var query = IncidentQuery()
        query.order = order
        query.pageSize = pageSize
        return query
    }

    private var firstPage: IncidentQuery { onPage(1) }
}
