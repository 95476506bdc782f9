// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The page of one incident.
struct IncidentPage: Sendable {
    /// What the page shows.
    struct Model: Sendable {
        let incident: PublicIncident
        /// The number of the version shown, from 1.
        let revision: Int
        /// When that version was recorded.
        let recordedOn: CalendarDay?
        /// The former code by which the reader came here; nil for none.
        let formerly: String?
        /// The part of the address that names this record: its code, or its id where the code is not its alone.
        let key: String
    }

    let model: Model
    let frame: PageFrame

    var words: Phrasebook { frame.words }
    var incident: PublicIncident { model.incident }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(title: title, kind: "incident", contents)
    }

    /// The code, the place and the day in one line.
    var title: String {
        [incident.codes.joined(separator: " "), placeName?.text, incident.date.map(words.day)]
            .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var contents: HTML {
        """
        <article>
        \(header)
        \(contentsList)
        \(assessment)
        \(keyInformation)
        \(location)
        \(victims)
        \(munitions)
        \(sources)
        \(media)
        \(declassified)
        \(militaries)
        \(citations)
        \(record)
        </article>
        """
    }

    /// A section with its heading; nothing where it has no contents.
    func section(_ id: String, _ heading: Phrase, count: Int? = nil, _ contents: HTML) -> HTML {
        guard !contents.isEmpty else { return .empty }
        return """
            <section id="\(id)" aria-labelledby="\(id)-h">
            <h2 id="\(id)-h">\(words[heading])\
            \(some: count, { " <span class=\"count\">\(words.number($0))</span>" })</h2>
            \(contents)
            </section>
            """
    }

    private var contentsList: HTML {
        """
        <nav class="contents" aria-label="\(words[.onThisPage])"><ul>
        <li><a href="#assessment">\(words[.assessment])</a></li>
        <li><a href="#key">\(words[.keyInformation])</a></li>
        <li><a href="#location">\(words[.location])</a></li>
        \(when: !incident.victims.isEmpty, "<li><a href=\"#victims\">\(words[.people])</a></li>")
        <li><a href="#sources">\(words[.sources])</a></li>
        \(when: incident.media?.isEmpty == false, "<li><a href=\"#media\">\(words[.media])</a></li>")
        \(when: !incident.involvements.isEmpty, "<li><a href=\"#militaries\">\(words[.militaries])</a></li>")
        </ul></nav>
        """
    }
}
