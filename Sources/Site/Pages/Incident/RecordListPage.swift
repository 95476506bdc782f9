// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// A list of a record on pages of its own, where the page of the record has not room for it.
struct RecordListPage: Sendable {
    let record: IncidentPage
    let list: RecordList
    /// From 1.
    let page: Int

    /// Bytes of a page's pieces: with what stands around them the page stays under 100 kB.
    private static let room = 80_000

    private var words: Phrasebook { record.words }
    private var name: String {
        record.incident.codes.isEmpty ? record.model.key : record.incident.codes.joined(separator: " ")
    }

    /// The whole document; nil where the list has no such page.
    func document() -> [UInt8]? {
        let pieces = record.pieces(of: list)
        let pages = PageOfPieces.pages(pieces, upTo: Self.room)
        guard page >= 1, page <= max(1, pages.count), !pieces.isEmpty else { return nil }
        let shown = pages[page - 1]
        let title = words.filled(list.title, ["code": name])
        return record.frame.document(
            title: title,
            kind: "incident part",
            isIndexed: false,
            contents(Array(pieces[shown]), from: shown.lowerBound, of: pieces.count, pages: pages.count)
        )
    }

    private func contents(_ pieces: [HTML], from first: Int, of total: Int, pages: Int) -> HTML {
        let range = [
            "first": words.number(first + 1), "last": words.number(first + pieces.count), "total": words.number(total),
        ]
        return """
            <article>
            <header class="record">
            <p><a href="\(Route.incident(words.language, key: record.model.key).path)">\(words[.backToRecord])</a></p>
            <h1>\(words.filled(list.title, markup: ["code": .code(name)]))</h1>
            <p class="total">\(counted(total))</p>
            \(when: pages > 1, "<p class=\"aside\">\(words.filled(RecordPhrase.rangeShown, range))</p>")
            </header>
            <section aria-labelledby="list-h">
            <h2 id="list-h" class="hidden">\(words[heading])</h2>
            \(drawn(pieces, from: first))
            </section>
            \(when: pages > 1, links(pages))
            </article>
            """
    }

    /// What stands in the outline of the page above the families and items.
    private var heading: Phrase {
        switch list {
        case .people: .people
        case .sources: .sources
        case .media: .media
        }
    }

    private func counted(_ total: Int) -> String {
        switch list {
        case .people: words.counted(.victims, record.incident.victims.count)
        case .sources: words.counted(.sources, total)
        case .media: words.counted(.media, total)
        }
    }

    private func drawn(_ pieces: [HTML], from first: Int) -> HTML {
        switch list {
        case .people: record.people(pieces, from: first)
        case .sources: "<ol class=\"sources\" start=\"\(first + 1)\">\(HTML.joined(pieces))</ol>"
        case .media: "<p class=\"note\">\(words[.mediaWithheld])</p>\n<ul class=\"media\">\(HTML.joined(pieces))</ul>"
        }
    }

    private func links(_ pages: Int) -> HTML {
        let path = Route.part(words.language, key: record.model.key, .list(list)).path
        return """
            <nav class="pages" aria-label="\(words[.pages])"><ol>\(each: Array(1...pages), { number in
                """
                <li><a href="\(path)?page=\(number)"\(when: number == page, " aria-current=\"page\"")>\(words.number(number))</a></li>
                """
            })</ol></nav>
            """
    }
}
