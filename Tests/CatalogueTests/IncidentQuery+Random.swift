// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

@testable import Catalogue

extension IncidentQuery {
    /// A query with about two restrictions, some of values that no incident has.
    static func random(_ random: inout SplitMix64) -> IncidentQuery {
        var query = IncidentQuery()
        for dimension in FilterDimension.allCases where random.happens(9) {
            let values = dimension == .area ? ["Lower Delta, east", "?odd, \\ term 1"] : dimension.listedValues
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                query[dimension].insert(values.randomElement(using: &random) ?? "")
            }
            if dimension.terms != nil, random.happens(10) {
                query[dimension].insert("?odd, \\ term \(Int.random(in: 0..<3, using: &random))")
            }
        }
        func day(_ random: inout SplitMix64) -> CalendarDay? {
            CalendarDay(dayNumber: 16_000 + Int.random(in: 0..<400, using: &random))
        }
        if random.happens(12) { query.from = day(&random) }
        if random.happens(12) { query.to = day(&random) }
        if let from = query.from, let to = query.to, to < from { (query.from, query.to) = (to, from) }
        if random.happens(12) { query.undated = random.happens(50) }
        if random.happens(8) { query.updatedSince = day(&random) }
        if random.happens(8) { query.publishedSince = day(&random) }
        if random.happens(8) {
            query.killed = random.happens(30) ? .unknown : .atLeast(Int.random(in: 0..<6, using: &random))
        }
        if random.happens(5) { query.setCodes(["xz\(Int.random(in: 0..<50, using: &random))", "XZ7"]) }
        query.order = IncidentOrder(
            IncidentOrder.Key.allCases.randomElement(using: &random) ?? .date,
            random.happens(50) ? .ascending : .descending
        )
        query.pageSize = Int.random(in: 1...40, using: &random)
        query.page = Int.random(in: 1...4, using: &random)
        return query
    }
}
