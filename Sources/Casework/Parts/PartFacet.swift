// SPDX-License-Identifier: Apache-2.0

import Catalogue
package import CivilianHarm

/// How parts divide by one property: the most frequent values of a page, and how many values there are.
package struct PartFacet: Sendable {
    package typealias Value = (text: String, count: Int)

    package let field: PartField
    /// How many values some part has, the empty one of parts without a value counted too.
    package let valueCount: Int
    /// The values asked for, then the most frequent ones and the empty one; where the query lists this property, those of
    /// its page.
    package let values: [Value]

    /// Values shown beside a list.
    package static let shownValues = 10

    init(_ field: PartField, _ texts: ContiguousArray<String>, _ counts: [Int], _ query: PartQuery) {
        self.field = field
        var found = texts.indices.filter { counts[$0] > 0 }
        valueCount = found.count
        func precedes(_ left: Int, _ right: Int) -> Bool {
            if texts[left].isEmpty != texts[right].isEmpty { return texts[right].isEmpty }
            return (counts[right], texts[left]) < (counts[left], texts[right])
        }
        guard query.by != field else {
            let size = query.incidents.pageSize
            let before = (query.incidents.page - 1) * size
            values = found.sorted(by: precedes).dropFirst(before).prefix(size).map { (texts[$0], counts[$0]) }
            return
        }
        let isChosen = found.map { query.chooses(texts[$0], of: field) }
        let chosen = zip(found, isChosen).filter(\.1).map(\.0)
        found = zip(found, isChosen).filter { !$1 }.map(\.0)
        // Parts without a value are no value among others.
        let without = found.filter { texts[$0].isEmpty }
        found.removeAll { texts[$0].isEmpty }
        if found.count > Self.shownValues {
            // Only what may be shown is put in order: there may be very many publishers.
            let least = found.map { counts[$0] }.sorted(by: >)[Self.shownValues - 1]
            found.removeAll { counts[$0] < least }
        }
        let shown = chosen.sorted(by: precedes) + found.sorted(by: precedes).prefix(Self.shownValues) + without
        values = shown.map { (texts[$0], counts[$0]) }
    }
}
