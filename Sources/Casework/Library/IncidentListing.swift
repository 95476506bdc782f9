// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
package import Names
package import Register

/// One page of a list.
package struct IncidentListing: Sendable {
    /// How many incidents the query asks for, on all pages; exact.
    package let total: Int
    package let rows: [ListedIncident]
    /// How many incidents each value of each filter would give.
    package let facets: [Facet]
    /// At least 1.
    package let pageCount: Int
}

/// One incident of a list.
package struct ListedIncident: Sendable {
    package let number: IncidentNumber
    package let id: Incident.ID
    package let summary: IncidentSummary
    package let card: IncidentCard
    /// Where the words of a text search stand; empty without one.
    package let snippets: [FieldSnippet]
}

/// A place in a record where words of a search stand.
package struct FieldSnippet: Hashable, Sendable {
    package let field: SearchField
    package let snippet: Snippet

    /// The text with `[` and `]` around what matches.
    package var marked: String {
        (snippet.isCutBefore ? "… " : "") + snippet.segments.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
            + (snippet.isCutAfter ? " …" : "")
    }
}

/// What a register holds at a glance.
package struct Overview: Sendable {
    package let incidents: Int
    /// Every filter with its values and their counts.
    package let facets: [Facet]
    /// The days of the first and the last incident; nil where none is dated.
    package let firstDay: CalendarDay?
    package let lastDay: CalendarDay?
    /// The incidents that were updated last.
    package let latest: [ListedIncident]
}
