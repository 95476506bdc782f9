// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register

/// The parameters of lists that the API adds to the grammar of queries: where a page begins, and what of the records it has.
struct APIQuery: Sendable {
    enum Parameter: String, CaseIterable {
        case after, asOf, fields
    }

    /// What is left for the query.
    let others: [QueryItem]
    private let own: [Parameter: String]

    /// Takes the parameters of these names out of a query.
    ///
    /// - Throws: `APIProblem` for what cannot be decoded, is given twice, or is a parameter of pages.
    init(_ queryString: String, taking parameters: [Parameter]) throws(APIProblem) {
        let items: [QueryItem]
        do throws(IncidentQueryError) {
            items = try QueryItem.items(of: queryString)
        } catch {
            throw APIProblem(error)
        }
        var others: [QueryItem] = []
        var own: [Parameter: String] = [:]
        for item in items {
            guard item.name != QueryParameter.page.rawValue else {
                throw APIProblem(
                    kind: .unknownParameter,
                    detail: "pages of the API have no numbers: follow 'next', or ask for more by 'size'",
                    parameter: item.name
                )
            }
            guard let parameter = Parameter(rawValue: item.name), parameters.contains(parameter) else {
                others.append(item)
                continue
            }
            guard !item.value.isEmpty else { continue }
            if let earlier = own.updateValue(item.value, forKey: parameter), earlier != item.value {
                throw APIProblem(.repeatedParameter(name: item.name))
            }
        }
        self.others = others
        self.own = own
    }

    /// Where the page begins in an order; nil for its beginning.
    ///
    /// - Throws: `APIProblem` for a text that is no cursor, or one of another order.
    func cursor(in order: IncidentOrder) throws(APIProblem) -> OrderCursor? {
        guard let text = own[.after] else { return nil }
        guard let cursor = OrderCursor(text), cursor.order == order else {
            throw APIProblem(
                kind: .invalidParameter,
                detail: "'after' is no place of this list: take it from 'next' of the same list and order",
                parameter: Parameter.after.rawValue
            )
        }
        return cursor
    }

    /// The text of `after`; nil where it is not given.
    var after: String? { own[.after] }

    /// The time asked for; nil for now.
    func asOf() throws(APIProblem) -> Timestamp? {
        guard let text = own[.asOf] else { return nil }
        guard let time = Timestamp(text) else {
            throw APIProblem(
                .invalidValue(parameter: Parameter.asOf.rawValue, value: text, allowed: .day)
            )
        }
        return time
    }

    /// The keys of records that are asked for; nil for all of them.
    func fields() throws(APIProblem) -> Set<String>? {
        guard let text = own[.fields] else { return nil }
        var fields: Set<String> = ["schema", "id"]
        for key in text.split(separator: ",").map(String.init) {
            guard Self.keys.contains(key) else {
                let allowed = AllowedValues.oneOf(Self.keys)
                throw APIProblem(
                    .invalidValue(parameter: Parameter.fields.rawValue, value: key, allowed: allowed)
                )
            }
            fields.insert(key)
        }
        return fields
    }

    /// The keys that a public document may have, in their order.
    static let keys = (PublicForm.jsonSchema["properties"]?.members ?? []).map(\.key)

    /// The names and values that ask for the same, without the place where a page begins.
    var kept: [QueryItem] {
        Parameter.allCases.filter { $0 != .after }.compactMap { parameter in
            own[parameter].map { QueryItem(parameter.rawValue, $0) }
        }
    }
}
