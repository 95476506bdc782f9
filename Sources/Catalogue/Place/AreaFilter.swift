// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy

/// The areas of a query made ready for the points of the columns; a point has to lie in all of them.
struct AreaFilter {
    /// By `bbox` and `near`: any of the shapes will do, none keeps nothing.
    private let parts: [[AreaShape]]
    /// By the code of a radius, in metres; empty where the point alone decides.
    private let radii: ContiguousArray<Double>

    /// nil where the query asks for no area.
    ///
    /// Where `near` asks for an incident, `centres` are those meant; nil for those that bear the code now.
    init?(_ query: IncidentQuery, plane: Plane, centres: NumberSet?, in snapshot: CatalogueSnapshot) {
        guard query.box != nil || query.near != nil else { return nil }
        radii = query.areaMatch == .point ? [] : ContiguousArray(snapshot.radii.map { Double(max(0, $0 ?? 0)) })
        let widest = radii.max() ?? 0
        var parts: [[AreaShape]] = []
        if let box = query.box {
            parts.append([box.area.map { AreaShape(.box($0), metres: 0, widest) }].compactMap(\.self))
        }
        if let near = query.near {
            let metres = Double(near.metres)
            parts.append(snapshot.centres(of: near, on: plane, centres).map { AreaShape($0, metres: metres, widest) })
        }
        self.parts = parts
    }

    /// Drops the rows of a chunk that lie outside, not located ones among them.
    func restrict(_ masks: inout ContiguousArray<UInt32>, _ chunk: CatalogueChunk) {
        chunk.latitudes.withUnsafeBufferPointer { latitudes in
            chunk.longitudes.withUnsafeBufferPointer { longitudes in
                for row in 0..<CatalogueChunk.capacity where masks[row] != RowFilter.out {
                    let (latitude, longitude) = (latitudes[row], longitudes[row])
                    let isKept = parts.allSatisfy { shapes in
                        shapes.contains { shape in
                            guard shape.window.contains(latitude, longitude) else { return false }
                            let radius = radii.isEmpty ? 0 : radii[Int(chunk.radii[row])]
                            return shape.keeps(latitude, longitude, radius: radius)
                        }
                    }
                    if !isKept { masks[row] = RowFilter.out }
                }
            }
        }
    }
}

/// One area of a query.
private struct AreaShape {
    let window: PointWindow
    private let centre: AreaCentre
    private let metres: Double

    /// An area and what lies within a distance of it; no incident's radius is larger than `widest`.
    init(_ centre: AreaCentre, metres: Double, _ widest: Double) {
        self.centre = centre
        self.metres = metres
        window = PointWindow(centre.surroundings(metres: metres + widest), isExact: metres + widest == 0)
    }

    /// Whether a point, or the circle around it, lies within the distance.
    func keeps(_ latitude: Int32, _ longitude: Int32, radius: Double) -> Bool {
        let reach = metres + radius
        // A box without a distance is its own window.
        if reach == 0, case .box = centre, window.isExact { return true }
        guard let point = Coordinate(latitude: Double(latitude) / 1e7, longitude: Double(longitude) / 1e7) else {
            return false
        }
        switch centre {
        case .point(let centre): return centre.isWithin(metres: reach, of: point)
        case .square(let square): return reach == 0 ? square.contains(point) : square.distance(to: point) <= reach
        case .box(let box): return reach == 0 ? box.contains(point) : box.distance(to: point) <= reach
        }
    }
}

/// What a distance is measured from, found.
enum AreaCentre {
    case point(Coordinate)
    case square(MGRSSquare)
    case box(CoordinateBox)

    func surroundings(metres: Double) -> CoordinateBox {
        switch self {
        case .point(let point): point.surroundings(metres: metres)
        case .square(let square): square.surroundings(metres: metres)
        case .box(let box): box.widened(byMetres: metres)
        }
    }
}

/// A box in the unit of the columns: a quick look before anything is computed.
private struct PointWindow {
    private let south: Int32
    private let north: Int32
    private let west: Int32
    private let east: Int32
    /// Whether lying in the window is all that is asked.
    let isExact: Bool

    init(_ box: CoordinateBox, isExact: Bool) {
        self.isExact = isExact
        // An exact box has whole numbers already; any other grows by a unit.
        let margin: Double = isExact ? 0 : 1
        south = Int32((box.south * 1e7 - margin).rounded())
        north = Int32((box.north * 1e7 + margin).rounded())
        var (first, last) = (Int32((box.west * 1e7 - margin).rounded()), Int32((box.east * 1e7 + margin).rounded()))
        // 180 and −180 are one meridian: a box that ends at one takes the other in.
        let half: Int32 = 1_800_000_000
        if first <= -half, last < half { first = half } else if last >= half, first > -half { last = -half }
        (west, east) = (first, last)
    }

    @inline(__always)
    func contains(_ latitude: Int32, _ longitude: Int32) -> Bool {
        guard latitude >= south, latitude <= north else { return false }
        return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
    }
}

extension CatalogueSnapshot {
    /// What the distance of `near` is measured from; of a code the points of all incidents that bear it on the plane.
    func centres(of near: QueryNear, on plane: Plane, _ known: NumberSet?) -> [AreaCentre] {
        switch near.centre {
        case .point(let point): return [.point(point)]
        case .square(let square): return [.square(square)]
        case .code(let code):
            var query = IncidentQuery()
            if known == nil { query.setCodes([code]) }
            return select(query, on: plane, matching: known).numbers.numbers.compactMap { number in
                guard let summary = entry(number)?.summary, let latitude = summary.latitude,
                    let longitude = summary.longitude
                else { return nil }
                return Coordinate(latitude: latitude, longitude: longitude).map { .point($0) }
            }
        }
    }
}
