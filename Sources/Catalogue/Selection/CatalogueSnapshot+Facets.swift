// SPDX-License-Identifier: Apache-2.0

extension CatalogueSnapshot {
    /// The counts of a property's values after a walk; what is selected is given though nothing has it.
    func facet(_ dimension: FilterDimension, _ pass: SelectionPass, _ selected: Set<String>) -> Facet {
        var values: [PlacedValue] = []
        var missing = selected
        func add(_ code: String, _ count: Int) {
            let parent = dimension.parent(of: code)
            let value = FacetValue(code: code, count: count, isSelected: selected.contains(code), parent: parent)
            values.append(PlacedValue(position: dimension.position(of: code) ?? .max, value: value))
        }
        if let index = FilterDimension.allCases.firstIndex(of: dimension), index < dimensions.count {
            let table = dimensions[index]
            for (number, count) in table.valueCounts(combinationCounts(index, pass)).enumerated() where count > 0 {
                missing.remove(table.codes[number])
                add(table.codes[number], count)
            }
        }
        for code in missing { add(code, 0) }
        values.sort()
        return Facet(dimension: dimension, values: values.map(\.value))
    }

    /// The rows that are kept, or fail that property alone, by the property's combinations.
    private func combinationCounts(_ index: Int, _ pass: SelectionPass) -> ContiguousArray<Int> {
        var combinations = ContiguousArray<Int>(repeating: 0, count: dimensions[index].joined.count)
        for (bundle, slots) in Bundle.slots.enumerated() {
            guard let slot = slots.firstIndex(of: index) else { continue }
            for (row, count) in zip(bundles[bundle], pass.counts[bundle]) where count > 0 {
                combinations[Int(row[slot])] += Int(count)
            }
            for (row, count) in zip(bundles[bundle], pass.nearCounts[index] ?? []) where count > 0 {
                combinations[Int(row[slot])] += Int(count)
            }
        }
        return combinations
    }
}

/// A value with its place in the list of its property.
private struct PlacedValue: Comparable {
    let position: Int
    let value: FacetValue

    static func < (left: PlacedValue, right: PlacedValue) -> Bool {
        if left.position != right.position { return left.position < right.position }
        if left.value.count != right.value.count { return left.value.count > right.value.count }
        return left.value.code < right.value.code
    }
}
