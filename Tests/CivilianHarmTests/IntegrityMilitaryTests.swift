// SPDX-License-Identifier: Apache-2.0
import Geodesy
import Testing

@testable import CivilianHarm

@Suite struct IntegrityMilitaryTests {
    private static func grid(_ latitude: Double, _ longitude: Double, digits: Int = 3) -> GridReference {
        guard let point = Coordinate(latitude: latitude, longitude: longitude) else { return GridReference() }
        let square = MGRSSquare(containing: point, digitsPerAxis: digits)
        var named = GridSquare()
        named.zone = square.zone
        named.band = square.band
        named.square = square.square
        named.easting = square.easting
        named.northing = square.northing
        named.sideMetres = square.sideMetres
        named.southWest = [square.southWest.latitude, square.southWest.longitude]
        named.centre = [square.centre.latitude, square.centre.longitude]
        return GridReference(text: square.description, squares: [named], problem: nil)
    }

    private static func broken(_ change: (inout Involvement) -> Void) -> [String] {
        IntegritySample.broken { change(&$0.involvements[0]) }
    }

    @Test func ourOwnVillagePointInTheirSquareIsAnEcho() throws {
        var incident = IntegritySample.sound()
        incident.involvements[0].mgrs = Self.grid(36.123457, -31.654321)
        let findings = IntegrityCheck.findings(in: incident)
        #expect(findings.map(\.rule) == [.gridEchoesOurPoint])
        #expect(findings.first?.message(.english).contains("at most 0.14 %") == true)
    }

    @Test func aPointThatTheMilitarySuppliedIsNoEcho() {
        let broken = IntegritySample.broken { incident in
            incident.involvements[0].mgrs = Self.grid(36.123457, -31.654321)
            incident.geolocations[0].accuracy = .known(.within100Metres)
            incident.geolocations[0].suppliedBy = .belligerent
        }
        #expect(broken.isEmpty)
    }

    @Test(arguments: [
        (36.20, []), (36.23, ["militaries.gridFar", "militaries.gridMayMean"]),
        (36.5, ["militaries.gridFar", "militaries.gridMayMean"]),
        (36.6, ["militaries.gridVeryFar", "militaries.gridMayMean"]), (39.87, ["militaries.gridVeryFar"]),
    ])
    func distanceOfTheSquareIsReported(latitude: Double, expected: [String]) {
        #expect(Self.broken { $0.mgrs = Self.grid(latitude, -31.654321) } == expected)
    }

    @Test(arguments: ["malformed", "impossibleSquare", "severalReferences", "notAReference"])
    func aTextThatIsNotOneReferenceIsReported(problem: String) {
        let broken = Self.broken { $0.mgrs = GridReference(text: "n/a", squares: [], problem: problem) }
        #expect(broken == ["militaries.gridNotOneReference"])
    }

