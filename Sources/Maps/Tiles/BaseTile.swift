// SPDX-License-Identifier: Apache-2.0

package import VectorTiles

/// A square of the base map for maps in the browser: Web Mercator, 4,096 units a side, drawn 512 pixels wide.
package struct BaseTile: Sendable {
    package enum Shape: Hashable, Sendable {
        /// A margin beyond the edges is drawn too, so that lines meet.
        case points([TilePoint])
        case lines([[TilePoint]])
        /// Outer rings clockwise on the screen, each followed by its holes; no corner repeated.
        case areas([[TilePoint]])
    }

    package struct Feature: Hashable, Sendable {
        package let shape: Shape
        /// Texts, and `rank` as a whole number.
        package let texts: [(key: String, value: String)]
        package let rank: Int?

        init(_ shape: Shape, texts: [(key: String, value: String)] = [], rank: Int? = nil) {
            self.shape = shape
            self.texts = texts
            self.rank = rank
        }

        package static func == (left: Feature, right: Feature) -> Bool {
            left.shape == right.shape && left.rank == right.rank && left.texts.elementsEqual(right.texts, by: ==)
        }

        package func hash(into hasher: inout Hasher) { hasher.combine(shape) }
    }

    /// Layers with a feature each at least, in the order of drawing.
    package let layers: [(name: String, features: [Feature])]

    package static let units = Double(TileLayer.extent)
    static let margin = 64.0
    /// The browser enlarges these tiles beyond.
    package static let maximumZoom = 10

    /// Nil where there is no such tile.
    package init?(of map: BaseMap, zoom: Int, x: Int, y: Int) {
        guard (0...Self.maximumZoom).contains(zoom), (0..<1 << zoom).contains(x), (0..<1 << zoom).contains(y) else {
            return nil
        }
        let drawing = BaseTileDrawing(map, zoom: zoom, x: x, y: y)
        layers = [
            ("land", drawing.land), ("countries", drawing.countries), ("admin3", drawing.areaLines(level: 3)),
            ("admin2", drawing.areaLines(level: 2)), ("admin1", drawing.areaLines(level: 1)),
            ("borders", drawing.lines(.border)), ("disputed", drawing.lines(.disputed)), ("labels", drawing.labels),
        ].filter { !$0.1.isEmpty }.map { (name: $0.0, features: $0.1) }
    }
}

/// Cuts one tile out of the base map.
private struct BaseTileDrawing {
    let map: BaseMap
    let detail: BaseDetail
    let zoom: Int
    /// What the tile reaches in degrees, with its margin and without.
    let reach: Extent
    let inside: Extent
    private let scale: Double
    private let corner: MapPoint

    init(_ map: BaseMap, zoom: Int, x: Int, y: Int) {
        self.map = map
        self.zoom = zoom
        detail = map.details.detail(zoom: zoom, of: map)
        let side = Double(1 << zoom)
        scale = side * BaseTile.units
        corner = MapPoint(Double(x), Double(y)) / side
        let margin = BaseTile.margin / scale
        func degrees(_ margin: Double) -> Extent {
            Extent(
                low: MapPoint(
                    (Double(x) / side - margin - 0.5) * 360,
                    PlaneFunctions.latitude(mercator: Double(y + 1) / side + margin)
                ),
                high: MapPoint(
                    (Double(x + 1) / side + margin - 0.5) * 360,
                    PlaneFunctions.latitude(mercator: Double(y) / side - margin)
                )
            )
        }
        reach = degrees(margin)
        inside = degrees(0)
    }

    private func units(_ place: MapPoint) -> TilePoint {
        let share = MapPoint(place.x / 360 + 0.5, PlaneFunctions.mercator(latitude: place.y))
        let units = ((share - corner) * scale).rounded(.toNearestOrAwayFromZero)
        return TilePoint(x: Int32(units.x), y: Int32(units.y))
    }

    private func units(_ line: [MapPoint]) -> [TilePoint] {
        var places: [TilePoint] = []
        places.reserveCapacity(line.count)
        for corner in line {
            let place = units(corner)
            if place != places.last { places.append(place) }
        }
        return places
    }

    var land: [BaseTile.Feature] {
        let rings = rings(detail.land)
        return rings.isEmpty ? [] : [BaseTile.Feature(.areas(rings))]
    }

