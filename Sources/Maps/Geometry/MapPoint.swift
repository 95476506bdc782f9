// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// A place on a plane: degrees of longitude and latitude, or metres, or units of a drawing.
package typealias MapPoint = SIMD2<Double>

extension SIMD2 where Scalar == Double {
    /// Longitude and latitude in degrees.
    package init(_ coordinate: Coordinate) { self.init(coordinate.longitude, coordinate.latitude) }

    /// The square of the distance to another place.
    func squaredDistance(to other: MapPoint) -> Double {
        let difference = self - other
        return (difference * difference).sum()
    }
}

/// A rectangle whose sides are parallel to the axes.
package struct Extent: Hashable, Sendable {
    package var low: MapPoint
    package var high: MapPoint

    package init(low: MapPoint, high: MapPoint) {
        self.low = low
        self.high = high
    }

    /// The smallest one that holds all places; nil where there is none.
    package init?(holding places: some Sequence<MapPoint>) {
        var low = MapPoint(repeating: .infinity)
        var high = MapPoint(repeating: -.infinity)
        for place in places {
            low = pointwiseMin(low, place)
            high = pointwiseMax(high, place)
        }
        guard low.x <= high.x else { return nil }
        self.init(low: low, high: high)
    }

    package var centre: MapPoint { (low + high) / 2 }
    package var size: MapPoint { high - low }

    /// Whether a place is inside or on the edge.
    package func contains(_ place: MapPoint) -> Bool {
        place.x >= low.x && place.x <= high.x && place.y >= low.y && place.y <= high.y
    }

    /// Whether two have a place in common.
    package func meets(_ other: Extent) -> Bool {
        low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y && other.low.y <= high.y
    }

    /// The same with a margin on each side; a negative margin makes it smaller.
    package func grown(by margin: Double) -> Extent {
        Extent(low: low - MapPoint(repeating: margin), high: high + MapPoint(repeating: margin))
    }

    /// The smallest one that holds this and another one.
    func joined(_ other: Extent) -> Extent {
        Extent(low: pointwiseMin(low, other.low), high: pointwiseMax(high, other.high))
    }
}
