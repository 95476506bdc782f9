// SPDX-License-Identifier: Apache-2.0

/// What a query asks for that the columns do not hold, found beforehand.
package struct QueryFindings: Sendable {
    /// The incidents whose text matches; nil where no text was looked for.
    package var text: NumberSet?
    /// The incidents that bear one of the codes asked for, now or formerly; nil for the current codes of the columns.
    package var bearers: NumberSet?
    /// The incidents that `near` measures from, visible or not; nil for those that bear its code now.
    package var centres: NumberSet?
    /// The incidents that break no rule of integrity; nil where that was not worked out.
    package var clean: NumberSet?

    package init(text: NumberSet? = nil) {
        self.text = text
    }
}

extension CatalogueSnapshot {
    /// The incidents that a query keeps, with what was found for it; page and order do not matter.
    package func select(_ query: IncidentQuery, on plane: Plane, found: QueryFindings) -> Selection {
        let filter = RowFilter(query, plane: plane, found: found, in: self)
        let pass = SelectionPass(filter, over: self, countsValues: false)
        return Selection(NumberSet(words: pass.words), count: pass.count)
    }

    /// The incidents that a query keeps; page and order do not matter.
    ///
    /// Where the query has a text, `matching` is the set of incidents whose text matches; nil keeps none then.
    package func select(_ query: IncidentQuery, on plane: Plane, matching: NumberSet? = nil) -> Selection {
        select(query, on: plane, found: QueryFindings(text: matching))
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
        answer(query, on: plane, found: QueryFindings(text: matching), facets: facets)
    }

    /// All that a list shows of a query, with what was found for it.
    package func answer(
        _ query: IncidentQuery,
        on plane: Plane,
        found: QueryFindings,
        facets: [FilterDimension] = FilterDimension.allCases
    ) -> CatalogueAnswer {
        let filter = RowFilter(query, plane: plane, found: found, in: self)
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
