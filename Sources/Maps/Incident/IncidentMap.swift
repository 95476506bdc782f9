// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// What a map of one incident shows: areas, never bare points.
package struct IncidentMap: Sendable {
    /// A coordinate of ours with how well it is known.
    package struct Point: Sendable {
        package let coordinate: Coordinate
        /// Metres; nil where nobody said.
        package let radiusMetres: Double?
        /// What stands beside it in the drawing and in the list: `1`.
        package let mark: String
        /// The edge of what may be meant in degrees; nil where nobody said how far it reaches.
        package let circle: [MapPoint]?

        package init(_ coordinate: Coordinate, radiusMetres: Double?, mark: String) {
            self.coordinate = coordinate
            self.radiusMetres = radiusMetres
            self.mark = mark
            circle = radiusMetres.flatMap { radius in
                guard radius > 0 else { return nil }
                return coordinate.circle(radiusMetres: radius).rings.first?.dropLast().map(MapPoint.init)
            }
        }

        /// Whether a dot may stand for it: known to 100 m or better.
        var isFine: Bool { radiusMetres.map { $0 <= 100 } ?? false }
    }

    /// A square that a military named.
    package struct Square: Sendable {
        package let square: MGRSSquare
        /// What stands beside it in the drawing and in the list: `2`.
        package let mark: String

        package init(_ square: MGRSSquare, mark: String) {
            self.square = square
            self.mark = mark
        }

        /// The edge in degrees, with so many corners that lines between them keep within 1 m of it.
        var ring: [MapPoint] { square.outline.rings.first?.dropLast().map(MapPoint.init) ?? [] }
    }

    /// Something that the recorder drew.
    package struct Note: Sendable {
        package enum Shape: Sendable {
            case points([MapPoint])
            case lines([[MapPoint]])
            /// Rings without a repeated corner: outer ones and holes.
            case areas([[MapPoint]])
        }

        package let label: String?
        package let shape: Shape

        package init(label: String?, shape: Shape) {
            self.label = label
            self.shape = shape
        }

        var places: [MapPoint] {
            switch shape {
            case .points(let points): points
            case .lines(let lines): lines.flatMap(\.self)
            case .areas(let rings): rings.flatMap(\.self)
            }
        }
    }

    /// The primary one first.
    package let points: [Point]
    package let squares: [Square]
    package let notes: [Note]

    package init(points: [Point], squares: [Square], notes: [Note]) {
        self.points = points
        self.squares = squares
        self.notes = notes
    }

    /// Whether there is nothing to draw.
    package var isEmpty: Bool { points.isEmpty && squares.isEmpty && notes.allSatisfy { $0.places.isEmpty } }
}
