// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

struct MGRSVectorTests {
    @Test(arguments: [
        (35.5081949, 40.6549072, "37SFV5008030661"),
        (61.296661, 5.015308, "32VKP8659002344"),
        (60, 4.9, "32VKM7140958498"),
        (75, 20, "33XXD4429329692"),
        (72, 9, "33XTV9336399233"),
        (64.00078, -171.45995, "02WMR7750397182"),
        (-79.99, 10, "32CNS1940319363"),
        (0, 0, "31NAA6602100000"),
        (0, 6, "32NJF6602100000"),
        (55.999999, 3, "31UEC0000006079"),
        (83.999, 10, "33XVP4171230513"),
        (90, 0, "ZAH0000000000"),
        (-90, 0, "BAN0000000000"),
        (84, 10, "ZBA1577643401"),
        (-80.0000000001, 3, "BAZ5824711425"),
    ])
    func coordinateIsInItsSquare(latitude: Double, longitude: Double, reference: String) throws {
        let coordinate = try #require(Coordinate(latitude: latitude, longitude: longitude))
        let square = MGRSSquare(containing: coordinate, digitsPerAxis: 5)
        #expect(square.description == reference)
        #expect(try MGRSSquare(reference) == square)
    }

    @Test
    func squareOfTheSampleIncidentLiesWhereItShould() throws {
        let square = try MGRSSquare("37SFV500306")
        #expect(abs(square.southWest.latitude - 35.5076536) < 5.1e-8)
        #expect(abs(square.southWest.longitude - 40.6540111) < 5.1e-8)
        #expect(abs(square.centre.latitude - 35.5080967) < 5.1e-8)
        #expect(abs(square.centre.longitude - 40.6545715) < 5.1e-8)
        #expect(abs(square.corners[2].latitude - 35.5085398) < 5.1e-8)
        #expect(abs(square.corners[2].longitude - 40.6551319) < 5.1e-8)
    }

    @Test
    func sampleCoordinateIsCutAtEveryPrecision() throws {
        let coordinate = try #require(Coordinate(latitude: 35.5081949, longitude: 40.6549072))
        let position = GridPosition(coordinate)
        #expect(position.zone == 37 && position.isNorthern)
        #expect(abs(position.easting - 650_080.2661) < 5.1e-5)
        #expect(abs(position.northing - 3_930_661.4050) < 5.1e-5)
        let references = (0...5).map { MGRSSquare(containing: coordinate, digitsPerAxis: $0).description }
        #expect(references == ["37SFV", "37SFV53", "37SFV5030", "37SFV500306", "37SFV50083066", "37SFV5008030661"])
        #expect(GridZone(containing: coordinate).description == "37S")
        #expect(MGRSSquare(containing: coordinate, digitsPerAxis: 9).digitsPerAxis == 5)
        #expect(MGRSSquare(containing: coordinate, digitsPerAxis: -1).digitsPerAxis == 0)
    }

    @Test
    func centreOfAnotherSquareIsWhereItShouldBe() throws {
        let centre = try MGRSSquare("37SFA949339").centre
        #expect(abs(centre.latitude - 36.43098) < 5.1e-6)
        #expect(abs(centre.longitude - 41.17478) < 5.1e-6)
    }
}
