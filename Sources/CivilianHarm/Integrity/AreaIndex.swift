// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// Administrative areas by code, name and place.
package struct AreaIndex: Sendable {
    package private(set) var areas: [Area] = []
    private var byCountry: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]
    private var byCode: [String: Int] = [:]

    package init() {}

    package init(_ areas: [Area]) {
        for area in areas { insert(area) }
    }

    package var isEmpty: Bool { areas.isEmpty }

    /// Adds an area; an area with the same code is kept beside it.
    package mutating func insert(_ area: Area) {
        let index = areas.count
        areas.append(area)
        byCountry[area.country, default: []].append(index)
        byCode[area.code] = index
        for key in Set(area.names.map(AreaName.key)) where !key.isEmpty { byName[key, default: []].append(index) }
    }

    /// Adds the areas of another index.
    package mutating func merge(_ other: AreaIndex) {
        for area in other.areas { insert(area) }
    }

    /// The areas that hold the point, larger ones first.
    package func areas(at point: Coordinate) -> [Area] {
        areas.filter { $0.contains(point) }.sorted { $0.level < $1.level }
    }

    /// The largest areas of a country that are given; together they are the country.
    package func areas(ofCountry code: String) -> [Area] {
        let all = (byCountry[code] ?? []).map { areas[$0] }
        guard let level = all.map(\.level).min() else { return [] }
        return all.filter { $0.level == level }
    }

    /// The areas of a level that a name means, in whatever spelling; empty where it means none.
    ///
    /// A name of ours beside the file's own, such as `Rif Dimashq`, is resolved too. A name may mean several areas.
    package func areas(named name: String, level: Int) -> [Area] {
        let key = AreaName.key(name)
        var found = (byName[key] ?? []).map { areas[$0] }
        found += (AreaName.aliases[key] ?? []).compactMap { byCode[$0] }.map { areas[$0] }
        var seen: Set<String> = []
        return found.filter { $0.level == level && seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
    }

    /// Metres from the point to the nearest of the areas, 0 inside; infinite where there is none.
    package static func distance(from point: Coordinate, to areas: [Area]) -> Double {
        if areas.contains(where: { $0.contains(point) }) { return 0 }
        return areas.map { $0.distance(from: point) }.min() ?? .infinity
    }
}
