// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// Where the incidents of one name lie, as the pool tells it.
struct PlaceCentre: Sendable {
    /// Metres around it that count as there.
    static let reach = 10_000.0

    let coordinate: Coordinate
    /// How many incidents of the pool lie within reach, whatever their names.
    let count: Int

    /// The median of the points; nil without points, or where fewer than two thirds of them lie within reach of it.
    init?(_ members: [Int32], _ columns: MatchColumns, _ cells: CellIndex) {
        let points = members.flatMap { columns.points(of: $0) }.filter { Double(columns.radius[$0]) <= Self.reach }
        guard !points.isEmpty else { return nil }
        let middle = points.count / 2
        guard
            let centre = Coordinate(
                latitude: points.map { columns.latitude[$0] }.sorted()[middle],
                longitude: points.map { columns.longitude[$0] }.sorted()[middle]
            )
        else { return nil }
        let scale = MetreScale(centre)
        let near = points.count { scale.metres(columns, $0) <= Self.reach }
        guard near * 3 >= points.count * 2 else { return nil }
        coordinate = centre
        var owners: Set<Int32> = []
        for point in cells.points(around: centre, metres: Self.reach)
        where scale.metres(columns, Int(point)) <= Self.reach {
            owners.insert(cells.owners[Int(point)])
        }
        count = owners.count
    }
}

/// Distances from one place, roughly: good to 1 % within 50 km, for sorting candidates only.
struct MetreScale: Sendable {
    private static let perLatitude = 111_200.0

    let centre: Coordinate
    private let perLongitude: Double

    init(_ centre: Coordinate) {
        self.centre = centre
        let step = centre.longitude > 0 ? -0.01 : 0.01
        let beside = Coordinate(latitude: centre.latitude, longitude: centre.longitude + step)
        perLongitude = beside.map { centre.haversineDistance(to: $0) * 100 } ?? 0
    }

    /// Metres to a point of the columns.
    func metres(_ columns: MatchColumns, _ point: Int) -> Double {
        let rise = (columns.latitude[point] - centre.latitude) * Self.perLatitude
        var turn = columns.longitude[point] - centre.longitude
        if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
        let run = turn * perLongitude
        return (rise * rise + run * run).squareRoot()
    }
}
