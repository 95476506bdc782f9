// SPDX-License-Identifier: Apache-2.0

package import Names

/// A search for victims: every term must occur in what one victim is found by.
package struct VictimSearch: Hashable, Sendable {
    package var terms: [SearchTerm]
    /// Whether numbers of entries in outside lists are looked through too: never for readers.
    package var includesEntries: Bool

    package init(terms: [SearchTerm], includesEntries: Bool = false) {
        self.terms = terms
        self.includesEntries = includesEntries
    }

    /// The search that a person typed: words, or their beginnings, and phrases in quotation marks.
    package init(_ text: String, includesEntries: Bool = false) {
        self.init(terms: SearchKey.terms(of: text), includesEntries: includesEntries)
    }
}

/// Where a victim stands: its incident, and its place in the incident's list of people.
package struct VictimPlace: Hashable, Comparable, Sendable {
    package let incident: IncidentNumber
    /// From 0, below `limit`.
    package let position: Int32

    /// Victims that an incident may have in lists.
    package static let limit = 1 << 20

    package init(incident: IncidentNumber, position: Int32) {
        self.incident = incident
        self.position = position
    }

    package static func < (left: VictimPlace, right: VictimPlace) -> Bool {
        (left.incident, left.position) < (right.incident, right.position)
    }
}
