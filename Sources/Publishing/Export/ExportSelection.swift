// SPDX-License-Identifier: Apache-2.0

package import Register

/// The incidents of an export in the order of the interchange format, to be read a batch at a time.
package struct ExportSelection: Sendable {
    /// How many documents are read at a time.
    private static let size = 200

    private let store: any IncidentStore
    private let numbers: [IncidentNumber]

    /// Every incident, in the order of the first code, then of the id.
    ///
    /// With `isPublic` those that are published; where `includes` is given, only those that it takes.
    ///
    /// - Throws: Errors of the store.
    package init(
        of store: any IncidentStore,
        isPublic: Bool,
        includes: (@Sendable (IncidentNumber) -> Bool)? = nil
    ) async throws {
        let all = try await store.numbersByCode(onlyPublished: isPublic)
        self.init(includes.map { all.filter($0) } ?? all, of: store)
    }

    /// These incidents in this order.
    package init(_ numbers: [IncidentNumber], of store: any IncidentStore) {
        self.store = store
        self.numbers = numbers
    }

    package var count: Int { numbers.count }

    /// How many batches there are; they are known by the numbers below.
    package var batches: Int { (numbers.count + Self.size - 1) / Self.size }

    /// The current revisions of the incidents of a batch, in their order.
    package func documents(_ batch: Int) async throws -> [StoredRevision] {
        let part = Array(numbers.dropFirst(batch * Self.size).prefix(Self.size))
        let stored = try await store.current(numbers: part)
        return part.compactMap { stored[$0] }
    }
}
