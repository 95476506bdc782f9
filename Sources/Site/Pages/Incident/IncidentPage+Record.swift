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
            <p>\(citation)</p>
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
        let values: [String: HTML] = [
            "register": .isolated(frame.siteTitle), "code": .code(codes), "n": .escaping(words.number(model.revision)),
            "id": .code(incident.id.description),
        ]
        return words.filled(.citeAs, markup: values)
    }
}
