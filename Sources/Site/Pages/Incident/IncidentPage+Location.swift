// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    var location: HTML {
        let text = IncidentMapText(incident)
        return section(
            "location",
            .location,
            "\(point)\(derivedAreas(text))\(map(text))\(notes)\(imagery)\(annotations)\(pointSources)"
        )
    }

    private var point: HTML {
        guard let place = incident.primaryGeolocation, let latitude = place.latitude, let longitude = place.longitude
        else {
            let accuracy = incident.geolocations.lazy.compactMap(\.accuracy).first
            return """
                <p class="point">\(words[.notLocated])</p>
                \(some: accuracy, { "<p>\(words.filled(.accuracyIs, ["accuracy": $0.label(words.language)]))</p>" })
                """
        }
        return """
            <p class="point">\(HTML.code(GeographicText.coordinate(latitude, longitude, radiusMetres: place.radiusMetres)))</p>
            <p>\(GeographicText.uncertainty(place, words))</p>
            """
    }

    private var notes: HTML {
        guard let note = incident.geolocationNotes.preferred(words.language) else { return .empty }
        return """
            <div class="narrative"\(HTML.languageAttributes(note.language))>
            \(each: HTML.paragraphs(of: note.text), { "<p>\($0)</p>" })</div>
            """
    }

    private var imagery: HTML {
        guard !incident.geolocationImagery.isEmpty else { return .empty }
        return """
            <h3>\(words[.imageryUsed])</h3>
            <ul class="items">\(each: incident.geolocationImagery, imageryItem)</ul>
            """
    }

    private func imageryItem(_ image: Imagery) -> HTML {
        let taken = image.date.map { day in
            image.time.map { words.moment(.local(day, $0)) } ?? words.day(day)
        }
        let details: [HTML] = [
            taken.map { .escaping(words.filled(.takenOn, ["day": $0])) },
            image.resolution.map { .escaping(words.filled(.resolutionIs, ["value": $0])) },
            image.source.map { link(image.sourceURL, .isolated($0)) },
        ].compactMap(\.self)
        return """
            <li>\(some: image.caption, HTML.prose)
            \(aside(details))
            \(some: ExternalLink(image.url), openElsewhere)</li>
            """
    }

    private var annotations: HTML {
        guard incident.annotationsCaption != nil || !incident.annotationLabels.isEmpty else { return .empty }
        let labels = incident.annotationLabels.map { HTML.isolated($0) }
        return """
            <h3>\(words[.annotations])</h3>
            \(some: incident.annotationsCaption, HTML.prose)
            \(when: !labels.isEmpty, "<p>\(words[.annotationLabels]) \(HTML.joined(labels, by: " · "))</p>")
            """
    }

    private var pointSources: HTML {
        guard !incident.geolocationSources.isEmpty else { return .empty }
        return """
            <h3>\(words[.locationSources])</h3>
            <ul class="items">\(each: incident.geolocationSources, { source in
                """
                <li>\(link(source.url, .code(ExternalLink(source.url)?.host ?? source.url ?? ""), archive: source.archiveURL))
                \(archivedCopy(source.archiveURL))</li>
                """
            })</ul>
            """
    }
}
