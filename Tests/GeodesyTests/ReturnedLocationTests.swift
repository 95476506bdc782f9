// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

struct ReturnedLocationTests {
    private func sample(radius: Double, isGeneric: Bool, square: String = "37SFV500306") throws -> ReturnedLocation {
        let village = try #require(Coordinate(latitude: 35.5081949, longitude: 40.6549072))
        return ReturnedLocation(
            square: try MGRSSquare(square),
            coordinate: village,
            radiusMetres: radius,
            isGeneric: isGeneric
        )
    }

    @Test
    func sampleIncidentIsAnEcho() throws {
        let location = try sample(radius: 1000, isGeneric: true)

        #expect(location.finding == .echo)
        #expect(location.isInside)
        #expect(abs(try #require(location.eastMetres) - 80.3) < 0.05)
        #expect(abs(try #require(location.northMetres) - 61.4) < 0.05)
        #expect(abs(location.metresFromCentre - 32.35) < 0.01)
        #expect(abs(try #require(location.chance) - 0.00318) < 0.00001)
        #expect(try #require(location.note).contains("0.32 %"))
    }

    @Test
    func coarseCoordinateInsideIsAnEchoWithoutBeingGeneric() throws {
        let location = try sample(radius: 1500, isGeneric: false)
        #expect(location.finding == .echo)
        #expect(abs(try #require(location.chance) - 0.001415) < 0.000001)
    }

    @Test
    func preciseCoordinateInsideIsNoEcho() throws {
        let location = try sample(radius: 25, isGeneric: false)
        #expect(location.finding == .inside)
        #expect(location.chance == nil)
        #expect(location.note == nil)
    }

    @Test
    func coordinateOutsideIsElsewhere() throws {
        let location = try sample(radius: 1500, isGeneric: true, square: "37SFV501306")
        #expect(location.finding == .elsewhere)
        #expect(!location.isInside)
        #expect(abs(try #require(location.eastMetres) + 19.7) < 0.1)
    }

    @Test
    func squareOnTheOtherSideOfTheGlobeHasNoOffset() throws {
        let location = try sample(radius: 1500, isGeneric: true, square: "07HBU1212")
        #expect(location.finding == .elsewhere)
        #expect(location.eastMetres == nil)
        #expect(location.metresFromCentre > 10_000_000)
        #expect(try sample(radius: 10, isGeneric: false, square: "ZAH").eastMetres == nil)
    }

    @Test
    func chanceOfAWideSquareIsAtMostOne() throws {
        let location = try sample(radius: 1000, isGeneric: true, square: "37SFV")
        #expect(location.finding == .echo)
        #expect(location.chance == 1)
    }

    @Test
    func placeBesideTheEquatorIsComparedAcrossIt() throws {
        let south = try #require(Coordinate(latitude: -0.0001, longitude: 33.1))
        let location = ReturnedLocation(
            square: try MGRSSquare("36NUF1100"),
            coordinate: south,
            radiusMetres: 10,
            isGeneric: false
        )
        #expect(location.finding == .elsewhere)
        #expect(abs(try #require(location.northMetres) + 11.06) < 0.1)
    }
}
