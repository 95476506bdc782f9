// SPDX-License-Identifier: Apache-2.0

package import Casework
package import CivilianHarm
package import Register

/// A version of one published incident.
package struct PublicRecord: Sendable {
    package let incident: PublicIncident
    /// The incident's number within the register.
    package let number: IncidentNumber
    /// The number of the version, from 1.
    package let revision: Int
    package let recordedAt: Timestamp

    package init(incident: PublicIncident, number: IncidentNumber, revision: Int, recordedAt: Timestamp) {
        self.incident = incident
        self.number = number
        self.revision = revision
        self.recordedAt = recordedAt
    }
}

/// That a version was published, and since when it is kept.
package struct PublicVersion: Hashable, Sendable {
    /// From 1; the numbers of versions that were not published are missing.
    package let number: Int
    package let recordedAt: Timestamp

    package init(number: Int, recordedAt: Timestamp) {
        self.number = number
        self.recordedAt = recordedAt
    }
}

/// A published incident that may belong together with another.
package struct PublicRelated: Sendable {
    package let row: PublicRow
    /// At least one.
    package let reasons: [RelationReason]

    package init(row: PublicRow, reasons: [RelationReason]) {
        self.row = row
        self.reasons = reasons
    }
}

/// What a code leads to among the published incidents.
package enum PublicLookup: Sendable {
    /// One incident bears the code now.
    case current(PublicRecord)
    /// One incident bore it formerly; the code is as that record writes it.
    case formerly(PublicRecord, code: String)
    /// Several incidents claim it.
    case several([PublicRecord])
    /// Nobody bears it; codes that begin alike.
    case none(suggestions: [String])
}
