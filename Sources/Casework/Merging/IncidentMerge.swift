// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// A field on which two origins disagree.
package struct FieldDisagreement: Hashable, Sendable {
    /// The field's key in the format.
    package let field: String
    /// The values that differ: `involvements[0].position`.
    package let paths: [String]
    /// Whether the draft's value stands; the earlier origin's does otherwise.
    package let draftStands: Bool
}

/// What a draft makes of a record that exists.
///
/// A field that the draft cannot know stays. Of a field that only the draft's own origin has supplied, the draft's value
/// is taken. Of a field that another origin supplied, the one with the later `lastUpdated` stands (the record where
/// neither is later), the other fills what it leaves open, and what differs is reported.
package struct IncidentMerge: Sendable {
    package let incident: Incident
    /// The fields whose value the draft supplied or changed.
    package let supplied: FieldSet
    package let changed: FieldSet
    package let disagreements: [FieldDisagreement]
    /// Whether the draft is an older copy of what its own origin gave before.
    package let isOlderCopy: Bool

    /// Fields that name or describe the record itself and are never merged as values.
    private static let outside = FieldSet(["schema", "id", "origin", "lastUpdated"])

    /// Merges a draft into the current record.
    ///
    /// - Parameters:
    ///   - draft: What a reader made of one record.
    ///   - record: The current document.
    ///   - origin: Where the draft comes from.
    ///   - history: The record's revisions, oldest first.
    package init(
        _ draft: IncidentDraft,
        into record: Incident,
        origin: RevisionOrigin,
        history: [RevisionHeader]
    ) {
        let suppliers = FieldSuppliers(history)
        var merged = record
        var supplied = FieldSet()
        var changed = FieldSet()
        var disagreements: [FieldDisagreement] = []
        isOlderCopy = suppliers.hasLater(than: origin)
        for index in draft.knownFields.subtracting(Self.outside).indices {
            if record.agrees(with: draft.incident, inField: index) { continue }
            let outcome = Self.outcome(
                index,
                draft: draft.incident,
                record: record,
                origin: origin,
                suppliers: suppliers
            )
            disagreements += outcome.disagreement.map { [$0] } ?? []
            if outcome.takesFromDraft { supplied.insert(index) }
            guard !outcome.value.agrees(with: record, inField: index) else { continue }
            merged.take(field: index, from: outcome.value)
            supplied.insert(index)
            changed.insert(index)
        }
        Self.takeLastUpdated(draft, &merged, &supplied, &changed)
        incident = merged
        self.supplied = supplied
        self.changed = changed
        self.disagreements = disagreements
    }

    private struct Outcome {
        var value: Incident
        var takesFromDraft: Bool
        var disagreement: FieldDisagreement?
    }

    private static func outcome(
        _ index: Int,
        draft: Incident,
        record: Incident,
        origin: RevisionOrigin,
        suppliers: FieldSuppliers
    ) -> Outcome {
        let others = suppliers.others(than: origin, ofField: index)
        if others.isEmpty {
            let isOwn = suppliers.hasSupplied(origin, field: index)
            let keepsRecord = suppliers.hasLater(than: origin) && isOwn
            return Outcome(value: keepsRecord ? record : draft, takesFromDraft: !keepsRecord)
        }
        if draft.isAbsent(field: index) { return Outcome(value: record, takesFromDraft: false) }
        if record.isAbsent(field: index) { return Outcome(value: draft, takesFromDraft: true) }
        let standing = others.compactMap(\.lastUpdated).max()
        let draftStands = origin.lastUpdated.map { draftDay in standing.map { draftDay > $0 } ?? true } ?? false
        let field = Incident.form.fields[index].key
        let (preferred, other) = draftStands ? (draft, record) : (record, draft)
        var combination = DocumentCombination()
        let json = combination.combine(preferred.json(ofField: index), other.json(ofField: index), path: field)
        var value = preferred
        var reader = InterchangeReader()
        Incident.form.fields[index].read(&value, json, &reader)
        guard combination.disagreements.isEmpty else {
            return Outcome(
                value: value,
                takesFromDraft: draftStands,
                disagreement: FieldDisagreement(
                    field: field,
                    paths: combination.disagreements,
                    draftStands: draftStands
                )
            )
        }
        return Outcome(value: value, takesFromDraft: draftStands)
    }

    /// The later of the two days of the last update stands.
    private static func takeLastUpdated(
        _ draft: IncidentDraft,
        _ merged: inout Incident,
        _ supplied: inout FieldSet,
        _ changed: inout FieldSet
    ) {
        guard draft.knownFields.contains("lastUpdated"), let day = draft.incident.lastUpdated,
            merged.lastUpdated.map({ day > $0 }) ?? true, let index = Incident.form.indices["lastUpdated"]
        else { return }
        merged.lastUpdated = day
        supplied.insert(index)
        changed.insert(index)
    }
}

/// Which origins supplied which fields of a record, from its revisions.
struct FieldSuppliers: Sendable {
    private let headers: [RevisionHeader]

    init(_ history: [RevisionHeader]) {
        headers = Self.standing(history).filter { $0.origin != nil }
    }

    /// The revisions that still hold: where an import was undone, those since the state that came back do not.
    private static func standing(_ history: [RevisionHeader]) -> [RevisionHeader] {
        var standing: [RevisionHeader] = []
        for header in history {
            if header.kind == .undone {
                let restored = standing.lastIndex { $0.digest == header.digest }
                standing.removeSubrange((restored.map { $0 + 1 } ?? 0)...)
            } else {
                standing.append(header)
            }
        }
        return standing
    }

    /// The latest revisions of other origins that supplied a field.
    func others(than origin: RevisionOrigin, ofField index: Int) -> [RevisionOrigin] {
        headers.filter { $0.supplied.contains(index) }.compactMap(\.origin).filter { !$0.isSameOrigin(as: origin) }
    }

    /// Whether the origin itself supplied a field before.
    func hasSupplied(_ origin: RevisionOrigin, field index: Int) -> Bool {
        headers.contains { $0.supplied.contains(index) && $0.origin?.isSameOrigin(as: origin) == true }
    }

    /// Whether a later state of the same origin is recorded already.
    func hasLater(than origin: RevisionOrigin) -> Bool {
        guard let day = origin.lastUpdated else { return false }
        return headers.contains { header in
            guard let kept = header.origin, kept.isSameOrigin(as: origin), let keptDay = kept.lastUpdated else {
                return false
            }
            return keptDay > day
        }
    }
}

extension RevisionOrigin {
    /// Whether two revisions come from the same record in the same format.
    package func isSameOrigin(as other: RevisionOrigin) -> Bool {
        format == other.format && (record == other.record || record == nil || other.record == nil)
    }
}
