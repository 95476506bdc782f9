// SPDX-License-Identifier: Apache-2.0

extension IntegrityCheck {
    /// Coordinates, their accuracy, and the names of the place.
    mutating func checkPlaces() {
        for (index, place) in incident.geolocations.enumerated() { checkCoordinate(place, "geolocations[\(index)]") }
        let primaries = incident.geolocations.count { $0.isPrimary == true }
        if primaries > 1 || (primaries == 0 && incident.geolocations.count > 1) {
            report(
                .primaryUnclear,
                "geolocations",
                ["count": .count(incident.geolocations.count), "primary": .count(primaries)]
            )
        }
        if incident.countries.isEmpty { report(.countryMissing, "countries") }
        checkPlaceNames()
    }

    private mutating func checkCoordinate(_ place: Geolocation, _ path: String) {
        if place.latitude == nil, place.longitude == nil {
            if let accuracy = place.accuracy {
                report(.accuracyWithoutCoordinate, path, ["accuracy": .term(accuracy)])
            }
            return
        }
        guard place.isOnTheGlobe, let latitude = place.latitude, let longitude = place.longitude else {
            report(
                .coordinateOutOfRange,
                path,
                ["latitude": .degrees(place.latitude), "longitude": .degrees(place.longitude)]
            )
            return
        }
        let values: [String: IntegrityValue] = ["latitude": .number(latitude), "longitude": .number(longitude)]
        if place.accuracy == nil, place.radiusMetres == nil { report(.coordinateWithoutAccuracy, path, values) }
        if latitude == latitude.rounded() || longitude == longitude.rounded() { report(.wholeDegree, path, values) }
        if latitude == longitude { report(.latitudeEqualsLongitude, path, values) }
        checkDecimals(place, values, path)
    }

    /// How many times its radius a coordinate's last decimal may be wide: zeros at its end are lost, so that some look coarser.
    private static let coarseness = 4.0
    /// Metres of a degree of the meridian.
    private static let metresPerDegree = 111_320.0

    /// Whether the coordinate has the decimals that its radius needs.
    private mutating func checkDecimals(_ place: Geolocation, _ values: [String: IntegrityValue], _ path: String) {
        guard let latitude = place.latitude, let longitude = place.longitude, let radius = place.radiusMetres,
            latitude != latitude.rounded(), longitude != longitude.rounded()
        else { return }
        let decimals = max(Self.decimals(latitude), Self.decimals(longitude))
        let step = (0..<decimals).reduce(Self.metresPerDegree / 2) { step, _ in step / 10 }
        guard step > Self.coarseness * max(radius, 1) else { return }
        let more: [String: IntegrityValue] = ["step": .metres(step), "accuracy": .metres(radius)]
        report(.accuracyFinerThanCoordinate, path, values.merging(more) { $1 })
    }

    /// The decimals of the shortest text of a number.
    private static func decimals(_ value: Double) -> Int {
        let text = CanonicalNumber.text(of: value)
        return text.contains("e") ? 0 : text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    }

    private mutating func checkPlaceNames() {
        let names: [(String, String?)] = [
            ("region", incident.adminNames.region), ("governorate", incident.adminNames.governorate),
            ("province", incident.adminNames.province), ("district", incident.adminNames.district),
            ("state", incident.adminNames.state),
        ]
        for (key, name) in names {
            guard let name, !name.unicodeScalars.contains(where: \.properties.isAlphabetic) else { continue }
            report(.adminNameIsNumber, "adminNames.\(key)", ["text": .text(name)])
        }
        if let name = incident.placeNames.en, name.hasArabicScript {
            report(.placeNotInLatin, "placeNames.en", ["text": .text(name)])
        }
        if let name = incident.placeNames.ar, !name.hasArabicLetter {
            report(.placeNotInArabic, "placeNames.ar", ["text": .text(name)])
        }
    }
}

extension IntegrityValue {
    static func degrees(_ degrees: Double?) -> IntegrityValue {
        degrees.map { .number($0) } ?? .word(.missing)
    }
}

extension String {
    /// Whether a letter of the Arabic script, or one of its vowel signs, stands in the text.
    var hasArabicScript: Bool {
        utf8.contains { $0 >= 0xD8 } && unicodeScalars.contains { $0.isArabicLetter || $0.isArabicMark }
    }

    /// Whether a letter of the Arabic script stands in the text.
    var hasArabicLetter: Bool { utf8.contains { $0 >= 0xD8 } && unicodeScalars.contains(where: \.isArabicLetter) }
}

extension Unicode.Scalar {
    /// A letter of the Arabic script, presentation forms included (Unicode 15, Arabic blocks).
    var isArabicLetter: Bool {
        switch value {
        case 0x0620...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5, 0x06EE...0x06EF, 0x06FA...0x06FF: true
        case 0x0750...0x077F, 0x08A0...0x08C9, 0xFB50...0xFDFB, 0xFE70...0xFEFC: true
        default: false
        }
    }

    /// A vowel sign or other mark of the Arabic script.
    var isArabicMark: Bool { (0x064B...0x065F).contains(value) || value == 0x0670 || (0x06D6...0x06ED).contains(value) }
}
