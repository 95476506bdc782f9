// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy

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
        query.takeRandomArea(&random)
        query.isClean = random.happens(4)
        query.order = IncidentOrder(
            IncidentOrder.Key.allCases.randomElement(using: &random) ?? .date,
            random.happens(50) ? .ascending : .descending
        )
        query.pageSize = Int.random(in: 1...40, using: &random)
        query.page = Int.random(in: 1...4, using: &random)
        return query
    }

    /// Sometimes an area, as large as random points make it worth while.
    private mutating func takeRandomArea(_ random: inout SplitMix64) {
        func degrees(_ limit: Double) -> Double { Double.random(in: -limit...limit, using: &random) }
        if random.happens(9) {
            let latitudes = [degrees(90), degrees(90)].sorted()
            box = QueryBox(west: degrees(180), south: latitudes[0], east: degrees(180), north: latitudes[1])
        }
        if random.happens(12) { near = .random(&random) }
        if box != nil || near != nil { areaMatch = random.happens(50) ? .possible : .point }
    }
}

extension QueryNear {
    /// A distance of hundreds or thousands of kilometres from a point, a square or a code.
    static func random(_ random: inout SplitMix64) -> QueryNear? {
        let metres = Int.random(in: 1...8_000_000, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return QueryNear(.code("XZ\(Int.random(in: 0..<60, using: &random))"), metres: metres)
        case let choice:
            let latitude = Double.random(in: -90...90, using: &random)
            let longitude = Double.random(in: -180...180, using: &random)
            guard let point = Coordinate(latitude: latitude, longitude: longitude) else { return nil }
            if choice == 1 { return QueryNear(.point(point), metres: metres) }
            let digits = Int.random(in: 0...2, using: &random)
            let square = MGRSSquare(containing: point, digitsPerAxis: digits)
            return QueryNear(.square(square), metres: random.happens(30) ? 0 : metres)
        }
    }
}
