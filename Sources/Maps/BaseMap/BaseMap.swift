// SPDX-License-Identifier: Apache-2.0

/// Land, borders and names of the world, and the areas that a register adds.
///
/// Where an area pack covers a country, its lines and names stand in for the base map's own.
package struct BaseMap: Sendable {
    /// Whose data it is: shown with every map.
    package let attribution: String
    let arcs: [BaseArc]
    let land: [ArcRing]
    package let countries: [BaseCountry]
    /// Names of the source's own areas, of the first level.
    let areaLabels: [BaseLabel]
    /// Areas that the register added.
    package private(set) var areas: [MapArea] = []
    /// Lines between those areas, by level.
    private(set) var areaLines: [MapAreaLine] = []
    /// Codes of the countries whose first-level areas the register has.
    private(set) var coveredCountries: Set<String> = []
    /// Every name: countries, then areas by level.
    package private(set) var labels: [BaseLabel] = []
    /// The same in the order in which they take their room.
    private(set) var labelsByRank: [BaseLabel] = []
    /// The names of countries by code.
    private(set) var countryLabels: [String: BaseLabel] = [:]
    let details: DetailLevels
    private(set) var grounds = DrawnGrounds()

    init(
        attribution: String,
        arcs: [BaseArc],
        land: [ArcRing],
        countries: [BaseCountry],
        areaLabels: [BaseLabel]
    ) {
        self.attribution = attribution
        self.arcs = arcs
        self.land = land
        self.countries = countries
        self.areaLabels = areaLabels
        details = DetailLevels()
        label()
    }

    /// The same map with areas of a register.
    package func adding(_ areas: [MapArea]) -> BaseMap {
        var copy = self
        copy.areas += areas
        copy.areaLines = MapAreaLine.lines(of: copy.areas)
        copy.label()
        copy.grounds = DrawnGrounds()
        return copy
    }

    /// Puts the names in order, once for all drawings.
    private mutating func label() {
        coveredCountries = Set(areas.filter { $0.level == 1 }.map(\.country))
        let ofCountries = countries.map {
            BaseLabel(kind: .country, code: $0.code, names: $0.names, place: $0.label, rank: $0.rank)
        }
        labels =
            ofCountries + areaLabels.filter { !coveredCountries.contains($0.code) } + areas.compactMap(\.baseLabel)
        labelsByRank = labels.sorted { ($0.rank, $0.code, $0.place.x) < ($1.rank, $1.code, $1.place.x) }
        countryLabels = Dictionary(ofCountries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
