// SPDX-License-Identifier: Apache-2.0

import Catalogue
import Counting
import Register
import Synchronization

/// Catalogues of times past, and curves over them: one is built at a time, and the latest few are kept.
///
/// An actor: it guards what is kept, and that many who ask for the past do not make many be built at once.
actor PastSnapshots {
    private struct Kept {
        let time: Timestamp
        /// Where the log ended: what was recorded since may belong to the time, too.
        let position: Int64
        let snapshot: CatalogueSnapshot
    }

    private let store: any IncidentStore
    private let limit: Int?
    private var kept: [Kept] = []
    private var curves: [(question: KnownCurve.Question, position: Int64, curve: KnownCurve)] = []
    private var isBuilding = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private static let keptCount = 4

    init(store: any IncidentStore, limit: Int?) {
        self.store = store
        self.limit = limit
    }

    /// The catalogue as it stood at a time.
    ///
    /// - Throws: `FigureError.pastTooLarge`, and errors of the store.
    func snapshot(asOf time: Timestamp, incidents: Int) async throws -> CatalogueSnapshot {
        if let limit, incidents > limit { throw FigureError.pastTooLarge(incidents: incidents) }
        await enter()
        defer { leave() }
        let position = try await store.logPosition()
        if let found = kept.first(where: { $0.time == time && $0.position == position }) { return found.snapshot }
        let snapshot = try await Library.snapshot(of: store, asOf: time)
        kept.removeAll { $0.time == time }
        kept.append(Kept(time: time, position: position, snapshot: snapshot))
        if kept.count > Self.keptCount { kept.removeFirst() }
        return snapshot
    }

    /// How figures were known as time went by; one pass over the history for each question.
    ///
    /// - Throws: `FigureError.historyTooLong`, and errors of the store.
    func curve(_ question: KnownCurve.Question, rules: RuleBook) async throws -> KnownCurve {
        await enter()
        defer { leave() }
        let position = try await store.logPosition()
        if let limit, position > limit { throw FigureError.historyTooLong(revisions: Int(position)) }
        if let found = curves.first(where: { $0.question == question && $0.position == position }) {
            return found.curve
        }
        let builder = Mutex(KnownCurveBuilder(question, rules: rules))
        try await store.forEachRevision(recordedUntil: question.request.asOf) { stored in
            try builder.withLock { try $0.take(stored) }
        }
        let curve = builder.withLock { $0.finish() }
        curves.removeAll { $0.question == question }
        curves.append((question, position, curve))
        if curves.count > Self.keptCount { curves.removeFirst() }
        return curve
    }

    private func enter() async {
        guard isBuilding else {
            isBuilding = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty { isBuilding = false } else { waiting.removeFirst().resume() }
    }
}
