// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

/// The classes by which lists of statements tell returned squares and delays apart.
@Suite struct ReturnedSquareTests {
    private static func incident(_ latitude: Double, _ longitude: Double, radius: Double?) -> Incident {
        var incident = Incident()
        var place = Geolocation(latitude: latitude, longitude: longitude, isPrimary: true, accuracy: nil)
        place.radiusMetres = radius
        incident.geolocations = [place]
        return incident
    }

    private static func reference(_ text: String) throws -> GridReference {
        var square = GridSquare()
        (square.zone, square.band, square.square) = (37, "S", "FV")
        (square.easting, square.northing, square.sideMetres) = ("500", "306", 100)
        (square.southWest, square.centre) = ([35.507_653_6, 40.654_011_1], [35.508_096_7, 40.654_571_5])
        return GridReference(text: text, squares: text.isEmpty ? [] : [square], problem: text.isEmpty ? "empty" : nil)
    }

    @Test(arguments: [
        // 32 m from the centre of the square, known to 1,500 m: the village's own point.
        (35.508_194_9, 40.654_907_2, 1500.0, ReturnedSquare.echo),
        // The same point, known to 10 m.
        (35.508_194_9, 40.654_907_2, 10, .within100), (35.5126, 40.6546, 10, .within1000),
        (35.535, 40.6546, 10, .within5000), (35.7, 40.6546, 10, .within50000), (36.5, 40.6546, 10, .beyond),
    ])
    func aSquareIsToldApartByWhereItLies(
        latitude: Double,
        longitude: Double,
        radius: Double,
        expected: ReturnedSquare
    ) throws {
        let incident = Self.incident(latitude, longitude, radius: radius)
        #expect(ReturnedSquare(try Self.reference("37SFV500306"), in: incident) == expected)
    }

    @Test func whatCannotBeHeldAgainstAnythingSaysSo() throws {
        #expect(ReturnedSquare(nil, in: Incident()) == nil)
        #expect(ReturnedSquare(try Self.reference("37SFV500306"), in: Incident()) == .notLocated)
        #expect(ReturnedSquare(try Self.reference(""), in: Incident()) == .malformed)
    }

    @Test(arguments: [
        ("2031-05-01", StatementDelay.month), ("2031-04-30", .before), ("2031-06-01", .month), ("2031-06-02", .quarter),
        ("2031-08-01", .quarter), ("2031-08-02", .year), ("2032-05-01", .year), ("2032-05-02", .later),
    ])
    func aDelayIsCountedInDays(said: String, expected: StatementDelay) {
        #expect(StatementDelay(of: CalendarDay(said), after: CalendarDay("2031-05-01")) == expected)
    }

    @Test func noDelayWithoutDays() {
        #expect(StatementDelay(of: nil, after: CalendarDay("2031-05-01")) == nil)
        #expect(StatementDelay(of: CalendarDay("2031-05-01"), after: nil) == nil)
    }
}
