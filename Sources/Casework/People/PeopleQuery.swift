// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm

/// Which people are asked for: those of the incidents of a query, and of these the ones with a name, sex, age or outcome.
package struct PeopleQuery: Hashable, Sendable {
    /// Any query of the list of incidents; its page and page size are those of the people.
    ///
    /// People come in the order of days: no other order is taken.
    package var incidents: IncidentQuery
    /// Words of names; empty for none.
    package var name = ""
    private var choices: [PersonDimension: Set<String>] = [:]

    package init(_ incidents: IncidentQuery = IncidentQuery()) {
        self.incidents = incidents
    }

    /// The values asked for of a property; empty where it does not matter.
    package subscript(dimension: PersonDimension) -> Set<String> {
        get { choices[dimension] ?? [] }
        set { choices[dimension] = newValue.isEmpty ? nil : newValue }
    }

    /// Whether every person of every incident is kept.
    package var isUnrestricted: Bool { incidents.isUnrestricted && name.isEmpty && choices.isEmpty }

    /// Whether a property of people is asked for.
    package var asksOfPeople: Bool { !choices.isEmpty }

    /// The same query on another page, from 1.
    package func onPage(_ page: Int) -> PeopleQuery {
        var query = self
        query.incidents = incidents.onPage(page)
        return query
    }
}

/// A property that people are chosen by; raw values are the names of the parameters.
package enum PersonDimension: String, CaseIterable, Sendable {
    case outcome, sex, age, matched

    /// The value for people of whom it is not known, or not listed.
    package static let unknown = "unknown"

    /// The values in their order.
    ///
    /// Of ages, `child` and `adult` are everybody below 18 and from 18 on, those included of whom no more is said.
    package var values: [String] {
        switch self {
        case .outcome: Outcome.allCases.map(\.rawValue) + [Self.unknown]
        case .sex: Sex.allCases.map(\.rawValue) + [Self.unknown]
        case .age: [AgeBand.child, .adult].map(\.rawValue) + AgeBand.known.map(\.rawValue) + [Self.unknown]
        case .matched: [FilterDimension.yes, FilterDimension.no]
        }
    }
}

extension PeopleQuery {
    /// The parameter of names.
    package static let nameParameter = "name"

    /// Reads the part of an address after the question mark.
    ///
    /// - Throws: The first thing that cannot be read.
    package init(queryString: some StringProtocol) throws(IncidentQueryError) {
        try self.init(try QueryItem.items(of: queryString))
    }

    /// Reads names and values; lists may be repeated names or joined by commas, empty values are as if not given.
    ///
    /// - Throws: The first thing that cannot be read.
    package init(_ items: [QueryItem]) throws(IncidentQueryError) {
        self.init()
        var others: [QueryItem] = []
        for item in items {
            if item.name == Self.nameParameter {
                try takeName(item.value.trimmed)
            } else if let dimension = PersonDimension(rawValue: item.name) {
                try take(item.value, of: dimension)
            } else {
                others.append(item)
            }
        }
        do throws(IncidentQueryError) {
            incidents = try IncidentQuery(others)
        } catch .unknownParameter(let name, let allowed) {
            let own = [Self.nameParameter] + PersonDimension.allCases.map(\.rawValue)
            throw .unknownParameter(name: name, allowed: own + allowed)
        }
        guard incidents.order.key == .date else {
            throw .invalidValue(parameter: "sort", value: incidents.order.key.rawValue, allowed: .oneOf(["date"]))
        }
    }

    private mutating func takeName(_ text: String) throws(IncidentQueryError) {
        guard !text.isEmpty else { return }
        guard name.isEmpty || name == text else { throw .repeatedParameter(name: Self.nameParameter) }
        guard text.utf8.count <= IncidentQuery.maximumTextLength else {
            let limit = IncidentQuery.maximumTextLength
            throw .invalidValue(parameter: Self.nameParameter, value: text, allowed: .text(maximumLength: limit))
        }
        name = text
    }

    private mutating func take(_ list: String, of dimension: PersonDimension) throws(IncidentQueryError) {
        for value in list.split(separator: ",").map(\.trimmed) where !value.isEmpty {
            guard dimension.values.contains(value) else {
                throw .invalidValue(parameter: dimension.rawValue, value: value, allowed: .oneOf(dimension.values))
            }
            self[dimension].insert(value)
        }
    }

    /// The query as names and values in one stable order; what is usual is left out.
    package var items: [QueryItem] {
        var items = name.isEmpty ? [] : [QueryItem(Self.nameParameter, name)]
        for dimension in PersonDimension.allCases {
            let values = orderedValues(of: dimension)
            if !values.isEmpty { items.append(QueryItem(dimension.rawValue, values.joined(separator: ","))) }
        }
        return items + incidents.items
    }

    /// The values asked for of a property, in the order of its list.
    package func orderedValues(of dimension: PersonDimension) -> [String] {
        dimension.values.filter(self[dimension].contains)
    }

    /// The part of an address after the question mark; empty for the query that asks for nothing.
    package var queryString: String { QueryItem.queryString(of: items) }
}
