// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting
import Maps
import Matching
import Register

/// The page of one incident.
struct IncidentPage: Sendable {
    /// What the page shows.
    struct Model: Sendable {
        let incident: PublicIncident
        /// The number of the version shown, from 1.
        let revision: Int
        /// When that version was recorded.
        let recordedAt: Timestamp
        /// The former code by which the reader came here; nil for none.
        var formerly: String?
        /// The part of the address that names this record: its code, or its id where the code is not its alone.
        let key: String
        /// Incidents that may belong together with this one; empty on the page of a version.
        var related: [PublicRelated] = []
        /// Strikes that militaries declare for the days of the incident, held against it.
        var strikes: [(row: StrikeRow, comparison: StrikeComparison)] = []
        /// The number of the current version on the page of a version; nil on the page of the record.
        var currentRevision: Int?
        /// Whether everything is shown, however long the page gets.
        var isWhole = false
        /// Land and borders under the map of the incident.
        var map = BuiltInWorld.map
        /// Reads words of quantity in quotations.
        var quantities = QuantityReader.builtIn
    }

    let model: Model
    let frame: PageFrame
    /// The archived copies that the record knows, by the address of the original.
    let copies: ArchivedCopies
    /// Whether long lists are shortened, as the page would be too heavy otherwise.
    private(set) var isShortened = false

    init(model: Model, frame: PageFrame) {
        self.model = model
        self.frame = frame
        copies = ArchivedCopies(of: model.incident)
    }

    var words: Phrasebook { frame.words }
    var incident: PublicIncident { model.incident }

    /// The most bytes of a page with all its lists: requirement R17 asks for less than 100 kB.
    static let heaviest = 99_000

    /// The whole document; with shortened lists where it would be too heavy.
    func document() -> [UInt8] { document(pieces).bytes }

    /// The whole document from its parts, and whether these were the ones given; with shortened lists where it would be too
    /// heavy.
    func document(_ pieces: RecordPieces) -> (bytes: [UInt8], isOfThese: Bool) {
        let whole = pieces.document(beside)
        guard whole.count > Self.heaviest, !model.isWhole else { return (whole, true) }
        var page = self
        page.isShortened = true
        return (page.pieces.document(beside), false)
    }

    /// What depends on more than the record: declared strikes and related incidents.
    var beside: RecordPieces.Beside { RecordPieces.Beside(strikes: strikes, related: related) }

    /// The parts of the page that depend on the record, the language and the site alone.
    var pieces: RecordPieces { pieces() }

    /// The same, with sections that were drawn for another page of the same version; nil where they have to be drawn.
    func pieces(sections known: HTML? = nil) -> RecordPieces {
        let isIndexed = model.currentRevision == nil && !model.isWhole
        return RecordPieces(
            opening:
                "\(frame.opening(title: title, kind: "incident", isIndexed: isIndexed, head: head))<article>\n\(header)",
            contentsList: contentsList(withRelated: false),
            contentsListWithRelated: contentsList(withRelated: true),
            sections: known ?? sections,
            closing: "\(record)\n</article>\(frame.closing)"
        )
    }

    /// The code, the place and the day in one line, and the version where it is one's own page.
    var title: String {
        let version = model.currentRevision.map { _ in
            words.filled(RecordPhrase.versionTitle, ["n": words.number(model.revision)])
        }
        return [incident.codes.joined(separator: " "), placeName?.text, incident.date.map(words.day), version]
            .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var sections: HTML {
        """
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
        """
    }

    /// A section with its heading; nothing where it has no contents.
    func section(_ id: String, _ heading: Phrase, count: Int? = nil, _ contents: HTML) -> HTML {
        section(id, words[heading], count: count, contents)
    }

    /// A section with its heading; nothing where it has no contents.
    func section(_ id: String, _ heading: String, count: Int? = nil, _ contents: HTML) -> HTML {
        guard !contents.isEmpty else { return .empty }
        return """
            <section id="\(id)" aria-labelledby="\(id)-h">
            <h2 id="\(id)-h">\(heading)\(some: count, { " <span class=\"count\">\(words.number($0))</span>" })</h2>
            \(contents)
            </section>
            """
    }

    private func contentsList(withRelated: Bool) -> HTML {
        """
        <nav class="contents" aria-label="\(words[.onThisPage])"><ul>
        <li><a href="#assessment">\(words[.assessment])</a></li>
        <li><a href="#key">\(words[.keyInformation])</a></li>
        <li><a href="#location">\(words[.location])</a></li>
        \(when: !incident.victims.isEmpty, "<li><a href=\"#victims\">\(words[.people])</a></li>")
        <li><a href="#sources">\(words[.sources])</a></li>
        \(when: incident.media?.isEmpty == false, "<li><a href=\"#media\">\(words[.media])</a></li>")
        \(when: !incident.involvements.isEmpty, "<li><a href=\"#militaries\">\(words[.militaries])</a></li>")
        \(when: withRelated, "<li><a href=\"#related\">\(words[RecordPhrase.relatedTitle])</a></li>")
        <li><a href="#record">\(words[.thisRecord])</a></li>
        </ul></nav>
        """
    }
}
