// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Synchronization

/// What parts are listed by, read from the store when somebody first asks, and followed from then on.
///
/// An actor: it guards the tables, and that many who ask at once do not each read them.
actor PartTables {
    private let store: any IncidentStore
    private var tables = IncidentPart.allCases.map { PartTable($0) }
    /// Up to where in the revision log the tables are complete; nil before they were read.
    private var position: Int64?
    private var isReading = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(store: any IncidentStore) {
        self.store = store
    }

    /// The table of one kind, complete up to a position of the log or beyond.
    func table(of kind: IncidentPart, upTo wanted: Int64) async throws -> PartTable {
        await enter()
        defer { leave() }
        if position.map({ $0 < wanted }) ?? true {
            let taken = Mutex(tables)
            let end = try await store.parts(changedAfter: position ?? 0) { rows in
                taken.withLock { tables in
                    for place in tables.indices {
                        let kind = tables[place].kind
                        tables[place].replace(rows.map { (number: $0.number.value, rows: $0.parts[kind]) })
                    }
                }
            }
            tables = taken.withLock { $0 }
            position = max(position ?? 0, end)
        }
        return tables.first { $0.kind == kind } ?? PartTable(kind)
    }

    private func enter() async {
        guard isReading else {
            isReading = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty { isReading = false } else { waiting.removeFirst().resume() }
    }
}
