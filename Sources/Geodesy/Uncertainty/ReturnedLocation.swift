// SPDX-License-Identifier: Apache-2.0

/// A square that a military returned, held against a coordinate of ours to see whether ours was only read back.
///
/// A coordinate of a whole village that falls into the very square of 100 m is hardly chance: the square is then ours,
/// handed in with the allegation, and confirms nothing.
package struct ReturnedLocation: Hashable, Sendable {
    /// What the comparison says; the raw values are stable keys.
    package enum Finding: String, Hashable, Sendable, CaseIterable {
        /// Our coordinate lies outside the square.
        case elsewhere
        /// Our coordinate lies inside, and is known as finely as the square or better.
        case inside
        /// Our coordinate lies inside although it is coarser than the square, or stands for a whole place.
        case echo = "echo-of-our-generic-coordinate"
    }

    /// The square that was returned.
    package let square: MGRSSquare
    /// What the comparison says.
    package let finding: Finding
    /// From the centre of the square to our coordinate along the geodesic.
    package let metresFromCentre: Double
    /// Metres of the grid east and north of the south-west corner; nil if our coordinate is too far to project.
    package let eastMetres: Double?
    package let northMetres: Double?
    /// The chance, 0…1, that a point at random within the radius falls into the square; nil unless it is an echo.
    package let chance: Double?

    /// Compares a square with one of our coordinates.
    ///
    /// - Parameters:
    ///   - square: What was returned.
    ///   - coordinate: Ours.
    ///   - radiusMetres: How well ours is known.
    ///   - isGeneric: Whether ours stands for a place as a whole, such as a village's centre.
    package init(square: MGRSSquare, coordinate: Coordinate, radiusMetres: Double, isGeneric: Bool) {
        self.square = square
        metresFromCentre = square.centre.distance(to: coordinate)
        let offset = square.offset(of: coordinate)
        eastMetres = offset?.east
        northMetres = offset?.north
        let side = Double(square.sideMetres)
        let range = 0..<side
        let isInside = offset.map { range.contains($0.east) && range.contains($0.north) } ?? false
        let isCoarser = radiusMetres > square.radiusMetres
        finding = isInside ? (isCoarser || isGeneric ? .echo : .inside) : .elsewhere
        chance = finding == .echo ? Self.chance(sideMetres: side, radiusMetres: radiusMetres) : nil
    }

    /// Whether our coordinate lies in the square.
    package var isInside: Bool { finding != .elsewhere }

    /// One English sentence on the chance of an echo, nil unless it is one.
    package var note: String? {
        guard let chance else { return nil }
        let percent = chance * 100
        let text = DecimalText.fixed(percent, decimals: percent < 0.01 ? 4 : percent < 10 ? 2 : 0)
        return "Our coordinate stands for a wider area, yet lies in this square of \(square.sideMetres) m, "
            + "\(DecimalText.fixed(metresFromCentre, decimals: 0)) m from its centre: by chance that happens in \(text) % of cases."
    }

    /// The chance, 0…1, that a point at random within a radius falls into a square: the areas' share, s² / (π r²).
    package static func chance(sideMetres side: Double, radiusMetres radius: Double) -> Double {
        let area = Double.pi * radius * radius
        return area > side * side ? side * side / area : 1
    }
}

extension MGRSSquare {
    /// Metres of the grid from the south-west corner to a coordinate, nil where the square's projection doesn't reach.
    ///
    /// UTM reaches 12° from its central meridian, UPS its own hemisphere.
    package func offset(of coordinate: Coordinate) -> (east: Double, north: Double)? {
        let origin = gridOrigin
        if zone > 0 {
            let meridian = GridZone.centralMeridian(zone: zone)
            guard abs((coordinate.longitude - meridian).remainder(dividingBy: 360)) <= 12 else { return nil }
        } else {
            guard (coordinate.latitude > 0) == origin.isNorthern, abs(coordinate.latitude) > 45 else { return nil }
        }
        var position = GridPosition(coordinate, inZone: zone)
        if position.isNorthern != origin.isNorthern {
            position.northing += origin.isNorthern ? -10_000_000 : 10_000_000
        }
        return (position.easting - origin.easting, position.northing - origin.northing)
    }
}
