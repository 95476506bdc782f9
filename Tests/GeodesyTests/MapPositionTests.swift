// SPDX-License-Identifier: Apache-2.0

import Geodesy
import Testing

@Suite struct MapPositionTests {
    /// EPSG Guidance Note 7-2, Popular Visualisation Pseudo Mercator: 24°22′54.433″N 100°20′0″W is E −11169055.58, N 2800000.00.
    @Test func positionIsThatOfThePublishedExample() {
        let position = MapPosition(latitude: 24 + 22.0 / 60 + 54.433 / 3600, longitude: -(100 + 20.0 / 60))
        let half = 20_037_508.342_789
        let unit = 2 * half / Double(MapPosition.side)

        #expect(abs(Double(position.x) * unit - half + 11_169_055.58) < unit + 0.01)
        #expect(abs(half - Double(position.y) * unit - 2_800_000.00) < unit + 0.01)
    }

    @Test func cornersOfTheMapAreInside() {
        #expect(MapPosition(latitude: 90, longitude: -180) == MapPosition(x: 0, y: 0))
        let last = MapPosition.side - 1
        #expect(MapPosition(latitude: -90, longitude: 180) == MapPosition(x: last, y: last))
        #expect(MapPosition(latitude: 0, longitude: 0) == MapPosition(x: MapPosition.side / 2, y: MapPosition.side / 2))
    }

    @Test func keysAreReadBackAndSortByQuarters() {
        var state: UInt64 = 7
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let x = Int32(truncatingIfNeeded: state >> 38)
            let y = Int32(truncatingIfNeeded: state >> 12) & (MapPosition.side - 1)
            let position = MapPosition(x: x, y: y)
            #expect(MapPosition(key: position.key) == position)
            #expect(position.key >> 50 == UInt64(x >> 25) | UInt64(y >> 25) << 1)
        }
    }

    @Test(arguments: [-85.0, -60.5, -0.1, 0, 12.25, 35.51, 84.9]) func latitudeIsReadBack(_ latitude: Double) {
        let share = MapPosition.southward(latitude: latitude)

        #expect(abs(MapPosition.latitude(y: share * Double(MapPosition.side)) - latitude) < 1e-9)
    }

    @Test(arguments: [
        (35.515, 1500.0, 35.52), (35.5149, 1500, 35.51), (-35.515, 1500, -35.52), (35.514999, 25, 35.515),
        (40.6, 75_000, 40.6), (40.66, 200_000, 41),
    ])
    func degreesAreRoundedToWhatTheRadiusAllows(_ degrees: Double, _ radius: Double, _ rounded: Double) {
        let decimals = CoordinatePrecision.printedDecimals(radiusMetres: radius)

        #expect(CoordinatePrecision.rounded(degrees, decimals: decimals) == rounded)
    }

    @Test func anUnknownRadiusAllowsTwoDecimals() {
        #expect(CoordinatePrecision.printedDecimals(radiusMetres: nil) == 2)
        #expect(CoordinatePrecision.printedDecimals(radiusMetres: 0) == 2)
        #expect(CoordinatePrecision.printedDecimals(radiusMetres: 0.001) == 6)
    }
}
