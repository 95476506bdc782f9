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

    /// What the form keeps though no field of it shows it.
    static func kept(_ query: PeopleQuery) -> [QueryItem] {
        let own = PersonDimension.allCases.map(\.rawValue) + [PeopleQuery.nameParameter, "page"]
        let shown = Set(own + IncidentChoices.parameters)
        return query.items.filter { !shown.contains($0.name) }
    }

    var html: HTML {
        """
        <aside class="filters" id="filters" aria-labelledby="filters-h">
        <h2 id="filters-h">\(words[.filters])</h2>
        <h3>\(words[PeoplePhrase.peopleFilters])</h3>
        \(each: PersonDimension.allCases, group)
        <h3>\(words[PeoplePhrase.incidentFilters])</h3>
        \(IncidentChoices(query: query.incidents, facets: facets, words: words).html)
        <p class="decide"><button class="apply" form="filter">\(words[.applyFilters])</button></p>
        </aside>
        """
    }

    private func group(_ dimension: PersonDimension) -> HTML {
        let fields = dimension.values.map { value in
            IncidentChoices.field(
                dimension.rawValue,
                value,
                label: words.label(of: value, in: dimension),
                isChosen: query[dimension].contains(value)
            )
        }
        let isOpen = dimension != .age && dimension != .matched || !query[dimension].isEmpty
        return IncidentChoices.group(words.name(of: dimension), isOpen: isOpen, fields, words)
    }
}
