// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// Points of incidents by cells of a twentieth of a degree, some 5.5 km high.
struct CellIndex: Sendable {
    private static let cellsPerDegree = 20.0

    /// Places in the list of points, sorted by cell; `starts` says where each cell's begin.
    private var order: [Int32] = []
    private var cells: [Int64: Range<Int32>] = [:]
    /// The incident of each point.
    let owners: [Int32]

    init(_ columns: MatchColumns) {
        var owners: [Int32] = []
        owners.reserveCapacity(columns.latitude.count)
        for index in columns.firstDay.indices {
            for _ in columns.points(of: Int32(index)) { owners.append(Int32(index)) }
        }
        self.owners = owners
        let keys = columns.latitude.indices.map {
            Self.key(row: Self.cell(columns.latitude[$0]), column: Self.cell(columns.longitude[$0]))
        }
        order = keys.indices.sorted { keys[$0] < keys[$1] }.map { Int32($0) }
        var start = 0
        while start < order.count {
            let key = keys[Int(order[start])]
            var end = start
            while end < order.count, keys[Int(order[end])] == key { end += 1 }
            cells[key] = Int32(start)..<Int32(end)
            start = end
        }
    }

    /// The points of the cells around a coordinate: all within a distance, and some farther.
    func points(around coordinate: Coordinate, metres: Double) -> [Int32] {
        let box = coordinate.surroundings(metres: metres)
        let rows = Self.cell(box.south)...Self.cell(box.north)
        let first = Self.cell(box.west)
        let columns = first...(first + min(Self.around - 1, Self.cell(box.width) + 1))
        var points: [Int32] = []
        for row in rows {
            for column in columns {
                guard let range = cells[Self.key(row: row, column: column)] else { continue }
                points += order[Int(range.lowerBound)..<Int(range.upperBound)]
            }
        }
        return points
    }

    private static func cell(_ degrees: Double) -> Int64 { Int64((degrees * cellsPerDegree).rounded(.down)) }

    /// Columns go round the globe.
    private static let around = Int64(360 * cellsPerDegree)

    private static func key(row: Int64, column: Int64) -> Int64 {
        row * around + ((column % around) + around) % around
    }
}
