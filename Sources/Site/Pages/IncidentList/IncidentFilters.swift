// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// The filters of the list: fields of the search form, so that they work without a script.
struct IncidentFilters {
    let query: IncidentQuery
    let facets: [PublicFacet]
    let words: Phrasebook

    /// Values shown before the others are folded away.
    private static let shownValues = 8
    /// Properties whose values are shown from the start.
    private static let open: Set<FilterDimension> = [.programme, .country, .actor, .grade]

    var html: HTML {
        """
        <aside class="filters" id="filters" aria-labelledby="filters-h">
        <h2 id="filters-h">\(words[.filters])</h2>
        \(days)
        \(PlaceFilters(query: query, words: words).html)
        \(each: facets.filter { !$0.values.isEmpty }, group)
        \(killed)
        <p class="decide"><button class="apply" form="filter">\(words[.applyFilters])</button></p>
        </aside>
        """
    }

    private var days: HTML {
        """
        <fieldset><legend>\(words[.dates])</legend>
        <div class="days">
        <label>\(words[.from]) <input type="date" name="from" form="filter" value="\(query.from?.text)"></label>
        <label>\(words[.to]) <input type="date" name="to" form="filter" value="\(query.to?.text)"></label>
        </div></fieldset>
        """
    }

    private var killed: HTML {
        """
        <fieldset><legend>\(words[.civiliansKilled])</legend>
        <label>\(words[.atLeastField]) <input type="text" inputmode="numeric" pattern="[0-9]*|unknown" size="6" \
        name="killed" form="filter" value="\(query.killed?.value)"></label></fieldset>
        """
    }

    private func group(_ facet: PublicFacet) -> HTML {
        let chosen = query[facet.dimension]
        let isOpen = Self.open.contains(facet.dimension) || !chosen.isEmpty
        let values = facet.valuesForReaders(chosen: chosen)
        // What is chosen comes first, however much it is.
        let count = max(Self.shownValues, chosen.count)
        let shown = values.prefix(count)
        let folded = values.dropFirst(count)
        let isUnfolded = folded.contains { chosen.contains($0.code) }
        let rest: HTML = """
            <details\(when: isUnfolded, " open")><summary>\(words.counted(.others, folded.count))</summary>
            \(each: folded, { value(facet.dimension, $0.code, $0.count) })</details>
            """
        return """
            <details class="group"\(when: isOpen, " open")><summary>\(words.heading(of: facet.dimension))</summary>
            <fieldset><legend class="hidden">\(words.heading(of: facet.dimension))</legend>
            \(each: shown, { value(facet.dimension, $0.code, $0.count) })
            \(when: !folded.isEmpty, rest)
            </fieldset></details>

            """
    }

    private func value(_ dimension: FilterDimension, _ code: String, _ count: Int) -> HTML {
        let isChosen = query[dimension].contains(code)
        let isChild = dimension.parent(of: code) != nil
        return """
            <label\(when: isChild, " class=\"child\"")><input type="checkbox" form="filter" \
            name="\(dimension.rawValue)" value="\(field(code, of: dimension))"\(when: isChosen, " checked")> \
            <bdi>\(words.label(of: code, in: dimension))</bdi> <span class="count">\(words.number(count))</span></label>

            """
    }

    /// The value as the query's grammar writes it: commas of a value stand escaped.
    private func field(_ code: String, of dimension: FilterDimension) -> String {
        guard code.contains(",") || code.contains("\\") else { return code }
        var query = IncidentQuery()
        query[dimension] = [code]
        return query.items.first?.value ?? code
    }
}
