// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// One incident of the list beside the map.
struct MappedIncident {
    let row: PublicRow
    let words: Phrasebook

    init(_ row: PublicRow, _ words: Phrasebook) {
        self.row = row
        self.words = words
    }

    private var summary: IncidentSummary { row.summary }

    var html: HTML {
        """
        <li\(position)><a href="\(address)">\(code) · \(place)</a>
        <p>\(date) · \(HTML.joined(grades, by: words.comma))</p>
        <p>\(HTML.joined(figures + circumstances, by: " · "))</p>
        \(some: accuracy, { "<p class=\"aside\">\($0)</p>\n" })</li>

        """
    }

    /// Where the incident stands, for the map to show it: as it is printed, never finer.
    private var position: HTML {
        guard let latitude = summary.latitude, let longitude = summary.longitude else { return .empty }
        let radius = summary.radiusMetres.map(Double.init)
        let point = GeographicText.coordinate(latitude, longitude, radiusMetres: radius).replacing("−", with: "-")
        let metres = radius.map { String(Int($0.rounded())) }
        return """
             data-at="\(point)" data-code="\(summary.displayCode)"\(some: metres, { " data-radius=\"\($0)\"" })
            """
    }

    private var address: String {
        let code = summary.displayCode.split(separator: " ").first.map(String.init)
        return Route.incident(words.language, key: code ?? row.id.description).path
    }

    private var code: HTML {
        summary.displayCode.isEmpty ? "\(words[.withoutCode])" : .code(summary.displayCode)
    }

    private var place: HTML {
        let names = [("en", row.card.placeEnglish), ("ar", row.card.placeArabic)]
        let ordered = words.language == .arabic ? names.reversed() : names
        for case (let language, let name?) in ordered { return .isolated(name, language: language) }
        return row.card.placeText.map { .isolated($0) } ?? "\(words[.placeNotKnown])"
    }

    private var date: HTML {
        guard let first = summary.day, let day = CalendarDay(dayNumber: Int(first)) else {
            return "\(words[.undated])"
        }
        let last = summary.dayEnd.flatMap { CalendarDay(dayNumber: Int($0)) }
        return "<time datetime=\"\(day.text)\">\(words.days(day, last))</time>"
    }

    private var grades: [HTML] {
        let grades = summary.grade.codes.map { HTML.isolated(words.label(Term<Grade>(code: String($0)))) }
        return grades.isEmpty ? [.escaping(words[.ungraded])] : grades
    }

    /// How finely the place is known; nil where that is not stated.
    private var accuracy: String? {
        let label = summary.accuracy.codes.first.map { words.label(Term<LocationAccuracy>(code: String($0))) }
        let distance = summary.radiusMetres.map { words.distance(metres: Double($0)) }
        return switch (label, distance) {
        case (let label?, let distance?):
            words.filled(.accuracyShort, ["accuracy": label, "distance": distance])
        case (let label?, nil): label
        case (nil, let distance?): words.filled(.withinShort, ["distance": distance])
        case (nil, nil): nil
        }
    }

    private var figures: [HTML] {
        var figures: [HTML] = []
        if let killed = words.figure(summary.killed) {
            figures.append("\(words[.civiliansKilled]) <strong><bdi>\(killed)</bdi></strong>")
        }
        if summary.fightersKilled != .unknown, let fighters = words.figure(summary.fightersKilled) {
            figures.append("\(words[.fightersKilled]) <bdi>\(fighters)</bdi>")
        }
        return figures
    }

    private var circumstances: [HTML] {
        let status = summary.strikeStatus.codes.map {
            HTML.isolated(words.label(Term<StrikeStatus>(code: String($0))))
        }
        let targets = summary.targets.codes.map { HTML.isolated(words.label(Term<Target>(code: String($0)))) }
        return status + (targets.isEmpty ? [] : ["\(words[.targetLabel]): \(HTML.joined(targets, by: words.comma))"])
    }
}