    var countries: [BaseTile.Feature] {
        var byCode: [String: [BaseDetail.Shape]] = [:]
        for shape in detail.countries where shape.extent.meets(reach) { byCode[shape.code, default: []].append(shape) }
        return byCode.sorted { $0.key < $1.key }.compactMap { code, shapes in
            let rings = rings(shapes)
            return rings.isEmpty ? nil : BaseTile.Feature(.areas(rings), texts: [("code", code)])
        }
    }

    /// The rings within reach, outer ones with their holes behind them.
    private func rings(_ shapes: [BaseDetail.Shape]) -> [[TilePoint]] {
        let pieces = shapes.compactMap { shape -> [MapPoint]? in
            guard shape.extent.meets(reach) else { return nil }
            let piece = reach.clip(ring: shape.ring)
            return piece.isEmpty ? nil : piece
        }
        // Outer rings run anticlockwise on the earth.
        let outer = pieces.filter { Ring.area($0) > 0 }
        var holes = [[[MapPoint]]](repeating: [], count: outer.count)
        for hole in pieces where Ring.area(hole) < 0 {
            let holding = outer.indices.filter { Ring.contains(hole[0], in: outer[$0]) }
            guard let smallest = holding.min(by: { Ring.area(outer[$0]) < Ring.area(outer[$1]) }) else { continue }
            holes[smallest].append(hole)
        }
        return zip(outer, holes).flatMap { ring, holes in
            let drawn = closed(ring, isClockwise: true)
            return drawn.isEmpty ? [] : [drawn] + holes.map { closed($0, isClockwise: false) }.filter { !$0.isEmpty }
        }
    }

    /// A ring in units, in one direction on the screen; empty where it is too small to have an area.
    private func closed(_ ring: [MapPoint], isClockwise: Bool) -> [TilePoint] {
        var places = units(ring)
        if places.count > 1, places.first == places.last { places.removeLast() }
        guard places.count > 2 else { return [] }
        let area = Ring.area(places.map { MapPoint(Double($0.x), Double($0.y)) })
        // The second axis points down: what is positive here runs clockwise.
        return area == 0 ? [] : (area > 0) == isClockwise ? places : places.reversed()
    }

    func lines(_ kind: BaseLine) -> [BaseTile.Feature] {
        let parts = detail.lines.filter { $0.kind == kind && $0.extent.meets(reach) }
            .flatMap { reach.clip(line: $0.line) }.map(units).filter { $0.count > 1 }
        return parts.isEmpty ? [] : [BaseTile.Feature(.lines(parts))]
    }

    /// Lines between areas of a level: the register's, and the source's own where the register has none.
    func areaLines(level: Int) -> [BaseTile.Feature] {
        guard zoom >= [1: 3, 2: 6, 3: 8][level] ?? 0 else { return [] }
        var byCountry: [String: [[MapPoint]]] = [:]
        if level == 1 {
            let covered = map.coveredCountries
            for line in detail.lines
            where line.kind == .area && line.extent.meets(reach) && !covered.contains(line.country) {
                byCountry[line.country, default: []] += reach.clip(line: line.line)
            }
        }
        // A quarter of a pixel, in degrees.
        let tolerance = zoom == BaseTile.maximumZoom ? 0 : 90 / (512 * Double(1 << zoom))
        for line in map.areaLines where line.level == level && line.extent.meets(reach) {
            byCountry[line.country, default: []] +=
                reach.clip(line: Simplification.line(line.line, tolerance: tolerance))
        }
        return byCountry.sorted { $0.key < $1.key }.compactMap { country, lines in
            let drawn = lines.map(units).filter { $0.count > 1 }
            return drawn.isEmpty ? nil : BaseTile.Feature(.lines(drawn), texts: [("country", country)])
        }
    }

    /// Names whose place is in this tile and no other.
    var labels: [BaseTile.Feature] {
        map.labels.filter {
            $0.rank <= zoom + 1 && $0.place.x >= inside.low.x && $0.place.x < inside.high.x && $0.place.y > inside.low.y
                && $0.place.y <= inside.high.y
        }.sorted { ($0.rank, $0.code) < ($1.rank, $1.code) }.compactMap { label in
            guard let name = label.name(in: "en") else { return nil }
            var texts = [("kind", label.kind.rawValue), ("code", label.code), ("name", name.text)]
            for (language, text) in label.names.sorted(by: { $0.key < $1.key }) where !language.isEmpty {
                texts.append(("name:\(language)", text))
            }
            return BaseTile.Feature(
                .points([units(label.place)]),
                texts: texts.map { (key: $0.0, value: $0.1) },
                rank: label.rank
            )
        }
    }
}
