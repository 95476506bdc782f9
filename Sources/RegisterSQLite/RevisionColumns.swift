// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

extension SQLBinding {
    /// Binds a revision in the order of `RevisionQueries.insertRevision`.
    mutating func add(_ revision: borrowing NewRevision, position: Int64, incident: Int32) {
        add(position)
        add(incident)
        add(revision.follows + 1)
        add(revision.recordedAt.milliseconds)
        add(revision.author)
        add(revision.kind.rawValue)
        add(revision.reason)
        add(revision.digest)
        add(Int64(bitPattern: revision.supplied.low))
        add(Int64(bitPattern: revision.supplied.high))
        add(revision.origin?.format)
        add(revision.origin?.record)
        add(revision.origin?.digest)
        add(revision.origin?.lastUpdated?.dayNumber)
        add(revision.document)
    }
}

extension SQLColumns {
    /// Reads the columns of a header.
    mutating func revisionHeader() throws -> RevisionHeader {
        guard let id = uuid() else { throw RegisterError.damaged(reason: "an incident has no identifier") }
        let incidentID = Incident.ID(id)
        let number = int()
        let recordedAt = Timestamp(milliseconds: int64())
        let author = text()
        let kind = text()
        guard let known = RevisionKind(rawValue: kind) else {
            throw RegisterError.damaged(reason: "revision \(number) of incident \(incidentID) is of the kind '\(kind)'")
        }
        return RevisionHeader(
            incidentID: incidentID,
            number: number,
            recordedAt: recordedAt,
            author: author,
            kind: known,
            reason: text(),
            digest: bytes(),
            supplied: FieldSet(low: UInt64(bitPattern: int64()), high: UInt64(bitPattern: int64())),
            origin: origin()
        )
    }

    private mutating func origin() -> RevisionOrigin? {
        let format = textOrNil()
        let record = textOrNil()
        let digest = textOrNil()
        let lastUpdated = intOrNil().flatMap { CalendarDay(dayNumber: $0) }
        return format.map { RevisionOrigin(format: $0, record: record, digest: digest, lastUpdated: lastUpdated) }
    }

    /// Reads a header, the incident's number and the document.
    mutating func storedRevision() throws -> StoredRevision {
        let header = try revisionHeader()
        return StoredRevision(header: header, incidentNumber: IncidentNumber(int32()), document: bytes())
    }
}
