// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register

/// The list of incidents as they were recorded at a time; each leads to its version of then.
struct PastListPage: Sendable {
    let query: PastListQuery
    let listing: PastListing
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(title: words[.incidents], kind: "list past", isIndexed: false, contents)
    }

    private var contents: HTML {
        """
        <h1>\(words[.incidents])</h1>
        <p class="notice" role="note">\(words.asOf(query.asOf))</p>
        <p class="total" role="status">\(words.counted(.incidents, listing.total))</p>
        \(FilterChips(chips: chips, cleared: address(of: query.incidents.unrestricted), words: words).html)
        <p class="aside"><a href="\(Route.incidents(words.language).address(of: query.incidents.onPage(1)))">\
        \(words[CitePhrase.citedToday])</a> · <a href="\(figures)">\(words[CitePhrase.citedFigures])</a></p>
        \(results)
        \(PageLinks(query: query.incidents, total: listing.total, words: words, address: address).html)
        """
    }

    private var chips: [FilterChips.Chip] {
        query.incidents.chips.map { chip in
            FilterChips.Chip(label: words.label(of: chip), without: address(of: query.incidents.removing(chip)))
        }
    }

    private func address(of incidents: IncidentQuery) -> String {
        "\(Route.incidents(words.language).path)?\(query.with(incidents).queryString)"
    }

    private var figures: String {
        var incidents = query.incidents.onPage(1)
        (incidents.order, incidents.pageSize) = (IncidentOrder(), IncidentQuery.defaultPageSize)
        return "\(Route.figures(words.language).path)?\(query.with(incidents).queryString)"
    }

    private var results: HTML {
        guard !listing.rows.isEmpty else {
            return "<p class=\"none\">\(words[listing.total == 0 ? .nothingFound : .noSuchPage])</p>"
        }
        return """
            <ol class="cards">\(each: listing.rows, { row in
                "<li>\(IncidentCardPiece(row.row, words, version: row.revision).html)</li>\n"
            })</ol>
            """
    }
}
