// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

/// A list of reports, or of the strikes in them, with its filters.
struct ReportListPage<Row: Sendable>: Sendable {
    let query: ReportQuery
    let listing: ReportListing<Row>
    let frame: PageFrame
    /// One row of the list.
    let item: @Sendable (Row) -> HTML

    private var words: Phrasebook { frame.words }
    private var isOfStrikes: Bool { query.list == .strikes }

    /// The whole document.
    func document() -> [UInt8] {
        let title = words[isOfStrikes ? ReportPhrase.strikesTitle : .reportsTitle]
        return frame.document(title: title, kind: "list reports", isIndexed: query.isUnrestricted, contents(title))
    }

    private func contents(_ title: String) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lead-in">\(words[isOfStrikes ? ReportPhrase.strikesLead : .reportsLead])</p>
        <p class="aside ways-on"><a href="\(otherList.path)">\
        \(words[isOfStrikes ? ReportPhrase.allReports : .allStrikes])</a>\(when: isOfStrikes, charts)</p>
        <div class="columns">
        <div class="results">
        \(search)
        <p class="total" role="status">\(words.counted(isOfStrikes ? .strikeEntries : .reports, listing.total))</p>
        \(chips)\(when: isOfStrikes, StrikePeriodLinks(query: query, words: words).html)
        \(results)
        \(pages)
        </div>
        \(filters)
        </div>
        """
    }

    private var charts: HTML {
        let text = StrikeFigureQuery(query).queryString
        let path = Route.strikeCharts(words.language, nil).path
        return " · <a href=\"\(text.isEmpty ? path : "\(path)?\(text)")\">\(words[StrikePhrase.wayHere])</a>"
    }

    private var otherList: Route { isOfStrikes ? .reports(words.language) : .strikes(words.language) }
    private var route: Route { isOfStrikes ? .strikes(words.language) : .reports(words.language) }

    private func address(_ query: ReportQuery) -> String {
        let text = query.queryString
        return text.isEmpty ? route.path : "\(route.path)?\(text)"
    }

    private var search: HTML {
        SearchForm(
            list: route,
            text: query.text,
            label: words[ReportPhrase.searchReports],
            hint: words[isOfStrikes ? ReportPhrase.strikeHint : .reportHint],
            words: words
        ).html
    }

    private var results: HTML {
        guard !listing.rows.isEmpty else {
            let none = words[isOfStrikes ? ReportPhrase.noStrikes : .noReports]
            return "<p class=\"none\">\(listing.total == 0 ? none : words[.noSuchPage])</p>"
        }
        return "<ol class=\"found\">\(each: listing.rows, item)</ol>"
    }

    private var pages: HTML {
        PageLinks(page: query.page, pageSize: ReportQuery.pageSize, total: listing.total, words: words) { page in
            address(query.onPage(page))
        }.html
    }

    private var chips: HTML {
        var chips: [(String, ReportQuery)] = []
        if !query.text.isEmpty {
            var other = query.onPage(1)
            other.text = ""
            chips.append((query.text, other))
        }
        for dimension in query.list.dimensions {
            for value in query[dimension].sorted() {
                var other = query.onPage(1)
                other[dimension].remove(value)
                let parts = [
                    "name": words[ReportPhrase.name(of: dimension)], "value": words.label(of: value, in: dimension),
                ]
                chips.append((words.filled(.chipReport, parts), other))
            }
        }
        for day in [\ReportQuery.from, \.to] where query[keyPath: day] != nil {
            var other = query.onPage(1)
            other[keyPath: day] = nil
            let name = words[day == \.from ? Phrase.from : .to]
            let value = query[keyPath: day].map(words.day) ?? ""
            chips.append((words.filled(.chipReport, ["name": name, "value": value]), other))
        }
        let links = chips.map { FilterChips.Chip(label: $0.0, without: address($0.1)) }
        return FilterChips(chips: links, cleared: route.path, words: words).html
    }

    private var filters: HTML {
        """
        <aside class="filters" id="filters" aria-labelledby="filters-h">
        <h2 id="filters-h">\(words[.filters])</h2>
        <fieldset><legend>\(words[.dates])</legend>
        <div class="days">
        <label>\(words[.from]) <input type="date" name="from" form="filter" value="\(query.from?.text)"></label>
        <label>\(words[.to]) <input type="date" name="to" form="filter" value="\(query.to?.text)"></label>
        </div></fieldset>
        \(each: listing.facets.filter { !$0.values.isEmpty }, group)
        <p class="decide"><button class="apply" form="filter">\(words[.applyFilters])</button></p>
        </aside>
        """
    }

    private func group(_ facet: ReportFacet) -> HTML {
        let name = words[ReportPhrase.name(of: facet.dimension)]
        return """
            <details class="group" open><summary>\(name)</summary>
            <fieldset><legend class="hidden">\(name)</legend>
            \(each: facet.values, { value in
                """
                <label><input type="checkbox" form="filter" name="\(facet.dimension.rawValue)" value="\(value.value)"\
                \(when: query[facet.dimension].contains(value.value), " checked")> \
                <bdi>\(words.label(of: value.value, in: facet.dimension))</bdi> \
                <span class="n">\(words.number(value.count))</span></label>

                """
            })</fieldset></details>

            """
    }
}
