// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm

/// Every finding of a register at one position of its log.
package struct IntegritySurvey: Sendable {
    /// Up to where in the revision log it is complete.
    package let position: Int64
    /// How many incidents were checked.
    package let incidents: Int
    /// In the order of the numbers of the incidents.
    let byRule: [IntegrityRule: [IncidentFinding]]

    init(position: Int64, incidents: Int, byRule: [IntegrityRule: [IncidentFinding]]) {
        self.position = position
        self.incidents = incidents
        self.byRule = byRule
    }

    /// The findings of these incidents, numbered from 1.
    package init(of incidents: [Incident], context: IntegrityContext = IntegrityContext()) {
        var parts = IntegrityParts()
        for (index, incident) in incidents.enumerated() {
            parts.parts[Int32(index + 1)] = IntegrityParts.Part(incident, context: context)
        }
        self = parts.survey(position: 0)
    }

    /// How many findings each rule has; rules without one are left out.
    package var counts: [IntegrityRule: Int] { byRule.mapValues(\.count) }

    /// Answers a query; `kept` are the incidents that its part of the list keeps, nil for all.
    package func answer(_ query: IntegrityQuery, keeping kept: NumberSet? = nil) -> IntegrityAnswer {
        var rules: [IntegrityAnswer.RuleCount] = []
        var levels: [IntegrityLevel: Int] = [:]
        var found: [IncidentFinding] = []
        var numbers = NumberSet()
        for rule in IntegrityRule.allCases {
            guard var rows = byRule[rule] else { continue }
            if let kept { rows = rows.filter { kept.contains($0.number) } }
            guard !rows.isEmpty else { continue }
            if query.keepsByLevel(rule) {
                let distinct = zip(rows, rows.dropFirst()).count { $0.number != $1.number } + 1
                rules.append(IntegrityAnswer.RuleCount(rule: rule, findings: rows.count, incidents: distinct))
            }
            if query.keepsByName(rule) { levels[rule.level, default: 0] += rows.count }
            guard query.keeps(rule) else { continue }
            found += rows
            for row in rows { numbers.insert(row.number) }
        }
        return IntegrityAnswer(
            query: query,
            checked: incidents,
            rules: rules,
            levels: levels,
            incidents: numbers.count,
            found: found
        )
    }
}

/// The findings that a query asks for, and how they divide.
package struct IntegrityAnswer: Sendable {
    /// How often one rule is broken.
    package struct RuleCount: Hashable, Sendable {
        package let rule: IntegrityRule
        package let findings: Int
        /// How many incidents break it.
        package let incidents: Int
    }

    package let query: IntegrityQuery
    /// How many incidents the register holds.
    package let checked: Int
    /// Under everything that the query asks for, but its rules; in the order of the rules.
    package let rules: [RuleCount]
    /// Under everything that the query asks for, but its levels.
    package let levels: [IntegrityLevel: Int]
    /// How many incidents have one of the findings.
    package let incidents: Int
    /// Every finding, by rule and then by the number of the incident.
    package let found: [IncidentFinding]

    package var total: Int { found.count }

    /// The findings of the query's page; empty beyond the last.
    package var page: ArraySlice<IncidentFinding> {
        let query = query.incidents
        let (first, isBeyond) = (query.page - 1).multipliedReportingOverflow(by: query.pageSize)
        return isBeyond ? [] : found.dropFirst(first).prefix(query.pageSize)
    }

    package var pageCount: Int { max(1, (total + query.incidents.pageSize - 1) / query.incidents.pageSize) }
}
