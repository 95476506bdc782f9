// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm
internal import Geodesy

extension GridReference {
    /// Reads a military's reference into the squares that it names; the text stays as it is.
    init(reading text: String) {
        let reference = MGRSReference(text)
        self.init(
            text: text,
            squares: reference.squares.map { GridSquare(of: $0) },
            problem: reference.problem?.rawValue
        )
    }
}

extension GridSquare {
    init(of square: MGRSSquare) {
        self.init()
        zone = square.zone
        band = square.band
        self.square = square.square
        easting = square.easting
        northing = square.northing
        sideMetres = square.sideMetres
        southWest = [square.southWest.latitude, square.southWest.longitude]
        centre = [square.centre.latitude, square.centre.longitude]
    }
}
