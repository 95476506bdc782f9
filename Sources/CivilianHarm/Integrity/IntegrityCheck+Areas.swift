// SPDX-License-Identifier: Apache-2.0

import Geodesy

extension IntegrityCheck {
    /// Whether the primary point lies where the record says that it lies.
    mutating func checkAreas() {
        guard let index = incident.geolocations.firstIndex(where: { $0 == incident.primaryGeolocation }),
            let latitude = incident.geolocations[index].latitude,
            let longitude = incident.geolocations[index].longitude,
            let point = Coordinate(latitude: latitude, longitude: longitude)
        else { return }
        let path = "geolocations[\(index)]"
        checkCountry(point, path)
        checkAdminNames(point, path)
    }

    private mutating func checkCountry(_ point: Coordinate, _ path: String) {
        var nearest: Double?
        for country in incident.countries {
            guard let code = country.known?.rawValue else { return }
            let given = context.areas.areas(ofCountry: code)
            let areas = given.isEmpty ? context.outlines?.areas(ofCountry: code) ?? [] : given
            let tolerance = given.isEmpty ? context.outlineToleranceMetres : context.areaToleranceMetres
            // An area that nobody gave cannot say no.
            guard !areas.isEmpty else { return }
            let distance = AreaIndex.distance(from: point, to: areas)
            if distance <= tolerance { return }
            nearest = min(nearest ?? distance, distance)
        }
        guard let nearest, let country = incident.countries.first else { return }
        report(
            .outsideCountry,
            path,
            [
                "country": .term(country), "distance": .metres(nearest), "latitude": .number(point.latitude),
                "longitude": .number(point.longitude),
            ]
        )
    }

    private mutating func checkAdminNames(_ point: Coordinate, _ path: String) {
        guard !context.areas.isEmpty else { return }
        let names: [(String, String?)] = [
            ("region", incident.adminNames.region), ("governorate", incident.adminNames.governorate),
            ("province", incident.adminNames.province),
        ]
        let here = context.areas.areas(at: point).filter { $0.level == 1 }
        guard let found = here.first else { return }
        var reported: Set<[String]> = []
        for (key, name) in names {
            guard let name else { continue }
            let meant = context.areas.areas(named: name, level: 1)
            let distance = AreaIndex.distance(from: point, to: meant)
            guard !meant.isEmpty, distance > context.areaToleranceMetres,
                reported.insert(meant.map(\.code)).inserted
            else { continue }
            report(
                .inAnotherArea,
                "adminNames.\(key)",
                ["name": .text(name), "area": .text(found.name), "distance": .metres(distance)]
            )
        }
    }
}
