// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension IncidentInvention {
    private static let accuracies: [Term<LocationAccuracy>] = {
        let common: [LocationAccuracy] = [.village, .village, .village, .town, .city, .neighbourhood, .nearbyLandmark]
        return (LocationAccuracy.allCases + common + [.exact, .exact, .within100Metres]).map { .known($0) }
    }()

    /// Country, names and coordinates: those of the place as a whole, or a point near it.
    mutating func makePlace() {
        let region = place.region
        incident.countries = [region.country]
        if random.happens(2) { incident.countries.append(InventedWorld.murjan) }
        if incident.countries.count == 2, incident.countries[0] == incident.countries[1] {
            incident.countries.removeLast()
        }
        incident.placeNames.en = place.name.english
        incident.placeNames.ar = place.name.arabic
        incident.placeText = "\(place.name.arabic), \(place.name.english), \(region.name.english)"
        incident.adminNames.region = region.name.english
        if random.happens(60) { incident.adminNames.governorate = region.name.english }
        if random.happens(82) { makeCoordinate() }
        incident.geolocationStatus = incident.geolocations.isEmpty ? .unassigned : .complete
        if random.happens(4) { incident.geolocationStatus = .inProgress }
        makeNotes()
    }

    private mutating func makeCoordinate() {
        let accuracy = random.pick(Self.accuracies)
        let radius = accuracy.known?.defaultRadiusMetres ?? 0
        let isGeneric = radius >= 1000
        // A finer point lies up to some 900 m from the middle of the place.
        let north = isGeneric ? 0 : (random.share() - 0.5) * 0.016
        let east = isGeneric ? 0 : (random.share() - 0.5) * 0.016
        var point = Geolocation(
            latitude: InventedWorld.rounded(place.latitude + north),
            longitude: InventedWorld.rounded(place.longitude + east),
            isPrimary: true,
            accuracy: accuracy
        )
        point.isGeneric = isGeneric
        if !isGeneric { point.method = "landmarks in two photographs against imagery" }
        incident.geolocations = [point]
        guard random.happens(4) else { return }
        incident.geolocations.append(
            Geolocation(
                latitude: InventedWorld.rounded(place.latitude + 0.011),
                longitude: InventedWorld.rounded(place.longitude - 0.009),
                isPrimary: false,
                accuracy: .known(.street)
            )
        )
    }

    private mutating func makeNotes() {
        guard let point = incident.geolocations.first else { return }
        if point.isGeneric == true {
            incident.geolocationNotes.en =
                "The reports name \(place.name.english) (\(place.name.arabic)); the coordinates are those of the place as a whole."
            incident.geolocationNotes.ar = "تذكر التقارير \(place.name.arabic)؛ والإحداثيات هي إحداثيات المكان بكامله."
        } else if random.happens(50) {
            incident.geolocationNotes.en =
                "A photograph shows the water tower and the twin chimneys of \(place.name.english) from the south."
            incident.geolocationNotes.ar = "تُظهر صورة برج الماء والمدخنتين في \(place.name.arabic) من جهة الجنوب."
        }
        guard random.happens(6) else { return }
        var imagery = Imagery()
        imagery.url = "https://media.example/geo/\(index).jpg"
        imagery.caption = "The north of \(place.name.english)"
        imagery.date = Self.day(day.dayNumber + 9)
        imagery.resolution = "30 cm"
        imagery.source = "example imagery"
        incident.geolocationImagery = [imagery]
        var source = GeolocationSource()
        source.url = "https://maps.example/\(index)"
        incident.geolocationSources = [source]
    }
}
