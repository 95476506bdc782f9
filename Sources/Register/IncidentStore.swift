// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// One incident's row for the catalogue.
package struct SummaryRow: Hashable, Sendable {
    package var number: IncidentNumber
    package var incidentID: Incident.ID
    /// The current revision.
    package var revision: Int
    /// Where in the revision log it stands.
    package var position: Int64
    package var summary: IncidentSummary
    /// One for each victim, in the order of lists.
    package var victims: [VictimMark]

    package init(
        number: IncidentNumber,
        incidentID: Incident.ID,
        revision: Int,
        position: Int64,
        summary: IncidentSummary,
        victims: [VictimMark]
    ) {
        self.number = number
        self.incidentID = incidentID
        self.revision = revision
        self.position = position
        self.summary = summary
        self.victims = victims
    }
}

/// What lists of statements, sources and media choose one incident's by.
package struct PartsRow: Hashable, Sendable {
    package var number: IncidentNumber
    package var parts: IncidentParts

    package init(number: IncidentNumber, parts: IncidentParts) {
        self.number = number
        self.parts = parts
    }
}

/// An incident that bears a code now or bore it before.
package struct CodeClaim: Hashable, Sendable {
    package var incidentID: Incident.ID
    package var number: IncidentNumber
    /// The code as that record writes it.
    package var code: String
    /// False where the incident bore it formerly.
    package var isCurrent: Bool

    package init(incidentID: Incident.ID, number: IncidentNumber, code: String, isCurrent: Bool) {
        self.incidentID = incidentID
        self.number = number
        self.code = code
        self.isCurrent = isCurrent
    }
}

/// What a flat list shows of an incident, as the store keeps it.
///
/// The rows of roles, concessions, classes and kinds are not there, and no excerpts: such a list shows none of them.
package struct ListRow: Hashable, Sendable {
    package var number: IncidentNumber
    package var incidentID: Incident.ID
    package var summary: IncidentSummary
    package var card: IncidentCard

    package init(number: IncidentNumber, incidentID: Incident.ID, summary: IncidentSummary, card: IncidentCard) {
        self.number = number
        self.incidentID = incidentID
        self.summary = summary
        self.card = card
    }
}

