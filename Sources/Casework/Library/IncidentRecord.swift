// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// One incident as the register holds it, decoded.
package struct IncidentRecord: Sendable {
    package let incident: Incident
    package let header: RevisionHeader
    package let number: IncidentNumber

    /// What readers may see of it; nil where it is not published.
    package let published: PublicIncident?

    package init(_ stored: StoredRevision) throws {
        try self.init(stored, DecodedRecords(bound: 0))
    }

    /// A record that may have been decoded already.
    init(_ stored: StoredRevision, _ known: DecodedRecords) throws {
        let decoded = try known.decoded(stored)
        incident = decoded.incident
        published = decoded.published
        header = stored.header
        number = stored.incidentNumber
    }
}

/// One revision with what it changed.
package struct RevisionChange: Sendable {
    package let header: RevisionHeader
    /// Against the revision before; everything that is known in the first.
    package let differences: [FieldDifference]

    package init(header: RevisionHeader, differences: [FieldDifference]) {
        self.header = header
        self.differences = differences
    }
}

/// What a code leads to.
package enum CodeLookup: Sendable {
    /// One incident bears the code now.
    case current(IncidentRecord)
    /// No incident bears it now; one bore it formerly, under this writing of the code.
    case formerly(IncidentRecord, code: String)
    /// Several incidents claim it: those that bear it now, else those that bore it.
    case several([IncidentRecord], areCurrent: Bool)
    /// Nobody bears it; codes that begin alike.
    case none(suggestions: [String])
}
