// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Catalogue
package import CivilianHarm
package import Publishing
package import Register

/// What the site asks of the register, of published incidents alone.
package protocol PublicReading: Sendable {
    /// Grows with everything that changes what is answered here.
    var version: Int64 { get }

    /// The incidents that a query selects: one page of them, how many there are, and how they divide.
    func list(_ query: IncidentQuery) async throws -> PublicListing

    /// The same as of a time, of incidents that are published now; nil for a reading without a past.
    ///
    /// - Throws: `FigureError` where the time cannot be asked for, and errors of the store.
    func list(_ query: IncidentQuery, asOf time: Timestamp) async throws -> PastListing?

    /// A page of a list before its cards; nil where texts or codes have to be looked up for it.
    func outline(_ query: IncidentQuery) -> PublicOutline?

    /// All incidents of a query as a file.
    func file(_ query: IncidentQuery, as format: ExportFormat, _ options: ListFileOptions) async throws -> FilePieces

    /// Whether files of a query can be database files too.
    var makesDatabases: Bool { get }

    /// One page of the incidents of a query, those first that the register recorded last.
    func changes(_ query: IncidentQuery) async throws -> PublicChanges

    /// What a code leads to.
    func lookUp(code: String) async throws -> PublicLookup

    /// What a code leads to, and what may belong together with it where that is one incident.
    func lookUpWithRelated(code: String) async throws -> (lookup: PublicLookup, related: [PublicRelated])

    /// The current record; nil where there is none, or none that is published.
    func record(_ id: Incident.ID) async throws -> PublicRecord?

    /// The published versions of a record with what each changed, newest first; empty where there are none.
    func history(of id: Incident.ID) async throws -> [PublicRevision]

    /// Every change of what is published now, the latest first.
    func changeLog() async throws -> [PublishedChange]

    /// The version of the last redaction of each incident that has one.
    func redactions() async throws -> [Incident.ID: Int]

    /// The incidents that were published and are so no more, those that were taken back last first.
    func takenBack() async throws -> [Tombstone]

    /// The versions of a record that were published, oldest first; empty where it is not published now.
    func versions(of id: Incident.ID) async throws -> [PublicVersion]

    /// A version of a record; nil where it is not published now, or was not then.
    func record(_ id: Incident.ID, version: Int) async throws -> PublicRecord?

    /// Published incidents that may belong together with one, in the order to show.
    func related(to record: PublicRecord) async throws -> [PublicRelated]

    /// Figures of published incidents, under the register's rules.
    var figures: FigureDesk { get }

    /// Maps of published incidents.
    var map: MapDesk { get }

    /// These incidents as lists show them, in the order given; those that are not published are left out.
    func rows(_ numbers: [Int32]) async throws -> [PublicRow]

    /// Lists of people, under the register's policy; nil where the register publishes none.
    var people: PeopleDesk? { get }

    /// Lists of statements, sources and media; nil for a reading that has none.
    var parts: PartDesk? { get }

    /// Strikes held against incidents; nil on a site that shows no reports.
    var strikes: StrikeDesk? { get }

    /// The incidents of a query with what is recorded beside what is conceded, as a file; nil for a reading without one.
    func concededFile(_ query: IncidentQuery, _ options: ListFileOptions) async throws -> FilePieces?

    /// Reports and strikes of militaries; nil for a site that shows none.
    var reports: ReportDesk? { get }

    /// Records as documents for programs; nil for a reading without them.
    var documents: DocumentDesk? { get }

    /// The register as a whole.
    func overview() async throws -> PublicOverview
}

extension PublicReading {
    package var people: PeopleDesk? { nil }

    package func changeLog() async throws -> [PublishedChange] { [] }
    package func redactions() async throws -> [Incident.ID: Int] { [:] }
    package func takenBack() async throws -> [Tombstone] { [] }

    package var parts: PartDesk? { nil }

    package var strikes: StrikeDesk? { nil }
    package var reports: ReportDesk? { nil }
    package var documents: DocumentDesk? { nil }

    package func concededFile(_ query: IncidentQuery, _ options: ListFileOptions) async throws -> FilePieces? { nil }

    package func outline(_ query: IncidentQuery) -> PublicOutline? { nil }

    package func list(_ query: IncidentQuery, asOf time: Timestamp) async throws -> PastListing? { nil }

    package func lookUpWithRelated(code: String) async throws -> (lookup: PublicLookup, related: [PublicRelated]) {
        let lookup = try await lookUp(code: code)
        guard case .current(let record) = lookup else { return (lookup, []) }
        return (lookup, try await related(to: record))
    }
}
