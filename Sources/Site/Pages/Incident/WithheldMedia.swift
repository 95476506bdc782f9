// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// A file that is not fetched: whether it is graphic, what it is, and where it lies, behind a disclosure.
struct WithheldMedia {
    let media: PublicMedia
    let words: Phrasebook
    /// Whose picture the page says it is; nil for an item of a list of media.
    var subject: Phrase?
    /// The link to the file itself; nothing is asked of its host until the reader follows it.
    let open: (ExternalLink) -> HTML

    var html: HTML {
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
            \(some: media.caption, { "<div class=\"caption\">\(HTML.prose($0))</div>" })\(tags)
            <details><summary>\(words[.whereThisIs])</summary>\(open(link))</details>
            </div>
            """
    }

    private var tags: HTML {
        guard !media.tags.isEmpty else { return .empty }
        let pieces = media.tags.map { tag -> HTML in "<bdi class=\"tag\">\(words.mediaTag(tag))</bdi>" }
        return "<p class=\"aside\">\(words[RecordPhrase.tagsOfMedia]) \(HTML.joined(pieces, by: " "))</p>"
    }
}
