// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm
internal import Geodesy

extension MappingTarget {
    static let involvements = PartTargets<Involvement>(
        "involvements",
        \.involvements,
        [
            "actor": CellSetters.term(\.actor), "attribution": CellSetters.key(\.attribution),
            "position": CellSetters.term(\.position), "statedLocation": CellSetters.text(\.statedLocation),
            "statedAccuracy": CellSetters.text(\.statedAccuracy),
            "mgrs": { @Sendable part, cell in
                part.mgrs = GridReference(reading: cell.text)
                return .taken
            },
            "reasons": { @Sendable part, cell in
                var reason = Reason()
                guard let kind: ReasonKind = cell.term() else {
                    reason.reason = .unknown(cell.text)
                    part.reasons.append(reason)
                    return .unknownTerm(ReasonKind.vocabularyName)
                }
                reason.reason = .known(kind)
                part.reasons.append(reason)
                return .taken
            },
            "statements.date": CellSetters.day(\.statements.lastOne.date),
            "statements.url": CellSetters.text(\.statements.lastOne.url),
            "statements.text": CellSetters.text(\.statements.lastOne.text),
            "strikeReports.text": CellSetters.text(\.strikeReports.lastOne.text),
            "strikeReports.url": CellSetters.text(\.strikeReports.lastOne.url),
            "strikeReports.originalText": CellSetters.text(\.strikeReports.lastOne.originalText),
            "partnerStrikeReports.partner": CellSetters.term(\.partnerStrikeReports.lastOne.partner),
            "partnerStrikeReports.text": CellSetters.text(\.partnerStrikeReports.lastOne.text),
            "partnerStrikeReports.url": CellSetters.text(\.partnerStrikeReports.lastOne.url),
            "partnerStrikeReports.originalText": CellSetters.text(\.partnerStrikeReports.lastOne.originalText),
            "partnerStatements.partner": CellSetters.term(\.partnerStatements.lastOne.partner),
            "partnerStatements.date": CellSetters.day(\.partnerStatements.lastOne.statements.lastOne.date),
            "partnerStatements.url": CellSetters.text(\.partnerStatements.lastOne.statements.lastOne.url),
            "partnerStatements.text": CellSetters.text(\.partnerStatements.lastOne.statements.lastOne.text),
        ]
        .merging(CellSetters.bounds("deathsConceded", \.deathsConceded)) { first, _ in first }
        .merging(CellSetters.bounds("injuriesConceded", \.injuriesConceded)) { first, _ in first }
    )

    static let geolocations = PartTargets<Geolocation>(
        "geolocations",
        \.geolocations,
        [
            "latitude": CellSetters.number(\.latitude, -90...90),
            "longitude": CellSetters.number(\.longitude, -180...180),
            "radiusMetres": CellSetters.number(\.radiusMetres, 0...20_000_000),
            "isPrimary": CellSetters.flag(\.isPrimary), "isGeneric": CellSetters.flag(\.isGeneric),
            "kindOfPlace": CellSetters.text(\.kindOfPlace), "suppliedBy": CellSetters.key(\.suppliedBy),
            "method": CellSetters.text(\.method), "source": CellSetters.text(\.source),
            "accuracy": { @Sendable part, cell in
                guard let accuracy: LocationAccuracy = cell.term() else {
                    part.accuracy = .unknown(cell.text)
                    return .unknownTerm(LocationAccuracy.vocabularyName)
                }
                part.accuracy = .known(accuracy)
                part.kindOfPlace = part.kindOfPlace ?? accuracy.kindOfPlace
                part.radiusMetres = part.radiusMetres ?? accuracy.defaultRadiusMetres
                part.suppliedBy = part.suppliedBy ?? accuracy.supplier
                return .taken
            },
            "pair": { @Sendable part, cell in
                let text = cell.conventions.plainFigures(cell.text).replacing(";", with: ",")
                guard let pair = CoordinateText.pair(text), let latitude = pair.latitude,
                    let longitude = pair.longitude, abs(latitude) <= 90, abs(longitude) <= 180
                else { return .refused("a latitude and a longitude with a comma between them") }
                (part.latitude, part.longitude) = (latitude, longitude)
                return .taken
            },
            "mgrs": { @Sendable part, cell in
                guard let square = MGRSReference(cell.text).square else { return .refused("one grid reference") }
                let centre = square.centre
                (part.latitude, part.longitude) = (centre.latitude, centre.longitude)
                part.radiusMetres = square.radiusMetres.rounded(.up)
                part.method = "MGRS \(cell.text)"
                return .taken
            },
        ]
    )
}

extension Array where Element: InterchangeObject {
    /// The last element, a blank one where there is none yet.
    fileprivate var lastOne: Element {
        get { last ?? Element() }
        set { if isEmpty { append(newValue) } else { self[count - 1] = newValue } }
    }
}
