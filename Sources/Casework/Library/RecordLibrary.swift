// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// Looks up single records, their state at a time, and their history.
package struct RecordLibrary: Sendable {
    package let store: any IncidentStore
    /// What all that read from this library share.
    let decoded: DecodedRecords

    package init(store: any IncidentStore) {
        self.init(store: store, decoded: DecodedRecords())
    }

    init(store: any IncidentStore, decoded: DecodedRecords) {
        self.store = store
        self.decoded = decoded
    }

    /// The current record; nil where there is no such incident.
    package func record(_ id: Incident.ID) async throws -> IncidentRecord? {
        try await store.current(id).map { try IncidentRecord($0, decoded) }
    }

    /// The record as it stood at a time; nil where it was not recorded yet.
    package func record(_ id: Incident.ID, asOf time: Timestamp) async throws -> IncidentRecord? {
        try await store.revision(of: id, asOf: time).map { try IncidentRecord($0, decoded) }
    }

    /// One revision of a record; nil where there is none of this number.
    package func record(_ id: Incident.ID, revision: Int) async throws -> IncidentRecord? {
        try await store.revision(revision, of: id).map { try IncidentRecord($0, decoded) }
    }

    /// What a code leads to: those that bear it now before those that bore it formerly.
    ///
    /// Records of which `isVisible` says no are as if they were not there.
    package func lookUp(
        code: String,
        isVisible: @escaping @Sendable (Incident) -> Bool = { _ in true }
    ) async throws -> CodeLookup {
        let code = code.trimmed
        let found = try await store.lookUp { reading in try find(code, in: reading, isVisible: isVisible) }
        if let found { return found }
        return .none(suggestions: try await suggestions(for: code, isVisible: isVisible))
    }

    /// The records that bear a code, else those that bore it; nil where there are none.
    func find(
        _ code: String,
        in reading: any RecordReading,
        isVisible: (Incident) -> Bool
    ) throws -> CodeLookup? {
        let claims = try reading.claims(ofCode: code)
        for areCurrent in [true, false] {
            var records: [IncidentRecord] = []
            var writing = code
            for claim in claims where claim.isCurrent == areCurrent {
                guard let record = try reading.current(claim.incidentID).map({ try IncidentRecord($0, decoded) }),
                    isVisible(record.incident)
                else { continue }
                records.append(record)
                writing = claim.code
            }
            switch records.count {
            case 0: continue
            case 1: return areCurrent ? .current(records[0]) : .formerly(records[0], code: writing)
            default: return .several(records, areCurrent: areCurrent)
            }
        }
        return nil
    }

    /// Codes that share the longest beginning with this one.
    func suggestions(
        for code: String,
        isVisible: @Sendable (Incident) -> Bool
    ) async throws -> [String] {
        var prefix = Substring(code)
        while prefix.count >= 2 {
            var found: [String] = []
            for claim in try await store.codes(beginningWith: String(prefix), limit: 12) {
                guard found.count < 6, !found.contains(claim.code) else { continue }
                if let record = try await record(claim.incidentID), isVisible(record.incident) {
                    found.append(claim.code)
                }
            }
            if !found.isEmpty { return found }
            prefix = prefix.dropLast()
        }
        return []
    }

    /// Every revision with its differences, oldest first; empty where there is no such incident.
    package func history(of id: Incident.ID) async throws -> [RevisionChange] {
        var changes: [RevisionChange] = []
        var earlier = Incident()
        for header in try await store.history(of: id) {
            guard let record = try await record(id, revision: header.number) else { continue }
            changes.append(
                RevisionChange(header: header, differences: FieldDifference.between(earlier, record.incident))
            )
            earlier = record.incident
        }
        return changes
    }

    /// The revision that supplied each field of the current record, by the field's key.
    package func suppliers(of id: Incident.ID) async throws -> [String: RevisionHeader] {
        var suppliers: [String: RevisionHeader] = [:]
        for header in try await store.history(of: id) {
            for key in header.supplied.keys { suppliers[key] = header }
        }
        return suppliers
    }
}
