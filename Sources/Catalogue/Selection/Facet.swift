// SPDX-License-Identifier: Apache-2.0

/// How many incidents each value of a property would keep, the other restrictions of the query standing.
package struct Facet: Hashable, Sendable {
    package let dimension: FilterDimension
    /// In the order of the list; values that are not listed follow, most frequent first.
    package let values: [FacetValue]
}

/// One value of a facet.
package struct FacetValue: Hashable, Sendable {
    package let code: String
    /// Incidents, each counted once; of a value in a tree with those of the values below it.
    package let count: Int
    package let isSelected: Bool
    /// The value above in the tree; nil at the top.
    package let parent: String?
}

/// What a list shows of a query: the incidents kept, the counts beside the filters, and one page of numbers.
package struct CatalogueAnswer: Sendable {
    package let selection: Selection
    package let facets: [Facet]
    /// The incidents of the page that was asked for; empty beyond the last page.
    package let numbers: [Int32]
    /// At least 1.
    package let pageCount: Int
}
