// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

/// What the store holds of the drafts that come next, read in one go: the way to its threads and back costs more than a look-up.
///
/// It holds as long as nothing is written.
struct KnownRecords: Sendable {
    private var byRecord: [String: [Incident.ID]] = [:]
    private var byCode: [String: [CodeClaim]] = [:]
    private var current: [Incident.ID: StoredRevision?] = [:]
    private var histories: [Incident.ID: [RevisionHeader]] = [:]

    /// Nothing is known: everything is asked of the store.
    init() {}

    /// Looks up everything that tells which incidents the drafts are, and these.
    init(of drafts: [IncidentDraft], in store: any IncidentStore) async throws {
        let wanted = drafts.map { draft in
            (record: draft.revisionOrigin.record, codes: draft.incident.codes, id: draft.incident.id)
        }
        self = try await store.lookUp { reading in
            var known = KnownRecords()
            for (record, codes, id) in wanted {
                var ids = id == .none ? [] : [id]
                if let record {
                    let found = try reading.incidents(fromRecord: record)
                    known.byRecord[record] = found
                    ids += found.prefix(1)
                }
                // Where the record is known, its codes are not asked for.
                for code in codes where ids.isEmpty {
                    let claims = try reading.claims(ofCode: code)
                    known.byCode[code] = claims
                    ids += claims.filter(\.isCurrent).map(\.incidentID)
                }
                for id in ids where known.current[id] == nil {
                    known.current[id] = .some(try reading.current(id))
                    known.histories[id] = try reading.history(of: id)
                }
            }
            return known
        }
    }

    func incidents(fromRecord record: String, in store: any IncidentStore) async throws -> [Incident.ID] {
        if let found = byRecord[record] { return found }
        return try await store.incidents(fromRecord: record)
    }

    func claims(ofCode code: String, in store: any IncidentStore) async throws -> [CodeClaim] {
        if let found = byCode[code] { return found }
        return try await store.claims(ofCode: code)
    }

    func current(_ id: Incident.ID, in store: any IncidentStore) async throws -> StoredRevision? {
        if let found = current[id] { return found }
        return try await store.current(id)
    }

    func history(of id: Incident.ID, in store: any IncidentStore) async throws -> [RevisionHeader] {
        if let found = histories[id] { return found }
        return try await store.history(of: id)
    }
}