    @Test func concessionsAndPositionsAgree() {
        #expect(Self.broken { $0.position = .known(.credible) } == ["militaries.credibleWithoutFigures"])
        let conceded = Self.broken { $0.deathsConceded = Bound(min: 1, max: nil) }
        #expect(
            conceded == [
                "grading.concessionWithoutConfirmed", "militaries.oneSidedConcession",
                "militaries.concessionWithoutCredible",
            ]
        )
        let reversed = Self.broken { involvement in
            involvement.position = .known(.nonCredible)
            involvement.reasons = [Reason()]
            involvement.reasons[0].finding = .credible
        }
        #expect(reversed == ["militaries.reasonDisagrees"])
    }

    @Test func blankActorAndAttributionAreReported() {
        #expect(Self.broken { $0.actor = nil } == ["militaries.blankActor"])
        #expect(Self.broken { $0.attribution = nil } == ["militaries.attributionMissing"])
        let nobody = IntegritySample.broken { incident in
            incident.actors = []
            incident.involvements = []
        }
        #expect(nobody == ["militaries.noActor"])
    }

    @Test(arguments: [
        ("It was reviewed. 1829/XA0001 25SFV310984", []), ("It was reviewed. 1829/XB0002 25SFV310984", ["Code"]),
        ("It was reviewed. 1829/XA0001 25SFV999999", ["Square"]), ("3354 / 25SFV310984", []),
        ("1829/XB0002 25SFV310984 and 1830/XA0001 25SFV310984", []), ("In 2 of 3 cases/reports", []),
    ])
    func tailsAreHeldAgainstTheRecord(text: String, expected: [String]) {
        let broken = Self.broken { involvement in
            var square = GridSquare()
            square.zone = 25
            square.band = "S"
            square.square = "FV"
            square.easting = "310"
            square.northing = "984"
            involvement.mgrs = GridReference(text: "25SFV310984", squares: [square], problem: nil)
            var statement = Statement()
            statement.date = CalendarDay("2031-05-02")
            statement.text = text
            involvement.statements = [statement]
        }
        #expect(broken == expected.map { "militaries.tailNamesAnother\($0)" })
    }

    @Test func statementsAreDatedAndFollowTheIncident() {
        #expect(Self.broken { $0.statements = [Statement()] } == ["militaries.statementUndated"])
        let early = Self.broken { involvement in
            involvement.statements = [Statement()]
            involvement.statements[0].date = CalendarDay("2031-04-08")
        }
        #expect(early == ["militaries.statementBeforeIncident"])
    }

    @Test(arguments: [
        "The report is in the process of being assessed.", "To date, nobody has answered.",
        "The brigade has yet to answer.", "It is Currently under review.",
    ])
    func undatedStatusInProseIsReportedOnce(text: String) {
        let broken = IntegritySample.broken { $0.assessmentText.en = "\(text)\n\n\(text)" }
        #expect(broken == ["militaries.undatedStatus"])
    }

    @Test(arguments: ["The updated list of 4 May names five.", "The photo dates from May."])
    func otherProseIsNot(text: String) {
        #expect(IntegritySample.broken { $0.assessmentText.en = text }.isEmpty)
    }

    @Test func undatedStatusInArabicIsReported() {
        #expect(
            IntegritySample.broken { $0.assessmentText.ar = "لم يرد أحد حتى الآن." } == ["militaries.undatedStatus"]
        )
    }

    @Test(
        arguments: [
            ("1829/XA1141 37SFV500306", "1829", "XA1141", "37SFV500306"),
            ("3354 / 37SFU676401", "3354", nil, "37SFU676401"),
            ("(12/XA1141a-B 37SFV5000030600)", nil, nil, nil), ("12/XA1141a 7SFV", "12", "XA1141a", "7SFV"),
            ("1829/XA1141.", "1829", "XA1141", nil),
        ] as [(String, String?, String?, String?)]
    )
    func tailsAreReadInTheirForms(text: String, serial: String?, code: String?, grid: String?) {
        let tail = AllegationTail.tails(in: text).first
        #expect(tail?.serial == serial)
        #expect(tail?.code == code)
        #expect(tail?.grid == grid)
    }

    @Test(arguments: [("26", "another zone number"), ("", "the number of the zone is missing")])
    func aFaultySquareIsOfferedAsWhatItMayMean(zone: String, slip: String) throws {
        var incident = IntegritySample.sound()
        let sound = Self.grid(36.124, -31.654)
        let text = zone + sound.text.dropFirst(2)
        incident.involvements[0].mgrs = GridReference(text: text, squares: [], problem: "malformed")
        let findings = IntegrityCheck.findings(in: incident)
        let message = try #require(findings.first { $0.rule == .gridMayMean }).message(.english)
        #expect(message.hasPrefix("\(text) may have been meant as \(sound.text), "))
        #expect(message.hasSuffix(": \(slip)."))
    }

    @Test(arguments: [("1 m", true), ("10m", true), ("100 m", false), ("1 km", false), ("about there", false)])
    func anAccuracyIsNoFinerThanItsSquare(accuracy: String, isReported: Bool) {
        let broken = Self.broken { involvement in
            involvement.mgrs = Self.grid(36.13, -31.66)
            involvement.statedAccuracy = accuracy
        }
        #expect(broken.contains("militaries.accuracyFinerThanSquare") == isReported)
    }

    @Test func aPointReadFromASquareIsNoFinerThanTheSquare() throws {
        let broken = IntegritySample.broken { incident in
            let grid = Self.grid(36.123457, -31.654321)
            incident.involvements[0].mgrs = grid
            incident.geolocations = [
                Geolocation(
                    latitude: grid.squares[0].centre[0],
                    longitude: grid.squares[0].centre[1],
                    isPrimary: true,
                    accuracy: .known(.within1Metre)
                )
            ]
        }
        #expect(broken == ["militaries.accuracyFinerThanSquare"])
    }

    @Test(arguments: [
        ("April 9, 2031, near Wadi Zaytun. No strike.", false), ("9 April 2031: no strike.", false),
        ("Apr. 10, 2031, near Wadi Zaytun. No strike.", true),
        ("Published Sept. 1, 2031: Apr. 9, 2031, no strike.", false),
        ("In April 2031 there was no strike.", false), ("Sept 1, 2031: on May 9, 2031 no strike.", true),
        ("Marchers were seen 3 2031", false), ("April 31, 2031, no strike", false),
    ])
    func aStatementOnAnotherDayIsReported(text: String, isReported: Bool) {
        let broken = Self.broken { involvement in
            var statement = Statement()
            statement.date = CalendarDay("2032-01-01")
            statement.text = text
            involvement.statements = [statement]
        }
        #expect(broken == (isReported ? ["militaries.textNamesAnotherDay"] : []))
    }
}
