// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// Takes back what an import did: nothing is deleted, every record gets a further revision.
///
/// A record that the import changed gets the document that it had before; one that it brought is withdrawn into the bin. A
/// record that was changed since is left, and told.
package struct ImportUndo {
    /// What is to be done with one record.
    package struct Step: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// The document of this revision comes back.
            case restore(revision: Int)
            /// The import brought the record.
            case withdraw
            /// Somebody, or another import, changed it since; the current revision.
            case changedSince(revision: Int)
        }

        package let incidentID: Incident.ID
        package let kind: Kind
        /// The revision that the step follows.
        package let follows: Int
    }

    /// Why an import cannot be undone.
    package enum Refusal: Error, Hashable, Sendable {
        case noSuchImport(ImportRunNumber)
        /// Another undoing took it back already.
        case undoneAlready(by: ImportRunNumber)
        /// It added no revisions: there is nothing to take back.
        case changedNothing
    }

    /// Revisions of one transaction.
    private static let batchSize = 200

    private let store: any RegisterStore
    private let now: @Sendable () -> Timestamp
    private let author: String

    package init(store: any RegisterStore, now: @escaping @Sendable () -> Timestamp, author: String) {
        self.store = store
        self.now = now
        self.author = author
    }

    /// What undoing an import would do, record by record, as the import took them.
    ///
    /// - Throws: `Refusal`, and errors of the store.
    package func plan(_ number: ImportRunNumber) async throws -> [Step] {
        guard try await store.importRun(number) != nil else { throw Refusal.noSuchImport(number) }
        if let later = try await undoing(of: number) { throw Refusal.undoneAlready(by: later) }
        var spans: [Incident.ID: (first: Int, last: Int)] = [:]
        var order: [Incident.ID] = []
        for revision in try await store.revisions(of: number) {
            if let span = spans[revision.incidentID] {
                spans[revision.incidentID] = (min(span.first, revision.revision), max(span.last, revision.revision))
            } else {
                spans[revision.incidentID] = (revision.revision, revision.revision)
                order.append(revision.incidentID)
            }
        }
        guard !order.isEmpty else { throw Refusal.changedNothing }
        var steps: [Step] = []
        for id in order {
            guard let span = spans[id] else { continue }
            steps.append(try await step(id, first: span.first, last: span.last))
        }
        return steps
    }

    private func step(_ id: Incident.ID, first: Int, last: Int) async throws -> Step {
        let history = try await store.history(of: id)
        guard let current = history.last else { throw RegisterError.notFound(id) }
        // What was changed and brought back since is as the import left it.
        guard history.indices.contains(last - 1), current.digest == history[last - 1].digest else {
            return Step(incidentID: id, kind: .changedSince(revision: current.number), follows: current.number)
        }
        let kind: Step.Kind = first == 1 ? .withdraw : .restore(revision: first - 1)
        return Step(incidentID: id, kind: kind, follows: current.number)
    }

    /// The undoing that took an import back and was not undone itself; nil where there is none.
    private func undoing(of number: ImportRunNumber) async throws -> ImportRunNumber? {
        let runs = try await store.importRuns()
        func standing(_ number: ImportRunNumber) -> ImportRunNumber? {
            runs.filter { $0.run.undoes == number }.map(\.number).first { standing($0) == nil }
        }
        return standing(number)
    }

    /// Takes the steps, but for records that were changed since; gives the number of the undoing as an import of its own.
    ///
    /// - Throws: Errors of the store; batches that were written stay, and the same call completes them.
    package func run(
        _ steps: [Step],
        of number: ImportRunNumber,
        progress: (Int) -> Void = { _ in }
    ) async throws -> ImportRunNumber {
        let run = try await store.begin(
            ImportRunHeader(startedAt: now(), author: author, files: [], undoes: number)
        )
        var batch: [NewRevision] = []
        var done = 0
        for step in steps {
            guard var revision = try await revision(step, of: number) else { continue }
            revision.importRun = run
            batch.append(revision)
            done += 1
            if batch.count == Self.batchSize {
                try await store.append(batch)
                batch = []
                progress(done)
            }
        }
        try await store.append(batch)
        let end = ImportRunEnd(
            endedAt: now(),
            isCutShort: false,
            new: 0,
            changed: done,
            unchanged: steps.count - done,
            refused: 0
        )
        try await store.end(run, end)
        return run
    }

    private func revision(_ step: Step, of number: ImportRunNumber) async throws -> NewRevision? {
        let source: Int
        switch step.kind {
        case .changedSince: return nil
        case .restore(let revision): source = revision
        case .withdraw: source = step.follows
        }
        guard let stored = try await store.revision(source, of: step.incidentID) else {
            throw RegisterError.notFound(step.incidentID)
        }
        var incident = try Incident.read(document: stored.document).incident
        if step.kind == .withdraw { (incident.stage, incident.visibility) = (.known(.withdrawn), .trash) }
        var revision = NewRevision(
            of: incident,
            follows: step.follows,
            recordedAt: now(),
            author: author,
            kind: .undone,
            reason: "import \(number.value) was undone",
            supplied: FieldSet(),
            origin: nil
        )
        // What comes back is the sealed document itself.
        if case .restore = step.kind { (revision.document, revision.digest) = (stored.document, stored.header.digest) }
        return revision
    }
}

extension ImportUndo.Refusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noSuchImport(let number): "there is no import \(number.value): 'sijill imports list' prints them"
        case .undoneAlready(let number): "it was undone already, by \(number.value)"
        case .changedNothing: "it changed nothing: there is nothing to undo"
        }
    }
}
