// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

/// Finds the incident that a draft speaks of.
///
/// In this order: the incident's own id; the record of the same archive; the codes that incidents bear now, where no
/// other record of the same archive stands behind them.
struct IncidentFinder {
    private let store: any IncidentStore
    private let known: KnownRecords
    private(set) var remarks: [ImportRemark] = []

    init(store: any IncidentStore, known: KnownRecords = KnownRecords()) {
        self.store = store
        self.known = known
    }

    /// The incident's id; nil where the draft is of an incident that the register does not hold.
    mutating func match(
        for draft: IncidentDraft,
        origin: RevisionOrigin,
        pretended: [Incident.ID]
    ) async throws -> Incident.ID? {
        if draft.incident.id != .none { return draft.incident.id }
        if let record = origin.record {
            let found = try await known.incidents(fromRecord: record, in: store)
            if let first = found.first { return first }
        }
        let candidates = try await candidates(for: draft, origin: origin)
        if candidates.count == 1 { return candidates[0] }
        if candidates.count > 1 {
            remarks.append(
                ImportRemark(
                    code: .ambiguousCode,
                    codes: draft.incident.codes,
                    field: "codes",
                    message: "\(candidates.count) incidents bear this code: the record was taken as a new one"
                )
            )
        }
        return candidates.isEmpty ? pretended.first : nil
    }

    private mutating func candidates(
        for draft: IncidentDraft,
        origin: RevisionOrigin
    ) async throws -> [Incident.ID] {
        var found: [Incident.ID] = []
        for code in draft.incident.codes {
            for claim in try await known.claims(ofCode: code, in: store)
            where claim.isCurrent && !found.contains(claim.incidentID) {
                if try await isAnotherRecord(claim.incidentID, origin: origin) {
                    remarks.append(
                        ImportRemark(
                            code: .codeBorneByAnother,
                            codes: [code],
                            field: "codes",
                            message: "another record of the same archive bears code \(code)"
                        )
                    )
                } else {
                    found.append(claim.incidentID)
                }
            }
        }
        return found
    }

    /// Whether the incident comes from another record of the archive that the draft comes from.
    private func isAnotherRecord(_ id: Incident.ID, origin: RevisionOrigin) async throws -> Bool {
        guard let record = origin.record, let number = record.firstIndex(of: "#") else { return false }
        let host = record[..<number]
        return try await known.history(of: id, in: store).contains { header in
            guard let kept = header.origin?.record, let keptNumber = kept.firstIndex(of: "#") else { return false }
            return kept[..<keptNumber] == host && kept != record
        }
    }
}