/// The store of incidents: append, look up, follow.
///
/// Filters and sums are the catalogue's.
/// Every engine passes the suite of `RegisterTesting`.
package protocol IncidentStore: Sendable {
    /// Appends revisions in one transaction: all of them with what is derived from them, or none.
    ///
    /// - Returns: the number of each incident, in the order given.
    /// - Throws: `.conflict` where `follows` is not the current revision, `.diskFull`, `.notAccessible`.
    @discardableResult
    func append(_ revisions: [NewRevision]) async throws(RegisterError) -> [IncidentNumber]

    /// The current revision; nil where there is no such incident.
    func current(_ id: Incident.ID) async throws(RegisterError) -> StoredRevision?

    /// The current revision by the incident's number; nil where there is none.
    func current(number: IncidentNumber) async throws(RegisterError) -> StoredRevision?

    /// The current revisions of a few incidents, all of one state; numbers without an incident are missing.
    func current(numbers: [IncidentNumber]) async throws(RegisterError) -> [IncidentNumber: StoredRevision]

    /// One revision by its number; nil where there is none.
    func revision(_ number: Int, of id: Incident.ID) async throws(RegisterError) -> StoredRevision?

    /// The revision that was current at a time; nil where the incident was not recorded yet.
    func revision(of id: Incident.ID, asOf time: Timestamp) async throws(RegisterError) -> StoredRevision?

    /// Looks several things up in one state of the store; the way to its threads and back costs more than a look-up.
    ///
    /// - Throws: What `body` throws, and errors of the store.
    func lookUp<Value: Sendable>(
        _ body: @escaping @Sendable (any RecordReading) throws -> Value
    ) async throws -> Value

    /// The revisions of an incident, oldest first; empty where there is no such incident.
    func history(of id: Incident.ID) async throws(RegisterError) -> [RevisionHeader]

    /// The incidents that claim a code in any case: those that bear it now first, then those that bore it.
    func claims(ofCode code: String) async throws(RegisterError) -> [CodeClaim]

    /// Codes that begin like this one, current ones first: for suggestions.
    func codes(beginningWith prefix: String, limit: Int) async throws(RegisterError) -> [CodeClaim]

    /// The incidents with a revision from this record of an archive.
    func incidents(fromRecord record: String) async throws(RegisterError) -> [Incident.ID]

    /// Every incident whose text matches, in the order of numbers: the catalogue puts lists in theirs.
    func search(_ query: SearchQuery) async throws(RegisterError) -> [IncidentNumber]

    /// What ties other incidents to one: bounded look-ups, no part of the register is read whole.
    func relations(_ query: RelationQuery) async throws(RegisterError) -> Relations

    /// The cards of these incidents; numbers without an incident are missing.
    func cards(_ numbers: [IncidentNumber]) async throws(RegisterError) -> [IncidentNumber: IncidentCard]

    /// What flat lists show of the incidents with the next numbers behind one, at most so many; 0 stands before the first.
    ///
    /// So a whole register can be listed without a catalogue.
    func listRows(after number: IncidentNumber, limit: Int) async throws(RegisterError) -> [ListRow]

    /// Every incident, or every published one, in the order of the interchange format: by the first code, then by the id.
    func numbersByCode(onlyPublished: Bool) async throws(RegisterError) -> [IncidentNumber]

    /// The victims at these places; places without a victim are missing.
    func victims(_ places: [VictimPlace]) async throws(RegisterError) -> [VictimPlace: VictimRow]

    /// Every victim that the words find, in the order of places.
    func search(_ query: VictimSearch) async throws(RegisterError) -> [VictimPlace]

    /// The position in the revision log: grows with every revision, from 0 for an empty register.
    func logPosition() async throws(RegisterError) -> Int64

    /// Gives the rows of every incident changed after a position of the log, in batches, in the order of numbers.
    ///
    /// - Returns: the position up to which the rows are complete.
    func summaries(
        changedAfter position: Int64,
        _ body: @Sendable (_ rows: [SummaryRow]) async throws -> Void
    ) async throws -> Int64

    /// Gives what lists of parts choose by, of every incident changed after a position of the log, in batches, in the order
    /// of numbers.
    ///
    /// - Returns: the position up to which the rows are complete.
    func parts(
        changedAfter position: Int64,
        _ body: @Sendable (_ rows: [PartsRow]) async throws -> Void
    ) async throws -> Int64

    /// Gives the current revision of every incident, in the order of numbers, streaming.
    func forEachCurrent(_ body: @Sendable (StoredRevision) async throws -> Void) async throws

    /// Gives the revision of every incident that was current at a time, in the order of numbers, streaming.
    ///
    /// Incidents that were recorded later are left out.
    func forEachRevision(
        asOf time: Timestamp,
        _ body: @Sendable (StoredRevision) async throws -> Void
    ) async throws

    /// Gives every revision that was recorded up to a time, streaming: by time, those of one time as they were appended.
    ///
    /// nil asks for all of them; those that are appended meanwhile may be left out.
    func forEachRevision(
        recordedUntil time: Timestamp?,
        _ body: @Sendable (StoredRevision) async throws -> Void
    ) async throws

    /// Throws away everything derived and builds it anew from the documents.
    ///
    /// - Parameters:
    ///   - derive: Makes the projection of one document; it throws where the document cannot be read.
    ///   - progress: Told how many incidents are done.
    /// - Returns: How many incidents were built.
    /// - Throws: What `derive` throws, and errors of the store; nothing is kept then.
    func reindex(
        _ derive: @escaping @Sendable (StoredRevision) throws -> IncidentProjection,
        progress: @escaping @Sendable (_ done: Int) -> Void
    ) async throws -> Int

    /// How many incidents and revisions there are.
    func counts() async throws(RegisterError) -> RegisterCounts
}

/// The size of a register.
package struct RegisterCounts: Hashable, Sendable {
    package var incidents: Int
    package var revisions: Int

    package init(incidents: Int, revisions: Int) {
        self.incidents = incidents
        self.revisions = revisions
    }
}
