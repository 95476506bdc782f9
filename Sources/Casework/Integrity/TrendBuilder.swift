// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
package import Register
import Synchronization

/// Rebuilds a trend from the history of a register, from the newest period back to the first.
///
/// Each revision is checked once, however many periods it stood in.
package struct TrendBuilder: Sendable {
    /// One revision under the rules.
    private struct Checked: Sendable {
        let revision: Int
        let counts: [IntegrityRule: Int]
        let member: RegisterMember
    }

    private let store: any IncidentStore
    private let context: IntegrityContext
    /// The incidents whose findings are counted; nil for all.
    private let kept: NumberSet?
    /// Told after each incident how many are done of the period that ends on a day.
    private let progress: @Sendable (_ done: Int, _ last: CalendarDay) -> Void

    package init(
        store: any IncidentStore,
        context: IntegrityContext,
        keeping kept: NumberSet? = nil,
        progress: @escaping @Sendable (_ done: Int, _ last: CalendarDay) -> Void = { _, _ in }
    ) {
        self.store = store
        var context = context
        context.today = nil
        self.context = context
        self.kept = kept
        self.progress = progress
    }

    /// The trend up to a time.
    package func trend(_ step: IntegrityTrend.Step, until now: Timestamp) async throws -> IntegrityTrend {
        guard let today = now.moment?.day, let end = step.end(of: today) else {
            return IntegrityTrend(step: step, rows: [])
        }
        let open = try await pastRows(step, from: end, isOpen: true)
        return IntegrityTrend(step: step, rows: open)
    }

    /// The rows of the periods that end on a day and before, the oldest first; `isOpen` says whether the newest goes on.
    func pastRows(_ step: IntegrityTrend.Step, from end: CalendarDay, isOpen: Bool) async throws
        -> [IntegrityTrend.Row]
    {
        let checked = Mutex<[Int32: Checked]>([:])
        var rows: [IntegrityTrend.Row] = []
        var next: CalendarDay? = end
        while let last = next, let time = Timestamp(last.text) {
            let row = try await row(last, time, isOpen: isOpen && rows.isEmpty, checked)
            // Nothing is ever taken away: before an empty period there is none with incidents.
            guard row.incidents > 0 else { break }
            rows.append(row)
            next = step.endBefore(last)
        }
        return rows.reversed()
    }

    private func row(
        _ last: CalendarDay,
        _ time: Timestamp,
        isOpen: Bool,
        _ checked: borrowing Mutex<[Int32: Checked]>
    ) async throws -> IntegrityTrend.Row {
        let tally = Mutex(Tally())
        try await store.forEachRevision(asOf: time) { stored in
            let number = stored.incidentNumber.value
            var known = checked.withLock { $0[number] }
            if known?.revision != stored.header.number {
                let fresh = try check(stored)
                checked.withLock { $0[number] = fresh }
                known = fresh
            }
            guard let known else { return }
            let done = tally.withLock { $0.add(known, isKept: kept?.contains(number) ?? true) }
            progress(done, last)
        }
        return tally.withLock { tally in
            IntegrityTrend.Row(last: last, isOpen: isOpen, incidents: tally.incidents, counts: tally.finish())
        }
    }

    private func check(_ stored: StoredRevision) throws -> Checked {
        let incident = try Incident.read(document: stored.document).incident
        var counts: [IntegrityRule: Int] = [:]
        for finding in IntegrityCheck.findings(in: incident, context: context) { counts[finding.rule, default: 0] += 1 }
        return Checked(revision: stored.header.number, counts: counts, member: RegisterMember(incident))
    }

    /// The findings of one period.
    private struct Tally: Sendable {
        var incidents = 0
        private var counts: [IntegrityRule: Int] = [:]
        private var register = RegisterIntegrity()
        /// Which of the incidents filters leave out, from 0.
        private var left: Set<Int> = []

        /// Takes an incident, and says how many there are now.
        mutating func add(_ checked: Checked, isKept: Bool) -> Int {
            defer { incidents += 1 }
            register.add(checked.member)
            if isKept {
                counts.merge(checked.counts) { $0 + $1 }
            } else {
                left.insert(incidents)
            }
            return incidents + 1
        }

        func finish() -> [IntegrityRule: Int] {
            var counts = counts
            for found in register.finish() where !left.contains(found.position) {
                counts[found.finding.rule, default: 0] += 1
            }
            return counts
        }
    }
}
