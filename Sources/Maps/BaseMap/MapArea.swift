// SPDX-License-Identifier: Apache-2.0

/// An administrative area that a register has added to its map.
package struct MapArea: Sendable {
    package let code: String
    /// 1, 2 or 3; others aren't drawn.
    package let level: Int
    /// By language; `""` holds a name whose language isn't known.
    package let names: [String: String]
    /// Closed lines without a repeated corner: outer ones and holes.
    package let rings: [[MapPoint]]
    let extent: Extent

    /// Fails without a ring.
    package init?(code: String, level: Int, names: [String: String], rings: [[MapPoint]]) {
        let rings = rings.filter { $0.count > 2 }
        guard let extent = Extent(holding: rings.joined()) else { return nil }
        self.code = code
        self.level = level
        self.names = names
        self.rings = rings
        self.extent = extent
    }

    /// ISO 3166-1 alpha-2, from the first two letters of the code.
    var country: String { String(code.prefix(2)) }

    /// Its name in the middle of its largest part, from a zoom that suits its size; nil for levels that aren't drawn.
    var baseLabel: BaseLabel? {
        guard let kind = [1: BaseLabel.Kind.admin1, 2: .admin2, 3: .admin3][level], !names.isEmpty,
            let largest = rings.max(by: { abs(Ring.area($0)) < abs(Ring.area($1)) })
        else { return nil }
        var rank = 3 + level
        var size = 16.0
        while size > max(abs(Ring.area(largest)), 1e-4), rank < 12 {
            size /= 4
            rank += 1
        }
        return BaseLabel(kind: kind, code: code, names: names, place: Self.middle(of: largest), rank: rank)
    }

    /// The middle of the widest part at half of the ring's height.
    static func middle(of ring: [MapPoint]) -> MapPoint {
        guard let extent = Extent(holding: ring), var last = ring.last else { return MapPoint(0, 0) }
        // A hair off the middle: no corner of a real border lies there.
        let y = extent.centre.y + 1e-7
        var crossings: [Double] = []
        for corner in ring {
            if (corner.y > y) != (last.y > y) {
                crossings.append((last.x - corner.x) * (y - corner.y) / (last.y - corner.y) + corner.x)
            }
            last = corner
        }
        crossings.sort()
        var best = (width: -1.0, x: extent.centre.x)
        for index in stride(from: 0, to: crossings.count - 1, by: 2) {
            let width = crossings[index + 1] - crossings[index]
            if width > best.width { best = (width, (crossings[index] + crossings[index + 1]) / 2) }
        }
        return MapPoint(best.x, extent.centre.y)
    }
}

/// A line between areas that a register has added.
package struct MapAreaLine: Sendable {
    let level: Int
    let country: String
    let line: [MapPoint]
    let extent: Extent

    /// The lines of areas: of a level and country whose areas share their edges, the shared edges alone, once each.
    ///
    /// The outer edge of a country is the base map's, which every neighbour shares.
    static func lines(of areas: [MapArea]) -> [MapAreaLine] {
        var groups: [String: [MapArea]] = [:]
        for area in areas where (1...3).contains(area.level) {
            groups["\(area.level)\(area.country)", default: []].append(area)
        }
        return groups.sorted { $0.key < $1.key }.flatMap { lines(ofGroup: $0.value) }
    }

    private static func lines(ofGroup areas: [MapArea]) -> [MapAreaLine] {
        var count: [Edge: Int] = [:]
        for ring in areas.lazy.flatMap(\.rings) {
            for index in ring.indices { count[Edge(ring, index), default: 0] += 1 }
        }
        let shared = count.values.reduce(0) { $0 + ($1 > 1 ? 1 : 0) }
        let isNetwork = shared * 20 > count.count
        var drawn: Set<Edge> = []
        var lines: [MapAreaLine] = []
        func add(_ line: [MapPoint], _ area: MapArea) {
            guard line.count > 1, let extent = Extent(holding: line) else { return }
            lines.append(MapAreaLine(level: area.level, country: area.country, line: line, extent: extent))
        }
        for area in areas {
            for ring in area.rings {
                var line: [MapPoint] = []
                for index in ring.indices {
                    let edge = Edge(ring, index)
                    guard !isNetwork || (count[edge] ?? 0) > 1, drawn.insert(edge).inserted else {
                        add(line, area)
                        line = []
                        continue
                    }
                    if line.isEmpty { line = [ring[index]] }
                    line.append(ring[(index + 1) % ring.count])
                }
                add(line, area)
            }
        }
        return lines
    }

    /// A side of a ring in whole millionths of a degree, the same from both sides.
    private struct Edge: Hashable {
        let low: SIMD2<Int32>
        let high: SIMD2<Int32>

        init(_ ring: [MapPoint], _ index: Int) {
            let ends = [ring[index], ring[(index + 1) % ring.count]].map {
                SIMD2<Int32>(Int32(($0.x * 1e6).rounded()), Int32(($0.y * 1e6).rounded()))
            }
            let isOrdered = ends[0].x != ends[1].x ? ends[0].x < ends[1].x : ends[0].y <= ends[1].y
            low = isOrdered ? ends[0] : ends[1]
            high = isOrdered ? ends[1] : ends[0]
        }
    }
}
