// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension CMSPostReading {
    mutating func readPlace() {
        draft.incident.countries = terms("country", "countries")
        draft.incident.placeNames.en = line("location_name")
        draft.incident.placeNames.ar = line("location_name_arabic")
        draft.incident.placeNames.he = line("location_name_hebrew")
        draft.incident.placeNames.uk = line("location_name_ukrainian")
        draft.incident.adminNames.region = line("region")
        draft.incident.adminNames.governorate = line("governorate")
        draft.incident.adminNames.province = line("province")
        draft.incident.adminNames.district = line("district")
        draft.incident.adminNames.state = line("state")
        knows("countries", "country")
        knows("placeNames", "location_name", "location_name_arabic")
        knows("adminNames", "region", "governorate", "province", "district", "state")
    }

    mutating func readGeolocations() {
        if let notes = prose("geolocation_notes", of: acf) {
            draft.incident.geolocationNotes.en = notes
            draft.known.insert("geolocationNotes")
        }
        let isGeneric = GeolocationNotes.sayGeneric(draft.incident.geolocationNotes.en)
        for row in rows("geolocations", of: acf) {
            if var place = geolocation(row) {
                if isGeneric, place.isPrimary != false { place.isGeneric = true }
                draft.incident.geolocations.append(place)
            }
            close(row)
        }
        knows("geolocations", "geolocations")
        readGeolocationSources()
        if let label = onlyLabel("geolocation_status", "geolocationStatus") {
            draft.incident.geolocationStatus = GeolocationStatus.term(labelled: label)
            if draft.incident.geolocationStatus == nil {
                draft.keep(label, field: "geolocationStatus", code: .unknownTerm, "“\(label)” is not a status")
            }
        }
        knows("geolocationStatus", "geolocation_status")
        readAnnotations()
    }

    private mutating func geolocation(_ row: CMSObject) -> Geolocation? {
        let latitude = coordinate("latitude", of: row)
        let longitude = coordinate("longitude", of: row)
        var accuracy: Term<LocationAccuracy>?
        if let key = line("geolocation_accuracy", of: row), !DraftReading.isBlank(key) {
            accuracy = LocationAccuracy(rawValue: key).map { .known($0) } ?? draft.term(key, "geolocations.accuracy")
        }
        let isPrimary = bool("primary_coordinate", of: row)
        guard latitude != nil || longitude != nil || accuracy != nil else { return nil }
        return Geolocation(latitude: latitude, longitude: longitude, isPrimary: isPrimary, accuracy: accuracy)
    }

    private mutating func coordinate(_ key: String, of row: CMSObject) -> Double? {
        let json = row.take(key)
        if let value = CMSValue.decimal(json) { return value }
        if !CMSValue.isBlank(json) { keep(json, row.path(key), "this is not a coordinate in degrees") }
        return nil
    }

    private mutating func readGeolocationSources() {
        for row in rows("geolocation_sources", of: acf) {
            var source = GeolocationSource()
            source.url = line("source_url", of: row)
            source.archiveURL = line("source_archive_url", of: row)
            if source != GeolocationSource() { draft.incident.geolocationSources.append(source) }
            close(row)
        }
        for row in rows("media_geolocation", of: acf) {
            var imagery = Imagery()
            imagery.sourceURL = line("media_source", of: row)
            imagery.url = CMSValue.url(row.take("media_image"))
            imagery.caption = prose("media_caption", of: row)
            imagery.date = day("media_date", of: row)
            imagery.resolution = line("media_resolution", of: row)
            if imagery != Imagery() { draft.incident.geolocationImagery.append(imagery) }
            close(row)
        }
        knows("geolocationSources", "geolocation_sources")
        knows("geolocationImagery", "media_geolocation")
    }

    private mutating func readAnnotations() {
        let json = acf.take("geojson")
        if json?.members?.isEmpty == false {
            draft.incident.annotations = json?.inCanonicalOrder
        } else if let text = json?.string, !CMSValue.isBlank(json) {
            draft.readAnnotations(text)
        }
        draft.incident.annotationsCaption = prose("geojson_caption", of: acf)
        knows("annotations", "geojson")
        knows("annotationsCaption", "geojson_caption")
    }
}

/// What the notes on a place say of its coordinates.
enum GeolocationNotes {
    /// Whether they call the coordinates generic: those of a place as a whole.
    static func sayGeneric(_ notes: String?) -> Bool {
        notes?.lowercased().contains("generic coordinates") ?? false
    }
}
