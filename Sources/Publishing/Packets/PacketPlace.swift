// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy

/// Where it happened: never finer than it is known (R30, R86).
struct PacketPlace {
    private let incident: PublicIncident
    private let context: PacketContext

    init(_ incident: PublicIncident, _ context: PacketContext) {
        self.incident = incident
        self.context = context
    }

    /// Makes coordinates in prose as coarse as the point.
    var coarsened: CoarsenedText {
        let radius = incident.primaryGeolocation?.radiusMetres
        return CoarsenedText(decimals: CoordinatePrecision.printedDecimals(radiusMetres: radius))
    }

    var part: JSONValue {
        let primary = incident.primaryGeolocation
        let others = incident.geolocations.filter { $0.isOnTheGlobe && $0 != primary }
        let names = incident.placeNames
        let areas = incident.adminNames.entries.reduce(into: [String]()) { areas, area in
            if !areas.contains(area) { areas.append(area) }
        }
        return .parts([
            "point": primary.map(Self.point) ?? AllegationPacket.unknown,
            "otherPoints": .list(others.map(Self.point)),
            "nameEnglish": .text(names.en ?? incident.placeText), "nameArabic": .text(names.ar),
            "areas": .texts(areas),
            "areaCodes": .list(
                context.areaCodes.map { code in
                    .parts([
                        "code": .string(code.code), "level": .number(Double(code.level)), "name": .text(code.name),
                        "list": .text(code.listVersion),
                    ])
                }
            ),
            "countries": .texts(incident.countries.map { $0.label(.english) }),
            "notes": .text(incident.geolocationNotes.en.map { coarsened($0) }),
        ])
    }

    private static func point(_ place: Geolocation) -> JSONValue {
        guard let latitude = place.latitude, let longitude = place.longitude,
            let coordinate = Coordinate(latitude: latitude, longitude: longitude)
        else { return AllegationPacket.unknown }
        let radius = place.radiusMetres.flatMap { $0 > 0 ? $0 : nil }
        let decimals = CoordinatePrecision.printedDecimals(radiusMetres: radius)
        let printed = Coordinate(
            latitude: CoordinatePrecision.rounded(latitude, decimals: decimals),
            longitude: CoordinatePrecision.rounded(longitude, decimals: decimals)
        )
        let square = radius.map { MGRSSquare(containing: coordinate, radiusMetres: $0) }
        return .parts([
            "latitude": .figure(printed?.latitude), "longitude": .figure(printed?.longitude),
            "datum": .string(place.datum), "radiusMetres": .figure(radius),
            "accuracy": .text(place.accuracy?.label(.english)),
            "suppliedBy": .text(place.suppliedBy?.label(.english)),
            "standsFor": .string(place.isGeneric == true ? "the place as a whole" : "the location of the harm"),
            "mgrs": .text(square.map { "\($0)" }),
            "mgrsSideMetres": .figure(square.map { Double($0.sideMetres) }),
            "search": .string(advice(place, radius: radius)),
            "area": printed.flatMap { centre in radius.map { area(centre, radius: $0, decimals: decimals) } }
                ?? AllegationPacket.unknown,
        ])
    }

    /// What the numbers do and do not say: a village is not an impact point.
    private static func advice(_ place: Geolocation, radius: Double?) -> String {
        guard let radius else {
            return "How well this point is known is not recorded: it is not an impact point; search the named place."
        }
        let metres = Int(min(radius.rounded(.up), 1e7))
        if place.isGeneric == true || radius > 100 {
            let name = place.kindOfPlace ?? place.accuracy?.label(.english).lowercased() ?? "place"
            return "Centre of the \(name): search at least \(metres) m around it. This is not an impact point."
        }
        return "Search \(metres) m around this point."
    }

    /// The circle in which the place lies, around the printed point, so that it tells no more than that.
    private static func area(_ centre: Coordinate, radius: Double, decimals: Int) -> JSONValue {
        let rings = centre.circle(radiusMetres: radius).rings.map { ring in
            JSONValue.array(
                ring.map { corner in
                    let places = min(6, decimals + 2)
                    return .array([
                        .number(CoordinatePrecision.rounded(corner.longitude, decimals: places)),
                        .number(CoordinatePrecision.rounded(corner.latitude, decimals: places)),
                    ])
                }
            )
        }
        return rings.count == 1
            ? .parts(["type": .string("Polygon"), "coordinates": .array(rings)])
            : .parts(["type": .string("MultiPolygon"), "coordinates": .array(rings.map { .array([$0]) })])
    }
}
