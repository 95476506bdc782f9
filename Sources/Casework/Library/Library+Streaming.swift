// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
package import Register

extension Library {
    /// Every incident of a query in the query's order, to be read a batch at a time; its page does not matter.
    package func batches(_ query: IncidentQuery, on plane: Plane) async throws -> IncidentBatches {
        let (snapshot, selection) = try await selection(query, on: plane)
        let numbers = snapshot.numbers(of: selection, by: query.order)
        return IncidentBatches(library: self, snapshot: snapshot, numbers: numbers)
    }

    /// One page of the incidents of a query, those first that the register recorded last, with when it did.
    package func changes(_ query: IncidentQuery, on plane: Plane) async throws -> IncidentChanges {
        let order = IncidentOrder(.recorded)
        let (snapshot, selection) = try await selection(query, on: plane)
        let first = (query.page - 1) * query.pageSize
        let numbers = snapshot.numbers(of: selection, by: order, from: first, limit: query.pageSize)
        let stored = try await store.current(numbers: numbers.map { IncidentNumber($0) })
        return IncidentChanges(
            total: selection.count,
            incidents: try await listed(numbers[...], in: snapshot).compactMap { listed in
                stored[listed.number].map { IncidentChanges.Change(incident: listed, header: $0.header) }
            }
        )
    }

    /// The rows and cards of some incidents.
    fileprivate func listed(
        _ numbers: ArraySlice<Int32>,
        in snapshot: CatalogueSnapshot
    ) async throws -> [ListedIncident] {
        let cards = try await store.cards(numbers.map { IncidentNumber($0) })
        return numbers.compactMap { value in
            guard let entry = snapshot.entry(value) else { return nil }
            let number = IncidentNumber(value)
            return ListedIncident(
                number: number,
                id: entry.id,
                summary: entry.summary,
                card: cards[number] ?? IncidentCard(),
                snippets: []
            )
        }
    }
}

/// The incidents of a query in batches that are read one by one: four bytes of each are held, and nothing else.
package struct IncidentBatches: Sendable {
    /// How many incidents are read at a time.
    private static let size = 200

    private let library: Library
    private let snapshot: CatalogueSnapshot
    /// The incidents in the query's order.
    package let numbers: [Int32]

    fileprivate init(library: Library, snapshot: CatalogueSnapshot, numbers: [Int32]) {
        self.library = library
        self.snapshot = snapshot
        self.numbers = numbers
    }

    /// How many incidents there are in all batches.
    package var incidents: Int { numbers.count }

    /// How many batches there are; they are known by the numbers below.
    package var count: Int { (numbers.count + Self.size - 1) / Self.size }

    /// What lists show of the incidents of a batch, as it was when the query was answered.
    package func listed(_ batch: Int) async throws -> [ListedIncident] {
        try await library.listed(part(batch), in: snapshot)
    }

    /// The current revisions of the incidents of a batch.
    ///
    /// One may be newer than the selection: whoever shows it asks it whether it may be shown.
    package func documents(_ batch: Int) async throws -> [StoredRevision] {
        let part = part(batch).map { IncidentNumber($0) }
        let stored = try await library.store.current(numbers: part)
        return part.compactMap { stored[$0] }
    }

    private func part(_ batch: Int) -> ArraySlice<Int32> { numbers.dropFirst(batch * Self.size).prefix(Self.size) }
}

/// One page of the incidents that a register recorded last.
package struct IncidentChanges: Sendable {
    /// An incident with its current revision.
    package struct Change: Sendable {
        package let incident: ListedIncident
        package let header: RevisionHeader
    }

    /// How many incidents the query asks for, on all pages.
    package let total: Int
    package let incidents: [Change]
}
