// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// What the page tells programs: cards of the networks on which it is shared, search engines, archives of the web.
extension IncidentPage {
    var head: HTML {
        let address = frame.absolute(frame.address(in: words.language))
        return """
            <meta name="description" content="\(summary)">
            <meta property="og:type" content="article">
            <meta property="og:site_name" content="\(frame.siteTitle)">
            <meta property="og:title" content="\(title)">
            <meta property="og:description" content="\(summary)">
            <meta property="og:url" content="\(address)">
            <meta name="twitter:card" content="summary">
            \(HTML.data(linkedData, type: "application/ld+json"))

            """
    }

    /// The record in one line, drawn from its fields and never from its texts, which name people.
    ///
    /// No picture goes with it: whatever stands for an incident on a network must not hurt whom it is about.
    private var summary: String {
        let day = incident.date.map { words.days($0, incident.dateEnd) } ?? words[.undated]
        let killed = words.figure(incident.tallies[.civilians].killed)
        let parts = [
            words.list([placeName?.text ?? words[.placeNotKnown], day]),
            killed.map { words.filled(RecordPhrase.shareKilled, ["figure": $0]) },
            incident.grade.map { words.filled(RecordPhrase.shareGrade, ["grade": words.label($0)]) },
            incident.sources.map { words.counted(.sources, $0.count) },
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    /// The record as JSON-LD: an event of schema.org, and our own terms for what that vocabulary has no word for.
    ///
    /// What is unknown is left out, never written as nothing or zero; points are no finer than they are known.
    private var linkedData: JSONValue {
        let page = frame.absolute(Route.incident(words.language, key: model.key).path)
        return .members([
            (
                "@context",
                .array([
                    .string("https://schema.org"), .object([.init("sijill", .string(frame.absolute("/definitions/")))]),
                ])
            ),
            ("@type", .string("Event")),
            ("@id", .string(frame.absolute(Route.anyIncident(key: incident.id.description).path))),
            ("url", .string(page)), ("name", .string(title)), ("inLanguage", .string(words.language.rawValue)),
            ("identifier", .strings(incident.codes)),
            ("startDate", incident.date.map { .string($0.text) }),
            ("endDate", incident.dateEnd.map { .string($0.text) }),
            ("location", whereItWas), ("version", .number(Double(model.revision))),
            ("dateModified", incident.lastUpdated.map { .string($0.text) }),
            ("datePublished", incident.firstPublished.map { .string($0.text) }),
            ("sijill:stage", .string(incident.stage.code)), ("sijill:grade", incident.grade.map { .string($0.code) }),
            ("sijill:strikeStatus", incident.strikeStatus.map { .string($0.code) }),
            ("sijill:actor", .strings(incident.actors.map(\.code))),
            ("sijill:civiliansKilled", Self.range(incident.tallies[.civilians].killed)),
            ("sijill:civiliansInjured", Self.range(incident.tallies[.civilians].injured)),
        ])
    }

    private var whereItWas: JSONValue? {
        let countries = incident.countries.map { JSONValue.string($0.code) }
        guard placeName != nil || !countries.isEmpty || incident.primaryGeolocation != nil else { return nil }
        return .members([
            ("@type", .string("Place")), ("name", placeName.map { .string($0.text) }),
            (
                "address",
                countries.first.map { .members([("@type", .string("PostalAddress")), ("addressCountry", $0)]) }
            ),
            ("geo", area),
        ])
    }

    /// The circle in which the place lies, around a point that is rounded to what is known.
    private var area: JSONValue? {
        guard let place = incident.primaryGeolocation, let latitude = place.latitude, let longitude = place.longitude
        else { return nil }
        let decimals = GeographicText.decimals(radiusMetres: place.radiusMetres)
        let point = JSONValue.members([
            ("@type", .string("GeoCoordinates")), ("latitude", .number(Self.rounded(latitude, decimals))),
            ("longitude", .number(Self.rounded(longitude, decimals))),
        ])
        guard let radius = place.radiusMetres else { return point }
        return .members([
            ("@type", .string("GeoCircle")), ("geoMidpoint", point), ("geoRadius", .number(radius)),
        ])
    }

    private static func rounded(_ degrees: Double, _ decimals: Int) -> Double {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        return (degrees * scale).rounded() / scale
    }

    /// A figure with the sides that are known; nil where nothing is, or where it does not apply.
    private static func range(_ bound: Bound) -> JSONValue? {
        guard let range = bound.range else { return nil }
        return .members([
            ("@type", .string("QuantitativeValue")), ("minValue", range.min.map { .number(Double($0)) }),
            ("maxValue", range.max.map { .number(Double($0)) }),
        ])
    }
}

extension JSONValue {
    /// An object of the members that have a value.
    fileprivate static func members(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    /// An array of texts; nil where there are none.
    fileprivate static func strings(_ texts: [String]) -> JSONValue? {
        texts.isEmpty ? nil : .array(texts.map { .string($0) })
    }
}
