// SPDX-License-Identifier: Apache-2.0

import Catalogue

/// How incidents fall into groups: the group of each code of a column.
struct Grouping: Sendable {
    let column: CountedColumn
    /// By code, every value below `count`; empty where each code is a group of its own.
    let groupOfCode: [UInt32]
    let count: Int
}

extension Grouping {
    /// The column with the group of each code in the code's place.
    var mapped: MappedColumn { MappedColumn(column, through: groupOfCode) }

    /// One group for each list of a property's values.
    init(by dimension: FilterDimension, in snapshot: CatalogueSnapshot) {
        self.init(
            column: .dimension(dimension),
            groupOfCode: [],
            count: snapshot.combinations(of: dimension).count
        )
    }
}
