// SPDX-License-Identifier: Apache-2.0

/// Everything that is derived from a document: thrown away and rebuilt by a reindex with the same result.
package struct IncidentProjection: Hashable, Sendable {
    package let summary: IncidentSummary
    package let card: IncidentCard
    package let codes: [String]
    package let previousCodes: [String]
    /// The search text of each field, normalised; fields without text are missing.
    package let searchText: [SearchField: String]
    /// The keys of the addresses of sources, each once, ascending.
    package let sourceAddresses: [Int64]
    /// What statements, sources and media are listed by.
    package let parts: IncidentParts
    /// The victims in the order of lists.
    package let victims: [VictimRow]
    /// What each of them is found by.
    package let victimKeys: [VictimKeys]
    /// The keys of the names of people, each once, ascending.
    package let personNames: [Int64]

    /// Derives all from one incident; `normalise` gives the search key of a text (N1).
    package init(of incident: Incident, normalise: (String) -> String) {
        summary = IncidentSummary(of: incident)
        card = IncidentCard(of: incident)
        codes = incident.codes
        previousCodes = incident.previousCodes
        searchText = SearchText(of: incident).texts.mapValues { texts in
            texts.map(normalise).joined(separator: "\n")
        }
        sourceAddresses = SourceAddress.keys(of: incident)
        parts = IncidentParts(of: incident)
        let people = VictimRow.rows(of: incident)
        victims = people.map(\.row)
        victimKeys = people.map { VictimKeys($0.row, of: $0.victim, normalise: normalise) }
        personNames = PersonName.keys(of: incident, normalise: normalise)
    }
}
