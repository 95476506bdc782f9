// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm

/// Adds up what a selection of incidents holds, under one rule; the only code that adds up casualties.
package struct Counter: Sendable {
    package let snapshot: CatalogueSnapshot
    package let rule: RuleSet
    /// What a range with one known side adds.
    package let policy: BoundPolicy
    /// Where incidents of several days are counted.
    package let allocation: Allocation

    /// Counts over a state of the catalogue; a policy or allocation that is given takes the place of the rule's own.
    package init(
        _ snapshot: CatalogueSnapshot,
        rule: RuleSet,
        policy: BoundPolicy? = nil,
        allocation: Allocation? = nil
    ) {
        self.snapshot = snapshot
        self.rule = rule
        self.policy = policy ?? rule.boundPolicy
        self.allocation = allocation ?? rule.allocation
    }

    /// The incidents of a query that the rule counts.
    ///
    /// Where the query has a text, `matching` is the set of incidents whose text matches.
    package func select(_ query: IncidentQuery, on plane: Plane, matching: NumberSet? = nil) -> Selection {
        guard let restricted = rule.restricting(query) else { return Selection(NumberSet()) }
        return snapshot.select(restricted, on: plane, matching: matching)
    }

    /// The incidents of a query that the rule counts, with what was found for what the columns do not hold.
    package func select(_ query: IncidentQuery, on plane: Plane, found: QueryFindings) -> Selection {
        guard let restricted = rule.restricting(query) else { return Selection(NumberSet()) }
        return snapshot.select(restricted, on: plane, found: found)
    }

    /// The total of one measure.
    package func total(of measure: Measure, in selection: Selection) -> Total {
        totals([measure], in: selection)[0]
    }

    /// The totals of several measures, in their order.
    package func totals(_ measures: [Measure], in selection: Selection) -> [Total] {
        pass.totals(measures, in: selection, by: []).map { $0[0] }
    }

    /// The part of a selection that has a value of a property.
    package func restricting(_ selection: Selection, to value: String, of dimension: FilterDimension) -> Selection {
        var query = IncidentQuery()
        query[dimension] = [value]
        return snapshot.select(query, on: .staff, matching: selection.numbers)
    }

    /// How many incidents have each range of a measure, unknown and not applicable among them.
    package func histogram(of measure: Measure, in selection: Selection) -> [(bound: Bound, incidents: Int)] {
        pass.histogram(of: measure, in: selection)
    }

    var pass: CountingPass { CountingPass(snapshot, rule: rule, policy: policy) }
}
