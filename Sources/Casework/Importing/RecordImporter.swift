// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Names
package import Register

/// Takes drafts into the register: new, changed or unchanged; in batches, each one transaction.
package struct RecordImporter: DraftSink {
    /// How the program's surroundings appear to an import.
    package struct Surroundings: Sendable {
        package var now: @Sendable () -> Timestamp
        package var makeID: @Sendable () -> Incident.ID
        package var author: String
        /// Whether nothing is written.
        package var isDryRun: Bool
        /// What is said of records that are there already and change; nil where an import is an import.
        package var change: StatedChange?
        /// Whether an import may change what a person set by hand; a stated change always may.
        package var replacesCorrections: Bool

        package init(
            now: @escaping @Sendable () -> Timestamp,
            makeID: @escaping @Sendable () -> Incident.ID,
            author: String,
            isDryRun: Bool = false,
            change: StatedChange? = nil,
            replacesCorrections: Bool = false
        ) {
            self.now = now
            self.makeID = makeID
            self.author = author
            self.isDryRun = isDryRun
            self.change = change
            self.replacesCorrections = replacesCorrections
        }
    }

    /// Revisions that wait for one transaction at most.
    private static let batchSize = 500

    private let store: any RegisterStore
    private let surroundings: Surroundings
    /// What is kept of the import, once it changes something.
    private let run: ImportRunHeader
    /// Its number; nil as long as it changed nothing.
    private var runNumber: ImportRunNumber?
    private var waiting: [NewRevision] = []
    /// What the store held of the drafts that come next, when it was written last.
    private var known = KnownRecords()
    /// Codes and record names of the waiting revisions, which the store cannot find yet.
    private var waitingNames: Set<String> = []
    /// The incidents of the waiting revisions.
    private var waitingIDs: Set<Incident.ID> = []
    /// Reports that wait for the next transaction.
    private var waitingReports: [NewReport] = []
    /// The digests of the reports that this import read.
    private var reportDigests: [Identifier<MilitaryReport>: [UInt8]] = [:]
    /// In a dry run, what would have been written.
    private var pretended: [Incident.ID: PretendedRecord] = [:]
    private var pretendedNames: [String: Set<Incident.ID>] = [:]

    private struct PretendedRecord {
        var incident: Incident
        var headers: [RevisionHeader]

        /// Whether the import that brought the record was undone.
        var isUndone: Bool { headers.last?.kind == .undone && incident.stage == .known(.withdrawn) }
    }

    /// `run` is what the register keeps of the import; nil keeps its author and time.
    package init(store: any RegisterStore, surroundings: Surroundings, run: ImportRunHeader? = nil) {
        self.store = store
        self.run = run ?? ImportRunHeader(startedAt: surroundings.now(), author: surroundings.author, files: [])
        self.surroundings = surroundings
    }

    package mutating func prepare(_ drafts: [IncidentDraft]) async throws {
        if waiting.count + drafts.count > Self.batchSize { try await flush() }
        known = drafts.count > 1 ? try await KnownRecords(of: drafts, in: store) : KnownRecords()
    }

    /// Takes one draft; `reason` says in the history where it comes from.
    ///
    /// - Throws: Errors of the store; drafts taken since the last `flush` may not be kept then.
    package mutating func take(
        _ draft: IncidentDraft,
        reason: String
    ) async throws -> (outcome: ImportOutcome, remarks: [ImportRemark]) {
        let origin = draft.revisionOrigin
        if !waitingNames.isDisjoint(with: draft.lookupNames) { try await flush() }
        var finder = IncidentFinder(store: store, known: known)
        var match = try await finder.match(for: draft, origin: origin, pretended: pretendedMatches(draft))
        if let found = match, waitingIDs.contains(found) {
            // The store does not know its latest state yet, and may find it by a code that it no longer bears.
            try await flush()
            finder = IncidentFinder(store: store, known: known)
            match = try await finder.match(for: draft, origin: origin, pretended: pretendedMatches(draft))
        }
        var remarks = finder.remarks
        guard let match, let record = try await record(match) else {
            if draft.mustExist { return (.refused, remarks + [draft.noSuchIncident]) }
            var incident = draft.incident
            if incident.id == .none { incident.id = surroundings.makeID() }
            try await append(
                incident,
                follows: 0,
                supplied: draft.knownFields,
                origin: origin,
                reason: reason,
                names: draft.lookupNames
            )
            return (.new, remarks)
        }
        var draft = draft
        if record.isUndone {
            // Its import was taken back, and now it comes again.
            draft.knownFields = draft.knownFields.union(FieldSet(["stage", "visibility"]))
        }
        let merge = IncidentMerge(
            draft,
            into: record.incident,
            origin: origin,
            history: record.headers,
            replacesCorrections: surroundings.change != nil || surroundings.replacesCorrections
        )
        remarks += merge.remarks(codes: record.incident.codes)
        guard !merge.changed.isEmpty else { return (.unchanged, remarks) }
        var incident = merge.incident
        incident.origin = draft.incident.origin ?? incident.origin
        try await append(
            incident,
            follows: record.headers.count,
            supplied: merge.supplied,
            origin: origin,
            reason: reason,
            names: draft.lookupNames,
            earlier: record.headers
        )
        return (.changed(merge.changed.keys), remarks)
    }

    /// Takes one report: each text is one report, and another reading of it a further revision.
    package mutating func take(_ report: MilitaryReport, reason: String) async throws -> ImportOutcome {
        let new = NewReport(of: report, recordedAt: surroundings.now(), author: surroundings.author, reason: reason)
        var earlier = reportDigests[new.id]
        if earlier == nil { earlier = try await store.report(new.id)?.digest }
        guard earlier != new.digest else { return .unchanged }
        reportDigests[new.id] = new.digest
        if !surroundings.isDryRun {
            waitingReports.append(new)
            if waitingReports.count >= Self.batchSize { try await flush() }
        }
        return earlier == nil ? .new : .changed(["report"])
    }

    /// Writes what waits, in one transaction.
    package mutating func flush() async throws {
        let reports = waitingReports
        waitingReports = []
        _ = try await store.keep(reports)
        guard !waiting.isEmpty else { return }
        if runNumber == nil { runNumber = try await store.begin(run) }
        var batch = waiting
        for index in batch.indices { batch[index].importRun = runNumber }
        waiting = []
        known = KnownRecords()
        waitingNames = []
        waitingIDs = []
        try await store.append(batch)
    }

    package mutating func finish(_ report: ImportReport) async throws -> ImportRunNumber? {
        guard let runNumber else { return nil }
        let total = report.total
        let end = ImportRunEnd(
            endedAt: surroundings.now(),
            isCutShort: report.isCutShort,
            new: total.new,
            changed: total.changed,
            unchanged: total.unchanged,
            refused: total.refused
        )
        try await store.end(runNumber, end)
        return runNumber
    }

    private func pretendedMatches(_ draft: IncidentDraft) -> [Incident.ID] {
        draft.lookupNames.compactMap { pretendedNames[$0] }.flatMap(\.self)
    }

    private func record(_ id: Incident.ID) async throws -> PretendedRecord? {
        if let record = pretended[id] { return record }
        guard let stored = try await known.current(id, in: store) else { return nil }
        let incident = try Incident.read(document: stored.document).incident
        return PretendedRecord(incident: incident, headers: try await known.history(of: id, in: store))
    }

    private mutating func append(
        _ incident: Incident,
        follows: Int,
        supplied: FieldSet,
        origin: RevisionOrigin,
        reason: String,
        names: Set<String>,
        earlier: [RevisionHeader] = []
    ) async throws {
        let change = follows > 0 ? surroundings.change : nil
        let revision = NewRevision(
            of: incident,
            follows: follows,
            recordedAt: surroundings.now(),
            author: surroundings.author,
            kind: change?.kind ?? .imported,
            reason: change?.reason ?? reason,
            supplied: supplied,
            origin: origin
        )
        if surroundings.isDryRun {
            pretended[incident.id] = PretendedRecord(incident: incident, headers: earlier + [revision.header])
            for name in names { pretendedNames[name, default: []].insert(incident.id) }
            return
        }
        waiting.append(revision)
        waitingNames.formUnion(names)
        waitingIDs.insert(incident.id)
        if waiting.count >= Self.batchSize { try await flush() }
    }
}
