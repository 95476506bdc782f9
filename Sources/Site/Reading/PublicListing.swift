// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm

/// One page of a list of incidents.
package struct PublicListing: Sendable {
    /// How many incidents the query selects.
    package let total: Int
    package let rows: [PublicRow]
    package let facets: [PublicFacet]

    package init(total: Int, rows: [PublicRow], facets: [PublicFacet]) {
        self.total = total
        self.rows = rows
        self.facets = facets
    }
}

/// One page of a list as of a time.
package struct PastListing: Sendable {
    /// How many incidents the query selects.
    package let total: Int
    /// Each with the number of the version that held then.
    package let rows: [(row: PublicRow, revision: Int)]

    package init(total: Int, rows: [(row: PublicRow, revision: Int)]) {
        self.total = total
        self.rows = rows
    }
}

/// A page of a list before its cards: which versions of which incidents stand on it.
package struct PublicOutline: Sendable {
    /// How many incidents the query selects.
    package let total: Int
    /// Number and version of each incident of the page.
    package let rows: [(number: Int32, revision: Int)]
    /// How the selection divides.
    package let facets: @Sendable () -> [PublicFacet]
    /// Tells states of the register apart.
    package let state: Int

    package init(
        total: Int,
        rows: [(number: Int32, revision: Int)],
        facets: @escaping @Sendable () -> [PublicFacet],
        state: Int
    ) {
        self.total = total
        self.rows = rows
        self.facets = facets
        self.state = state
    }
}

/// One incident of a list.
package struct PublicRow: Sendable {
    package let id: Incident.ID
    package let summary: IncidentSummary
    package let card: IncidentCard
    /// Where the words that were searched for stand in the record.
    package let snippets: [PublicSnippet]

    package init(id: Incident.ID, summary: IncidentSummary, card: IncidentCard, snippets: [PublicSnippet] = []) {
        self.id = id
        self.summary = summary
        self.card = card
        self.snippets = snippets
    }
}

/// A passage of a record with the words that were searched for.
package struct PublicSnippet: Hashable, Sendable {
    /// A part of the passage, and whether it is what was searched for.
    package struct Segment: Hashable, Sendable {
        package let text: String
        package let isMatch: Bool

        package init(text: String, isMatch: Bool) {
            self.text = text
            self.isMatch = isMatch
        }
    }

    package let field: SearchField
    package let segments: [Segment]

    package init(field: SearchField, segments: [Segment]) {
        self.field = field
        self.segments = segments
    }
}

/// How a selection divides by one property.
package struct PublicFacet: Sendable {
    package let dimension: FilterDimension
    /// Values with the incidents that have them, in the order to show.
    package let values: [(code: String, count: Int)]

    package init(dimension: FilterDimension, values: [(code: String, count: Int)]) {
        self.dimension = dimension
        self.values = values
    }
}

/// The register as a whole.
package struct PublicOverview: Sendable {
    package let incidents: Int
    /// The first and last days of dated incidents; nil where none is dated.
    package let firstDay: CalendarDay?
    package let lastDay: CalendarDay?
    /// Programmes, countries and actors with their numbers of incidents.
    package let facets: [PublicFacet]
    /// The incidents that were updated last.
    package let latest: [PublicRow]

    package init(
        incidents: Int,
        firstDay: CalendarDay?,
        lastDay: CalendarDay?,
        facets: [PublicFacet],
        latest: [PublicRow]
    ) {
        self.incidents = incidents
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.facets = facets
        self.latest = latest
    }
}
