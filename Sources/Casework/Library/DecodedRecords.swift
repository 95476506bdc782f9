// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Synchronization

/// Records that were decoded lately: lists, pages in other languages and histories read the same documents again.
///
/// Bounded by bytes. A document that was rewritten, as redactions do, is another one: each is compared before it counts as known.
package final class DecodedRecords: Sendable {
    /// Enough for the records that readers come to one after the other.
    package static let fewBytes = 8 << 20
    /// Enough for some thousand records, for whoever goes over all of them several times.
    package static let manyBytes = 96 << 20

    /// A version of an incident, decoded.
    struct Decoded: Sendable {
        fileprivate let document: [UInt8]
        let incident: Incident
        /// What readers may see of it; nil where it is not published.
        let published: PublicIncident?
    }

    private struct Key: Hashable {
        let number: IncidentNumber
        let revision: Int
    }

    /// Decoded, a record takes about so many times the bytes of its document.
    private static let expansion = 8

    /// The lock guards what is kept: several readers ask at once.
    private let recent: Mutex<RecentlyUsed<Key, Decoded>>

    /// Keeps records of about so many bytes together.
    init(bound: Int = fewBytes) {
        recent = Mutex(RecentlyUsed(bound: bound))
    }

    /// The incident of a stored version.
    ///
    /// - Throws: What decoding a document throws.
    func decoded(_ stored: StoredRevision) throws -> Decoded {
        let key = Key(number: stored.incidentNumber, revision: stored.header.number)
        if let known = recent.withLock({ $0.value(for: key) }), known.document == stored.document { return known }
        let incident = try Incident.read(document: stored.document).incident
        let decoded = Decoded(document: stored.document, incident: incident, published: PublicIncident(incident))
        recent.withLock { $0.insert(decoded, for: key, cost: 256 + stored.document.count * Self.expansion) }
        return decoded
    }
}
