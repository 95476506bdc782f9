// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

struct ProjectionTests {
    // Invented points, projected with TransverseMercatorProj 2.1.2 (exact, not series): latitude, longitude from the
    // central meridian, metres east and north.
    private static let projected: [(Double, Double, Double, Double)] = [
        (0, 0, 0, 0),
        (0, 3, 333_978.556_919_460_4, 0),
        (12.5, 0, 0, 1_381_843.654_876_708_1),
        (64.462125, 1.97103, 94_800.219_938_572_7, 7_149_983.167_881_079_9),
        (26.183462, 2.705049, 270_354.872_279_383_6, 2_898_818.772_686_064_7),
        (69.892456, 0.97355, 37_351.689_398_516, 7_754_178.181_918_359_4),
        (2.664504, 1.166535, 129_675.719_859_357_4, 294_571.255_289_232_8),
        (38.27836, 3.493678, 305_616.963_528_469_8, 4_242_476.541_018_273_7),
        (8.93055, 3.508352, 385_921.371_181_654_7, 989_009.905_849_553_5),
        (82.454712, 1.194111, 17_504.201_701_102, 9_155_768.692_002_909_3),
        (48.588282, 2.161829, 159_416.126_500_543_1, 5_383_944.719_809_514_5),
        (35.970943, 3.505875, 316_153.695_481_586_4, 3_986_411.176_381_682),
        (26.643905, 3.536083, 352_065.972_429_404_2, 2_951_871.451_043_127_1),
        (0.827448, 1.437, 159_902.429_562_772_5, 91_486.891_639_295_6),
        (79.999078, 0.363313, 7043.685_324_212_6, 8_881_504.899_480_789_9),
        (0.045495, 1.161564, 129_261.865_041_571_5, 5029.604_970_836_6),
        (75.5873, 3.205515, 89_022.036_100_116_5, 8_391_548.327_412_569_9),
        (83.081704, 3.360946, 45_172.602_346_597_5, 9_226_895.504_305_513_6),
        (60.414403, 3.89966, 214_702.938_011_786_1, 6_703_921.332_104_003_1),
    ]

    @Test(arguments: projected.indices)
    func transverseMercatorIsGoodToTenNanometres(index: Int) {
        let row = Self.projected[index]
        for (north, east) in [(1.0, 1.0), (-1, 1), (1, -1), (-1, -1)] {
            let point = TransverseMercator.forward(latitude: north * row.0, fromMeridian: east * row.1)
            #expect(abs(point.east - east * row.2) < 1e-8)
            #expect(abs(point.north - north * row.3) < 1e-8)
        }
    }

    @Test
    func transverseMercatorFarFromItsMeridianStaysRight() {
        // TransverseMercatorProj 2.1.2.
        let point = TransverseMercator.forward(latitude: 40, fromMeridian: 20)
        #expect(abs(point.east - Self.far.east) < 1e-6)
        #expect(abs(point.north - Self.far.north) < 1e-6)
        let back = TransverseMercator.reverse(east: point.east, north: point.north)
        #expect(abs(back.latitude - 40) < 1e-11)
        #expect(abs(back.fromMeridian - 20) < 1e-11)
    }

    private static let far = (east: 1_712_740.643_056_015, north: 4_624_280.975_760_204)

    @Test
    func projectingBackGivesTheCoordinate() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<20_000 {
            let coordinate = random.coordinate()
            let back = GridPosition(coordinate).coordinate
            #expect(abs(back.latitude - coordinate.latitude) < 1e-9)
            // A longitude has no weight at the pole.
            let narrowing = SineCosine(degrees: coordinate.latitude).cosine
            let turn = (back.longitude - coordinate.longitude).remainder(dividingBy: 360)
            #expect(abs(turn) * min(1, narrowing * 10) < 1e-9, "\(coordinate) \(back)")
        }
    }

    @Test(arguments: [
        (60.0, 4.0, "32V"), (59.0, 2.999, "31V"), (55.999, 4, "31U"), (64, 4, "31W"),
        (72, 8.999, "31X"), (72, 9, "33X"), (75, 20.999, "33X"), (75, 21, "35X"), (75, 33, "37X"),
        (75, 41.999, "37X"), (75, 42, "38X"), (71.999, 9, "32W"),
        (84, 10, "Z"), (83.999_999, 10, "33X"), (-80, 10, "32C"), (-80.000_001, 10, "B"),
        (90, -1, "Z"), (-90, -1, "B"), (85, -1, "Y"), (-85, -1, "A"), (85, 180, "Z"),
        (10, 180, "01P"), (10, -180, "01P"), (10, 179.999, "60P"), (0, 0, "31N"), (-0.0, 0, "31M"),
    ])
    func coordinateIsInItsZone(latitude: Double, longitude: Double, zone: String) throws {
        let coordinate = try #require(Coordinate(latitude: latitude, longitude: longitude))
        #expect(GridZone(containing: coordinate).description == zone)
    }

    @Test
    func positionInANeighbouringZoneIsTheSamePlace() throws {
        var random = SeededRandom(seed: 9)
        for _ in 0..<2000 {
            let longitude = Double.random(in: -180...180, using: &random)
            let latitude = Double.random(in: -80...84, using: &random)
            let coordinate = try #require(Coordinate(latitude: latitude, longitude: longitude))
            let zone = GridPosition(coordinate).zone
            let position = try #require(GridPosition(coordinate, zone: zone == 60 ? 1 : zone + 1))
            #expect(position.coordinate.distance(to: coordinate) < 1e-7)
            let polar = try #require(GridPosition(coordinate, zone: 0))
            #expect(polar.coordinate.distance(to: coordinate) < 1e-6)
        }
    }

    @Test
    func positionThatNoProjectionGivesIsNone() throws {
        let coordinate = try #require(Coordinate(latitude: 10, longitude: 20))
        #expect(GridPosition(coordinate, zone: 61) == nil)
        #expect(GridPosition(coordinate, zone: 1) == nil)
        #expect(GridPosition(zone: 37, isNorthern: true, easting: .nan, northing: 0) == nil)
        #expect(GridPosition(zone: -1, isNorthern: true, easting: 0, northing: 0) == nil)
        let corner = try #require(
            GridPosition(zone: 37, isNorthern: true, easting: 30_000_000, northing: -30_000_000)
        )
        #expect(Coordinate.isValid(latitude: corner.coordinate.latitude, longitude: corner.coordinate.longitude))
    }

    @Test(arguments: [(90.1, 0), (0, 180.1), (.nan, 0), (0, .infinity), (-91, -181)] as [(Double, Double)])
    func coordinateOutOfRangeIsNone(latitude: Double, longitude: Double) {
        #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
    }
}
