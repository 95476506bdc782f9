// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Names
package import Register

extension NewRevision {
    /// A revision of an incident with everything derived from it; the digest is a stand-in of the right length.
    package static func fixture(
        of incident: Incident = .fixture(),
        follows: Int = 0,
        recordedAt: Timestamp = Timestamp(milliseconds: 1_900_000_000_000),
        author: String = "recorder",
        kind: RevisionKind = .imported,
        reason: String = "read from a page",
        supplied: FieldSet = FieldSet(["codes", "placeNames"]),
        origin: RevisionOrigin? = nil
    ) -> NewRevision {
        let document = incident.canonicalDocument
        return NewRevision(
            incidentID: incident.id,
            follows: follows,
            recordedAt: recordedAt,
            author: author,
            kind: kind,
            reason: reason,
            document: document,
            digest: standInDigest(of: document),
            supplied: supplied,
            origin: origin,
            projection: IncidentProjection(of: incident, normalise: SearchKey.n1)
        )
    }

    /// 32 bytes that differ where documents differ.
    private static func standInDigest(of document: [UInt8]) -> [UInt8] {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in document { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return (0..<32).map { UInt8(truncatingIfNeeded: state >> UInt64($0 % 8 * 8)) &+ UInt8($0) }
    }
}
