// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    /// Which version this is, how it came about and how to cite it.
    var record: HTML {
        section(
            "record",
            .thisRecord,
            """
            <p>\(version)</p>
            <h3>\(words[.citeTitle])</h3>
            <p class="cite">\(citation)</p>
            <p class="note">\(words[.citeNote])</p>
            <p><a href="\(Route.history(words.language, key: model.key).path)">\(words[.historyOfThisRecord])</a></p>
            """
        )
    }

    private var version: HTML {
        let number = HTML.escaping(words.number(model.revision))
        guard let day = model.recordedOn else { return words.filled(.versionIs, markup: ["n": number]) }
        return words.filled(.versionRecordedOn, markup: ["n": number, "day": words.dayHTML(day)])
    }

    private var citation: HTML {
        let codes = incident.codes.isEmpty ? model.key : incident.codes.joined(separator: " ")
        let day = incident.date.map { words.days($0, incident.dateEnd) } ?? words[.undated]
        let place = placeName.map { HTML.isolated($0.text, language: $0.language) } ?? "\(words[.placeNotKnown])"
        let address = Route.anyIncident(key: incident.id.description).path
        let values: [String: HTML] = [
            "register": .isolated(frame.siteTitle), "what": .joined([place, .escaping(day)], by: words.comma),
            "code": .code(codes), "n": .escaping(words.number(model.revision)),
            "address": "<a href=\"\(address)\">\(HTML.code(frame.absolute(address)))</a>",
        ]
        return words.filled(.citeAs, markup: values)
    }
}
