// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Why a revision was made.
package enum RevisionKind: String, Sendable, CaseIterable {
    case imported = "import"
    case generated = "generate"
    case edited = "edit"
    /// A person accepted that a military's declaration speaks of the incident, or took that back.
    case decided = "decision"
    /// What was wrong is put right.
    case corrected = "correction"
    /// Something is taken away for the sake of a person.
    case redacted = "redaction"
    /// An import was taken back.
    case undone = "undo"
}

/// Which record of which outside format a revision was read from.
package struct RevisionOrigin: Hashable, Sendable {
    /// The format's name, as `Origin.format`.
    package var format: String
    /// The record's name within its archive (host and record number, or address); nil where the input has none.
    package var record: String?
    /// The digest of the file's bytes; nil where unknown.
    package var digest: String?
    /// When the record says that it was last updated; nil where it does not say.
    package var lastUpdated: CalendarDay?

    package init(format: String, record: String?, digest: String?, lastUpdated: CalendarDay?) {
        self.format = format
        self.record = record
        self.digest = digest
        self.lastUpdated = lastUpdated
    }
}

/// A revision that is to be appended.
package struct NewRevision: Sendable {
    package var incidentID: Incident.ID
    /// The number of the revision that this one follows; 0 for a new incident.
    package var follows: Int
    package var recordedAt: Timestamp
    package var author: String
    package var kind: RevisionKind
    package var reason: String
    /// Canonical JSON.
    package var document: [UInt8]
    /// SHA-256 of the document, 32 bytes.
    package var digest: [UInt8]
    /// The fields whose values this revision's origin supplied.
    package var supplied: FieldSet
    package var origin: RevisionOrigin?
    package var projection: IncidentProjection
    /// The import that it comes with; nil where it comes with none.
    package var importRun: ImportRunNumber?

    package init(
        incidentID: Incident.ID,
        follows: Int,
        recordedAt: Timestamp,
        author: String,
        kind: RevisionKind,
        reason: String,
        document: [UInt8],
        digest: [UInt8],
        supplied: FieldSet,
        origin: RevisionOrigin?,
        projection: IncidentProjection
    ) {
        self.incidentID = incidentID
        self.follows = follows
        self.recordedAt = recordedAt
        self.author = author
        self.kind = kind
        self.reason = reason
        self.document = document
        self.digest = digest
        self.supplied = supplied
        self.origin = origin
        self.projection = projection
    }
}

/// A kept revision without its document.
package struct RevisionHeader: Hashable, Sendable {
    package var incidentID: Incident.ID
    /// From 1.
    package var number: Int
    package var recordedAt: Timestamp
    package var author: String
    package var kind: RevisionKind
    package var reason: String
    package var digest: [UInt8]
    package var supplied: FieldSet
    package var origin: RevisionOrigin?

    package init(
        incidentID: Incident.ID,
        number: Int,
        recordedAt: Timestamp,
        author: String,
        kind: RevisionKind,
        reason: String,
        digest: [UInt8],
        supplied: FieldSet,
        origin: RevisionOrigin?
    ) {
        self.incidentID = incidentID
        self.number = number
        self.recordedAt = recordedAt
        self.author = author
        self.kind = kind
        self.reason = reason
        self.digest = digest
        self.supplied = supplied
        self.origin = origin
    }
}

/// A kept revision with its document.
package struct StoredRevision: Hashable, Sendable {
    package var header: RevisionHeader
    /// The incident's number within this register: small, dense, never reused.
    package var incidentNumber: IncidentNumber
    /// Canonical JSON, as it was sealed.
    package var document: [UInt8]

    package init(header: RevisionHeader, incidentNumber: IncidentNumber, document: [UInt8]) {
        self.header = header
        self.incidentNumber = incidentNumber
        self.document = document
    }
}

/// The number of an incident within one register: from 1, never reused.
package struct IncidentNumber: Hashable, Comparable, Sendable {
    package let value: Int32

    package init(_ value: Int32) {
        self.value = value
    }

    package static func < (left: IncidentNumber, right: IncidentNumber) -> Bool { left.value < right.value }
}
