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

/// A field that a person set by hand, and of which an import says otherwise: it stays.
package struct KeptCorrection: Hashable, Sendable {
    /// The field's key in the format.
    package let field: String
    /// The revision by which the person set it.
    package let revision: RevisionHeader
    /// From the record's values to those of the import.
    package let differences: [FieldDifference]
}

/// What a draft makes of a record that exists.
///
/// A field that the draft cannot know stays, and so does one that a person set by hand. Of a field that only the draft's own origin has supplied, the draft's value
/// is taken. Of a field that another origin supplied, the one with the later `lastUpdated` stands (the record where
/// neither is later), the other fills what it leaves open, and what differs is reported.
package struct IncidentMerge: Sendable {
    package let incident: Incident
    /// The fields whose value the draft supplied or changed.
    package let supplied: FieldSet
    package let changed: FieldSet
    package let disagreements: [FieldDisagreement]
    package let keptCorrections: [KeptCorrection]
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
    ///   - replacesCorrections: Whether the draft may change what a person set by hand.
    package init(
        _ draft: IncidentDraft,
        into record: Incident,
        origin: RevisionOrigin,
        history: [RevisionHeader],
        replacesCorrections: Bool = false
    ) {
        let suppliers = FieldSuppliers(history)
        var merged = record
        var supplied = FieldSet()
        var changed = FieldSet()
        var disagreements: [FieldDisagreement] = []
        var keptCorrections: [KeptCorrection] = []
        isOlderCopy = suppliers.hasLater(than: origin)
        for index in draft.knownFields.subtracting(Self.outside).indices {
            if record.agrees(with: draft.incident, inField: index) { continue }
            if !replacesCorrections, let revision = suppliers.correction(ofField: index) {
                keptCorrections.append(KeptCorrection(index, of: record, draft.incident, revision))
                continue
            }
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
        self.keptCorrections = keptCorrections
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

extension RevisionOrigin {
    /// Whether two revisions come from the same record in the same format.
    package func isSameOrigin(as other: RevisionOrigin) -> Bool {
        format == other.format && (record == other.record || record == nil || other.record == nil)
    }
}

extension KeptCorrection {
    fileprivate init(_ index: Int, of record: Incident, _ draft: Incident, _ revision: RevisionHeader) {
        var imported = record
        imported.take(field: index, from: draft)
        field = Incident.form.fields[index].key
        self.revision = revision
        differences = FieldDifference.between(record, imported)
    }
}
