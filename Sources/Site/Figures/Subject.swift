// SPDX-License-Identifier: Apache-2.0

package import Catalogue

/// What a page of figures is about: the whole register, or one actor, country, programme or area.
package struct Subject: Hashable, Sendable {
    package let dimension: FilterDimension
    package let key: String

    /// The parts of addresses, by property.
    static let parts: [(part: String, dimension: FilterDimension)] = [
        ("actors", .actor), ("countries", .country), ("programmes", .programme), ("areas", .area),
    ]

    /// Fails for a property that has no pages, or a key that cannot be one of it.
    package init?(_ dimension: FilterDimension, key: String) {
        guard Self.parts.contains(where: { $0.dimension == dimension }), dimension.accepts(key) else { return nil }
        self.dimension = dimension
        self.key = key
    }

    /// The part of the address that a property has; empty for one without pages.
    static func part(of dimension: FilterDimension) -> String {
        parts.first { $0.dimension == dimension }?.part ?? ""
    }

    /// The query of its incidents.
    var query: IncidentQuery {
        var query = IncidentQuery()
        query[dimension] = [key]
        return query
    }
}
