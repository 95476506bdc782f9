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
        let combinations = snapshot.combinations(of: dimension)
        let byCombination = pass.totals(measures, in: selection, by: [Grouping(by: dimension, in: snapshot)])
        let none = measures.map { _ in Total() }
        var (without, overlap, whole) = (none, none, none)
        var rows: [String: [Total]] = [:]
        for (code, values) in combinations.values.enumerated() {
            let totals = byCombination.map { $0[code] }
            guard totals.contains(where: { $0.incidents > 0 }) else { continue }
            whole = zip(whole, totals).map { $0 + $1 }
            if values.isEmpty { without = zip(without, totals).map { $0 + $1 } }
            let tops = values.count { dimension.parent(of: $0) == nil }
            if tops > 1 { overlap = zip(overlap, totals).map { $0 + $1 * (tops - 1) } }
            for value in values { rows[value] = zip(rows[value] ?? none, totals).map { $0 + $1 } }
        }
        return Breakdown(
            dimension: dimension,
            measures: measures,
            rows: rows.map { Breakdown.Row(code: $0.key, parent: dimension.parent(of: $0.key), totals: $0.value) }
                .sorted { Self.precedes($0, $1, in: dimension) },
            without: without,
            overlap: overlap,
            whole: whole
        )
    }

    /// How many of the incidents have more than one value of a property, parents of a tree left aside.
    package func incidentsOfSeveralValues(of dimension: FilterDimension, in selection: Selection) -> Int {
        let values = snapshot.combinations(of: dimension).values
        let counts = pass.counts(of: .dimension(dimension), codes: values.count, in: selection)
        return zip(values, counts).reduce(0) { sum, entry in
            let (values, incidents) = entry
            return sum + (values.count { dimension.parent(of: $0) == nil } > 1 ? incidents : 0)
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
