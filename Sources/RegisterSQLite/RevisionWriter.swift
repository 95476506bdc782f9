// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
import GRDBSQLite
import Register

/// Appends revisions within one transaction: the log, then everything derived.
struct RevisionWriter {
    private let insertIncident: SQLStatement
    private let advanceIncident: SQLStatement
    private let currentRevision: SQLStatement
    private let insertRevision: SQLStatement
    private let projections: ProjectionWriter
    private var lastNumber: Int32
    private var lastPosition: Int64

    init(_ database: Database) throws {
        insertIncident = try SQLStatement(RevisionQueries.insertIncident, on: database)
        advanceIncident = try SQLStatement(RevisionQueries.advanceIncident, on: database)
        currentRevision = try SQLStatement(RevisionQueries.currentRevision, on: database)
        insertRevision = try SQLStatement(RevisionQueries.insertRevision, on: database)
        projections = try ProjectionWriter(database)
        lastNumber = try SQLStatement(RevisionQueries.lastNumber, on: database).first { $0.int32() } ?? 0
        lastPosition = try SQLStatement(RevisionQueries.lastPosition, on: database).first { $0.int64() } ?? 0
    }

    /// Appends one revision and gives the incident's number.
    mutating func append(_ revision: borrowing NewRevision) throws -> IncidentNumber {
        let position = lastPosition + 1
        let isNew = revision.follows == 0
        let number = isNew ? try addIncident(revision, position) : try advance(revision, position)
        try insertRevision.run { $0.add(revision, position: position, incident: number) }
        try projections.write(revision.projection, of: number, isNew: isNew)
        lastPosition = position
        return IncidentNumber(number)
    }

    /// The unique identifier decides whether the incident is new: no look-up before.
    private mutating func addIncident(_ revision: borrowing NewRevision, _ position: Int64) throws -> Int32 {
        guard lastNumber < Int32.max else { throw RegisterError.damaged(reason: "no incident number is left") }
        let number = lastNumber + 1
        let id = revision.incidentID
        do {
            try insertIncident.run { binding in
                binding.add(number)
                binding.add(id.uuid)
                binding.add(position)
            }
        } catch let fault as SQLiteFault where fault.code == SQLiteFault.notUnique {
            throw try conflict(id, expected: 0)
        }
        lastNumber = number
        return number
    }

    private func advance(_ revision: borrowing NewRevision, _ position: Int64) throws -> Int32 {
        let (id, follows) = (revision.incidentID, revision.follows)
        let number = try advanceIncident.first { binding in
            binding.add(follows + 1)
            binding.add(position)
            binding.add(id.uuid)
            binding.add(follows)
        } _: { columns in
            columns.int32()
        }
        guard let number else { throw try conflict(id, expected: follows) }
        return number
    }

    private func conflict(_ id: Incident.ID, expected: Int) throws -> RegisterError {
        let actual = try currentRevision.first {
            $0.add(id.uuid)
        } _: {
            $0.int()
        }
        return .conflict(id, expected: expected, actual: actual ?? 0)
    }
}
