// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Publishing
import Register
import Synchronization

/// A reading that answers again what it was asked of a record a moment ago: for a copy, which makes all pages of a record in turn.
///
/// What it remembers is bounded, and forgotten when the register changes.
final class RecentReading: PublicReading {
    private let reading: any PublicReading
    /// The lock guards what is remembered: several pages are made at once.
    private let recent = Mutex(Recent())

    init(_ reading: any PublicReading) {
        self.reading = reading
    }

    private enum Question: Hashable {
        case lookUp(String)
        case related(String)
        case record(Incident.ID)
        case version(Incident.ID, Int)
        case versions(Incident.ID)
        case history(Incident.ID)
    }

    private struct Recent {
        /// About thirty records.
        static let limit = 200
        var version: Int64 = -1
        var answers: [Question: any Sendable] = [:]
        /// The questions in the order in which they were answered.
        var order: [Question] = []

        /// Forgets everything where the register is another one.
        mutating func hold(_ version: Int64) {
            guard version != self.version else { return }
            self = Recent()
            self.version = version
        }

        mutating func keep(_ answer: some Sendable, to question: Question) {
            if answers.updateValue(answer, forKey: question) == nil { order.append(question) }
            guard order.count > Self.limit else { return }
            for old in order.prefix(Self.limit / 2) { answers[old] = nil }
            order.removeFirst(Self.limit / 2)
        }
    }

    /// The answer that is remembered, or what `ask` gives.
    private func answer<Answer: Sendable>(
        _ question: Question,
        _ ask: () async throws -> Answer
    ) async throws -> Answer {
        let version = reading.version
        let known = recent.withLock { recent in
            recent.hold(version)
            return recent.answers[question]
        }
        // What is not remembered is no answer that there is nothing.
        if let known, let answer = known as? Answer { return answer }
        let answer = try await ask()
        // What the register became meanwhile is not what was asked.
        if reading.version == version {
            recent.withLock { recent in
                recent.hold(version)
                recent.keep(answer, to: question)
            }
        }
        return answer
    }

    // MARK: - Remembered

    func lookUp(code: String) async throws -> PublicLookup {
        try await answer(.lookUp(code)) { try await reading.lookUp(code: code) }
    }

    /// Remembers what else a look-up told, of the state of the register that it was asked in.
    private func keep(_ lookup: PublicLookup, of code: String, _ version: Int64) {
        guard case .current(let record) = lookup, reading.version == version else { return }
        recent.withLock { recent in
            recent.hold(version)
            recent.keep(lookup, to: .lookUp(code))
            recent.keep(PublicRecord?.some(record), to: .record(record.incident.id))
            recent.keep(PublicRecord?.some(record), to: .version(record.incident.id, record.revision))
        }
    }

    func lookUpWithRelated(code: String) async throws -> (lookup: PublicLookup, related: [PublicRelated]) {
        let version = reading.version
        let found = try await answer(.related(code)) {
            let found = try await reading.lookUpWithRelated(code: code)
            keep(found.lookup, of: code, version)
            return LookupWithRelated(lookup: found.lookup, related: found.related)
        }
        return (found.lookup, found.related)
    }

    private struct LookupWithRelated: Sendable {
        let lookup: PublicLookup
        let related: [PublicRelated]
    }

    func record(_ id: Incident.ID) async throws -> PublicRecord? {
        try await answer(.record(id)) { try await reading.record(id) }
    }

    func record(_ id: Incident.ID, version: Int) async throws -> PublicRecord? {
        try await answer(.version(id, version)) { try await reading.record(id, version: version) }
    }

    func history(of id: Incident.ID) async throws -> [PublicRevision] {
        try await answer(.history(id)) { try await reading.history(of: id) }
    }

    func versions(of id: Incident.ID) async throws -> [PublicVersion] {
        try await answer(.versions(id)) { try await reading.versions(of: id) }
    }

    // MARK: - Asked each time

    var version: Int64 { reading.version }
    var figures: FigureDesk { reading.figures }
    var map: MapDesk { reading.map }
    var people: PeopleDesk? { reading.people }
    var parts: PartDesk? { reading.parts }
    var strikes: StrikeDesk? { reading.strikes }
    var reports: ReportDesk? { reading.reports }
    var documents: DocumentDesk? { reading.documents }
    var makesDatabases: Bool { reading.makesDatabases }

    func changeLog() async throws -> [PublishedChange] { try await reading.changeLog() }

    func redactions() async throws -> [Incident.ID: Int] { try await reading.redactions() }
    func takenBack() async throws -> [Tombstone] { try await reading.takenBack() }

    func list(_ query: IncidentQuery) async throws -> PublicListing { try await reading.list(query) }

    func list(_ query: IncidentQuery, asOf time: Timestamp) async throws -> PastListing? {
        try await reading.list(query, asOf: time)
    }

    func outline(_ query: IncidentQuery) -> PublicOutline? { reading.outline(query) }

    func file(_ query: IncidentQuery, as format: ExportFormat, _ options: ListFileOptions) async throws -> FilePieces {
        try await reading.file(query, as: format, options)
    }

    func concededFile(_ query: IncidentQuery, _ options: ListFileOptions) async throws -> FilePieces? {
        try await reading.concededFile(query, options)
    }

    func changes(_ query: IncidentQuery) async throws -> PublicChanges { try await reading.changes(query) }

    func related(to record: PublicRecord) async throws -> [PublicRelated] { try await reading.related(to: record) }

    func rows(_ numbers: [Int32]) async throws -> [PublicRow] { try await reading.rows(numbers) }

    func overview() async throws -> PublicOverview { try await reading.overview() }
}
