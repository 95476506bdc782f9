// SPDX-License-Identifier: Apache-2.0

import Catalogue

extension PublicFacet {
    /// The values in the order in which readers look for them.
    ///
    /// Scales and trees keep the order of their vocabulary, which says something; lists of names come by how many
    /// incidents have them, those that are chosen first, so that neither is folded away. Equal counts keep the order given.
    func valuesForReaders(chosen: Set<String> = []) -> [(code: String, count: Int)] {
        guard Self.namesWithoutOrder.contains(dimension) else { return values }
        return values.enumerated().sorted { left, right in
            let (isFirst, isSecond) = (chosen.contains(left.element.code), chosen.contains(right.element.code))
            if isFirst != isSecond { return isFirst }
            return (left.element.count, right.offset) > (right.element.count, left.offset)
        }.map(\.element)
    }

    private static let namesWithoutOrder: Set<FilterDimension> = [
        .actor, .country, .programme, .target, .cause, .observation, .area,
    ]
}
