// SPDX-License-Identifier: Apache-2.0

/// What a reader made of one record of an outside format.
package struct IncidentDraft: Hashable, Sendable {
    /// The record; `id` is `.none` unless the format carries it.
    package var incident: Incident
    /// The fields that the format, and this very input, can know; the others say nothing of the record.
    package var knownFields: FieldSet
    /// Line or record number within the file, from 1; nil where the file holds one record.
    package var position: Int?
    /// Where in the file it stands, in words for the history: `row 17`; nil where `position` says enough.
    package var provenance: String?
    /// Whether it only adds to a record that is there already.
    package var mustExist = false

    package init(incident: Incident, knownFields: FieldSet, position: Int? = nil) {
        self.incident = incident
        self.knownFields = knownFields
        self.position = position
    }
}
