// SPDX-License-Identifier: Apache-2.0

/// Why a text isn't a grid reference.
package enum MGRSError: Error, Hashable, Sendable {
    /// Nothing in the text looks like a grid reference: empty, a remark, a latitude.
    case notAReference
    /// Square letters and figures stand there, but no zone number.
    case missingZone
    /// The zone number isn't 1…60.
    case zoneOutOfRange(Int)
    /// The letter after the zone number, or the first letter without one, is no band.
    case unknownBand(String)
    /// The reference ends after the grid zone, or after one letter of its square.
    case missingSquareLetters
    /// A square letter is I or O, which MGRS doesn't use.
    case unknownLetter(String)
    /// The standard has no such grid zone (32X, 34X, 36X).
    case impossibleZone(String)
    /// The first square letter doesn't occur in the zone.
    case columnNotInZone(column: String, zone: Int)
    /// The second square letter doesn't occur in the zone.
    case rowNotInZone(row: String, zone: Int)
    /// No part of the square lies in the latitude band.
    case squareNotInBand(square: String, band: String)
    /// The figures can't be halved into easting and northing.
    case oddFigures(Int)
    /// There are more than five figures to a side.
    case tooManyFigures(Int)
    /// The figures come in groups that don't part into two halves.
    case unequalGroups
    /// A character has no place in a reference.
    case unexpectedCharacter(String)
    /// Beside one valid reference stands other text.
    case otherText
    /// The text holds this many references.
    case severalReferences(Int)
}

extension MGRSError {
    /// A stable key for interchange and messages.
    package var code: String {
        switch self {
        case .notAReference: "mgrs.not-a-reference"
        case .missingZone: "mgrs.missing-zone"
        case .zoneOutOfRange: "mgrs.zone-out-of-range"
        case .unknownBand: "mgrs.unknown-band"
        case .missingSquareLetters: "mgrs.missing-square-letters"
        case .unknownLetter: "mgrs.unknown-letter"
        case .impossibleZone: "mgrs.impossible-zone"
        case .columnNotInZone: "mgrs.column-not-in-zone"
        case .rowNotInZone: "mgrs.row-not-in-zone"
        case .squareNotInBand: "mgrs.square-not-in-band"
        case .oddFigures: "mgrs.odd-figures"
        case .tooManyFigures: "mgrs.too-many-figures"
        case .unequalGroups: "mgrs.unequal-groups"
        case .unexpectedCharacter: "mgrs.unexpected-character"
        case .otherText: "mgrs.other-text"
        case .severalReferences: "mgrs.several-references"
        }
    }

    /// What is wrong with the reference as a whole.
    package var problem: MGRSProblem {
        switch self {
        case .notAReference: .notAReference
        case .severalReferences: .severalReferences
        case .impossibleZone, .columnNotInZone, .rowNotInZone, .squareNotInBand: .impossibleSquare
        default: .malformed
        }
    }
}

extension MGRSError: CustomStringConvertible {
    /// One English sentence: what is wrong, and what would be right.
    package var description: String {
        switch self {
        case .notAReference:
            "The text holds no grid reference; one reads like 37SFV500306."
        case .missingZone:
            "The zone number is missing: it stands first, as 37 in 37SFV500306."
        case .zoneOutOfRange(let zone):
            "There is no zone \(zone); zones are 1 to 60."
        case .unknownBand(let letter):
            "'\(letter)' is no latitude band; bands are C to X without I and O, or A, B, Y, Z without a zone number."
        case .missingSquareLetters:
            "The two letters of the 100 km square are missing after the grid zone."
        case .unknownLetter(let letter):
            "'\(letter)' is no square letter: MGRS leaves out I and O, which are easily taken for 1 and 0."
        case .impossibleZone(let zone):
            "There is no grid zone \(zone): around Svalbard only 31X, 33X, 35X and 37X exist."
        case .columnNotInZone(let column, let zone):
            "\(Self.zoneName(zone)) has no column \(column): the zone or the first square letter is wrong."
        case .rowNotInZone(let row, let zone):
            "\(Self.zoneName(zone)) has no row \(row): the zone or the second square letter is wrong."
        case .squareNotInBand(let square, let band):
            "Square \(square) doesn't touch band \(band): one of these letters is wrong."
        case .oddFigures(let count):
            "\(count) figures can't be halved into easting and northing."
        case .tooManyFigures(let count):
            "\(count) figures are too many; ten name one metre."
        case .unequalGroups:
            "The figures come in unequal groups, so that easting and northing can't be told apart."
        case .unexpectedCharacter(let character):
            "'\(character)' has no place in a grid reference."
        case .otherText:
            "Beside the grid reference stands other text."
        case .severalReferences(let count):
            "The text holds \(count) grid references where one is expected."
        }
    }
    private static func zoneName(_ zone: Int) -> String {
        zone == 0 ? "The polar area" : "Zone \(zone)"
    }
}
