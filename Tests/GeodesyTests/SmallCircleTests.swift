// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Geodesy

@Suite struct SmallCircleTests {
    @Test func pointsLieWhereGeodesicsEndToTheTolerance() throws {
        var random = SeededRandom(seed: 5)
        var checked = 0
        for _ in 0..<20_000 {
            let latitude = Double.random(in: -89.9...89.9, using: &random)
            let metres = Double.random(in: 0...1, using: &random) * 150_000
            let azimuth = Double.random(in: 0..<360, using: &random)
            let middle = try #require(Coordinate(latitude: latitude, longitude: 0))
            guard let circle = SmallCircle(around: middle, metres: metres) else { continue }
            let point = circle.point(metres: metres, azimuth: azimuth)
            let found = try #require(Coordinate(latitude: point.latitude, longitude: point.eastward))
            let end = middle.moved(metres: metres, azimuth: azimuth)
            #expect(found.distance(to: end) <= metres * SmallCircle.tolerance, "\(latitude) \(metres) \(azimuth)")
            checked += 1
        }
        #expect(checked > 5_000)
    }

    @Test func circlesThatReachFarOrStandByAPoleAreNone() throws {
        for (latitude, metres) in [(0.0, 200_000.0), (35, 120_000), (89, 3_000), (90, 1), (-90, 1)] {
            let middle = try #require(Coordinate(latitude: latitude, longitude: 0))
            #expect(SmallCircle(around: middle, metres: metres) == nil)
        }
        let town = try #require(Coordinate(latitude: 36, longitude: 0))
        #expect(SmallCircle(around: town, metres: 20_000) != nil)
    }
}
