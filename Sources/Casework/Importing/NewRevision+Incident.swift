// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Names
package import Register

extension NewRevision {
    /// A revision of an incident with everything that is derived from it.
    package init(
        of incident: Incident,
        follows: Int,
        recordedAt: Timestamp,
        author: String,
        kind: RevisionKind,
        reason: String,
        supplied: FieldSet,
        origin: RevisionOrigin?
    ) {
        let document = incident.canonicalDocument
        self.init(
            incidentID: incident.id,
            follows: follows,
            recordedAt: recordedAt,
            author: author,
            kind: kind,
            reason: reason,
            document: document,
            digest: Digest.sha256(document),
            supplied: supplied,
            origin: origin,
            projection: IncidentProjection(of: incident, normalise: SearchKey.n1)
        )
    }

    /// The header that this revision will have.
    var header: RevisionHeader {
        RevisionHeader(
            incidentID: incidentID,
            number: follows + 1,
            recordedAt: recordedAt,
            author: author,
            kind: kind,
            reason: reason,
            digest: digest,
            supplied: supplied,
            origin: origin
        )
    }
}
