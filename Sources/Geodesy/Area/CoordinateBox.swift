// SPDX-License-Identifier: Apache-2.0

/// An area between two parallels and two meridians on WGS 84, its edges included.
package struct CoordinateBox: Hashable, Sendable {
    /// Degrees, −90…90; never above `north`.
    package let south: Double
    package let north: Double
    /// Degrees, −180…180: the area goes from here eastwards to `east`.
    package let west: Double
    /// Degrees, −180…180; below `west` where the area crosses the antimeridian.
    package let east: Double

    /// Makes a box, or nil where a value is out of range or `south` lies above `north`.
    package init?(west: Double, south: Double, east: Double, north: Double) {
        guard south <= north, Coordinate.isValid(latitude: south, longitude: west),
            Coordinate.isValid(latitude: north, longitude: east)
        else { return nil }
        (self.west, self.south, self.east, self.north) = (west, south, east, north)
    }

    /// A box of so many degrees from a meridian eastwards; 360 or more go round.
    private init(latitudes: ClosedRange<Double>, west: Double, width: Double) {
        south = latitudes.lowerBound
        north = latitudes.upperBound
        let isWhole = width >= 360
        self.west = isWhole ? -180 : west.remainder(dividingBy: 360)
        east = isWhole ? 180 : (west + width).remainder(dividingBy: 360)
    }

    /// Whether the area crosses the antimeridian.
    package var crossesAntimeridian: Bool { west > east }

    /// Degrees from `west` eastwards to `east`, 0…360.
    package var width: Double { crossesAntimeridian ? east - west + 360 : east - west }

    /// Whether a coordinate lies inside or on the edge.
    package func contains(_ coordinate: Coordinate) -> Bool {
        (south...north).contains(coordinate.latitude) && containsMeridian(coordinate.longitude)
    }

    private func containsMeridian(_ longitude: Double) -> Bool {
        // 180 and −180 are one meridian.
        reaches(longitude) || (abs(longitude) == 180 && reaches(-longitude))
    }

    private func reaches(_ longitude: Double) -> Bool {
        crossesAntimeridian ? longitude >= west || longitude <= east : longitude >= west && longitude <= east
    }

    /// Metres from the area to a coordinate along the geodesic, 0 inside; good to a thousandth.
    ///
    /// The nearest point of a parallel lies on the coordinate's own meridian; that of a meridian is taken from the sphere.
    package func distance(to coordinate: Coordinate) -> Double {
        if containsMeridian(coordinate.longitude) {
            let latitude = max(south, min(north, coordinate.latitude))
            guard latitude != coordinate.latitude else { return 0 }
            return Coordinate(computedLatitude: latitude, longitude: coordinate.longitude).distance(to: coordinate)
        }
        return min(distance(from: coordinate, toMeridian: west), distance(from: coordinate, toMeridian: east))
    }

    private func distance(from coordinate: Coordinate, toMeridian meridian: Double) -> Double {
        let turn = SineCosine(degrees: (coordinate.longitude - meridian).remainder(dividingBy: 360))
        let rise = SineCosine(degrees: coordinate.latitude)
        let foot = Elementary.arcTangent(rise.sine, rise.cosine * turn.cosine) * degreesPerRadian
        // Beyond a quarter turn the perpendicular falls on the other half of the circle: an end of the edge is nearest.
        let latitudes = turn.cosine < 0 ? [south, north] : [max(south, min(north, foot))]
        return latitudes.reduce(.infinity) { nearest, latitude in
            min(nearest, Coordinate(computedLatitude: latitude, longitude: meridian).distance(to: coordinate))
        }
    }

    /// A box that holds everything within a distance of this one: never too small, a little too large.
    ///
    /// - Parameter metres: Not negative.
    /// - Returns: The larger box; all the way round where a pole is within the distance.
    package func widened(byMetres metres: Double) -> CoordinateBox {
        guard metres > 0 else { return self }
        // The shortest degree of latitude has 110,574 m; the smallest radius of curvature is that of the meridian at the
        // equator, 6,335 km.
        let rise = metres * 1.001 / 110_574
        let latitudes = max(-90, south - rise)...min(90, north + rise)
        guard latitudes.lowerBound > -90, latitudes.upperBound < 90 else {
            return CoordinateBox(latitudes: latitudes, west: -180, width: 360)
        }
        let narrowest = SineCosine(degrees: max(abs(south), abs(north))).cosine
        let sine = Elementary.sine(min(metres * 1.001 / 6_335_000, .pi / 2)) / narrowest
        guard sine < 1 else { return CoordinateBox(latitudes: latitudes, west: -180, width: 360) }
        let turn = Elementary.arcSine(sine) * degreesPerRadian
        return CoordinateBox(latitudes: latitudes, west: west - turn, width: width + 2 * turn)
    }
}

extension Coordinate {
    /// A box that holds everything within a distance of here: never too small, a little too large.
    package func surroundings(metres: Double) -> CoordinateBox {
        CoordinateBox(coordinate: self).widened(byMetres: metres)
    }

    /// Whether another coordinate lies within a distance along the geodesic.
    ///
    /// The sphere decides what it can: its distances are off by less than 0.6 %, and one that differs from `metres` by more
    /// than 1 % needs no geodesic.
    package func isWithin(metres: Double, of other: Coordinate) -> Bool {
        let estimate = haversineDistance(to: other)
        if estimate < metres * 0.99 { return true }
        if estimate > metres * 1.01 { return false }
        return distance(to: other) <= metres
    }
}

extension CoordinateBox {
    fileprivate init(coordinate: Coordinate) {
        (south, north) = (coordinate.latitude, coordinate.latitude)
        (west, east) = (coordinate.longitude, coordinate.longitude)
    }
}
