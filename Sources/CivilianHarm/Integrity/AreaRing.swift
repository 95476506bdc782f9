// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// A closed line of a border.
package struct AreaRing: Sendable {
    /// Degrees on WGS 84; the last corner may repeat the first.
    private let latitudes: [Double]
    private let longitudes: [Double]
    private let latitudeRange: ClosedRange<Double>
    private let longitudeRange: ClosedRange<Double>

    /// Fails with fewer than three corners, or with a corner that is not on the globe.
    package init?(_ corners: [(latitude: Double, longitude: Double)]) {
        guard corners.count >= 3,
            corners.allSatisfy({ Coordinate.isValid(latitude: $0.latitude, longitude: $0.longitude) })
        else { return nil }
        latitudes = corners.map(\.latitude)
        longitudes = corners.map(\.longitude)
        latitudeRange = (latitudes.min() ?? 0)...(latitudes.max() ?? 0)
        longitudeRange = (longitudes.min() ?? 0)...(longitudes.max() ?? 0)
    }

    func mayContain(_ point: Coordinate) -> Bool {
        latitudeRange.contains(point.latitude) && longitudeRange.contains(point.longitude)
    }

    /// The crossing-number test: whether a line from the point to the east crosses the ring an odd number of times.
    func contains(_ point: Coordinate) -> Bool {
        var isInside = false
        var last = latitudes.count - 1
        for index in latitudes.indices {
            let (y1, y2) = (latitudes[index], latitudes[last])
            if (y1 > point.latitude) != (y2 > point.latitude) {
                let (x1, x2) = (longitudes[index], longitudes[last])
                if point.longitude < (x2 - x1) * (point.latitude - y1) / (y2 - y1) + x1 { isInside.toggle() }
            }
            last = index
        }
        return isInside
    }

    /// Metres from the point to the nearest side, on a plane of this scale.
    func borderDistance(from point: Coordinate, scale: (north: Double, east: Double)) -> Double {
        var nearest = Double.infinity
        var last = latitudes.count - 1
        for index in latitudes.indices {
            let ax = (longitudes[last] - point.longitude) * scale.east
            let ay = (latitudes[last] - point.latitude) * scale.north
            let dx = (longitudes[index] - longitudes[last]) * scale.east
            let dy = (latitudes[index] - latitudes[last]) * scale.north
            let length = dx * dx + dy * dy
            let share = length == 0 ? 0 : max(0, min(1, -(ax * dx + ay * dy) / length))
            let x = ax + share * dx
            let y = ay + share * dy
            nearest = min(nearest, x * x + y * y)
            last = index
        }
        return nearest.squareRoot()
    }
}
