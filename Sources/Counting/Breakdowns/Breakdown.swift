// SPDX-License-Identifier: Apache-2.0

package import Catalogue

/// Totals by the values of a property.
///
/// `whole = (sum of the top rows) + without − overlap`: an incident with several values is in each of their rows, and
/// `overlap` says how much is thereby in the rows more than once. Rows below another are parts of that one.
package struct Breakdown: Sendable {
    /// The totals of one value, in the order of the measures.
    package struct Row: Sendable {
        package let code: String
        /// The value above in the tree; nil at the top.
        package let parent: String?
        package let totals: [Total]
    }

    package let dimension: FilterDimension
    package let measures: [Measure]
    /// In the order of the property's list; values that are not listed follow, those with most incidents first.
    package let rows: [Row]
    /// Incidents that have none of the values.
    package let without: [Total]
    /// What the top rows hold more than once.
    package let overlap: [Total]
    /// All incidents, each once.
    package let whole: [Total]

    /// The rows that have no row above them.
    package var topRows: [Row] { rows.filter { $0.parent == nil } }
}

extension Counter {
    /// Totals by the values of a property; an incident with several values counts in each.
    package func breakdown(
        _ measures: [Measure],
        by dimension: FilterDimension,
        in selection: Selection
    ) -> Breakdown {
        breakdowns(measures, by: [dimension], in: selection)[0]
    }

    /// Totals by the values of several properties, each for itself, in one walk over the incidents.
    package func breakdowns(
        _ measures: [Measure],
        by dimensions: [FilterDimension],
        in selection: Selection
    ) -> [Breakdown] {
        let groupings = dimensions.map { Grouping(by: $0, in: snapshot) }
        let totals = pass.totals(measures, in: selection, byEach: groupings)
        return zip(dimensions, totals).map { breakdown(measures, by: $0, of: $1) }
    }

    /// Sorts the totals of a property's combinations, measure by measure, into those of its values.
    private func breakdown(
        _ measures: [Measure],
        by dimension: FilterDimension,
        of totals: [[Total]]
    ) -> Breakdown {
        let combinations = snapshot.combinations(of: dimension)
        let parents = combinations.values.map { dimension.parent(of: $0) }
        let none = measures.map { _ in Total() }
        var (without, overlap, whole) = (none, none, none)
        var byValue = measures.map { _ in [Total](repeating: Total(), count: parents.count) }
        for (measure, byCombination) in totals.enumerated() {
            for (code, total) in byCombination.enumerated() where total.incidents > 0 {
                let values = combinations.members(of: code)
                whole[measure] += total
                if values.isEmpty { without[measure] += total }
                let tops = values.count { parents[Int($0)] == nil }
                if tops > 1 { overlap[measure] += total * (tops - 1) }
                for value in values { byValue[measure][Int(value)] += total }
            }
        }
        let rows = parents.indices.compactMap { value -> Breakdown.Row? in
            let totals = byValue.map { $0[value] }
            guard let first = totals.first, first.incidents > 0 else { return nil }
            return Breakdown.Row(code: combinations.values[value], parent: parents[value], totals: totals)
        }
        return Breakdown(
            dimension: dimension,
            measures: measures,
            rows: rows.sorted { Self.precedes($0, $1, in: dimension) },
            without: without,
            overlap: overlap,
            whole: whole
        )
    }

    /// How many of the incidents have more than one value of a property, parents of a tree left aside.
    package func incidentsOfSeveralValues(of dimension: FilterDimension, in selection: Selection) -> Int {
        let combinations = snapshot.combinations(of: dimension)
        let isTop = combinations.values.map { dimension.parent(of: $0) == nil }
        let counts = pass.counts(of: .dimension(dimension), codes: combinations.count, in: selection)
        return counts.enumerated().reduce(0) { sum, entry in
            let tops = entry.element > 0 ? combinations.members(of: entry.offset).count { isTop[Int($0)] } : 0
            return sum + (tops > 1 ? entry.element : 0)
        }
    }

    static func precedes(_ left: Breakdown.Row, _ right: Breakdown.Row, in dimension: FilterDimension) -> Bool {
        let places = (dimension.position(of: left.code) ?? .max, dimension.position(of: right.code) ?? .max)
        if places.0 != places.1 { return places.0 < places.1 }
        let incidents = (left.totals.first?.incidents ?? 0, right.totals.first?.incidents ?? 0)
        if incidents.0 != incidents.1 { return incidents.0 > incidents.1 }
        return left.code < right.code
    }
}
