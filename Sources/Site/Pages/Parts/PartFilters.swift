// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

/// The filters of a list of parts: of the parts themselves, with how many each value would give, and of their incidents.
struct PartFilters {
    let query: PartQuery
    let listing: PartListing
    let words: Phrasebook
    let address: (PartQuery) -> String

    /// What the form keeps though no field of it shows it.
    static func kept(_ query: PartQuery) -> [QueryItem] {
        let own = query.fields.map(\.rawValue) + ["q", "page", "saidFrom", "saidTo", "by"]
        let shown = Set(own + IncidentChoices.parameters)
        return query.items.filter { !shown.contains($0.name) }
    }

    private var heading: PartPhrase {
        switch query.part {
        case .statement: .ofStatements
        case .source: .ofSources
        case .media: .ofMedia
        }
    }

    var html: HTML {
        let choices = IncidentChoices(query: query.incidents, facets: listing.facets, words: words)
        return """
            <aside class="filters" id="filters" aria-labelledby="filters-h">
            <h2 id="filters-h">\(words[.filters])</h2>
            <h3>\(words[heading])</h3>
            \(each: listing.divisions, group)
            \(when: query.part == .statement, days)
            <h3>\(words[PeoplePhrase.incidentFilters])</h3>
            \(choices.html)
            <p class="decide"><button class="apply" form="filter">\(words[.applyFilters])</button></p>
            </aside>
            """
    }

    private var days: HTML {
        IncidentChoices.days(
            words[PartPhrase.saidBetween],
            first: ("saidFrom", query.saidFrom),
            last: ("saidTo", query.saidTo),
            words
        )
    }

    private func group(_ division: PartFacet) -> HTML {
        let field = division.field
        // The list of values shows those of its page: they are no fields there.
        var values = query.by == field ? division.values.filter { query.chooses($0.text, of: field) } : division.values
        // What other filters leave nothing of stays chosen.
        let shown = Set(values.map { $0.text.isEmpty ? PartQuery.unknown : $0.text })
        values = query[field].subtracting(shown).sorted().map { ($0, 0) } + values
        guard !values.isEmpty else { return .empty }
        let name = words.name(of: field)
        return """
            <details class="group" open><summary>\(name)</summary>
            <fieldset><legend class="hidden">\(name)</legend>
            \(each: values, { value in
                IncidentChoices.field(
                    field.rawValue,
                    value.text.isEmpty ? PartQuery.unknown : value.text,
                    label: words.label(of: value.text, in: field),
                    isChosen: query.chooses(value.text, of: field),
                    count: words.number(value.count)
                )
            })\(when: values.count < division.valueCount, more(field, division.valueCount))
            </fieldset></details>

            """
    }

    private func more(_ field: PartField, _ count: Int) -> HTML {
        var all = query.onPage(1)
        all.by = field
        let name: String = words.filled(PartPhrase.allValues, ["name": words.name(of: field)])
        return "<p class=\"aside\"><a href=\"\(address(all))\">\(name) (\(words.number(count)))</a></p>"
    }
}

/// The restrictions of a list of parts, each with the query without it.
struct PartChips {
    let query: PartQuery
    let words: Phrasebook

    typealias Chip = (label: String, without: PartQuery)

    var all: [Chip] { own + ofIncidents }

    private var own: [Chip] {
        var chips: [Chip] = []
        for field in query.fields {
            for value in query[field].sorted() {
                var other = query.onPage(1)
                other[field].remove(value)
                let parts = ["name": words.name(of: field), "value": words.label(of: value, in: field)]
                chips.append((words.filled(PartPhrase.chipPart, parts), other))
            }
        }
        if let day = query.saidFrom {
            var other = query.onPage(1)
            other.saidFrom = nil
            chips.append((words.filled(PartPhrase.chipSaidFrom, ["value": words.day(day)]), other))
        }
        if let day = query.saidTo {
            var other = query.onPage(1)
            other.saidTo = nil
            chips.append((words.filled(PartPhrase.chipSaidTo, ["value": words.day(day)]), other))
        }
        return chips
    }

    private var ofIncidents: [Chip] {
        query.incidents.chips.map { chip in
            var other = query.onPage(1)
            other.incidents = query.incidents.removing(chip).onPage(1)
            return (words.label(of: chip), other)
        }
    }
}
