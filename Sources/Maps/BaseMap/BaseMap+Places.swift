// SPDX-License-Identifier: Apache-2.0

extension BaseMap {
    /// The register's areas that hold a place, larger ones first.
    package func areas(holding place: MapPoint) -> [MapArea] {
        areas.filter { $0.holds(place) }.sorted { ($0.level, $0.code) < ($1.level, $1.code) }
    }

    /// The register's areas of a level that a ring reaches into, by code.
    package func areas(ofLevel level: Int, reachedBy ring: [MapPoint]) -> [MapArea] {
        guard let reach = Extent(holding: ring) else { return [] }
        return areas.filter { area in
            guard area.level == level, area.extent.meets(reach) else { return false }
            if ring.contains(where: area.holds) { return true }
            return area.rings.contains { $0.contains { reach.contains($0) && Ring.contains($0, in: ring) } }
        }.sorted { $0.code < $1.code }
    }
}

extension MapArea {
    /// Whether a place is inside: of an odd number of rings.
    package func holds(_ place: MapPoint) -> Bool {
        guard extent.contains(place) else { return false }
        return rings.count { Ring.contains(place, in: $0) } % 2 == 1
    }

    /// The name in a language, else in English, else any, with the language that it is in; nil without a name.
    package func name(in language: String) -> (text: String, language: String)? {
        BaseLabel.name(of: names, in: language)
    }
}
