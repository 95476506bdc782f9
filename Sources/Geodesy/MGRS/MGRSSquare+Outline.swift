// SPDX-License-Identifier: Apache-2.0

extension MGRSSquare {
    private typealias Vertex = (latitude: Double, longitude: Double)

    /// The edge of the square, with so many corners that straight lines between them keep within 1 m of it.
    ///
    /// A line of the grid is bent on a map of latitude and longitude: on the side of a 100 km square by 200 m at 45°.
    package var outline: Outline {
        let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
        let middle = centre.longitude
        var ring: [Vertex] = []
        for index in corners.indices {
            let (start, end) = (corners[index], corners[(index + 1) % 4])
            let first = vertex(start, towards: end, near: middle)
            let last = vertex(end, towards: start, near: middle)
            ring.append(first)
            subdivide(start, end, (first, last), near: middle, depth: 0, into: &ring)
            if isPole(end) { ring.append(last) }
        }
        return Outline(unwrapped: ring)
    }

    /// Adds the corners between two points of an edge, in order.
    private func subdivide(
        _ start: (Double, Double),
        _ end: (Double, Double),
        _ chord: (Vertex, Vertex),
        near longitude: Double,
        depth: Int,
        into ring: inout [Vertex]
    ) {
        let half = ((start.0 + end.0) / 2, (start.1 + end.1) / 2)
        let vertex = vertex(half, towards: end, near: longitude)
        let north = vertex.latitude - (chord.0.latitude + chord.1.latitude) / 2
        let east = vertex.longitude - (chord.0.longitude + chord.1.longitude) / 2
        let narrowing = SineCosine(degrees: vertex.latitude).cosine
        let metres = 111_320 * (north * north + east * east * narrowing * narrowing).squareRoot()
        guard metres > 0.5, depth < 10 else { return }
        subdivide(start, half, (chord.0, vertex), near: longitude, depth: depth + 1, into: &ring)
        ring.append(vertex)
        subdivide(half, end, (vertex, chord.1), near: longitude, depth: depth + 1, into: &ring)
    }

    /// A point of the edge, its longitude within 180° of the centre's.
    ///
    /// At the pole it takes the longitude of the edge that ends there, which is a meridian.
    private func vertex(
        _ point: (Double, Double),
        towards other: (Double, Double),
        near longitude: Double
    ) -> Vertex {
        let coordinate = gridPosition(point.0, point.1).coordinate
        let meridian =
            isPole(point)
            ? gridPosition((point.0 + other.0) / 2, (point.1 + other.1) / 2).coordinate.longitude
            : coordinate.longitude
        return (coordinate.latitude, longitude + (meridian - longitude).remainder(dividingBy: 360))
    }

    private func isPole(_ point: (Double, Double)) -> Bool {
        let position = gridPosition(point.0, point.1)
        return zone == 0 && position.easting == 2_000_000 && position.northing == 2_000_000
    }
}
