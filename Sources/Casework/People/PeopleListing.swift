// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm

/// One page of a list of people.
package struct PeopleListing: Sendable {
    /// How many people the query asks for, on all pages; exact.
    package let total: Int
    /// The people of this page by their incidents, in the order of the list.
    package let incidents: [PeopleOfIncident]
    /// Values of properties that the incidents of the query have.
    package let facets: [Facet]

    package init(total: Int, incidents: [PeopleOfIncident], facets: [Facet] = []) {
        self.total = total
        self.incidents = incidents
        self.facets = facets
    }

    /// How many people stand on this page.
    package var count: Int { incidents.reduce(0) { $0 + $1.people.count } }
}

/// The people of some incidents of a query, those of one incident together.
package struct PeopleSlice: Sendable {
    /// How many people the query asks for, on all pages; exact.
    package let total: Int
    package let incidents: [PeopleOfIncident]
    /// Where the next page begins; nil at the end.
    package let next: OrderCursor?
}

/// The people of one incident on one page of a list: families together, then those recorded alone.
package struct PeopleOfIncident: Sendable {
    package let incidentID: Incident.ID
    package let summary: IncidentSummary
    package let card: IncidentCard
    package let people: [PublicPerson]
    /// Whether the page before ended with people of the same incident.
    package let isContinued: Bool

    package init(
        incidentID: Incident.ID,
        summary: IncidentSummary,
        card: IncidentCard,
        people: [PublicPerson],
        isContinued: Bool = false
    ) {
        self.incidentID = incidentID
        self.summary = summary
        self.card = card
        self.people = people
        self.isContinued = isContinued
    }

    /// The people of each family that has some here, and of none, in their order.
    package var families: [[PublicPerson]] {
        var families: [[PublicPerson]] = []
        for person in people {
            if let last = families.last?.first, last.family == person.family {
                families[families.count - 1].append(person)
            } else {
                families.append([person])
            }
        }
        return families
    }
}
