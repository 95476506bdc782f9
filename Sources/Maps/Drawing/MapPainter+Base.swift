// SPDX-License-Identifier: Apache-2.0

import Charts

extension MapPainter {
    /// Sea, land, lines between areas, and borders.
    mutating func base(_ map: BaseMap) {
        let ground = map.grounds.ground(of: panel) {
            var painter = MapPainter(panel, words)
            painter.draw(map)
            return painter.markup
        }
        put(ground)
    }

    private mutating func draw(_ map: BaseMap) {
        let reach = panel.degrees
        let detail = map.details.detail(zoom: panel.zoom, of: map)
        ground(look: "map-sea")
        fill(detail.land(meeting: reach).map { drawn(ring: $0.ring) }, look: "map-land")
        let near = detail.lines(meeting: reach)
        let covered = map.coveredCountries
        func lines(_ kind: BaseLine) -> [[MapPoint]] {
            near.filter { $0.kind == kind && !(kind == .area && covered.contains($0.country)) }.map { drawn($0.line) }
        }
        let metres = panel.extent.size.x
        if metres < 3_000_000 {
            stroke(lines(.area), look: "map-area-line")
            let finest = metres < 60_000 ? 3 : metres < 300_000 ? 2 : 1
            let added = map.areaLines.filter { $0.level <= finest && $0.extent.meets(reach) }
            stroke(added.filter { $0.level > 1 }.map { drawn($0.line) }, look: "map-area-line map-fine")
            stroke(added.filter { $0.level == 1 }.map { drawn($0.line) }, look: "map-area-line")
        }
        stroke(lines(.coast), look: "map-coast")
        stroke(lines(.border), look: "map-border")
        stroke(lines(.disputed), look: "map-disputed")
    }

    /// Names of countries and then of areas, as far as there is room for them.
    mutating func names(_ map: BaseMap) {
        let reach = panel.degrees
        let metres = panel.extent.size.x
        let kinds: [(BaseLabel.Kind, StaticString, Double)] = [
            (.admin1, "map-name", 11.5), (.admin2, "map-name", 11), (.admin3, "map-name", 11),
        ]
        let fits: [BaseLabel.Kind: Range<Double>] = [
            .admin1: 20_000..<1_500_000, .admin2: 5_000..<250_000, .admin3: 0..<80_000,
        ]
        let labels = map.labelsByRank.filter { reach.contains($0.place) }
        if metres >= 60_000 { countryNames(map, reach) }
        for (kind, look, size) in kinds where fits[kind]?.contains(metres) == true {
            for label in labels where label.kind == kind {
                guard let name = label.name(in: words.language) else { continue }
                text(name.text, at: panel.units(label.place), size: size, look: look, language: name.language)
            }
        }
    }

    /// The name of each country in the widest part of what is seen of it.
    private mutating func countryNames(_ map: BaseMap, _ reach: Extent) {
        var seen: [String: (area: Double, ring: [MapPoint])] = [:]
        for shape in map.details.detail(zoom: panel.zoom, of: map).countries(meeting: reach) {
            let ring = panel.frame.clip(ring: shape.ring.map(panel.lineUnits))
            let area = abs(Ring.area(ring))
            if area > max(400, seen[shape.code]?.area ?? 0) { seen[shape.code] = (area, ring) }
        }
        for (code, part) in seen.sorted(by: { ($0.value.area, $0.key) > ($1.value.area, $1.key) }) {
            guard let name = map.countryLabels[code]?.name(in: words.language) else { continue }
            let middle = MapArea.middle(of: part.ring)
            for shift in [0.0, -28, 28, -56, 56] {
                let place = middle + MapPoint(0, shift)
                guard Ring.contains(place, in: part.ring) else { continue }
                if text(name.text, at: place, look: "map-country", language: name.language) { break }
            }
        }
    }

    /// A bar of a round length in one lower corner, and the way north in an upper one.
    mutating func scale() {
        let metres = panel.scaleBarMetres
        let length = metres * panel.scale
        let y = panel.height - 12
        let bar = [MapPoint(12, y - 5), MapPoint(12, y), MapPoint(12 + length, y), MapPoint(12 + length, y - 5)]
        stroke([bar], look: "map-bar-halo")
        stroke([bar], look: "map-bar")
        text(
            words.distance(metres),
            at: MapPoint(12 + length / 2, y - 12),
            size: 12,
            look: "map-bar-text",
            isForced: true
        )
        reserve(Extent(low: MapPoint(0, y - 24), high: MapPoint(24 + length, panel.height)))
        let tip = MapPoint(panel.width - 16, 10)
        fill([[tip, tip + MapPoint(5, 13), tip + MapPoint(0, 9.5), tip + MapPoint(-5, 13)]], look: "map-north")
        text(words.north, at: tip + MapPoint(0, 22), size: 12, look: "map-bar-text", isForced: true)
    }

    /// A line of the base map in units of the drawing, with no more corners than can be seen.
    func drawn(_ line: [MapPoint]) -> [MapPoint] {
        Simplification.line(line.map(panel.lineUnits), tolerance: 0.4)
    }

    func drawn(ring: [MapPoint]) -> [MapPoint] {
        // Clipped before it is simplified: a ring of a continent is long.
        let inside = panel.frame.grown(by: 8).clip(ring: ring.map(panel.lineUnits))
        guard let first = inside.first else { return [] }
        return Simplification.line(inside + [first], tolerance: 0.4).dropLast()
    }
}
