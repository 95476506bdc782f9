// SPDX-License-Identifier: Apache-2.0

/// Coarse outlines of countries, from Natural Earth's 1:110 million set (public domain).
///
/// A border may be tens of kilometres off, and small islands are missing: enough to notice a point in the wrong country,
/// and no more.
package enum CountryOutlines {
    /// The outlines by ISO 3166-1 alpha-2 code.
    package static let index: AreaIndex = {
        var rings: [String: [AreaRing]] = [:]
        var codes: [String] = []
        for line in data.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let code = words.first.map(String.init), let ring = ring(words.dropFirst()) else { continue }
            if rings[code] == nil { codes.append(code) }
            rings[code, default: []].append(ring)
        }
        return AreaIndex(codes.map { Area(code: $0, level: 0, names: [], rings: rings[$0] ?? []) })
    }()

    private static func ring(_ words: some Sequence<Substring>) -> AreaRing? {
        var corners: [(latitude: Double, longitude: Double)] = []
        var longitude = 0
        var latitude = 0
        for word in words {
            let steps = word.split(separator: ",").compactMap { Int($0) }
            guard steps.count == 2 else { return nil }
            longitude += steps[0]
            latitude += steps[1]
            corners.append((latitude: Double(latitude) / 100, longitude: Double(longitude) / 100))
        }
        return AreaRing(corners)
    }
}
