// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The base map at one degree of detail.
struct BaseDetail: Sendable {
    /// A line with what it reaches.
    struct Line: Sendable {
        let kind: BaseLine
        let country: String
        let line: [MapPoint]
        let extent: Extent
    }

    /// A closed line with what it reaches.
    struct Shape: Sendable {
        /// The country's code; empty for land.
        let code: String
        let ring: [MapPoint]
        let extent: Extent
    }

    let lines: [Line]
    let land: [Shape]
    let countries: [Shape]
    /// What each of these reaches, in their order: numbers alone are quickly looked through.
    private let reaches: (lines: [Extent], land: [Extent], countries: [Extent])

    /// The lines that may be seen in a rectangle.
    func lines(meeting reach: Extent) -> [Line] { Self.those(lines, reaches.lines, reach) }

    /// The parts of land that may be seen in a rectangle.
    func land(meeting reach: Extent) -> [Shape] { Self.those(land, reaches.land, reach) }

    /// The parts of countries that may be seen in a rectangle.
    func countries(meeting reach: Extent) -> [Shape] { Self.those(countries, reaches.countries, reach) }

    private static func those<Part>(_ parts: [Part], _ extents: [Extent], _ reach: Extent) -> [Part] {
        extents.withUnsafeBufferPointer { extents in
            var found: [Part] = []
            for place in extents.indices where extents[place].meets(reach) { found.append(parts[place]) }
            return found
        }
    }
}

/// The base map at the degrees of detail that were asked for, each worked out once.
final class DetailLevels: Sendable {
    private let known = Mutex<[Int: BaseDetail]>([:])

    /// The zooms for which lines are simplified; the last is the source's own detail.
    private static let zooms = [0, 2, 4, 6, 8]

    /// The detail that a zoom of tiles needs, 512 pixels wide.
    func detail(zoom: Int, of map: BaseMap) -> BaseDetail {
        let level = Self.zooms.last { $0 <= zoom } ?? 0
        return known.withLock { known in
            if let detail = known[level] { return detail }
            // Half of a pixel of the finest zoom that uses this level.
            let tolerance = level == Self.zooms.last ? 0 : 360 / (512 * Double(2 << level)) / 2
            let detail = BaseDetail(map, tolerance: tolerance)
            known[level] = detail
            return detail
        }
    }
}

extension BaseDetail {
    init(_ map: BaseMap, tolerance: Double) {
        let simple = map.arcs.map { Simplification.line($0.line, tolerance: tolerance) }
        lines = zip(map.arcs, simple).compactMap { arc, line in
            guard let extent = Extent(holding: line), extent.size.max() > tolerance else { return nil }
            return Line(kind: arc.kind, country: arc.country, line: line, extent: extent)
        }
        land = Self.shapes(map.land, "", simple, tolerance)
        countries = map.countries.flatMap { Self.shapes($0.rings, $0.code, simple, tolerance) }
        reaches = (lines.map(\.extent), land.map(\.extent), countries.map(\.extent))
    }

    private static func shapes(_ rings: [ArcRing], _ code: String, _ arcs: [[MapPoint]], _ tolerance: Double) -> [Shape]
    {
        rings.compactMap { references in
            var ring: [MapPoint] = []
            for reference in references {
                let arc = arcs[reference / 2]
                // The next arc begins where this one ends.
                ring += reference.isMultiple(of: 2) ? Array(arc.dropLast()) : arc.dropFirst().reversed()
            }
            guard ring.count > 2, abs(Ring.area(ring)) > tolerance * tolerance, let extent = Extent(holding: ring)
            else { return nil }
            return Shape(code: code, ring: ring, extent: extent)
        }
    }
}
