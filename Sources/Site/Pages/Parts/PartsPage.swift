// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

/// A list of statements, sources or media, each with its incident.
struct PartsPage: Sendable {
    let query: PartQuery
    let listing: PartListing
    /// Positions by grades, on the first page of statements; empty elsewhere.
    let matrix: HTML
    let frame: PageFrame

    var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(
            title: words[Self.title(of: query.part)],
            kind: "figures parts",
            isIndexed: query.isUnrestricted,
            contents
        )
    }

    /// What a list of parts is called.
    static func title(of part: IncidentPart) -> PartPhrase {
        switch part {
        case .statement: .statementsTitle
        case .source: .sourcesTitle
        case .media: .mediaTitle
        }
    }

    private var lead: PartPhrase {
        switch query.part {
        case .statement: .statementsLead
        case .source: .sourcesLead
        case .media: .mediaLead
        }
    }

    private var count: String {
        switch query.part {
        case .statement: words.counted(.entries, listing.total)
        case .source: words.counted(.sources, listing.total)
        case .media: words.counted(.media, listing.total)
        }
    }

    private var contents: HTML {
        """
        <h1>\(words[Self.title(of: query.part)])</h1>
        <p class="lead-in">\(words[lead])</p>
        \(PartLinks(current: route, incidents: query.incidents, words: words).html)
        <div class="columns">
        <div class="results">
        \(search)
        <p class="total" role="status">\(count)</p>
        \(chips)
        \(when: !matrix.isEmpty, "<p class=\"aside\"><a href=\"#positions\">\(words[PartPhrase.matrixTitle])</a></p>")
        \(query.by.map { PartValuesPiece(field: $0, page: self).html } ?? list)
        \(ways)
        \(matrix)
        </div>
        \(PartFilters(query: query, listing: listing, words: words, address: address).html)
        </div>
        """
    }

    private var search: HTML {
        SearchForm(
            list: route,
            text: query.incidents.text,
            label: words[.searchTheRegister],
            hint: words[.searchHint],
            kept: PartFilters.kept(query),
            words: words
        ).html
    }

    private var chips: HTML {
        let chips = PartChips(query: query, words: words).all.map { chip in
            FilterChips.Chip(label: chip.label, without: address(of: chip.without))
        }
        return FilterChips(chips: chips, cleared: route.path, words: words).html
    }

    private var order: HTML {
        DateOrderPiece(direction: query.incidents.order.direction, words: words) { direction in
            var other = query.onPage(1)
            other.incidents.order = IncidentOrder(.date, direction)
            return address(of: other)
        }.html
    }

    private var list: HTML {
        guard !listing.incidents.isEmpty else {
            return "<p class=\"none\">\(listing.total == 0 ? words[PartPhrase.nothingMatches] : words[.noSuchPage])</p>"
        }
        let pieces = listing.incidents.enumerated().map { place, listed in
            PartsOfIncidentPiece(
                listed: listed,
                part: query.part,
                isContinued: listing.isContinued && place == 0,
                words: words
            ).html
        }
        return """
            \(when: listing.total > 1, order)
            \(HTML.joined(pieces))
            \(PageLinks(query: query.incidents, total: listing.total, words: words, address: address).html)
            """
    }

    /// The way to the incidents behind the list, and the list as a file.
    private var ways: HTML {
        let incidents = Route.incidents(words.language).address(of: query.incidents.onPage(1))
        var whole = query.onPage(1)
        (whole.by, whole.incidents.pageSize) = (nil, IncidentQuery.defaultPageSize)
        let text = whole.queryString
        let file = Route.partsFile(words.language, query.part).path + (text.isEmpty ? "" : "?\(text)")
        let table: HTML = " · <a href=\"\(file)\" download rel=\"nofollow\">\(words[PartPhrase.partsAsTable])</a>"
        return """
            <p class="aside ways-on"><a href="\(incidents)">\(words[PartPhrase.incidentsOfParts])</a>\
            \(when: listing.total > 0, table)</p>
            """
    }

    private var route: Route { .parts(words.language, query.part) }

    /// The address of this list with other incidents, or on another page.
    func address(of incidents: IncidentQuery) -> String {
        var query = query
        query.incidents = incidents
        return address(of: query)
    }

    func address(of query: PartQuery) -> String {
        let text = query.queryString
        return text.isEmpty ? route.path : "\(route.path)?\(text)"
    }
}

/// Every value of a property with its number, page by page: each leads to the list of its parts.
struct PartValuesPiece {
    let field: PartField
    let page: PartsPage

    var html: HTML {
        let (words, query) = (page.words, page.query)
        let division = page.listing.divisions.first { $0.field == field }
        let values = division?.values ?? []
        var back = query.onPage(1)
        back.by = nil
        let name = words.name(of: field)
        return """
            <h2>\(words.filled(PartPhrase.allValues, ["name": name]) as String)</h2>
            <p class="aside"><a href="\(page.address(of: back))">\(words[PartPhrase.backToList])</a></p>
            \(when: values.isEmpty, "<p class=\"none\">\(words[.noSuchPage])</p>")\
            \(when: !values.isEmpty, table(values, name))
            \(PageLinks(query: query.incidents, total: division?.valueCount ?? 0, words: words, address: page.address).html)
            """
    }

    private func table(_ values: [PartFacet.Value], _ name: String) -> HTML {
        let words = page.words
        return TotalsTable(
            label: name,
            heads: [name, words[PartPhrase.numberColumn]],
            rows: values.map { value in
                let label = words.label(of: value.text, in: field)
                return TotalsTable.Row(
                    name: "<a href=\"\(address(of: value.text))\"><bdi>\(label)</bdi></a>",
                    cells: ["\(words.number(value.count))"]
                )
            }
        ).html
    }

    private func address(of value: String) -> String {
        var query = page.query.onPage(1)
        query.by = nil
        query[field] = [value.isEmpty ? PartQuery.unknown : value]
        return page.address(of: query)
    }
}
