// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
package import Register

/// Writes the whole register as interchange lines, in the format's order and in memory that does not grow with it.
package struct InterchangeExport: Sendable {
    private let store: any IncidentStore
    /// Whether only what readers may see is written.
    private let isPublic: Bool

    package init(store: any IncidentStore, isPublic: Bool) {
        self.store = store
        self.isPublic = isPublic
    }

    /// Gives each line with its line feed; a public export holds published records only.
    ///
    /// Where `includes` is given, only the incidents that it takes are written.
    ///
    /// - Returns: How many lines were given.
    /// - Throws: What `write` throws, and errors of the store.
    package func run(
        includes: (@Sendable (IncidentNumber) -> Bool)? = nil,
        _ write: ([UInt8]) throws -> Void
    ) async throws -> Int {
        var count = 0
        for number in try await order(includes: includes) {
            guard let stored = try await store.current(number: number) else { continue }
            let incident = try Incident.read(document: stored.document).incident
            if isPublic {
                guard let document = PublicForm.document(of: incident) else { continue }
                try write(ListFile.line(document))
            } else {
                try write(incident.interchangeLine + [0x0A])
            }
            count += 1
        }
        return count
    }

    /// The incidents in the order of the first code, then of the id.
    private func order(includes: (@Sendable (IncidentNumber) -> Bool)?) async throws -> [IncidentNumber] {
        let collector = OrderCollector()
        let isPublic = isPublic
        _ = try await store.summaries(changedAfter: 0) { rows in
            for row in rows where includes?(row.number) ?? true {
                if isPublic, row.summary.visibility != .published { continue }
                await collector.add(row)
            }
        }
        return await collector.sorted()
    }
}

/// Guards the sort keys while rows stream in.
private actor OrderCollector {
    private var keys: [(code: CodeSortKey, id: String, number: IncidentNumber)] = []

    func add(_ row: SummaryRow) {
        let first = row.summary.displayCode.prefix { $0 != " " }
        keys.append((CodeSortKey(first), row.incidentID.description, row.number))
    }

    func sorted() -> [IncidentNumber] {
        keys.sorted { ($0.code, $0.id) < ($1.code, $1.id) }.map(\.number)
    }
}
