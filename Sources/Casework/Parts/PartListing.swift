// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm

/// One page of a list of statements, sources or media.
package struct PartListing: Sendable {
    /// How many parts the query asks for, on all pages; exact.
    package let total: Int
    /// How they divide by their own properties.
    package let divisions: [PartFacet]
    /// Values of properties that the incidents of the query have.
    package let facets: [Facet]
    /// The parts of this page by their incidents, in the order of the list.
    package let incidents: [ListedParts]
    /// Whether the page before ended with parts of the first incident.
    package let isContinued: Bool
}

/// The parts of some incidents of a query, those of one incident together.
package struct PartSlice: Sendable {
    /// How many parts the query asks for, on all pages; exact.
    package let total: Int
    package let incidents: [ListedParts]
    /// Where the next page begins; nil at the end.
    package let next: OrderCursor?
}

/// The parts of one incident on one page of a list.
package struct ListedParts: Sendable {
    package let incident: PublicIncident
    /// The places of the parts among those of the incident.
    package let positions: [Int]

    /// What was said, of a list of statements; what a later revision took away is left out.
    package var statements: [PublicStatement] { chosen(of: PublicStatement.all(in: incident.involvements)) }

    package var sources: [PublicSource] { chosen(of: incident.sources ?? []) }

    package var media: [PublicMedia] { chosen(of: incident.media ?? []) }

    private func chosen<Part>(of parts: [Part]) -> [Part] {
        positions.filter { $0 < parts.count }.map { parts[$0] }
    }
}

/// One page of the incidents in which an actor concedes harm.
package struct ConcededListing: Sendable {
    /// How many incidents there are, on all pages; exact.
    package let total: Int
    package let lines: [Line]
    /// Values of properties that the incidents of the query have.
    package let facets: [Facet]

    /// One of them.
    package struct Line: Sendable {
        package let listed: ListedIncident
        /// The actors that concede, with the first dated statement of each.
        package let conceding: [ConcedingActor]
    }
}

/// An actor that concedes harm, and when it first spoke of the incident.
package struct ConcedingActor: Hashable, Sendable {
    /// nil where the record does not name it.
    package let actor: Term<Actor>?
    /// nil where it made no dated statement.
    package var said: CalendarDay?
}
