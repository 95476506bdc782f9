// SPDX-License-Identifier: Apache-2.0

import Geodesy
import Testing

@testable import Maps

struct GeometryTests {
    private static let frame = Extent(low: MapPoint(0, 0), high: MapPoint(100, 80))

    /// Places in and around the frame, the same in every run.
    private static func places(_ count: Int, seed: UInt64) -> [MapPoint] {
        var state = seed
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }
        return (0..<count).map { _ in MapPoint(next() * 220 - 60, next() * 200 - 60) }
    }

    @Test(arguments: UInt64(1)...200) func clippedShapesStayInTheFrame(_ seed: UInt64) {
        let places = Self.places(12, seed: seed)

        for corner in Self.frame.clip(ring: places) { #expect(Self.frame.contains(corner)) }
        for part in Self.frame.clip(line: places) {
            #expect(part.count > 1)
            for corner in part { #expect(Self.frame.contains(corner)) }
        }
    }

    @Test(arguments: UInt64(1)...100) func clippedRingHoldsWhatTheRingHolds(_ seed: UInt64) {
        let ring = Self.places(3, seed: seed)
        let clipped = Self.frame.clip(ring: ring)

        for place in Self.places(50, seed: seed + 1000) where Self.frame.grown(by: -1e-6).contains(place) {
            #expect(Ring.contains(place, in: ring) == Ring.contains(place, in: clipped))
        }
    }

    @Test(arguments: UInt64(1)...100) func simplifiedLineKeepsToTheTolerance(_ seed: UInt64) {
        let line = Self.places(60, seed: seed)
        let simple = Simplification.line(line, tolerance: 20)

        #expect(simple.first == line.first && simple.last == line.last)
        #expect(simple.count <= line.count)
        for place in line {
            let nearest =
                zip(simple, simple.dropFirst()).map { start, end -> Double in
                    let way = end - start
                    let share = max(0, min(1, ((place - start) * way).sum() / max(1e-12, (way * way).sum())))
                    return place.squaredDistance(to: start + way * share).squareRoot()
                }.min() ?? 0
            #expect(nearest <= 20 + 1e-9)
        }
    }

    @Test(arguments: [(0.0, 0.0), (35.5, 40.65), (-33, 151), (64, -21)])
    func planeKeepsLengthsNearItsCentre(_ latitude: Double, _ longitude: Double) throws {
        let centre = try #require(Coordinate(latitude: latitude, longitude: longitude))
        let plane = EqualAreaPlane(centre: centre)
        for azimuth in stride(from: 0.0, to: 360, by: 45) {
            let end = plane.metres(MapPoint(centre.moved(metres: 5000, azimuth: azimuth)))
            #expect(abs(end.squaredDistance(to: MapPoint(0, 0)).squareRoot() - 5000) < 5000 * 0.007)
        }
    }

    @Test func planeKeepsAreas() throws {
        let plane = EqualAreaPlane(centre: try #require(Coordinate(latitude: 30, longitude: 40)))
        let areas = [(0.0, 10.0), (30, 40), (55, 60)].map { low, high -> Double in
            let ring = [MapPoint(0, low), MapPoint(10, low), MapPoint(10, high), MapPoint(0, high)].map(plane.metres)
            let onSphere =
                10 * Double.pi / 180 * (PlaneFunctions.sine(degrees: high) - PlaneFunctions.sine(degrees: low))
            return Ring.area(ring) / (onSphere * EqualAreaPlane.radius * EqualAreaPlane.radius)
        }
        for area in areas { #expect(abs(area - 1) < 1e-9) }
    }

    @Test func degreesOfARectangleHoldIt() throws {
        let plane = EqualAreaPlane(centre: try #require(Coordinate(latitude: 35, longitude: 40)))
        let degrees = plane.degrees(Extent(low: MapPoint(-50_000, -40_000), high: MapPoint(50_000, 40_000)))

        #expect(plane.metres(degrees.low).squaredDistance(to: MapPoint(-50_000, -40_000)) < 1)
        #expect(plane.metres(degrees.high).squaredDistance(to: MapPoint(50_000, 40_000)) < 1)
    }
}
