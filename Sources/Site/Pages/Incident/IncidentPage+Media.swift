// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    /// Items shown before the others are folded away.
    private static let shownMedia = 12

    var media: HTML {
        guard let media = incident.media, !media.isEmpty else { return .empty }
        let graphic = media.count { $0.isGraphic }
        let counts = ["n": words.number(graphic), "total": words.number(media.count)]
        let shown = shown(pieces(of: .media), of: .media)
        let folded = shown.dropFirst(Self.shownMedia)
        return section(
            "media",
            .media,
            count: media.count,
            """
            <p class="note">\(words[.mediaWithheld])\(when: graphic > 0, " \(words.filled(.mediaGraphic, counts))")</p>
            <ul class="media">\(HTML.joined(Array(shown.prefix(Self.shownMedia))))</ul>
            \(when: !folded.isEmpty, """
                <details class="list"><summary>\(words.counted(.others, folded.count))</summary>\
                <ul class="media">\(HTML.joined(Array(folded)))</ul></details>
                """)
            \(rest(of: .media, shown: shown.count, total: media.count))
            """
        )
    }

    /// Files that are not fetched, one after another.
    func mediaList(_ media: [PublicMedia]) -> HTML {
        "<ul class=\"media\">\(each: media, { "<li>\(withheld($0))</li>\n" })</ul>"
    }

    /// A file that is not fetched: whether it is graphic, what it is, and where it lies, behind a disclosure.
    ///
    /// By `subject` the page says whose picture it is; nil for an item of a list of media.
    func withheld(_ media: PublicMedia, of subject: Phrase? = nil) -> HTML {
        WithheldMedia(media: media, words: words, subject: subject, open: openElsewhere).html
    }

    var declassified: HTML {
        guard !incident.declassified.isEmpty else { return .empty }
        return section(
            "declassified",
            .declassified,
            """
            <ul class="items">\(each: incident.declassified, { file in
                """
                <li>\(document(file.assessmentURL, .assessmentDocument))\(document(file.pressReleaseURL, .pressRelease))\
                \(when: file.provisional == true, "<p class=\"note\">\(words[.provisionalMatch])</p>")</li>
                """
            })</ul>
            """
        )
    }

    private func document(_ address: String?, _ name: Phrase) -> HTML {
        guard let address else { return .empty }
        guard let link = ExternalLink(address) else { return "<p>\(words[name]): \(HTML.code(address))</p>" }
        return "<p>\(self.link(address, .escaping(words[name]))) \(HTML.code(link.host))</p>"
    }

    var citations: HTML {
        guard !incident.citations.isEmpty else { return .empty }
        return section(
            "citations",
            .referencedIn,
            """
            <ul class="items">\(each: incident.citations, { citation in
                """
                <li><p>\(link(citation.url, .isolated(citation.title ?? citation.organisation ?? citation.url ?? words[.untitledWork])))</p>
                \(aside(citationDetails(citation)))</li>
                """
            })</ul>
            """
        )
    }

    /// Details in one line; nothing where there are none.
    func aside(_ details: [HTML]) -> HTML {
        details.isEmpty ? .empty : "<p class=\"aside\">\(HTML.joined(details, by: " · "))</p>"
    }

    private func citationDetails(_ citation: Citation) -> [HTML] {
        [
            citation.title == nil ? nil : citation.organisation.map { .isolated($0) },
            citation.kind.map { .isolated(words.label($0)) },
        ].compactMap(\.self)
    }
}
