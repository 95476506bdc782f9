// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    /// Items shown before the others are folded away.
    private static let shownMedia = 12

    var media: HTML {
        guard let media = incident.media, !media.isEmpty else { return .empty }
        let rest = media.dropFirst(Self.shownMedia)
        let graphic = media.count { $0.isGraphic }
        let counts = ["n": words.number(graphic), "total": words.number(media.count)]
        let folded: HTML = """
            <details class="list"><summary>\(words.counted(.others, rest.count))</summary>\(mediaList(Array(rest)))</details>
            """
        return section(
            "media",
            .media,
            count: media.count,
            """
            <p class="note">\(words[.mediaWithheld])\(when: graphic > 0, " \(words.filled(.mediaGraphic, counts))")</p>
            \(mediaList(Array(media.prefix(Self.shownMedia))))
            \(when: !rest.isEmpty, folded)
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
        let kind = subject.map { words[$0] } ?? (media.kind ?? .image).label(words.language)
        let origin = subject == nil ? media.origin : nil
        guard let link = ExternalLink(media.address) else {
            return """
                <div class="withheld"><p class="kind">\(kind): \(words[.noFileAddress])</p>\
                \(some: media.caption, { "<div class=\"caption\">\(HTML.prose($0))</div>" })</div>
                """
        }
        let warning: Phrase = media.isGraphic ? (media.isJudged ? .isGraphic : .mayBeGraphic) : .notGraphic
        return """
            <div class="withheld">
            <p class="\(media.isGraphic ? "warning graphic" : "warning")">\(words[warning])</p>
            <p class="kind">\(kind)\(some: origin, { " · \($0.label(words.language))" })</p>
            \(some: media.caption, { "<div class=\"caption\">\(HTML.prose($0))</div>" })
            <details><summary>\(words[.whereThisIs])</summary>\(openElsewhere(link))</details>
            </div>
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
            citation.kind.map { .isolated(words.label($0)) },
        ].compactMap(\.self)
    }
}
