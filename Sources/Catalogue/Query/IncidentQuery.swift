// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What a reader asks of the list of incidents: the one grammar of the site, the API and the command.
///
/// Values of one property are alternatives; properties restrict each other. A query that was parsed prints as the
/// same query again, and two queries that ask the same are equal and print the same.
package struct IncidentQuery: Hashable, Sendable {
    /// Words to look for; empty for none.
    package var text = ""
    /// The kinds of fields to look for the words in; empty for all.
    package private(set) var fields: Set<SearchField> = []
    private var filters: [FilterDimension: Set<String>] = [:]
    /// The first and last day, both included; an incident of several days is kept where any of its days is.
    package var from: CalendarDay?
    package var to: CalendarDay?
    /// True keeps undated incidents (beside those of the days, where days are asked for); false leaves them out.
    ///
    /// Where nil, undated incidents are kept unless days are asked for.
    package var undated: Bool?
    /// Keeps what was updated on that day or later.
    package var updatedSince: CalendarDay?
    /// Keeps what was first published on that day or later.
    package var publishedSince: CalendarDay?
    package var killed: KilledFilter?
    /// Keeps what lies in an area.
    package var box: QueryBox?
    /// Keeps what lies within a distance of something.
    package var near: QueryNear?
    /// What lying in an area means; of no account without one.
    package var areaMatch = AreaMatch.point
    /// Whole codes in upper case; an incident is kept where it bears one of them.
    package private(set) var codes: Set<String> = []
    /// Keeps incidents that break no rule of integrity, notes aside: asked by staff alone.
    package var isClean = false
    package var order = IncidentOrder()
    /// From 1.
    package var page = 1
    /// 1…`maximumPageSize`.
    package var pageSize = IncidentQuery.defaultPageSize

    package static let defaultPageSize = 20
    package static let maximumPageSize = 1000
    /// Bytes of a text that is searched for, or of a value outside the vocabularies.
    package static let maximumTextLength = 500

    package init() {}

    /// The values asked for of a property; empty where it does not matter.
    package subscript(dimension: FilterDimension) -> Set<String> {
        get { filters[dimension] ?? [] }
        set { filters[dimension] = newValue.isEmpty ? nil : newValue }
    }

    /// The properties that have values asked for, in their order.
    package var filteredDimensions: [FilterDimension] {
        // Comparing a few is quicker than looking each of all up.
        let asked = Array(filters.keys)
        return asked.isEmpty ? [] : FilterDimension.allCases.filter(asked.contains)
    }

    /// The values asked for of a property in the order of its list; values that are not listed follow by name.
    package func orderedValues(of dimension: FilterDimension) -> [String] {
        self[dimension].sorted { left, right in
            (dimension.position(of: left) ?? .max, left) < (dimension.position(of: right) ?? .max, right)
        }
    }

    /// Asks for incidents that bear one of these codes, in any case.
    package mutating func setCodes(_ codes: some Sequence<String>) {
        self.codes = Set(codes.map { $0.uppercased() })
    }

    /// Looks for the words in these kinds of fields; all of them, or none, and a query without words, ask for no kind.
    package mutating func setFields(_ fields: Set<SearchField>) {
        self.fields = text.isEmpty || fields.count == SearchField.allCases.count ? [] : fields
    }

    /// Whether nothing is asked for: every incident is kept.
    package var isUnrestricted: Bool {
        text.isEmpty && filters.isEmpty && codes.isEmpty && killed == nil && undated == nil && from == nil && to == nil
            && updatedSince == nil && publishedSince == nil && box == nil && near == nil && !isClean
    }
}

/// What is asked of the number of civilians killed.
package enum KilledFilter: Hashable, Sendable {
    /// The lower side of the range is known and not below this.
    case atLeast(Int)
    /// Nobody said.
    case unknown
}
