// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

struct CoordinatePrecisionTests {
    @Test(
        arguments: [
            (0, 5), (1, 5), (1.001, 4), (10, 4), (10.1, 3), (71, 3), (100, 3), (100.5, 2), (250, 2), (1000, 2),
            (1000.1, 1), (1500, 1), (10_000, 1), (10_001, 0), (75_000, 0), (.infinity, 0), (.nan, 0), (-1, 0),
        ] as [(Double, Int)]
    )
    func figuresFollowTheRadius(radius: Double, digits: Int) {
        #expect(CoordinatePrecision.digitsPerAxis(radiusMetres: radius) == digits)
    }

    @Test(
        arguments: [
            (1500, 2), (25, 4), (71, 4), (1, 6), (100, 4), (1000, 3), (75_000, 1), (111_320, 0), (200_000, 0),
            (1113.2, 2),
            (.nan, 0), (-5, 0), (.infinity, 0), (0, 7),
        ] as [(Double, Int)]
    )
    func decimalsFollowTheRadius(radius: Double, decimals: Int) {
        #expect(CoordinatePrecision.decimals(radiusMetres: radius) == decimals)
    }

    @Test
    func villageIsPrintedWithTwoDecimalsAndOneFigure() throws {
        let village = try #require(Coordinate(latitude: 35.5081949, longitude: 40.6549072))
        let printed = village.printed(radiusMetres: 1500)
        #expect(printed.latitude == "35.51")
        #expect(printed.longitude == "40.65")
        #expect(MGRSSquare(containing: village, radiusMetres: 1500).description == "37SFV53")
        #expect(MGRSSquare(containing: village, radiusMetres: 71).description == "37SFV500306")
        #expect(MGRSSquare(containing: village, radiusMetres: 50_000).description == "37SFV")
    }

    @Test(arguments: [
        (-0.001, 1500.0, "0.00"), (-33.005, 1500, "-33.01"), (9.996, 1500, "10.00"), (0, 1, "0.000000"),
        (-89.96, 75_000, "-90.0"), (12.5, 200_000, "13"),
    ])
    func latitudeIsRoundedWithoutANegativeZero(latitude: Double, radius: Double, text: String) throws {
        let coordinate = try #require(Coordinate(latitude: latitude, longitude: 0))
        #expect(coordinate.printed(radiusMetres: radius).latitude == text)
    }
}
