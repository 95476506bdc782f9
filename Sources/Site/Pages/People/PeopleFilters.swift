// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

/// The filters of the list of people: of the people themselves, and of their incidents.
///
/// Values stand without numbers beside them: people are not weighed against each other.
struct PeopleFilters {
    let query: PeopleQuery
    let facets: [Facet]
    let words: Phrasebook

    /// Values shown before the others are folded away.
    private static let shownValues = 8

    /// What the form keeps though no field of it shows it.
    static func kept(_ query: PeopleQuery) -> [QueryItem] {
        let shown = Set(
            PersonDimension.allCases.map(\.rawValue) + [PeopleQuery.nameParameter, "from", "to", "page"]
                + [FilterDimension.programme, .country, .actor, .grade].map(\.rawValue)
        )
        return query.items.filter { !shown.contains($0.name) }
    }

    var html: HTML {
        """
        <aside class="filters" id="filters" aria-labelledby="filters-h">
        <h2 id="filters-h">\(words[.filters])</h2>
        <h3>\(words[PeoplePhrase.peopleFilters])</h3>
        \(each: PersonDimension.allCases, group)
        <h3>\(words[PeoplePhrase.incidentFilters])</h3>
        \(days)
        \(each: facets.filter { !values(of: $0).isEmpty }, group)
        <p class="decide"><button class="apply" form="filter">\(words[.applyFilters])</button></p>
        </aside>
        """
    }

    private var days: HTML {
        """
        <fieldset><legend>\(words[.dates])</legend>
        <div class="days">
        <label>\(words[.from]) <input type="date" name="from" form="filter" value="\(query.incidents.from?.text)"></label>
        <label>\(words[.to]) <input type="date" name="to" form="filter" value="\(query.incidents.to?.text)"></label>
        </div></fieldset>
        """
    }

    private func group(_ dimension: PersonDimension) -> HTML {
        let fields = dimension.values.map { value in
            field(
                dimension.rawValue,
                value,
                label: words.label(of: value, in: dimension),
                isChosen: query[dimension].contains(value)
            )
        }
        let isOpen = dimension != .age && dimension != .matched || !query[dimension].isEmpty
        return group(words.name(of: dimension), isOpen: isOpen, fields)
    }

    private func group(_ facet: Facet) -> HTML {
        let chosen = query.incidents[facet.dimension]
        let fields = values(of: facet).map { code in
            field(
                facet.dimension.rawValue,
                written(code, of: facet.dimension),
                label: words.label(of: code, in: facet.dimension),
                isChosen: chosen.contains(code)
            )
        }
        return group(words.heading(of: facet.dimension), isOpen: !chosen.isEmpty, fields)
    }

    /// The codes in the order in which readers look for them; those chosen stand first.
    private func values(of facet: Facet) -> [String] {
        let values = facet.values.map { (code: $0.code, count: $0.count) }
        let chosen = query.incidents[facet.dimension]
        return PublicFacet(dimension: facet.dimension, values: values).valuesForReaders(chosen: chosen).map(\.code)
    }

    private func group(_ name: String, isOpen: Bool, _ fields: [HTML]) -> HTML {
        let folded = fields.count > Self.shownValues + 2 ? Array(fields.dropFirst(Self.shownValues)) : []
        let shown = fields.prefix(fields.count - folded.count)
        let rest: HTML = """
            <details><summary>\(words.counted(.others, folded.count))</summary>
            \(HTML.joined(folded))</details>
            """
        return """
            <details class="group"\(when: isOpen, " open")><summary>\(name)</summary>
            <fieldset><legend class="hidden">\(name)</legend>
            \(HTML.joined(Array(shown)))\(when: !folded.isEmpty, rest)
            </fieldset></details>

            """
    }

    private func field(_ name: String, _ value: String, label: String, isChosen: Bool) -> HTML {
        """
        <label><input type="checkbox" form="filter" name="\(name)" value="\(value)"\(when: isChosen, " checked")> \
        <bdi>\(label)</bdi></label>

        """
    }

    /// The value as the query's grammar writes it: commas of a value stand escaped.
    private func written(_ code: String, of dimension: FilterDimension) -> String {
        guard code.contains(",") || code.contains("\\") else { return code }
        var query = IncidentQuery()
        query[dimension] = [code]
        return query.items.first?.value ?? code
    }
}
