// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm

/// Which findings are asked for: the list's own parameters, and the rules and levels.
package struct IntegrityQuery: Hashable, Sendable {
    /// The incidents at which findings are kept; its page and page size are those of the findings.
    package var incidents: IncidentQuery
    /// Empty for all.
    package var rules: Set<IntegrityRule>
    /// Empty for all.
    package var levels: Set<IntegrityLevel>

    package enum Parameter: String, CaseIterable, Sendable {
        case rule, level
    }

    package init(
        _ incidents: IncidentQuery = IncidentQuery(),
        rules: Set<IntegrityRule> = [],
        levels: Set<IntegrityLevel> = []
    ) {
        self.incidents = incidents
        self.rules = rules
        self.levels = levels
    }

    /// Whether a rule is asked for, by itself and by its level.
    package func keeps(_ rule: IntegrityRule) -> Bool { keepsByName(rule) && keepsByLevel(rule) }

    func keepsByName(_ rule: IntegrityRule) -> Bool { rules.isEmpty || rules.contains(rule) }

    func keepsByLevel(_ rule: IntegrityRule) -> Bool { levels.isEmpty || levels.contains(rule.level) }
}

extension IntegrityQuery {
    /// Reads the part of an address after the question mark.
    ///
    /// - Throws: The first thing that cannot be read.
    package init(queryString: some StringProtocol) throws(IncidentQueryError) {
        var rules: Set<IntegrityRule> = []
        var levels: Set<IntegrityLevel> = []
        var others: [QueryItem] = []
        for item in try QueryItem.items(of: queryString) {
            switch Parameter(rawValue: item.name) {
            case .rule: rules.formUnion(try Self.values(item))
            case .level: levels.formUnion(try Self.values(item))
            case nil: others.append(item)
            }
        }
        do throws(IncidentQueryError) {
            self.init(try IncidentQuery(others, on: .staff), rules: rules, levels: levels)
        } catch .unknownParameter(let name, let allowed) {
            throw .unknownParameter(name: name, allowed: allowed + Parameter.allCases.map(\.rawValue))
        }
    }

    /// The values of a list joined by commas.
    package static func values<Value: RawRepresentable<String> & CaseIterable & Hashable>(
        _ item: QueryItem
    ) throws(IncidentQueryError) -> Set<Value> {
        var values: Set<Value> = []
        for text in item.value.split(separator: ",") {
            guard let value = Value(rawValue: text.trimmed) else {
                let known = Value.allCases.map(\.rawValue)
                let allowed = known.count < 10 ? AllowedValues.oneOf(known) : .keyLike(known)
                throw .invalidValue(parameter: item.name, value: String(text), allowed: allowed)
            }
            values.insert(value)
        }
        return values
    }

    /// The part of an address after the question mark; empty for the query that asks for nothing.
    package var queryString: String {
        var items = incidents.items
        let ruleIDs = IntegrityRule.allCases.filter(rules.contains).map(\.rawValue)
        let levelNames = IntegrityLevel.allCases.filter(levels.contains).map(\.rawValue)
        for (parameter, values) in [(Parameter.rule, ruleIDs), (.level, levelNames)] where !values.isEmpty {
            items.append(QueryItem(parameter.rawValue, values.joined(separator: ",")))
        }
        return QueryItem.queryString(of: items)
    }

    /// The same query on another page, from 1.
    package func onPage(_ page: Int) -> IntegrityQuery {
        var query = self
        query.incidents.page = page
        return query
    }
}
