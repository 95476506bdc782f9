// SPDX-License-Identifier: Apache-2.0

import Geodesy
import Testing

/// What faulty grid references may have meant.
struct MGRSRepairTests {
    /// In the square 37SFV500306.
    private let place = Coordinate(latitude: 35.5082, longitude: 40.6549)

    @Test(arguments: [
        ("38SFV500306", MGRSReading.Slip.otherZone), ("SFV500306", .missingZone), ("FV500306", .missingZone),
        ("37TFV500306", .otherLetter), ("37SFW500306", .otherLetter), ("37SVF500306", .swappedLetters),
        ("37SFV5OO3O6", .lookalike), ("37SFV900306", .otherFigure), ("37SFV050306", .swappedFigures),
        ("37SFV5003066", .extraFigure), ("37SFV50306", .missingFigure), ("37 SFV 500 3066", .extraFigure),
    ])
    func oneSlipIsUndone(text: String, slip: MGRSReading.Slip) throws {
        let place = try #require(place)
        let readings = MGRSRepair.readings(of: text, near: place, withinMetres: 2_000)
        let own = try #require(readings.first { "\($0.square)" == "37SFV500306" })

        #expect(own.slip == slip)
        #expect(own.metres < 100)
        #expect(readings.map(\.metres) == readings.map(\.metres).sorted())
    }

    @Test func severalSquaresAreReadOneByOne() throws {
        let place = try #require(place)
        let readings = MGRSRepair.readings(of: "37SFV510306/37SFV500306", near: place, withinMetres: 2_000)

        #expect(readings.map(\.slip) == [.oneOfSeveral, .oneOfSeveral])
        #expect(readings.map { "\($0.square)" } == ["37SFV500306", "37SFV510306"])
    }

    @Test(arguments: ["37SBU957899", "n/a", "", "39RXX", "12"])
    func whatIsFartherThanOneSlipGivesNothing(text: String) throws {
        let place = try #require(place)

        #expect(MGRSRepair.readings(of: text, near: place, withinMetres: 2_000).isEmpty)
    }

    @Test func nothingFarIsOffered() throws {
        let place = try #require(place)

        for reading in MGRSRepair.readings(of: "37SFV900306", near: place, withinMetres: 500) {
            #expect(reading.metres <= 500)
        }
    }
}
