// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
import Names
import Register

extension Library {
    /// The incidents of a query with the passages of its words, from behind a cursor on; its page does not matter.
    package func found(
        _ query: IncidentQuery,
        after cursor: OrderCursor?,
        plane: Plane
    ) async throws -> (total: Int, rows: [ListedIncident], next: OrderCursor?) {
        let (snapshot, selection) = try await selection(query, on: plane)
        let rest = snapshot.following(cursor, in: snapshot.numbers(of: selection, by: query.order))
        let page = rest.prefix(query.pageSize)
        let terms = SearchKey.terms(of: query.text)
        let snippets = try await snippets(of: page.map { IncidentNumber($0) }, terms: terms, in: query.fields)
        let rows = try await rows(Array(page), plane: plane).map { row in
            ListedIncident(
                number: row.number,
                id: row.id,
                summary: row.summary,
                card: row.card,
                snippets: snippets[row.number] ?? []
            )
        }
        let last = rest.count > page.count ? page.last : nil
        return (selection.count, rows, last.flatMap { snapshot.cursor(behind: $0, by: query.order) })
    }

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
