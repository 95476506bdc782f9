// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    var media: HTML {
        guard let media = incident.media, !media.isEmpty else { return .empty }
        return section(
            "media",
            .media,
            count: media.count,
            """
            <p class="note">\(words[.mediaWithheld])</p>
            <ul class="media">\(each: media, { "<li>\(withheld($0, heading: nil))</li>" })</ul>
            """
        )
    }

    /// A file that is not fetched: what it is, whether it is graphic, and where it lies, behind a disclosure.
    func withheld(_ media: PublicMedia, heading: String?) -> HTML {
        let kind = heading ?? (media.kind ?? .image).label(words.language)
        let warning: Phrase = media.isGraphic ? (media.isJudged ? .isGraphic : .mayBeGraphic) : .notGraphic
        let link = ExternalLink(media.address)
        return """
            <div class="withheld">
            <p class="kind">\(kind)\(some: media.origin, { " · \($0.label(words.language))" })</p>
            <p class="\(media.isGraphic ? "warning graphic" : "warning")">\(words[warning])</p>
            \(some: media.caption, { "<div class=\"caption\">\(HTML.prose($0))</div>" })
            \(link.map { disclosed($0) } ?? "<p class=\"aside\">\(words[.noFileAddress])</p>")
            </div>
            """
    }

    private func disclosed(_ link: ExternalLink) -> HTML {
        """
        <details><summary>\(words[.whereThisIs])</summary>\(openElsewhere(link))</details>
        """
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
        return "<p>\(HTML.external(address, label: .escaping(words[name]))) \(HTML.code(link.host))</p>"
    }

    var citations: HTML {
        guard !incident.citations.isEmpty else { return .empty }
        return section(
            "citations",
            .referencedIn,
            """
            <ul class="items">\(each: incident.citations, { citation in
                """
                <li><p>\(HTML.external(citation.url, label: .isolated(citation.title ?? citation.organisation ?? citation.url ?? words[.untitledWork])))</p>
                <p class="aside">\(HTML.joined(citationDetails(citation), by: " · "))</p></li>
                """
            })</ul>
            """
        )
    }

    private func citationDetails(_ citation: Citation) -> [HTML] {
        [
            citation.title == nil ? nil : citation.organisation.map { .isolated($0) },
            citation.kind.map { .isolated($0.label(words.language)) },
        ].compactMap(\.self)
    }
}
