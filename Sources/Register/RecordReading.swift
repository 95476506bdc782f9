// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What is looked up of single records in one state of a store, without leaving the thread that reads it.
package protocol RecordReading {
    /// The current revision; nil where there is no such incident.
    func current(_ id: Incident.ID) throws -> StoredRevision?

    /// The incidents that claim a code in any case: those that bear it now first, then those that bore it.
    func claims(ofCode code: String) throws -> [CodeClaim]

    /// The revisions of an incident, oldest first; empty where there is no such incident.
    func history(of id: Incident.ID) throws -> [RevisionHeader]

    /// The incidents with a revision from this record of an archive.
    func incidents(fromRecord record: String) throws -> [Incident.ID]

    /// What ties other incidents to one: bounded look-ups, no part of the register is read whole.
    func relations(_ query: RelationQuery) throws -> Relations

    /// The cards of these incidents; numbers without an incident are missing.
    func cards(_ numbers: [IncidentNumber]) throws -> [IncidentNumber: IncidentCard]
}
