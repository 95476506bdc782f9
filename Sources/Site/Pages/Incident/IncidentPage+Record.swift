// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register

extension IncidentPage {
    /// Which version this is, how it came about and how to cite it.
    var record: HTML {
        section(
            "record",
            .thisRecord,
            """
            <p>\(version)</p>
            <h3>\(words[.citeTitle])</h3>
            <p class="cite">\(citationLine)</p>
            <p class="note">\(words[.citeNote])</p>
            <p class="downloads">\(words[RecordPhrase.citeAsFile]) \(HTML.joined(downloads, by: " · "))</p>
            <p><a href="\(Route.history(words.language, key: model.key).path)">\(words[.historyOfThisRecord])</a></p>
            \(when: frame.takesReports, "<p><a href=\"\(errorForm)\">\(words[CorrectionPhrase.reportHere])</a></p>")
            """
        )
    }

    /// The form to say that something in this record is wrong.
    private var errorForm: String {
        let about = QueryItem.queryString(of: [QueryItem("incident", model.key)])
        return "\(Route.errorForm(words.language).path)?\(about)"
    }

    /// On the page of a version: which one it is, and the way to the record as it is now.
    var pastNotice: HTML {
        guard let current = model.currentRevision else { return .empty }
        let values: [String: HTML] = [
            "n": .escaping(words.number(model.revision)), "time": timeHTML, "current": .escaping(words.number(current)),
        ]
        let phrase: RecordPhrase = current == model.revision ? .currentVersion : .oldVersion
        let address = Route.incident(words.language, key: model.key).path
        return """
            <p class="notice past" role="note">\(words.filled(phrase, markup: values)) \
            <a href="\(address)">\(words[RecordPhrase.toCurrentRecord])</a></p>
            """
    }

    private var timeHTML: HTML { model.recordedAt.moment.map(words.momentHTML) ?? .empty }

    private var version: HTML {
        let number = HTML.escaping(words.number(model.revision))
        guard let day = model.recordedAt.moment?.day else { return words.filled(.versionIs, markup: ["n": number]) }
        return words.filled(.versionRecordedOn, markup: ["n": number, "day": words.dayHTML(day)])
    }

    /// What a citation of this version says.
    var citation: RecordCitation {
        let day = incident.date.map { words.days($0, incident.dateEnd) } ?? words[.undated]
        let path = Route.anyVersion(key: incident.id.description, model.revision).path
        return RecordCitation(
            register: frame.siteTitle,
            code: incident.codes.isEmpty ? model.key : incident.codes.joined(separator: " "),
            what: words.list([placeName?.text ?? words[.placeNotKnown], day]),
            eventDays: incident.date.map { ($0, incident.dateEnd ?? $0) },
            version: model.revision,
            recordedAt: model.recordedAt,
            address: frame.absolute(path),
            words: words
        )
    }

    private var citationLine: HTML {
        let citation = citation
        let day = incident.date.map { words.days($0, incident.dateEnd) } ?? words[.undated]
        let place = placeName.map { HTML.isolated($0.text, language: $0.language) } ?? "\(words[.placeNotKnown])"
        let path = Route.anyVersion(key: incident.id.description, model.revision).path
        let values: [String: HTML] = [
            "register": .isolated(frame.siteTitle), "what": .joined([place, .escaping(day)], by: words.comma),
            "code": .code(citation.code), "n": .escaping(words.number(model.revision)), "time": timeHTML,
            "address": "<a href=\"\(path)\">\(HTML.code(citation.address))</a>",
        ]
        return words.filled(RecordPhrase.citeAs, markup: values)
    }

    private var downloads: [HTML] {
        let version = model.currentRevision.map { _ in model.revision }
        return CitationFormat.allCases.map { format in
            let path = Route.part(words.language, key: model.key, .citation(format, version: version)).path
            return
                "<a href=\"\(path)\" rel=\"nofollow\">\(format.name.map(HTML.code) ?? "\(words[RecordPhrase.plainText])")</a>"
        }
    }
}

extension CitationFormat {
    /// The proper name of a format; nil for plain text.
    fileprivate var name: String? {
        switch self {
        case .text: nil
        case .bibTeX: "BibTeX"
        case .ris: "RIS"
        case .csl: "CSL-JSON"
        case .file: rawValue
        }
    }
}
