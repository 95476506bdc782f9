// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister {
    /// Documents that are in memory at once while streaming.
    private static let documentBatch = 128

    package func summaries(
        changedAfter position: Int64,
        _ body: @Sendable (_ rows: [SummaryRow]) async throws -> Void
    ) async throws -> Int64 {
        let kind = DerivedRows(
            after: DerivedQueries.summariesAfter,
            byNumber: DerivedQueries.summaryByNumber,
            number: \.number,
            read: { try $0.summaryRow() }
        )
        return try await follow(kind, changedAfter: position, body)
    }

    package func forEachCurrent(_ body: @Sendable (StoredRevision) async throws -> Void) async throws {
        try await forEachRevision(body) { database, last in try Self.currentRevisions(database, after: last) }
    }

    package func forEachRevision(
        asOf time: Timestamp,
        _ body: @Sendable (StoredRevision) async throws -> Void
    ) async throws {
        try await forEachRevision(body) { database, last in
            try SQLStatement(RevisionQueries.asOfAfter, on: database).all { binding in
                binding.add(time.milliseconds)
                binding.add(last)
                binding.add(Self.documentBatch)
            } _: { columns in
                try columns.storedRevision()
            }
        }
    }

    /// Gives one revision an incident, in the order of their numbers; `batch` reads those after a number.
    private func forEachRevision(
        _ body: @Sendable (StoredRevision) async throws -> Void,
        in batch: @escaping @Sendable (Database, _ last: Int32) throws -> [StoredRevision]
    ) async throws {
        var last: Int32 = 0
        while true {
            let after = last
            let revisions = try await reading { database in try batch(database, after) }
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
        try await forEachBatch(of: positions, size: Self.documentBatch, RevisionQueries.byPosition) {
            position,
            statement in
            try statement.first({ $0.add(position) }, { try $0.storedRevision() })
        } _: { revisions in
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
