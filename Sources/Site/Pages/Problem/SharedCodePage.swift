// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The page of a code that several records claim.
struct SharedCodePage: Sendable {
    let code: String
    let records: [PublicRecord]
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// Parts of a record that lists lead to by its code: here readers first choose the record.
    private static let parts = ["victims", "sources", "media", "militaries"]

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(title: code, kind: "shared", isIndexed: false, contents)
    }

    private var contents: HTML {
        """
        <div class="prose">
        \(each: Self.parts, { "<span id=\"\($0)\"></span>" })
        <h1>\(HTML.code(code))</h1>
        <p>\(words.filled(.sharedCode, ["count": words.counted(.records, records.count)]))</p>
        <ul class="items">\(each: records, { record in
            """
            <li><p><a href="\(Route.incident(words.language, key: record.incident.id.description).path)">\(place(record.incident))</a></p>
            <p class="aside">\(HTML.joined(record.incident.codes.map(HTML.code), by: " ")) · \(date(record.incident))</p></li>

            """
        })</ul>
        </div>
        """
    }

    private func place(_ incident: PublicIncident) -> HTML {
        if let name = incident.placeNames.preferred(words.language) {
            return .isolated(name.text, language: name.language)
        }
        return incident.placeText.map { .isolated($0) } ?? "\(words[.placeNotKnown])"
    }

    private func date(_ incident: PublicIncident) -> HTML {
        incident.date.map(words.dayHTML) ?? "\(words[.undated])"
    }
}
