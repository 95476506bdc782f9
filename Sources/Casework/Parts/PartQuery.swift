// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm

/// Which statements, sources or media are asked for: those of the incidents of a query, chosen by their own properties.
package struct PartQuery: Hashable, Sendable {
    package let part: IncidentPart
    /// Any query of the list of incidents; its page and page size are those of the parts, which come by day.
    package var incidents: IncidentQuery
    private var choices: [PartField: Set<String>] = [:]
    /// The first and the last day of statements, both included; undated ones are left out where one is asked for.
    package var saidFrom: CalendarDay?
    package var saidTo: CalendarDay?
    /// The property whose values are listed with their numbers; nil for the list of parts.
    package var by: PartField?

    /// Stands for parts without a value.
    package static let unknown = IncidentParts.unknown

    package init(_ part: IncidentPart, _ incidents: IncidentQuery = IncidentQuery()) {
        self.part = part
        self.incidents = incidents
    }

    /// The values asked for of a property; empty where it does not matter.
    package subscript(field: PartField) -> Set<String> {
        get { choices[field] ?? [] }
        set { choices[field] = newValue.isEmpty ? nil : newValue }
    }

    /// Whether this is the whole list: every part of every incident.
    package var isUnrestricted: Bool { incidents.isUnrestricted && asksNothingOfParts && by == nil }

    /// Whether no property of parts is asked for.
    package var asksNothingOfParts: Bool { choices.isEmpty && saidFrom == nil && saidTo == nil }

    /// The same query on another page, from 1.
    package func onPage(_ page: Int) -> PartQuery {
        var query = self
        query.incidents = incidents.onPage(page)
        return query
    }

    /// Whether the query restricts a property.
    func asks(of field: PartField) -> Bool {
        field == .day ? saidFrom != nil || saidTo != nil : choices[field] != nil
    }

    /// Whether a value was asked for by its name; the empty value is that of parts without one.
    package func chooses(_ value: String, of field: PartField) -> Bool {
        choices[field]?.contains(value.isEmpty ? Self.unknown : value) ?? false
    }

    /// Whether a value is kept, nothing asked for keeping all; the empty value is that of parts without one.
    func keeps(_ value: String, of field: PartField) -> Bool {
        guard field == .day else { return choices[field] == nil || chooses(value, of: field) }
        guard let day = CalendarDay(value) else { return false }
        return saidFrom.map { $0 <= day } ?? true && saidTo.map { day <= $0 } ?? true
    }
}

extension PartQuery {
    private static let saidFromName = "saidFrom"
    private static let saidToName = "saidTo"
    private static let byName = "by"

    /// The properties of this kind of parts that values are chosen of.
    package var fields: [PartField] { part.fields.filter { $0 != .day } }

    private var ownNames: [String] {
        fields.map(\.rawValue) + (part == .statement ? [Self.saidFromName, Self.saidToName] : []) + [Self.byName]
    }

    /// Reads the part of an address after the question mark.
    ///
    /// - Throws: The first thing that cannot be read.
    package init(_ part: IncidentPart, queryString: some StringProtocol) throws(IncidentQueryError) {
        self.init(part)
        var others: [QueryItem] = []
        for item in try QueryItem.items(of: queryString) {
            guard ownNames.contains(item.name) else {
                others.append(item)
                continue
            }
            try take(item)
        }
        do throws(IncidentQueryError) {
            incidents = try IncidentQuery(others)
        } catch .unknownParameter(let name, let allowed) {
            throw .unknownParameter(name: name, allowed: ownNames + allowed)
        }
        guard incidents.order.key == .date else {
            throw .invalidValue(parameter: "sort", value: incidents.order.key.rawValue, allowed: .oneOf(["date"]))
        }
        if let saidFrom, let saidTo, saidTo < saidFrom { throw .reversedDays(from: saidFrom, to: saidTo) }
    }

    private mutating func take(_ item: QueryItem) throws(IncidentQueryError) {
        let value = item.value.trimmed
        guard !value.isEmpty else { return }
        guard value.utf8.count <= IncidentQuery.maximumTextLength else {
            let limit = IncidentQuery.maximumTextLength
            throw .invalidValue(parameter: item.name, value: value, allowed: .text(maximumLength: limit))
        }
        switch item.name {
        case Self.saidFromName: saidFrom = try Self.day(value, item.name)
        case Self.saidToName: saidTo = try Self.day(value, item.name)
        case Self.byName:
            guard let field = fields.first(where: { $0.rawValue == value }) else {
                throw .invalidValue(parameter: item.name, value: value, allowed: .oneOf(fields.map(\.rawValue)))
            }
            by = field
        default:
            // A value stands whole: publishers have commas in their names.
            if let field = PartField(rawValue: item.name) { self[field].insert(value) }
        }
    }

    private static func day(_ text: String, _ name: String) throws(IncidentQueryError) -> CalendarDay {
        guard let day = CalendarDay(text) else { throw .invalidValue(parameter: name, value: text, allowed: .day) }
        return day
    }

    /// The query as names and values in one stable order, one item for each value; what is usual is left out.
    package var items: [QueryItem] {
        var items: [QueryItem] = by.map { [QueryItem(Self.byName, $0.rawValue)] } ?? []
        for field in fields {
            items += self[field].sorted().map { QueryItem(field.rawValue, $0) }
        }
        items += [(Self.saidFromName, saidFrom), (Self.saidToName, saidTo)].compactMap { name, day in
            day.map { QueryItem(name, $0.text) }
        }
        return items + incidents.items
    }

    /// The part of an address after the question mark; empty for the query that asks for nothing.
    package var queryString: String { QueryItem.queryString(of: items) }
}
