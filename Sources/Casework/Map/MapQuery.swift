// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import Counting
package import IncidentMap

/// A question for a map as addresses spell it: the list's own parameters, the rule, and how the map shows it.
package struct MapQuery: Hashable, Sendable {
    package var request: FigureRequest
    package var mode: MapMode
    /// nil for the whole map.
    package var box: MapBox?

    /// The parameters beside those of the list.
    package enum Parameter: String, CaseIterable, Sendable {
        case rule, boundPolicy, mode
    }

    package init(_ request: FigureRequest = FigureRequest(), mode: MapMode = .incidents, box: MapBox? = nil) {
        self.request = request
        self.mode = mode
        self.box = box
    }

    /// Reads the part of an address after the question mark; `own` are the parameters that this address takes.
    ///
    /// - Throws: The first thing that cannot be read.
    package init(queryString: some StringProtocol, taking own: [Parameter]) throws(IncidentQueryError) {
        var values: [Parameter: String] = [:]
        var others: [QueryItem] = []
        for item in try QueryItem.items(of: queryString) {
            guard let parameter = Parameter(rawValue: item.name), own.contains(parameter) else {
                others.append(item)
                continue
            }
            guard !item.value.isEmpty else { continue }
            let earlier = values.updateValue(item.value, forKey: parameter)
            if let earlier, earlier != item.value { throw .repeatedParameter(name: item.name) }
        }
        let query: IncidentQuery
        do throws(IncidentQueryError) {
            query = try IncidentQuery(others)
        } catch .unknownParameter(let name, let allowed) {
            throw .unknownParameter(name: name, allowed: allowed + own.map(\.rawValue))
        }
        request = FigureRequest(
            query,
            rule: values[.rule] ?? FigureRequest.defaultRule,
            policy: try Self.choice(values, .boundPolicy, BoundPolicy.self)
        )
        mode = try Self.choice(values, .mode, MapMode.self) ?? .incidents
    }

    private static func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ values: [Parameter: String],
        _ parameter: Parameter,
        _: Value.Type
    ) throws(IncidentQueryError) -> Value? {
        guard let text = values[parameter] else { return nil }
        guard let value = Value(rawValue: text) else {
            let allowed = Value.allCases.map(\.rawValue)
            throw .invalidValue(parameter: parameter.rawValue, value: text, allowed: .oneOf(allowed))
        }
        return value
    }

    /// The same question with the area of `bbox` as what is in view, and no longer as a filter of the incidents.
    ///
    /// A filter goes by recorded coordinates; what is in view by those that the map draws.
    package var ofView: MapQuery {
        guard let area = request.query.box?.area, request.query.areaMatch == .point else { return self }
        var query = self
        query.request.query.box = nil
        query.box = MapBox(area)
        return query
    }

    /// What decides which incidents there are and how they are counted: the same text for the same layer.
    var layerKey: String {
        var query = request.query.unordered
        query.page = 1
        return [query.queryString, request.rule, request.policy?.rawValue ?? "", mode == .fighters ? "fighters" : ""]
            .joined(separator: "\n")
    }
}

extension IncidentQuery {
    /// The restrictions alone, in the usual order and page size.
    fileprivate var unordered: IncidentQuery {
        var query = self
        query.order = IncidentOrder()
        query.pageSize = Self.defaultPageSize
        return query
    }
}
