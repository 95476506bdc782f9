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

    private func facet(_ dimension: FilterDimension, _ pass: SelectionPass, _ selected: Set<String>) -> Facet {
        var counts: [String: Int] = [:]
        for code in selected { counts[code] = 0 }
        for (code, count) in valueCounts(dimension, pass) { counts[code] = count }
        let values = counts.map { code, count in
            FacetValue(
                code: code,
                count: count,
                isSelected: selected.contains(code),
                parent: dimension.parent(of: code)
            )
        }
        return Facet(
            dimension: dimension,
            values: values.sorted { left, right in
                let leftKey = (dimension.position(of: left.code) ?? .max, -left.count, left.code)
                return leftKey < (dimension.position(of: right.code) ?? .max, -right.count, right.code)
            }
        )
    }

    /// The values of a property that rows have which are kept, or fail that property alone, with their counts.
    private func valueCounts(_ dimension: FilterDimension, _ pass: SelectionPass) -> [(String, Int)] {
        guard let index = FilterDimension.allCases.firstIndex(of: dimension), index < dimensions.count else {
            return []
        }
        let table = dimensions[index]
        var counts = ContiguousArray<Int>(repeating: 0, count: table.codes.count)
        for (bundle, slots) in Bundle.slots.enumerated() {
            guard let slot = slots.firstIndex(of: index) else { continue }
            let near = pass.nearCounts[index] ?? []
            var combinations = ContiguousArray<Int>(repeating: 0, count: table.joined.count)
            for (code, row) in bundles[bundle].enumerated() {
                let count = Int(pass.counts[bundle][code]) + (near.isEmpty ? 0 : Int(near[code]))
                if count > 0 { combinations[Int(row[slot])] += count }
            }
            for (combination, count) in combinations.enumerated() where count > 0 {
                for value in table.members[combination] { counts[Int(value)] += count }
            }
        }
        return counts.enumerated().filter { $0.element > 0 }.map { (table.codes[$0.offset], $0.element) }
    }
}
