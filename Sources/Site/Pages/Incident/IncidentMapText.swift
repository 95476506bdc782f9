// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy
import Maps

/// What the map of an incident shows and says: the drawing and the list beside it are made of the same values.
struct IncidentMapText: Sendable {
    /// A point of the record with its mark.
    struct Point: Sendable {
        let place: Geolocation
        let drawn: IncidentMap.Point
    }

    /// A square of a military with its mark.
    struct Square: Sendable {
        let involvement: PublicInvolvement
        let drawn: IncidentMap.Square
    }

    /// The primary one first; points and squares are numbered through.
    let points: [Point]
    let squares: [Square]
    let annotations: PublicAnnotations

    init(_ incident: PublicIncident) {
        let primary = incident.primaryGeolocation
        let others = incident.geolocations.filter { $0.isOnTheGlobe && $0 != primary }
        points = ([primary].compactMap(\.self) + others).enumerated().compactMap { index, place in
            place.coordinate.map {
                let mark = String(index + 1)
                return Point(place: place, drawn: .init($0, radiusMetres: place.radiusMetres, mark: mark))
            }
        }
        var squares: [Square] = []
        for involvement in incident.involvements {
            for square in involvement.mgrs.map({ MGRSReference($0.text).squares }) ?? [] {
                squares.append(
                    Square(
                        involvement: involvement,
                        drawn: .init(square, mark: String(points.count + squares.count + 1))
                    )
                )
            }
        }
        self.squares = squares
        annotations = incident.annotations
    }

    /// What is drawn.
    var map: IncidentMap {
        IncidentMap(
            points: points.map(\.drawn),
            squares: squares.map(\.drawn),
            notes: annotations.features.flatMap { feature in
                feature.shapes.enumerated().map { index, shape in
                    IncidentMap.Note(label: index == 0 ? feature.label : nil, shape: Self.drawn(shape))
                }
            }
        )
    }

    private static func drawn(_ shape: PublicAnnotations.Shape) -> IncidentMap.Note.Shape {
        switch shape {
        case .point(let point): .points([MapPoint(point)])
        case .line(let line): .lines([line.map(MapPoint.init)])
        case .area(let rings): .areas(rings.map { $0.map(MapPoint.init) })
        }
    }

    /// The sentences on a point; how well the primary one is known stands above the map.
    func sentences(on point: Point, _ words: Phrasebook) -> [HTML] {
        let place = point.place
        let meaning: MapPhrase =
            switch place.radiusMetres {
            case nil: .radiusUnknown
            case let radius? where radius <= 100: .dotMeans
            case _?: .circleMeans
            }
        guard point.drawn.mark != "1" else { return [.escaping(words[.ourCoordinate]), .escaping(words[meaning])] }
        let coordinate = GeographicText.coordinate(
            place.latitude ?? 0,
            place.longitude ?? 0,
            radiusMetres: place.radiusMetres
        )
        return [
            words.filled(.anotherPoint, markup: ["coordinate": .code(coordinate)]),
            GeographicText.uncertainty(place, words), .escaping(words[meaning]),
        ]
    }

    /// The sentences on a square: whose it is, how far off, and whether it only reads our coordinate back.
    func sentences(on square: Square, _ words: Phrasebook) -> [HTML] {
        let grid = square.drawn.square
        let values: [String: HTML] = [
            "actor": square.involvement.actor.map { .isolated(words.label($0)) } ?? .empty,
            "reference": .code(grid.description), "side": .escaping(words.length(metres: Double(grid.sideMetres))),
        ]
        let whose: MapPhrase = square.involvement.actor == nil ? .squareGivenUnnamed : .squareGiven
        var sentences = [words.filled(whose, markup: values)]
        guard let point = points.first else { return sentences }
        let way = Geodesic(from: point.drawn.coordinate, to: grid.centre)
        sentences.append(
            .escaping(
                words.filled(
                    .squareAway,
                    [
                        "distance": words.length(metres: way.metres),
                        "direction": words[MapPhrase.direction(azimuth: way.initialAzimuth)],
                    ]
                )
            )
        )
        sentences.append(contentsOf: relation(of: grid, to: point, metres: way.metres, words).map { .escaping($0) })
        return sentences
    }

    private func relation(of square: MGRSSquare, to point: Point, metres: Double, _ words: Phrasebook) -> [String] {
        guard let radius = point.drawn.radiusMetres else { return [] }
        let returned = ReturnedLocation(
            square: square,
            coordinate: point.drawn.coordinate,
            radiusMetres: radius,
            isGeneric: point.place.isGeneric == true
        )
        if returned.isInside, point.place.suppliedBy == .belligerent { return [words[.squareSupplied]] }
        switch returned.finding {
        case .echo:
            guard let chance = returned.chance, chance < 0.1 else { return [words[.squareOfWholePlace]] }
            return [words.filled(.squareEcho, ["percent": words.percent(chance)])]
        case .inside: return [words[.squareInside]]
        case .elsewhere:
            if metres + square.radiusMetres <= radius { return [words[.squareWithin]] }
            return metres - square.radiusMetres > radius ? [words[.squareBeyond]] : []
        }
    }
}

extension Phrasebook {
    /// A share of one as a percentage without its sign, to two figures below ten.
    func percent(_ share: Double) -> String {
        let hundredths = Int((share * 10_000).rounded())
        guard hundredths > 0 else { return "< 0\(decimalMark)01" }
        let fraction = hundredths % 100
        guard hundredths < 1000, fraction > 0 else { return number((hundredths + 50) / 100) }
        return number(hundredths / 100) + decimalMark
            + digits.shaping(fraction < 10 ? "0\(fraction)" : "\(fraction)")
    }
}

extension HTML {
    /// The text that the markup shows, for where no markup can stand.
    var plainText: String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "<"): rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
            case UInt8(ascii: "&"):
                let entity = rest.prefix { $0 != UInt8(ascii: ";") }
                guard let character = Self.characters.first(where: { entity.elementsEqual($0.entity.utf8) }) else {
                    text.append(byte)
                    continue
                }
                text.append(character.byte)
                rest = rest.dropFirst(entity.count + 1)
            default: text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let characters: [(entity: String, byte: UInt8)] = [
        ("lt", UInt8(ascii: "<")), ("gt", UInt8(ascii: ">")), ("quot", UInt8(ascii: "\"")), ("#39", UInt8(ascii: "'")),
        ("amp", UInt8(ascii: "&")),
    ]
}
