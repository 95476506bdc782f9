// SPDX-License-Identifier: Apache-2.0

extension Coordinate {
    /// The circle of what may be meant by a coordinate known to a radius, as 72 corners on it.
    ///
    /// Straight lines between the corners keep within a thousandth of the radius. Where a pole lies inside, the outline is
    /// that of the whole cap down to the circle's lowest latitude.
    ///
    /// - Parameter radiusMetres: More than 0; values beyond 5,000 km count as 5,000 km.
    /// - Returns: The circle's edge.
    package func circle(radiusMetres: Double) -> Outline {
        let radius = max(0, min(radiusMetres, 5_000_000))
        let pole = Coordinate(computedLatitude: latitude < 0 ? -90 : 90, longitude: longitude)
        guard distance(to: pole) > radius else {
            return cap(downTo: moved(metres: radius, azimuth: latitude < 0 ? 0 : 180))
        }
        // Azimuths fall, since a ring runs anticlockwise.
        return Outline(
            unwrapped: stride(from: 360.0, to: 0, by: -5).map { azimuth in
                let corner = moved(metres: radius, azimuth: azimuth)
                let turn = (corner.longitude - longitude).remainder(dividingBy: 360)
                return (corner.latitude, longitude + turn)
            }
        )
    }

    private func cap(downTo lowest: Coordinate) -> Outline {
        let top = latitude < 0 ? -90.0 : 90
        let edges = latitude < 0 ? (top, lowest.latitude) : (lowest.latitude, top)
        return Outline(
            unwrapped: stride(from: -180.0, through: 180, by: 10).map { (edges.0, $0) }
                + stride(from: 180.0, through: -180, by: -10).map { (edges.1, $0) }
        )
    }
}
