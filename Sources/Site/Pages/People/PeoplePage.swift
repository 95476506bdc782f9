// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

/// The victims of a query, families together, each under their own name.
struct PeoplePage: Sendable {
    let query: PeopleQuery
    let listing: PeopleListing
    let policy: PeoplePolicy
    /// Whom readers write to; nil where the site names nobody.
    let contact: String?
    let frame: PageFrame

    var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        let title = words[PeoplePhrase.peopleTitle]
        return frame.document(title: title, kind: "list people", isIndexed: query.isUnrestricted, contents)
    }

    private var contents: HTML {
        """
        <h1>\(words[PeoplePhrase.peopleTitle])</h1>
        <p class="lead-in">\(words[PeoplePhrase.peopleLead])</p>
        <div class="columns">
        <div class="results">
        \(search)
        <p class="total" role="status">\(words.counted(.victims, listing.total))</p>
        \(chips)
        \(when: listing.total > 1, order)
        \(results)
        \(PageLinks(query: query.incidents, total: listing.total, words: words, address: address).html)
        \(ways)
        \(notes)
        </div>
        \(PeopleFilters(query: query, facets: listing.facets, words: words).html)
        </div>
        """
    }

    private var search: HTML {
        SearchForm(
            list: .people(words.language),
            name: "name",
            text: query.name,
            label: words[PeoplePhrase.searchNames],
            hint: words[PeoplePhrase.nameHint],
            kept: PeopleFilters.kept(query),
            words: words
        ).html
    }

    private var order: HTML {
        DateOrderPiece(direction: query.incidents.order.direction, words: words) { direction in
            var other = query.onPage(1)
            other.incidents.order = IncidentOrder(.date, direction)
            return address(of: other)
        }.html
    }

    private var results: HTML {
        guard listing.count > 0 else {
            let isEmpty = listing.total == 0
            return "<p class=\"none\">\(isEmpty ? words[PeoplePhrase.noPeople] : words[.noSuchPage])</p>"
        }
        return "\(each: listing.incidents, { PeopleOfIncidentPiece($0, words).html })"
    }

    /// The way to the incidents behind the list, and the list as a file.
    private var ways: HTML {
        let incidents = query.incidents.onPage(1).queryString
        let list = Route.incidents(words.language).path + (incidents.isEmpty ? "" : "?\(incidents)")
        let items = query.onPage(1).queryString
        let file = Route.peopleFile(words.language).path + (items.isEmpty ? "" : "?\(items)")
        return """
            <p class="aside ways-on"><a href="\(list)">\(words[PeoplePhrase.theseIncidents])</a> \
            \(when: listing.total > 0, "· <a href=\"\(file)\">\(words[PeoplePhrase.peopleAsCSV])</a>")</p>
            """
    }

    private var notes: HTML {
        let dead = policy.agesOfTheDead == .bands ? PeoplePhrase.policyDeadBands : .policyDeadRecorded
        let names = policy.namesOfTheLiving == .shown ? PeoplePhrase.policyNamesShown : .policyNamesWithheld
        let living = words.filled(
            PeoplePhrase.policyLiving,
            ["n": words.number(PersonDetail.smallestGroup)]
        )
        return """
            <section class="policy" aria-labelledby="policy-h">
            <h2 id="policy-h">\(words[PeoplePhrase.policyTitle])</h2>
            <p>\(words[PeoplePhrase.policyOrder])</p>
            <p>\(words[dead]) \(living) \(words[names]) \(words[PeoplePhrase.policyEntries])</p>
            <h3>\(words[PeoplePhrase.contactTitle])</h3>
            <p>\(contactLine)</p>
            </section>
            """
    }

    private var contactLine: HTML {
        guard let contact else { return .escaping(words[PeoplePhrase.contactWithout]) }
        return words.filled(PeoplePhrase.contactWith, contact: .contact(contact))
    }

    private func address(of incidents: IncidentQuery) -> String {
        var query = query
        query.incidents = incidents
        return address(of: query)
    }

    private func address(of query: PeopleQuery) -> String {
        let path = Route.people(words.language).path
        let text = query.queryString
        return text.isEmpty ? path : "\(path)?\(text)"
    }
}

extension PeoplePage {
    private var chips: HTML {
        var chips = ownChips
        for chip in query.incidents.chips {
            var other = query
            other.incidents = query.incidents.removing(chip)
            chips.append((words.label(of: chip), other))
        }
        var cleared = PeopleQuery(query.incidents.unrestricted)
        cleared.incidents.order = query.incidents.order
        let links = chips.map { FilterChips.Chip(label: $0.0, without: address(of: $0.1)) }
        return FilterChips(chips: links, cleared: address(of: cleared), words: words).html
    }

    private var ownChips: [(String, PeopleQuery)] {
        var chips: [(String, PeopleQuery)] = []
        if !query.name.isEmpty {
            var other = query.onPage(1)
            other.name = ""
            chips.append((words.filled(PeoplePhrase.chipPersonName, ["value": query.name]), other))
        }
        for dimension in PersonDimension.allCases {
            for value in query.orderedValues(of: dimension) {
                var other = query.onPage(1)
                other[dimension].remove(value)
                let parts = ["name": words.name(of: dimension), "value": words.label(of: value, in: dimension)]
                chips.append((words.filled(PeoplePhrase.chipPerson, parts), other))
            }
        }
        return chips
    }
}
