// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    /// The name of the place for this reader, with its language where it is known.
    var placeName: (language: String?, text: String)? {
        if let name = incident.placeNames.preferred(words.language) { return (name.language, name.text) }
        return incident.placeText.map { (nil, $0) }
    }

    var header: HTML {
        """
        <header class="record">
        \(notices)\(pastNotice)\(shortening)
        \(when: !incident.programmes.isEmpty, programmes)
        <p class="codes">\(codes)</p>
        <h1>\(heading)</h1>
        \(otherNames)
        <p class="when">\(when)</p>
        <p class="where">\(area)</p>
        <p class="spot">\(spot)</p>
        </header>
        """
    }

    private var notices: HTML {
        var html = HTML.empty
        if let formerly = model.formerly {
            let texts = ["old": HTML.code(formerly), "new": HTML.code(incident.codes.first ?? model.key)]
            html += "<p class=\"notice\" role=\"note\">\(words.filled(.formerlyNotice, markup: texts))</p>"
        }
        if incident.stage == .known(.withdrawn) {
            html += "<p class=\"notice\" role=\"note\">\(words[.withdrawnNotice])</p>"
        }
        return html
    }

    private var programmes: HTML {
        let links = incident.programmes.map { programme -> HTML in
            let address = "\(Route.incidents(words.language).path)?programme=\(PercentCoding.encode(programme.code))"
            return "<a href=\"\(address)\"><bdi>\(words.label(programme))</bdi></a>"
        }
        return "<p class=\"programmes\">\(HTML.joined(links, by: "<br>"))</p>"
    }

    private var codes: HTML {
        guard !incident.codes.isEmpty else { return "\(words[.withoutCode])" }
        return .joined(incident.codes.map(HTML.code), by: " ")
    }

    private var heading: HTML {
        guard let placeName else { return "\(words[.placeNotKnown])" }
        return .isolated(placeName.text, language: placeName.language)
    }

    /// The names of the place in the other scripts.
    private var otherNames: HTML {
        let names = incident.placeNames.entries.filter { $0.language != placeName?.language }
        guard !names.isEmpty else { return .empty }
        let pieces = names.map { HTML.isolated($0.text, language: $0.language) }
        return "<p class=\"names\">\(HTML.joined(pieces, by: " <span class=\"dot\">·</span> "))</p>"
    }

    private var when: HTML {
        guard let date = incident.date else { return "\(words[.undated])" }
        guard let end = incident.dateEnd, end != date else {
            return "<time datetime=\"\(date.text)\">\(words.dayWithWeekday(date))</time>"
        }
        // HTML has no form for a span of days.
        return "\(words.days(date, end))"
    }

    /// The coordinate no finer than it is known, and how far off it may be.
    private var spot: HTML {
        guard let place = incident.primaryGeolocation, let latitude = place.latitude, let longitude = place.longitude
        else { return "\(words[.notLocated])" }
        let point = GeographicText.coordinate(latitude, longitude, radiusMetres: place.radiusMetres)
        let accuracy = GeographicText.shortUncertainty(place, words)
        return "<a href=\"#location\">\(HTML.code(point))</a> <span class=\"dot\">·</span> \(accuracy)"
    }

    /// The larger areas and countries, smallest first.
    private var area: HTML {
        var seen: Set<String> = []
        let admin = incident.adminNames.entries.map { HTML.isolated($0) }
        let countries = incident.countries.map { HTML.isolated(words.label($0)) }
        let pieces = (admin + countries).filter { seen.insert($0.text).inserted }
        return .joined(pieces, by: words.comma)
    }
}
