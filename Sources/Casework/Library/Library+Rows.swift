// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
import Register

extension Library {
    /// These incidents with their cards, in the order given; those that the plane may not see are left out.
    package func rows(_ numbers: [Int32], plane: Plane) async throws -> [ListedIncident] {
        let snapshot = snapshot
        let cards = try await records.store.cards(numbers.map { IncidentNumber($0) })
        return numbers.compactMap { number in
            guard let entry = snapshot.entry(number),
                plane == .staff || entry.summary.visibility == .published
            else { return nil }
            return ListedIncident(
                number: IncidentNumber(number),
                id: entry.id,
                summary: entry.summary,
                card: cards[IncidentNumber(number)] ?? IncidentCard(),
                snippets: []
            )
        }
    }
}
