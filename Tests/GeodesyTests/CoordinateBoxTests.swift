// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Geodesy

@Suite struct CoordinateBoxTests {
    @Test(arguments: [
        (40.0, 35.0, 41.0, 36.0, 35.5, 40.5, true),
        (40.0, 35.0, 41.0, 36.0, 36.0, 41.0, true),
        (40.0, 35.0, 41.0, 36.0, 36.1, 40.5, false),
        (170.0, -10.0, -170.0, 10.0, 0.0, 175.0, true),
        (170.0, -10.0, -170.0, 10.0, 0.0, -175.0, true),
        (170.0, -10.0, -170.0, 10.0, 0.0, 0.0, false),
        (-180.0, -10.0, -170.0, 10.0, 0.0, 180.0, true),
        (170.0, -10.0, 180.0, 10.0, 0.0, -180.0, true),
        (180.0, -10.0, 180.0, 10.0, 0.0, -180.0, true),
        (-180.0, -90.0, 180.0, 90.0, -90.0, 12.0, true),
    ])
    func edgesBelongToTheArea(
        west: Double,
        south: Double,
        east: Double,
        north: Double,
        latitude: Double,
        longitude: Double,
        isInside: Bool
    ) throws {
        let box = try #require(CoordinateBox(west: west, south: south, east: east, north: north))
        let point = try #require(Coordinate(latitude: latitude, longitude: longitude))
        #expect(box.contains(point) == isInside)
        #expect((box.distance(to: point) == 0) == isInside)
    }

    @Test func whatIsOutOfRangeIsNoBox() {
        #expect(CoordinateBox(west: 0, south: 2, east: 1, north: 1) == nil)
        #expect(CoordinateBox(west: -180.1, south: 0, east: 1, north: 1) == nil)
        #expect(CoordinateBox(west: 0, south: .nan, east: 1, north: 1) == nil)
    }

    /// Held against the nearest of 4,000 points along the edges.
    @Test func distanceIsThatOfTheNearestPointOfTheEdge() throws {
        var random = SeededRandom(seed: 31)
        for _ in 0..<60 {
            let south = Double.random(in: -85...80, using: &random)
            let north = Double.random(in: south...85, using: &random)
            let west = Double.random(in: -180...180, using: &random)
            let width = Double.random(in: 0...90, using: &random)
            let east = (west + width).remainder(dividingBy: 360)
            let box = try #require(CoordinateBox(west: west, south: south, east: east, north: north))
            let point = random.coordinate()
            guard !box.contains(point) else { continue }
            var nearest = Double.infinity
            for step in 0..<1000 {
                let share = Double(step) / 999
                let (latitude, longitude) = (south + share * (north - south), west + share * width)
                for edge in [(latitude, west), (latitude, east), (south, longitude), (north, longitude)] {
                    let corner = Coordinate(computedLatitude: edge.0, longitude: edge.1)
                    nearest = min(nearest, corner.distance(to: point))
                }
            }
            let distance = box.distance(to: point)
            #expect(distance <= nearest * 1.001 + 1)
            #expect(distance >= nearest * 0.999 - 12_000)
        }
    }

    @Test func surroundingsHoldEverythingWithinTheDistance() {
        var random = SeededRandom(seed: 32)
        for _ in 0..<3000 {
            let centre = random.coordinate()
            let share = Double.random(in: 0.0001...1, using: &random)
            let metres = Double.random(in: 1...20_000_000, using: &random) * share
            let end = centre.moved(metres: metres * 0.999_999, azimuth: Double.random(in: -180...180, using: &random))
            #expect(centre.surroundings(metres: metres).contains(end), "\(centre) \(metres)")
        }
    }

    @Test func surroundingsAreNotMuchTooLarge() throws {
        let centre = try #require(Coordinate(latitude: 35, longitude: 40))
        let box = centre.surroundings(metres: 10_000)
        #expect(box.north - box.south < 0.19 && box.width < 0.23)
    }

    @Test func beingWithinIsDecidedByTheGeodesic() {
        var random = SeededRandom(seed: 33)
        for _ in 0..<3000 {
            let (first, second) = (random.coordinate(), random.coordinate())
            let distance = first.distance(to: second)
            let metres = distance * Double.random(in: 0.985...1.015, using: &random)
            #expect(first.isWithin(metres: metres, of: second) == (distance <= metres))
        }
    }
}

@Suite struct MGRSAreaTests {
    @Test func everyPointLiesInItsOwnSquareAndAtNoDistanceFromIt() {
        var random = SeededRandom(seed: 34)
        for _ in 0..<2000 {
            let point = random.coordinate()
            let square = MGRSSquare(containing: point, digitsPerAxis: Int.random(in: 0...4, using: &random))
            #expect(square.contains(point), "\(square) \(point)")
            #expect(square.distance(to: point) == 0)
            #expect(square.surroundings(metres: 0).contains(point))
        }
    }

    @Test func distanceLiesBetweenThoseOfCentreAndCentreLessTheRadius() {
        var random = SeededRandom(seed: 35)
        for _ in 0..<1000 {
            let start = random.coordinate()
            let square = MGRSSquare(containing: start, digitsPerAxis: Int.random(in: 0...3, using: &random))
            let end = start.moved(metres: Double.random(in: 1...900_000, using: &random), azimuth: 77)
            let fromCentre = square.centre.distance(to: end)
            let distance = square.distance(to: end)
            #expect(distance <= fromCentre + 0.001)
            #expect(distance >= fromCentre - square.radiusMetres * 1.01)
            #expect(square.surroundings(metres: distance).contains(end))
        }
    }

    @Test func edgesOfASquareBelongToOneSquare() throws {
        let square = try MGRSSquare("37SFV5030")
        let corners = square.corners
        #expect(!square.contains(corners[2]))
        let north = try #require(Coordinate(latitude: corners[3].latitude + 0.01, longitude: corners[3].longitude))
        #expect(!square.contains(north))
        #expect(abs(square.distance(to: north) - corners[3].distance(to: north)) < 20)
    }
}
