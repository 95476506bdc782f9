// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
package import Register
import Synchronization

/// The findings of a register for its staff, kept current as revisions arrive.
///
/// An actor: it guards what was found so far, and that one survey is made at a time, however many ask.
package actor IntegrityDesk {
    /// How many changed incidents are read at a time.
    private static let batch = 200

    private let library: Library
    private let store: any IncidentStore
    private let context: IntegrityContext
    private let now: @Sendable () -> Timestamp

    private var parts = IntegrityParts()
    private var kept: IntegritySurvey?
    /// The day on which what is kept was found.
    private var day: CalendarDay?
    /// The months that are over; nil where they are not worked out.
    private var past: [IntegrityTrend.Row]?
    private var isWorking = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// A desk over a library and its store; the clock decides what lies in the future, and which months are over.
    package init(
        library: Library,
        store: any IncidentStore,
        context: IntegrityContext = IntegrityContext(),
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.library = library
        self.store = store
        self.context = context
        self.now = now
    }

    /// Answers a query from the newest state.
    package func answer(_ query: IntegrityQuery) async throws -> IntegrityAnswer {
        let survey = try await survey()
        guard !query.incidents.isUnrestricted else { return survey.answer(query) }
        return survey.answer(query, keeping: try await library.matching(query.incidents))
    }

    /// How many incidents each value of each filter has.
    package func facets() -> [Facet] { library.snapshot.answer(IncidentQuery(), on: .staff).facets }

    /// Every finding; only incidents that changed since the last time are checked again.
    package func survey() async throws -> IntegritySurvey {
        await enter()
        defer { leave() }
        let position = try await store.logPosition()
        let today = now().moment?.day
        if let kept, kept.position == position, day == today { return kept }
        try await library.refresh()
        let isFirst = kept == nil || day != today
        try await isFirst ? checkAll(today) : checkChanges(after: kept?.position ?? 0, today)
        let survey = parts.survey(position: position)
        kept = survey
        day = today
        return survey
    }

    private func checkAll(_ today: CalendarDay?) async throws {
        let context = context(today)
        let found = Mutex(IntegrityParts())
        try await store.forEachCurrent { stored in
            let part = IntegrityParts.Part(try Incident.read(document: stored.document).incident, context: context)
            found.withLock { $0.parts[stored.incidentNumber.value] = part }
        }
        parts = found.withLock { $0 }
    }

    private func checkChanges(after position: Int64, _ today: CalendarDay?) async throws {
        let context = context(today)
        let numbers = Mutex<[IncidentNumber]>([])
        _ = try await store.summaries(changedAfter: position) { rows in
            numbers.withLock { $0 += rows.map(\.number) }
        }
        var rest = numbers.withLock { $0 }[...]
        while !rest.isEmpty {
            for (number, stored) in try await store.current(numbers: Array(rest.prefix(Self.batch))) {
                let incident = try Incident.read(document: stored.document).incident
                parts.parts[number.value] = IntegrityParts.Part(incident, context: context)
                // A clock that was set back may write into a month that is over.
                if let last = past?.last?.last, let time = Timestamp(last.text), stored.header.recordedAt <= time {
                    past = nil
                }
            }
            rest = rest.dropFirst(Self.batch)
        }
    }

    private func context(_ today: CalendarDay?) -> IntegrityContext {
        var context = context
        context.today = today
        return context
    }

    /// The trend by months up to now; nil until `work` has gone through the history.
    package func trend() async throws -> IntegrityTrend? {
        let survey = try await survey()
        guard let past, let today = day, let end = IntegrityTrend.Step.month.end(of: today),
            past.last.map({ $0.last == IntegrityTrend.Step.month.endBefore(today) }) ?? true
        else { return nil }
        let open = IntegrityTrend.Row(
            last: end,
            isOpen: true,
            incidents: survey.incidents,
            counts: survey.counts.filter { IntegrityTrend.counts($0.key) }
        )
        return IntegrityTrend(step: .month, rows: survey.incidents == 0 ? [] : past + [open])
    }

    /// Brings findings and trend up to date.
    package func work() async throws {
        guard try await trend() == nil, let today = day, let end = IntegrityTrend.Step.month.endBefore(today) else {
            return
        }
        past = try await TrendBuilder(store: store, context: context).pastRows(.month, from: end, isOpen: false)
    }

    /// Keeps both up to date until the task is cancelled, looking every second.
    package func follow() async throws {
        while !Task.isCancelled {
            try await work()
            try await Task.sleep(for: .seconds(1))
        }
    }

    private func enter() async {
        guard isWorking else {
            isWorking = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty { isWorking = false } else { waiting.removeFirst().resume() }
    }
}

extension Library {
    /// The incidents that a query keeps, those that are not published included.
    package func matching(_ query: IncidentQuery) async throws -> NumberSet {
        try await selection(query, on: .staff).selection.numbers
    }
}
