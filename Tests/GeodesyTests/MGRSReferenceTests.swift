// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

struct MGRSReferenceTests {
    @Test(arguments: [
        ("37SFV500306", "37SFV500306"),
        ("37sfv500306 ", "37SFV500306"),
        ("37S FV 500 306", "37SFV500306"),
        ("37 S F V 5 0 0 3 0 6", "37SFV500306"),
        ("37S-FV-500-306", "37SFV500306"),
        ("MGRS: 37SFV 500,306.", "37SFV500306"),
        ("(37SFV500306)", "37SFV500306"),
        ("\u{200F}37SFV\u{200E}500306\u{202C}", "37SFV500306"),
        ("\u{FEFF}37SFV\u{A0}500\u{2009}306", "37SFV500306"),
        ("٣٧SFV٥٠٠٣٠٦", "37SFV500306"),
        ("37SFV", "37SFV"),
        ("37SFV53", "37SFV53"),
        ("37SFV0000000000", "37SFV0000000000"),
        ("2WMR7750397182", "02WMR7750397182"),
        ("zah", "ZAH"),
        ("A TN 12 34", "ATN1234"),
    ])
    func validReferenceIsOneSquare(text: String, expected: String) throws {
        let reference = MGRSReference(text)

        #expect(reference.problem == nil)
        #expect(reference.text == text)
        #expect(reference.squares.map(\.description) == [expected])
        #expect(try MGRSSquare(text) == reference.square)
    }

    @Test(arguments: [
        ("37SFU676401/37SFU774280", ["37SFU676401", "37SFU774280"]),
        ("37SFU676401 or 37SFU774280", ["37SFU676401", "37SFU774280"]),
        ("37S FU 676 401 37 S FU 774 280", ["37SFU676401", "37SFU774280"]),
        ("37SFU676401; 37sfu774280 and 37SFU7742", ["37SFU676401", "37SFU774280", "37SFU7742"]),
        ("37SFU\n37SFV", ["37SFU", "37SFV"]),
        ("ZAH1212 YXL1212", ["ZAH1212", "YXL1212"]),
        ("37SFU676401/37SFU774280/37SFU77428", ["37SFU676401", "37SFU774280"]),
    ])
    func severalReferencesGiveEachSquare(text: String, expected: [String]) {
        let reference = MGRSReference(text)

        #expect(reference.problem == .severalReferences)
        #expect(reference.squares.map(\.description) == expected)
        #expect(reference.square == nil)
        #expect(throws: MGRSError.severalReferences(expected.count)) { try MGRSSquare(text) }
    }

    @Test(arguments: [
        ("38SFV089115", MGRSError.columnNotInZone(column: "F", zone: 38)),
        ("37SFZ089115", .rowNotInZone(row: "Z", zone: 37)),
        ("37SFA08911", .oddFigures(5)),
        ("37SFM089115", .squareNotInBand(square: "FM", band: "S")),
        ("32XMG1212", .impossibleZone("32X")),
        ("61SFV089115", .zoneOutOfRange(61)),
        ("0SFV089115", .zoneOutOfRange(0)),
        ("137SFV089115", .zoneOutOfRange(137)),
        ("37IFV089115", .unknownBand("I")),
        ("37ZAH1212", .unknownBand("Z")),
        ("37S", .missingSquareLetters),
        ("37S500306", .missingSquareLetters),
        ("37SOV500306", .unknownLetter("O")),
        ("37SFVO00306", .unexpectedCharacter("O")),
        ("37SFV500306123456", .tooManyFigures(12)),
        ("37SFV50 0306", .unequalGroups),
        ("37SFV500.5 306.5", .unexpectedCharacter(".")),
        ("37SFV500306°", .unexpectedCharacter("°")),
        ("SFV500306", .missingZone),
        ("37SFV500306 (about)", .otherText),
        ("37SFV500306/37SFV50030", .oddFigures(5)),
        ("ZKJ1212", .columnNotInZone(column: "K", zone: 0)),
        ("ZAQ1212", .rowNotInZone(row: "Q", zone: 0)),
    ])
    func wrongReferenceKeepsItsTextAndAReason(text: String, reason: MGRSError) {
        let reference = MGRSReference(text)

        #expect(reference.reason == reason)
        #expect(reference.problem == reason.problem)
        #expect(reference.text == text)
        #expect(throws: reason) { try MGRSSquare(text) }
    }

    @Test(arguments: [
        "", " ", "n/a", "N/A", "-", "unknown", "2 km north of town", "35.508, 40.654", "35°30'N 40°39'E", "—",
    ])
    func remarkIsNotAReference(text: String) {
        let reference = MGRSReference(text)

        #expect(reference.problem == .notAReference)
        #expect(reference.squares.isEmpty)
        #expect(reference.text == text)
    }

    @Test
    func squareTellsItsParts() throws {
        let square = try MGRSSquare("02WMR0050397082")

        #expect(square.zone == 2)
        #expect(square.band == "W")
        #expect(square.square == "MR")
        #expect(square.easting == "00503")
        #expect(square.northing == "97082")
        #expect(square.sideMetres == 1)
        #expect(square.coarsened(toDigitsPerAxis: 1).description == "02WMR09")
        #expect(square.coarsened(toDigitsPerAxis: 0).easting == "")
    }
}
