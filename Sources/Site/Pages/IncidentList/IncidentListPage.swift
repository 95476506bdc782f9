// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// The list of incidents with its search, filters, order and pages.
struct IncidentListPage: Sendable {
    let query: IncidentQuery
    /// How many incidents the query selects.
    let total: Int
    /// The cards of the page's incidents, drawn.
    let cards: [HTML]
    /// The filters beside the list, drawn.
    let filters: HTML
    let frame: PageFrame

    var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        let title = query.text.isEmpty ? words[.incidents] : words.filled(.searchTitle, ["text": query.text])
        let uses = QueryUses(query: query, frame: frame)
        return frame.document(
            title: title,
            kind: "list",
            isIndexed: query.isUnrestricted,
            head: uses.autodiscovery,
            contents(uses)
        )
    }

    private func contents(_ uses: QueryUses) -> HTML {
        """
        <h1>\(words[.incidents])</h1>
        <div class="columns">
        <div class="results">
        \(search)
        \(SearchOffer(query, words)?.html)
        <p class="total" role="status">\(words.counted(.incidents, total))</p>
        \(chips)
        <p class="aside"><a href="\(map)">\(words[.onTheMap])</a> · <a href="\(Route.browse(words.language).path)">\(words[CopyPhrase.browseTitle])</a></p>
        \(when: total > 1, order)
        \(results)
        \(pages)
        \(when: total > IncidentQuery.defaultPageSize, sizes)
        \(uses.html)
        </div>
        \(filters)
        </div>
        """
    }

    private var search: HTML {
        let shown = Set(FilterDimension.allCases.map(\.rawValue) + Self.fieldNames)
        return SearchForm(
            list: .incidents(words.language),
            text: query.text,
            label: words[.searchTheRegister],
            hint: words[.searchHint],
            kept: query.items.filter { !shown.contains($0.name) },
            below: fields,
            words: words
        ).html
    }

    /// The parameters that fields of the form show, and the page, which another query does not keep.
    private static let fieldNames = [
        "q", "in", "from", "to", "killed", "near", "inside", "code", "updatedSince", "publishedSince", "page",
    ]

    /// What kinds of fields the words are looked for in.
    private var fields: HTML {
        """
        <details class="search-in"\(when: !query.fields.isEmpty, " open")><summary>\(words[.searchIn])</summary>
        <fieldset><legend class="hidden">\(words[.searchIn])</legend>
        \(each: SearchField.allCases, { field in
            """
            <label><input type="checkbox" name="in" form="filter" value="\(field.rawValue)"\
            \(when: query.fields.contains(field), " checked")> \(words[field.listName])</label>

            """
        })</fieldset></details>
        """
    }

    private static let pageSizes = [IncidentQuery.defaultPageSize, 50, 100, 500]

    private var sizes: HTML {
        """
        <nav class="sizes" aria-label="\(words[.perPage])"><span aria-hidden="true">\(words[.perPage])</span>
        <ul>\(each: Self.pageSizes, { size in
            let isCurrent = query.pageSize == size
            return """
                <li><a href="\(address(of: query.inPages(of: size)))"\(when: isCurrent, " aria-current=\"true\"")>\
                \(words.number(size))</a></li>

                """
        })</ul></nav>
        """
    }

    private var chips: HTML {
        let chips = query.chips.map { chip in
            FilterChips.Chip(label: words.label(of: chip), without: address(of: query.removing(chip)))
        }
        return FilterChips(chips: chips, cleared: address(of: query.unrestricted), words: words).html
    }

    private var order: HTML {
        """
        <nav class="sort" aria-label="\(words[.sortBy])"><span aria-hidden="true">\(words[.sortBy])</span>
        <ul>\(each: IncidentOrder.Key.allCases, sortLink(addresses))</ul></nav>
        """
    }

    private func sortLink(_ address: @escaping (IncidentQuery) -> String) -> (IncidentOrder.Key) -> HTML {
        { key in sortLink(key, address) }
    }

    private func sortLink(_ key: IncidentOrder.Key, _ address: (IncidentQuery) -> String) -> HTML {
        let isCurrent = query.order.key == key
        let isDescending = query.order.direction == .descending
        let next = isCurrent ? IncidentOrder(key, isDescending ? .ascending : .descending) : IncidentOrder(key)
        let direction: HTML = """
             <span aria-hidden="true">\(isDescending ? "↓" : "↑")</span>\
            <span class="hidden">\(words[isDescending ? .descending : .ascending])</span>
            """
        return """
            <li><a href="\(address(query.ordered(by: next)))"\(when: isCurrent, " aria-current=\"true\"")>\
            \(words.name(of: key))\(when: isCurrent, direction)</a></li>

            """
    }

    private var results: HTML {
        guard !cards.isEmpty else {
            return "<p class=\"none\">\(words[total == 0 ? .nothingFound : .noSuchPage])</p>"
        }
        return """
            <ol class="cards">\(each: cards, { "<li>\($0)</li>\n" })</ol>
            """
    }

    /// The map of the same query.
    private var map: String { Route.map(words.language).address(of: query.onPage(1)) }

    private var pages: HTML {
        PageLinks(query: query, total: total, words: words, address: addresses).html
    }

    /// Makes addresses of queries that ask for the same in another order, or for another page.
    private var addresses: (IncidentQuery) -> String {
        let path = Route.incidents(words.language).path
        let restrictions = query.restrictionString
        return { query in
            let text = query.queryString(restrictions: restrictions)
            return text.isEmpty ? path : "\(path)?\(text)"
        }
    }

    private func address(of query: IncidentQuery) -> String {
        let path = Route.incidents(words.language).path
        let text = query.queryString
        return text.isEmpty ? path : "\(path)?\(text)"
    }
}

extension IncidentListPage {
    /// The page of a listing.
    init(query: IncidentQuery, listing: PublicListing, frame: PageFrame) {
        self.init(
            query: query,
            total: listing.total,
            cards: listing.rows.map { IncidentCardPiece($0, frame.words, searched: query.text).html },
            filters: IncidentFilters(query: query, facets: listing.facets, words: frame.words).html,
            frame: frame
        )
    }
}
