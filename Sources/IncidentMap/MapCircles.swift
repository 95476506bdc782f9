// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// The edges of circles on the ellipsoid to a twentieth of a pixel, as offsets on the map; those at one latitude with one radius are made once.
struct MapCircles {
    private struct Shape: Hashable {
        let y: Int32
        let radius: Float
        let corners: Int
    }

    /// A corner, in units of the map from the circle's middle.
    struct Corner {
        let x: Int
        let y: Int
    }

    private var made: [Shape: [Corner]] = [:]

    /// The corners clockwise on the screen; none where a pole lies within, which no map of this kind shows.
    ///
    /// `pixels` is the radius as it is drawn: straight lines keep within 0.6 of a pixel.
    mutating func corners(around middle: MapPosition, radius: Float, pixels: Double) -> [Corner] {
        let corners = pixels <= 16 ? 12 : pixels <= 64 ? 24 : pixels <= 256 ? 48 : 72
        let shape = Shape(y: middle.y, radius: radius, corners: corners)
        if let known = made[shape] { return known }
        let circle = Self.corners(shape)
        made[shape] = circle
        return circle
    }

    private static func corners(_ shape: Shape) -> [Corner] {
        // A circle is the same at every longitude, and its western half mirrors its eastern one.
        let latitude = MapPosition.latitude(y: Double(shape.y) + 0.5)
        guard let middle = Coordinate(latitude: latitude, longitude: 0),
            let pole = Coordinate(latitude: latitude < 0 ? -90 : 90, longitude: 0),
            middle.distance(to: pole) > Double(shape.radius)
        else { return [] }
        let side = Double(MapPosition.side)
        let metres = Double(shape.radius)
        let circle = SmallCircle(around: middle, metres: metres)
        let half = (0...shape.corners / 2).map { place in
            let azimuth = 360 / Double(shape.corners) * Double(place)
            let corner: (latitude: Double, eastward: Double)
            if let circle {
                corner = circle.point(metres: metres, azimuth: azimuth)
            } else {
                let end = middle.moved(metres: metres, azimuth: azimuth)
                corner = (end.latitude, end.longitude)
            }
            let y = MapPosition.southward(latitude: max(-89.9, min(89.9, corner.latitude)))
            return Corner(
                x: Int((corner.eastward / 360 * side).rounded()),
                y: Int((y * side).rounded()) - Int(shape.y)
            )
        }
        return half + half.dropFirst().dropLast().reversed().map { Corner(x: -$0.x, y: $0.y) }
    }
}
