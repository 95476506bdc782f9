// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import Counting
import Register

/// The totals of one set of incidents under one rule.
package struct RuleTotals: Sendable {
    package let rule: RuleSet
    /// In the order of the measures.
    package let totals: [Total]
    /// The query of the incidents; nil where rule and question exclude each other.
    package let query: IncidentQuery?
}

extension FigureDesk {
    /// Totals under every rule of the book, and the figures of the rule that counts most incidents, the first of those alike.
    ///
    /// Rules that differ in grades and positions only are counted in one walk.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    package func underEveryRule(
        _ measures: [Measure],
        _ request: FigureRequest,
        plane: Plane
    ) async throws -> (rules: [RuleTotals], widest: Figures)? {
        let known = rules.keys.compactMap { rules.rule($0, at: request.asOf?.milliseconds) }
        let queries = known.map { $0.restricting(request.query) }
        var request = request
        guard let cover = RuleSet.cover(known) else {
            var counted: [(totals: RuleTotals, figures: Figures)] = []
            for (rule, query) in zip(known, queries) {
                request.rule = rule.key
                let figures = try await figures(request, plane: plane)
                let totals = figures.counter.totals(measures, in: figures.selection)
                counted.append((RuleTotals(rule: rule, totals: totals, query: query), figures))
            }
            let widest = counted.max { $0.figures.selection.count < $1.figures.selection.count }
            return widest.map { (counted.map(\.totals), $0.figures) }
        }
        let whole = try await figures(request, under: cover, plane: plane)
        let parts = queries.map { $0.map { (grades: $0[.grade], positions: $0[.position]) } }
        let totals = whole.counter.totals(measures, ofEach: parts, in: whole.selection)
        let counted = zip(zip(known, queries), totals).map { RuleTotals(rule: $0.0, totals: $1, query: $0.1) }
        let widest = counted.max { ($0.totals.first?.incidents ?? 0) < ($1.totals.first?.incidents ?? 0) }
        guard let widest else { return nil }
        request.rule = widest.rule.key
        let isWhole = widest.totals.first?.incidents == whole.selection.count
        let figures =
            isWhole
            ? try await self.figures(request, under: widest.rule, plane: plane, selection: whole.selection)
            : try await self.figures(request, under: widest.rule, plane: plane)
        return (counted, figures)
    }
}
