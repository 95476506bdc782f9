// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import FoundationEssentials
package import Register

/// The incidents of an export in the order of the interchange format, to be read a batch at a time.
package struct ExportSelection: Sendable {
    /// How many documents are read at a time.
    private static let size = 200

    private let store: any IncidentStore
    private let numbers: [Int32]

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
        let collector = OrderCollector()
        _ = try await store.summaries(changedAfter: 0) { rows in
            await collector.add(
                rows.filter { row in
                    (includes?(row.number) ?? true) && (!isPublic || row.summary.visibility == .published)
                }
            )
        }
        self.store = store
        numbers = await collector.sorted()
    }

    /// These incidents in this order.
    package init(_ numbers: [Int32], of store: any IncidentStore) {
        self.store = store
        self.numbers = numbers
    }

    package var count: Int { numbers.count }

    /// How many batches there are; they are known by the numbers below.
    package var batches: Int { (numbers.count + Self.size - 1) / Self.size }

    /// The current revisions of the incidents of a batch, in their order.
    package func documents(_ batch: Int) async throws -> [StoredRevision] {
        let part = numbers.dropFirst(batch * Self.size).prefix(Self.size).map { IncidentNumber($0) }
        let stored = try await store.current(numbers: part)
        return part.compactMap { stored[$0] }
    }
}

/// Guards the sort keys while rows stream in.
private actor OrderCollector {
    private struct Key {
        let letters: String
        let number: UInt64
        let suffix: String
        let id: UUID
        let incident: Int32
    }

    private var keys: [Key] = []

    func add(_ rows: [SummaryRow]) {
        for row in rows {
            let code = CodeSortKey(row.summary.displayCode.prefix { $0 != " " })
            keys.append(
                Key(
                    letters: code.letters,
                    number: code.number,
                    suffix: code.suffix,
                    id: row.incidentID.uuid,
                    incident: row.number.value
                )
            )
        }
    }

    func sorted() -> [Int32] {
        keys.sort { left, right in
            if left.letters.isEmpty != right.letters.isEmpty { return right.letters.isEmpty }
            if left.letters != right.letters { return left.letters < right.letters }
            if left.number != right.number { return left.number < right.number }
            if left.suffix != right.suffix { return left.suffix < right.suffix }
            return left.id < right.id
        }
        defer { keys = [] }
        return keys.map(\.incident)
    }
}
