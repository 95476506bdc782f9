// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister {
    /// Rows that are read at once while streaming: about a kilobyte each while they are under way.
    private static let summaryBatch = 1_024
    private static let documentBatch = 128

    package func summaries(
        changedAfter position: Int64,
        _ body: @Sendable (_ rows: [SummaryRow]) async throws -> Void
    ) async throws -> Int64 {
        let complete = try await logPosition()
        if position <= 0 {
            try await allSummaries(body)
            // Pages of the summaries are not asked for again: their memory is the readers'.
            database.releaseReadMemory()
        } else if position < complete {
            try await changedSummaries(after: position, upTo: complete, body)
        }
        return complete
    }

    /// The next rows are read while those before are taken in.
    private func allSummaries(_ body: @Sendable (_ rows: [SummaryRow]) async throws -> Void) async throws {
        var rows = try await summaries(after: 0)
        while let number = rows.last?.number {
            async let next = summaries(after: number.value)
            try await body(rows)
            rows = try await next
        }
    }

    private func summaries(after last: Int32) async throws -> [SummaryRow] {
        try await reading { database in
            var rows: [SummaryRow] = []
            rows.reserveCapacity(Self.summaryBatch)
            try SQLStatement(DerivedQueries.summariesAfter, on: database).forEach { binding in
                binding.add(last)
                binding.add(Self.summaryBatch)
            } _: { columns in
                rows.append(try columns.summaryRow())
            }
            return rows
        }
    }

    private func changedSummaries(
        after position: Int64,
        upTo complete: Int64,
        _ body: @Sendable (_ rows: [SummaryRow]) async throws -> Void
    ) async throws {
        let changed = try await reading { database in
            try SQLStatement(RevisionQueries.changedBetween, on: database).all { binding in
                binding.add(position)
                binding.add(complete)
            } _: { columns in
                columns.int32()
            }
        }
        for start in stride(from: 0, to: changed.count, by: Self.summaryBatch) {
            let numbers = changed[start..<min(start + Self.summaryBatch, changed.count)]
            let rows = try await reading { database in
                let statement = try SQLStatement(DerivedQueries.summaryByNumber, on: database)
                return try numbers.compactMap { number in
                    try statement.first {
                        $0.add(number)
                    } _: { columns in
                        try columns.summaryRow()
                    }
                }
            }
            try await body(rows)
        }
    }

    package func forEachCurrent(_ body: @Sendable (StoredRevision) async throws -> Void) async throws {
        var last: Int32 = 0
        while true {
            let after = last
            let revisions = try await reading { database in try Self.currentRevisions(database, after: after) }
            guard let number = revisions.last?.incidentNumber else { return }
            last = number.value
            for revision in revisions { try await body(revision) }
        }
    }

    package func forEachRevision(
        asOf time: Timestamp,
        _ body: @Sendable (StoredRevision) async throws -> Void
    ) async throws {
        var last: Int32 = 0
        while true {
            let after = last
            let revisions = try await reading { database in
                try SQLStatement(RevisionQueries.asOfAfter, on: database).all { binding in
                    binding.add(time.milliseconds)
                    binding.add(after)
                    binding.add(Self.documentBatch)
                } _: { columns in
                    try columns.storedRevision()
                }
            }
            guard let number = revisions.last?.incidentNumber else { return }
            last = number.value
            for revision in revisions { try await body(revision) }
        }
    }

    package func forEachRevision(
        recordedUntil time: Timestamp?,
        _ body: @Sendable (StoredRevision) async throws -> Void
    ) async throws {
        let positions = try await reading { database in
            try SQLStatement(RevisionQueries.positionsByTime, on: database).all {
                $0.add(time?.milliseconds ?? .max)
            } _: { columns in
                columns.int64()
            }
        }
        for start in stride(from: 0, to: positions.count, by: Int(Self.documentBatch)) {
            let batch = positions[start..<min(start + Int(Self.documentBatch), positions.count)]
            let revisions = try await reading { database in
                let statement = try SQLStatement(RevisionQueries.byPosition, on: database)
                return try batch.compactMap { position in
                    try statement.first {
                        $0.add(position)
                    } _: { columns in
                        try columns.storedRevision()
                    }
                }
            }
            for revision in revisions { try await body(revision) }
        }
    }

    private static func currentRevisions(_ database: Database, after number: Int32) throws -> [StoredRevision] {
        try SQLStatement(RevisionQueries.currentAfter, on: database).all { binding in
            binding.add(number)
            binding.add(documentBatch)
        } _: { columns in
            try columns.storedRevision()
        }
    }

    package func reindex(
        _ derive: @escaping @Sendable (StoredRevision) throws -> IncidentProjection,
        progress: @escaping @Sendable (_ done: Int) -> Void
    ) async throws -> Int {
        let failure = FirstFailure()
        do {
            return try await writing { database in
                try Self.rebuild(database, failure: failure, derive, progress)
            }
        } catch {
            throw failure.error ?? error
        }
    }

    /// Rebuilds in the caller's transaction, a batch of documents in memory at a time.
    private static func rebuild(
        _ database: Database,
        failure: FirstFailure,
        _ derive: (StoredRevision) throws -> IncidentProjection,
        _ progress: (_ done: Int) -> Void
    ) throws -> Int {
        for sql in DerivedQueries.emptyAll { try database.execute(sql: sql) }
        let writer = try ProjectionWriter(database)
        var done = 0
        var last: Int32 = 0
        while true {
            let revisions = try currentRevisions(database, after: last)
            guard let number = revisions.last?.incidentNumber else { return done }
            last = number.value
            for revision in revisions {
                let projection = try failure.noting { try derive(revision) }
                try writer.write(projection, of: revision.incidentNumber.value, isNew: true)
            }
            done += revisions.count
            progress(done)
        }
    }
}
