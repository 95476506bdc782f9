// SPDX-License-Identifier: Apache-2.0

extension MGRSSquare {
    /// Whether a coordinate lies in the square: on its southern or western edge, or inside.
    package func contains(_ coordinate: Coordinate) -> Bool {
        let range = 0..<Double(sideMetres)
        return offset(of: coordinate).map { range.contains($0.east) && range.contains($0.north) } ?? false
    }

    /// Metres from the square to a coordinate along the geodesic, 0 inside.
    ///
    /// Good to a hundredth; where the square's projection does not reach, the distance to the nearest corner.
    package func distance(to coordinate: Coordinate) -> Double {
        guard let offset = offset(of: coordinate) else {
            return corners.reduce(.infinity) { min($0, $1.distance(to: coordinate)) }
        }
        let side = Double(sideMetres)
        let nearest = (east: max(0, min(side, offset.east)), north: max(0, min(side, offset.north)))
        guard nearest != offset else { return 0 }
        return gridPosition(nearest.east / side, nearest.north / side).coordinate.distance(to: coordinate)
    }

    /// A box that holds the square and everything within a distance of it: never too small, a little too large.
    package func surroundings(metres: Double) -> CoordinateBox {
        // Metres of the grid are up to 1 % longer or shorter than those of the ellipsoid.
        centre.surroundings(metres: radiusMetres * 1.01 + metres)
    }
}
