// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
import GRDBSQLite
import Register

/// Appends revisions within one transaction: the log, then everything derived.
struct RevisionWriter {
    private let insertIncident: SQLStatement
    private let advanceIncident: SQLStatement
    private let currentState: SQLStatement
    private let insertRevision: SQLStatement
    private let insertImported: SQLStatement
    private let projections: ProjectionWriter
    private var lastNumber: Int32
    private var lastPosition: Int64

    init(_ database: Database) throws {
        insertIncident = try SQLStatement(RevisionQueries.insertIncident, on: database)
        advanceIncident = try SQLStatement(RevisionQueries.advanceIncident, on: database)
        currentState = try SQLStatement(RevisionQueries.currentState, on: database)
        insertRevision = try SQLStatement(RevisionQueries.insertRevision, on: database)
        insertImported = try SQLStatement(ImportRunQueries.insertRevision, on: database)
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
        if let run = revision.importRun {
            try insertImported.run { binding in
                binding.add(run.value)
                binding.add(position)
            }
        }
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
        guard let (number, current) = try state(of: id), current == follows else {
            throw try conflict(id, expected: follows)
        }
        try advanceIncident.run { binding in
            binding.add(follows + 1)
            binding.add(position)
            binding.add(number)
        }
        return number
    }

    /// The number and the current revision of an incident; nil where there is none.
    private func state(of id: Incident.ID) throws -> (number: Int32, revision: Int)? {
        try currentState.first {
            $0.add(id.uuid)
        } _: { columns in
            (columns.int32(), columns.int())
        }
    }

    private func conflict(_ id: Incident.ID, expected: Int) throws -> RegisterError {
        .conflict(id, expected: expected, actual: try state(of: id)?.revision ?? 0)
    }
}
