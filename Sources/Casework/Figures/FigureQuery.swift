// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import Counting
import Register

/// A question for figures as addresses and the API spell it: the list's own parameters, and those of counting.
package struct FigureQuery: Hashable, Sendable {
    package var request: FigureRequest
    /// A property or a timeline; nil where the question has none.
    package var by: String?
    /// Empty for the usual ones.
    package var measures: [Measure]

    package enum Parameter: String, CaseIterable, Sendable {
        case rule, boundPolicy, allocation, asOf, by, measure
    }

    package init(_ request: FigureRequest = FigureRequest(), by: String? = nil, measures: [Measure] = []) {
        self.request = request
        self.by = by
        self.measures = measures
    }

    /// Reads the part of an address after the question mark.
    ///
    /// - Throws: The first thing that cannot be read, or that readers may not ask.
    package init(queryString: some StringProtocol) throws(IncidentQueryError) {
        var own: [Parameter: String] = [:]
        var others: [QueryItem] = []
        for item in try QueryItem.items(of: queryString) {
            guard let parameter = Parameter(rawValue: item.name) else {
                others.append(item)
                continue
            }
            guard !item.value.isEmpty else { continue }
            let earlier = own.updateValue(item.value, forKey: parameter)
            if let earlier, earlier != item.value { throw .repeatedParameter(name: item.name) }
        }
        let query: IncidentQuery
        do throws(IncidentQueryError) {
            query = try IncidentQuery(others)
        } catch .unknownParameter(let name, let allowed) {
            throw .unknownParameter(name: name, allowed: allowed + Parameter.allCases.map(\.rawValue))
        }
        func choice<Value: RawRepresentable<String> & CaseIterable>(
            _ parameter: Parameter,
            _: Value.Type
        ) throws(IncidentQueryError) -> Value? {
            guard let text = own[parameter] else { return nil }
            guard let value = Value(rawValue: text) else {
                let allowed = Value.allCases.map(\.rawValue)
                throw .invalidValue(parameter: parameter.rawValue, value: text, allowed: .oneOf(allowed))
            }
            return value
        }
        var asOf: Timestamp?
        if let text = own[.asOf] {
            guard let time = Timestamp(text) else {
                throw .invalidValue(parameter: Parameter.asOf.rawValue, value: text, allowed: .day)
            }
            asOf = time
        }
        request = FigureRequest(
            query,
            rule: own[.rule] ?? FigureRequest.defaultRule,
            policy: try choice(.boundPolicy, BoundPolicy.self),
            allocation: try choice(.allocation, Allocation.self),
            asOf: asOf
        )
        by = own[.by]
        measures = try Self.measures(own[.measure])
    }

    private static func measures(_ text: String?) throws(IncidentQueryError) -> [Measure] {
        var measures: [Measure] = []
        for key in text?.split(separator: ",") ?? [] {
            guard let measure = Measure(key: String(key)) else {
                throw .invalidValue(
                    parameter: Parameter.measure.rawValue,
                    value: String(key),
                    allowed: .keyLike(Measure.keys)
                )
            }
            measures.append(measure)
        }
        return measures
    }

    /// The question as names and values in one stable order; the part of the list comes first.
    package var items: [QueryItem] {
        var items = request.query.items
        func add(_ parameter: Parameter, _ value: String?) {
            if let value { items.append(QueryItem(parameter.rawValue, value)) }
        }
        add(.rule, request.rule == FigureRequest.defaultRule ? nil : request.rule)
        add(.boundPolicy, request.policy?.rawValue)
        add(.allocation, request.allocation?.rawValue)
        add(.asOf, request.asOf?.text)
        add(.by, by)
        add(.measure, measures.isEmpty ? nil : measures.map(\.key).joined(separator: ","))
        return items
    }

    /// The part of an address after the question mark.
    package var queryString: String { QueryItem.queryString(of: items) }
}
