// SPDX-License-Identifier: Apache-2.0

/// One kind of evidence on whether a declaration and an incident are about the same event.
package enum Clue: String, Hashable, Sendable, CaseIterable {
    case code, serial, date, place, square, country, actor, figures

    /// The place of this clue in `allCases`.
    var place: Int {
        switch self {
        case .code: 0
        case .serial: 1
        case .date: 2
        case .place: 3
        case .square: 4
        case .country: 5
        case .actor: 6
        case .figures: 7
        }
    }

    /// The levels of this clue, the strongest agreement first.
    package var levels: [ClueLevel] { Self.levelsByPlace[place] }

    private static let levelsByPlace = allCases.map { clue in ClueLevel.allCases.filter { $0.clue == clue } }
}

/// How far one clue agrees; the raw values are places in tables.
package enum ClueLevel: UInt8, Hashable, Sendable, CaseIterable {
    /// The text names a code that the incident bears now.
    case codeCurrent
    /// The text names a code that the incident bore before.
    case codeFormer
    /// The codes differ by a small letter at the end, as CS1268 and CS1268a.
    case codeVariant
    /// The codes of the text are other incidents'.
    case codeAnother
    /// No incident of the pool bears a code of the text.
    case codeUnknown

    /// The military's number is known to mean this incident.
    case serialSame
    /// The military's number is known to mean another incident.
    case serialAnother

    /// The days are the same, or overlap.
    case dateSame
    /// One day lies between them.
    case dateAdjacent
    /// Two or three days.
    case dateDays
    /// Four to ten days.
    case dateWeek
    /// Day and month swapped.
    case dateSwapped
    /// The same day of another month of the year.
    case dateMonth
    /// The same day of another year, or the next to it.
    case dateYear
    /// Anything else.
    case dateApart

    /// Every telling word of the declared place stands in a name of the incident's, letter for letter.
    case placeSame
    /// Every word by its consonants: another spelling or script.
    case placeSound
    /// Every word but for one consonant.
    case placeNear
    /// Some of the words.
    case placeSome
    /// The incident lies within 10 km of where the incidents of the declared name lie.
    case placeAround
    /// Only an area that holds the incident is named.
    case placeArea
    /// The names have nothing in common.
    case placeNone

    /// The square lies within 150 m of a point of the incident that is good to 3 km.
    case squareSame
    /// Within what such a point and the square leave open.
    case squareInside
    /// Within 150 m of a point that stands for a city or a district: hardly by chance, but that point stands for all of it.
    case squareGeneric
    /// Within what such a point leaves open.
    case squareReach
    /// Beyond what both leave open, but within 5 km.
    case squareNear
    /// Within 30 km.
    case squareRegion
    /// Farther away.
    case squareFar

    case countrySame
    case countryOther

    case actorSame
    /// Both belong to one alliance.
    case actorAlly
    case actorOther

    /// The conceded number lies in the incident's range.
    case figuresInside
    /// It lies outside, by no more than two or a half.
    case figuresClose
    case figuresApart

    /// A stable key, in tables of weights and for phrases: `date.same`.
    package var key: String { Self.keys[Int(rawValue)] }

    private static let keys = [
        "code.current", "code.former", "code.variant", "code.another", "code.unknown", "serial.same", "serial.another",
        "date.same", "date.adjacent", "date.days", "date.week", "date.swapped", "date.month", "date.year", "date.apart",
        "place.same", "place.sound", "place.near", "place.some", "place.around", "place.area", "place.none",
        "square.same", "square.inside", "square.generic", "square.reach", "square.near", "square.region", "square.far",
        "country.same", "country.other", "actor.same", "actor.ally", "actor.other",
        "figures.inside", "figures.close", "figures.apart",
    ]

    /// The kind of evidence.
    package var clue: Clue { Self.clues[Int(rawValue)] }

    private static let clues = keys.map { key in Clue.allCases.first { key.hasPrefix($0.rawValue + ".") } ?? .code }
}
