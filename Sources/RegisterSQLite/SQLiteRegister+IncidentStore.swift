// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister: IncidentStore {
    @discardableResult
    package func append(_ revisions: [NewRevision]) async throws(RegisterError) -> [IncidentNumber] {
        guard !revisions.isEmpty else { return [] }
        return try await writing { database in
            var writer = try RevisionWriter(database)
            var numbers: [IncidentNumber] = []
            numbers.reserveCapacity(revisions.count)
            for revision in revisions { numbers.append(try writer.append(revision)) }
            return numbers
        }
    }

    // MARK: - Documents

    package func current(_ id: Incident.ID) async throws(RegisterError) -> StoredRevision? {
        try await firstRevision(RevisionQueries.current) { $0.add(id.uuid) }
    }

    package func current(number: IncidentNumber) async throws(RegisterError) -> StoredRevision? {
        try await firstRevision(RevisionQueries.currentByNumber) { $0.add(number.value) }
    }

    package func current(
        numbers: [IncidentNumber]
    ) async throws(RegisterError) -> [IncidentNumber: StoredRevision] {
        try await reading { database in
            let statement = try SQLStatement(RevisionQueries.currentByNumber, on: database)
            var revisions: [IncidentNumber: StoredRevision] = [:]
            revisions.reserveCapacity(numbers.count)
            for number in numbers {
                revisions[number] = try statement.first {
                    $0.add(number.value)
                } _: { columns in
                    try columns.storedRevision()
                }
            }
            return revisions
        }
    }

    package func revision(_ number: Int, of id: Incident.ID) async throws(RegisterError) -> StoredRevision? {
        try await firstRevision(RevisionQueries.byNumber) { binding in
            binding.add(id.uuid)
            binding.add(number)
        }
    }

    package func revision(
        of id: Incident.ID,
        asOf time: Timestamp
    ) async throws(RegisterError) -> StoredRevision? {
        try await firstRevision(RevisionQueries.asOf) { binding in
            binding.add(id.uuid)
            binding.add(time.milliseconds)
        }
    }

    private func firstRevision(
        _ sql: String,
        _ bind: @escaping @Sendable (inout SQLBinding) -> Void
    ) async throws(RegisterError) -> StoredRevision? {
        try await reading { database in
            try SQLStatement(sql, on: database).first(bind) { columns in try columns.storedRevision() }
        }
    }

    package func history(of id: Incident.ID) async throws(RegisterError) -> [RevisionHeader] {
        try await reading { database in try SQLiteRecordReading(database: database).history(of: id) }
    }

    package func incidents(fromRecord record: String) async throws(RegisterError) -> [Incident.ID] {
        try await reading { database in try SQLiteRecordReading(database: database).incidents(fromRecord: record) }
    }

    // MARK: - Size

    package func logPosition() async throws(RegisterError) -> Int64 {
        try await reading { database in
            try SQLStatement(RevisionQueries.lastPosition, on: database).first { $0.int64() } ?? 0
        }
    }

    package func counts() async throws(RegisterError) -> RegisterCounts {
        try await reading { database in
            try SQLStatement(RevisionQueries.counts, on: database).first { columns in
                RegisterCounts(incidents: columns.int(), revisions: columns.int())
            } ?? RegisterCounts(incidents: 0, revisions: 0)
        }
    }
}
