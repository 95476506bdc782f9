// SPDX-License-Identifier: Apache-2.0

import Catalogue

extension PublicFacet {
    /// The values in the order in which readers look for them.
    ///
    /// Scales and trees keep the order of their vocabulary, which says something; lists of names come by how many
    /// incidents have them, so that none of the frequent ones is folded away. Equal counts keep the order given.
    var valuesForReaders: [(code: String, count: Int)] {
        guard Self.namesWithoutOrder.contains(dimension) else { return values }
        return values.enumerated().sorted { left, right in
            (right.element.count, left.offset) < (left.element.count, right.offset)
        }.map(\.element)
    }

    private static let namesWithoutOrder: Set<FilterDimension> = [
        .actor, .country, .programme, .target, .cause, .observation,
    ]
}
