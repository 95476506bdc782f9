// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
package import Register

/// Writes the whole register as interchange lines, in the format's order and in memory that does not grow with it.
package struct InterchangeExport: Sendable {
    private let store: any IncidentStore
    /// Whether entry ids and printed lines of outside lists are left out, as a public export must.
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
        let order = try await order(includes: includes)
        for number in order {
            guard let stored = try await store.current(number: number) else { continue }
            var incident = try Incident.read(document: stored.document).incident
            if isPublic { incident.withholdListEntries() }
            var line = incident.interchangeLine
            line.append(0x0A)
            try write(line)
        }
        return order.count
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

extension Incident {
    /// Takes out what may not be public of matches with outside lists.
    fileprivate mutating func withholdListEntries() {
        for victim in victims.indices {
            for match in victims[victim].listMatches.indices {
                victims[victim].listMatches[match].entryID = nil
                victims[victim].listMatches[match].text = nil
            }
        }
    }
}
