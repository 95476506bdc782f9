// SPDX-License-Identifier: Apache-2.0

import Catalogue

/// How incidents fall into groups: the group of each code of a column.
struct Grouping: Sendable {
    let column: CountedColumn
    /// By code; every value is below `count`.
    let groupOfCode: [UInt32]
    let count: Int
}

extension Grouping {
    /// One group for each list of a property's values.
    init(by dimension: FilterDimension, in snapshot: CatalogueSnapshot) {
        let combinations = snapshot.combinations(of: dimension)
        self.init(
            column: .dimension(dimension),
            groupOfCode: (0..<combinations.count).map { UInt32($0) },
            count: combinations.count
        )
    }
}
