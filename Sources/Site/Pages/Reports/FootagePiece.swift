// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Footage of a strike: what it is, what it shows, and where it lies, behind a disclosure; nothing of it is fetched.
struct FootagePiece {
    let footage: [StrikeFootage]
    /// The codes among those of the footage that published incidents bear.
    let published: Set<String>
    let words: Phrasebook

    var html: HTML {
        guard !footage.isEmpty else { return .empty }
        return """
            <details class="list footage"><summary>\(words[ReportPhrase.footageTitle]) \
            (\(words.number(footage.count)))</summary>
            \(when: isOneStrike, "<p class=\"aside\">\(words[ReportPhrase.footageGroup])</p>")
            <p class="note">\(words[.mediaWithheld])</p>
            <ul class="media">\(each: footage, { "<li>\(item($0))</li>\n" })</ul></details>

            """
    }

    private var isOneStrike: Bool { footage.count > 1 }

    private func item(_ footage: StrikeFootage) -> HTML {
        var media = Media()
        media.kind = .embed
        media.url = footage.url
        media.caption = footage.title
        let file = WithheldMedia(media: PublicMedia(media), words: words) { link in
            HTML.external(link.address, label: .code(link.host))
        }
        let details = details(footage)
        return """
            \(file.html)\(when: !details.isEmpty, "<p class=\"aside\">\(HTML.joined(details, by: " · "))</p>")
            """
    }

    private func details(_ footage: StrikeFootage) -> [HTML] {
        var parts: [HTML] = []
        if let day = footage.published { parts.append("\(words[ReportPhrase.published]): \(words.dayHTML(day))") }
        if let passage = footage.passage {
            parts.append("\(words[ReportPhrase.footagePassage]): \(HTML.isolated(passage))")
        }
        if let unmatched = footage.unmatched {
            parts.append("\(words[ReportPhrase.footageUnmatched]): \(HTML.code(unmatched))")
        }
        if !footage.incidents.isEmpty {
            parts.append(
                "\(words[ReportPhrase.incidentsDecided]): \(HTML.joined(footage.incidents.map(code), by: ", "))"
            )
        }
        if let copy = footage.archiveURL {
            parts.append(HTML.external(copy, label: .escaping(words[ReportPhrase.copyInArchive])))
        }
        return parts
    }

    private func code(_ code: String) -> HTML {
        guard published.contains(code) else { return .code(code) }
        return "<a href=\"\(Route.incident(words.language, key: code).path)\">\(HTML.code(code))</a>"
    }
}
