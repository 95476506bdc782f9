// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

struct OutlineTests {
    @Test(arguments: [
        "37SFV500306", "37SFV", "33XVP", "32VKM", "31NAA", "21HUB44", "01CDM", "ZAH", "YZG", "BAN", "AZN", "ZFC",
        "ZBB12",
    ])
    func straightLinesKeepWithinAMetreOfTheSquare(reference: String) throws {
        let square = try MGRSSquare(reference)
        let side = Double(square.sideMetres)
        for ring in square.outline.rings {
            // The cut along the antimeridian is no edge of the square.
            for (start, end) in zip(ring, ring.dropFirst())
            where abs(start.longitude) < 180 || abs(end.longitude) < 180 || square.zone == 0 {
                for share in [0.0, 0.25, 0.5, 0.75] {
                    let point = try #require(
                        Coordinate(
                            latitude: start.latitude + share * (end.latitude - start.latitude),
                            longitude: start.longitude + share * (end.longitude - start.longitude)
                        )
                    )
                    let offset = try #require(square.offset(of: point))
                    let aside = [offset.east, side - offset.east, offset.north, side - offset.north].map(abs).min()
                    #expect(try #require(aside) < 1, "\(point) \(offset)")
                    #expect(offset.east > -1 && offset.east < side + 1 && offset.north > -1 && offset.north < side + 1)
                }
            }
        }
    }

    @Test(arguments: ["37SFV500306", "37SFV", "ZAH", "YZG", "BAN", "AZN", "56HKJ"])
    func ringsAreClosedAndAnticlockwise(reference: String) throws {
        let outline = try MGRSSquare(reference).outline
        #expect(outline.rings.count == 1)
        for ring in outline.rings {
            #expect(ring.first == ring.last)
            #expect(area(ring) > 0)
        }
    }

    @Test
    func smallSquareHasFourCorners() throws {
        let square = try MGRSSquare("37SFV500306")
        let ring = try #require(square.outline.rings.first)
        #expect(ring.count == 5)
        #expect(Array(ring.prefix(4)) == square.corners)
    }

    @Test
    func outlineIsCutAtTheAntimeridian() throws {
        // At 20° N zone 60 ends at easting 813 km.
        let outline = try MGRSSquare("60QZH").outline
        #expect(outline.rings.count == 2)
        for ring in outline.rings {
            #expect(area(ring) > 0)
            #expect(ring.contains { abs($0.longitude) == 180 })
            let signs = Set(ring.map { $0.longitude > 0 })
            #expect(signs.count == 1)
        }
        let coordinate = try #require(Coordinate(latitude: 5, longitude: -179.999))
        #expect(coordinate.circle(radiusMetres: 1000).rings.count == 2)
    }

    @Test
    func circleHasItsRadius() throws {
        let centre = try #require(Coordinate(latitude: 35.5, longitude: 40.65))
        let ring = try #require(centre.circle(radiusMetres: 1500).rings.first)
        #expect(ring.count == 73)
        #expect(area(ring) > 0)
        for corner in ring { #expect(abs(centre.distance(to: corner) - 1500) < 1e-6) }
    }

    @Test
    func circleAroundThePoleIsACap() throws {
        let centre = try #require(Coordinate(latitude: -89.99, longitude: 40))
        let ring = try #require(centre.circle(radiusMetres: 5000).rings.first)
        #expect(area(ring) > 0)
        #expect(ring.contains { $0.latitude == -90 })
        #expect(ring.contains { abs($0.latitude + 89.9452) < 0.001 })
    }

    /// Twice the signed area in square degrees, positive anticlockwise.
    private func area(_ ring: [Coordinate]) -> Double {
        zip(ring, ring.dropFirst()).reduce(0) { sum, edge in
            sum + edge.0.longitude * edge.1.latitude - edge.1.longitude * edge.0.latitude
        }
    }
}
