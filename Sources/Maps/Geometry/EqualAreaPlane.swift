// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// A plane in metres around a place, on which areas keep their size: the cylindrical equal-area projection.
///
/// True to shape along the parallel of its centre, so a map of a district looks as it should and a map of a continent
/// doesn't make the north larger than it is. Snyder 1987, "Map projections: a working manual", section 10, on the sphere:
/// lengths near the centre are right to 0.7 %.
package struct EqualAreaPlane: Equatable, Sendable {
    /// The radius of the sphere with the ellipsoid's surface, in metres.
    static let radius = 6_371_007.2
    private let longitude: Double
    private let cosine: Double
    private let sine: Double

    /// Centres beyond 75° north or south are drawn as on that parallel.
    package init(centre: Coordinate) {
        longitude = centre.longitude
        let parallel = max(-75, min(75, centre.latitude))
        cosine = PlaneFunctions.cosine(degrees: parallel)
        sine = PlaneFunctions.sine(degrees: centre.latitude)
    }

    /// Metres east and north of the centre for degrees of longitude and latitude.
    package func metres(_ place: MapPoint) -> MapPoint {
        let turn = (place.x - longitude).remainder(dividingBy: 360)
        return offset(MapPoint(turn, place.y))
    }

    /// The same for a longitude from the centre's, which isn't folded: lines across the date line keep together.
    package func offset(_ place: MapPoint) -> MapPoint {
        MapPoint(
            Self.radius * place.x * .pi / 180 * cosine,
            Self.radius * (PlaneFunctions.sine(degrees: max(-90, min(90, place.y))) - sine) / cosine
        )
    }

    /// Metres for a place of a line that isn't to be folded at the date line.
    func lineMetres(_ place: MapPoint) -> MapPoint { offset(MapPoint(place.x - longitude, place.y)) }

    /// The degrees that a rectangle in metres reaches: longitudes within −180…180 and latitudes within −90…90.
    package func degrees(_ extent: Extent) -> Extent {
        let scale = 180 / (.pi * Self.radius * cosine)
        func latitude(_ y: Double) -> Double { PlaneFunctions.arcSine(y * cosine / Self.radius + sine) }
        return Extent(
            low: MapPoint(max(-180, longitude + extent.low.x * scale), latitude(extent.low.y)),
            high: MapPoint(min(180, longitude + extent.high.x * scale), latitude(extent.high.y))
        )
    }
}
