// SPDX-License-Identifier: Apache-2.0

extension CatalogueSnapshot {
    /// The incidents that a query keeps; page and order do not matter.
    ///
    /// Where the query has a text, `matching` is the set of incidents whose text matches; nil keeps none then.
    package func select(_ query: IncidentQuery, on plane: Plane, matching: NumberSet? = nil) -> Selection {
        let filter = RowFilter(query, plane: plane, matching: matching, in: self)
        let pass = SelectionPass(filter, over: self, countsValues: false)
        return Selection(NumberSet(words: pass.words), count: pass.count)
    }

    /// All that a list shows of a query, with counts for the values of these properties.
    ///
    /// Where the query has a text, `matching` is the set of incidents whose text matches; nil keeps none then.
    package func answer(
        _ query: IncidentQuery,
        on plane: Plane,
        matching: NumberSet? = nil,
        facets: [FilterDimension] = FilterDimension.allCases
    ) -> CatalogueAnswer {
        let filter = RowFilter(query, plane: plane, matching: matching, in: self)
        let pass = SelectionPass(filter, over: self, countsValues: !facets.isEmpty)
        let selection = Selection(NumberSet(words: pass.words), count: pass.count)
        return CatalogueAnswer(
            selection: selection,
            facets: facets.map { facet($0, pass, query[$0]) },
            numbers: numbers(
                of: selection,
                by: query.order,
                from: (query.page - 1) * query.pageSize,
                limit: query.pageSize
            ),
            pageCount: max(1, (selection.count + query.pageSize - 1) / max(1, query.pageSize))
        )
    }
}
