// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Matching
package import Register
import Synchronization

/// Holds declarations of militaries against the register, and keeps what people decide.
///
/// The program proposes and explains; only a person's word changes a record, and it can be taken back.
package struct ReconciliationDesk: Sendable {
    package typealias Store = IncidentStore & ReportStore

    private let store: any Store

    package init(store: any Store) {
        self.store = store
    }

    // MARK: - Proposing

    /// Reads every report and every incident, and proposes incidents for each declaration.
    ///
    /// `progress` is told how many declarations are done, of how many.
    package func reconcile(
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> DeclarationReview {
        let verdicts = Verdicts(of: try await store.decisions())
        let declared = try await declarations()
        let register = try await RegisterPool(store, source: .record, serials: serials(declared, verdicts))
        let reconciliation = Reconciliation(
            declared.map(\.declaration),
            matcher: Matcher(pool: register.pool),
            keeping: Self.candidates
        ) { progress($0, declared.count) }
        progress(declared.count, declared.count)
        let kinds = Dictionary(uniqueKeysWithValues: reconciliation.matched.map { ($0.declaration, $0.kind) })
        let items = declared.enumerated().map { index, next in
            item(next, reconciliation.proposals[index], kinds[index], register, verdicts)
        }
        let twins = DeclarationTwins.all(among: declared.map(\.declaration)).map { twin in
            (first: declared[twin.first].place, second: declared[twin.second].place, kind: twin.kind)
        }
        return DeclarationReview(items: items, recordedOnly: recordedOnly(declared, items, register), twins: twins)
    }

    private struct Declared: Sendable {
        let place: ReconciliationItem.Place
        let key: DeclarationKey
        let entry: ReportEntry
        let declaration: Declaration
        let actor: Actor?
        let published: CalendarDay?
        let issuer: String?
    }

    private func declarations() async throws -> [Declared] {
        let collected = Mutex<[Declared]>([])
        try await store.forEachReport { stored in
            let report = try MilitaryReport.read(document: stored.document)
            let actor = ReportIssuer.actor(report.issuer)
            let declared = report.entries.enumerated().map { index, entry in
                Declared(
                    place: ReconciliationItem.Place(report: stored.number, entry: index),
                    key: DeclarationKey(of: entry.text),
                    entry: entry,
                    declaration: Declaration(entry, actor: actor.map { .known($0) }),
                    actor: actor,
                    published: report.published,
                    issuer: report.issuer
                )
            }
            collected.withLock { $0 += declared }
        }
        return collected.withLock { $0 }
    }

    /// Numbers of militaries that accepted declarations tie to incidents.
    private func serials(
        _ declared: [Declared],
        _ verdicts: Verdicts
    ) -> [Incident.ID: [String]] {
        var known: [DeclarationKey: [String]] = [:]
        for next in declared { known[next.key, default: []] += next.declaration.serials }
        var serials: [Incident.ID: [String]] = [:]
        for (pair, verdict) in verdicts.byPair where verdict == .accepted {
            serials[pair.incidentID, default: []] += known[pair.declaration] ?? []
        }
        return serials
    }

    private func item(
        _ declared: Declared,
        _ proposals: [Proposal],
        _ kind: Reconciliation.Kind?,
        _ register: RegisterPool,
        _ verdicts: Verdicts
    ) -> ReconciliationItem {
        let candidates = proposals.map { proposal in
            let id = register.ids[Int(proposal.member)]
            return ReconciliationItem.Candidate(
                id: id,
                name: register.names[Int(proposal.member)],
                proposal: proposal,
                verdict: verdicts.byPair[DecisionPair(declaration: declared.key, incidentID: id)]
            )
        }
        return ReconciliationItem(
            place: declared.place,
            key: declared.key,
            entry: declared.entry,
            published: declared.published,
            issuer: declared.issuer,
            candidates: candidates,
            kind: kind,
            accepted: verdicts.accepted(of: declared.key)
        )
    }

    /// Incidents shown with a declaration at most: the rest are far behind these.
    private static let candidates = 5

    private func recordedOnly(
        _ declared: [Declared],
        _ items: [ReconciliationItem],
        _ register: RegisterPool
    ) -> [(id: Incident.ID, name: String)] {
        let actors = Set(declared.compactMap(\.actor).map { Term<Actor>.known($0) })
        let spokenOf = Set(items.flatMap(\.accepted)).union(
            items.filter { $0.isOpen }.compactMap { $0.candidates.first?.id }
        )
        return register.members(silentOf: actors).map { (register.ids[Int($0)], register.names[Int($0)]) }
            .filter { !spokenOf.contains($0.0) }
    }
}

extension ReconciliationDesk {
    // MARK: - Deciding

    /// Why a decision was not kept.
    package enum Refusal: Error, Equatable, CustomStringConvertible, Sendable {
        case noSuchDeclaration(ReconciliationItem.Place)
        case noSuchIncident(Incident.ID)
        /// The pair has this verdict already.
        case alreadyDecided(MatchVerdict)
        /// There is no decision to take back.
        case nothingToWithdraw

        package var description: String {
            switch self {
            case .noSuchDeclaration(let place): "there is no declaration \(place): 'sijill reconcile' lists them"
            case .noSuchIncident(let id): "there is no incident \(id)"
            case .alreadyDecided(let verdict): "this was decided already (\(verdict.rawValue)): withdraw that first"
            case .nothingToWithdraw: "nothing was decided on this declaration and this incident"
            }
        }
    }

    /// Keeps a decision; an accepted declaration becomes a revision of the incident, in the same transaction.
    ///
    /// `withdrawn` opens the pair again and takes back what accepting it added. The reason is in the person's words and may
    /// be empty.
    ///
    /// - Throws: `Refusal`, and errors of the store; nothing is kept then.
    package func decide(
        _ place: ReconciliationItem.Place,
        on id: Incident.ID,
        _ verdict: MatchVerdict,
        reason: String,
        author: String,
        at time: Timestamp
    ) async throws {
        guard let stored = try await store.report(place.report) else { throw Refusal.noSuchDeclaration(place) }
        let report = try MilitaryReport.read(document: stored.document)
        guard report.entries.indices.contains(place.entry) else { throw Refusal.noSuchDeclaration(place) }
        guard let current = try await store.current(id) else { throw Refusal.noSuchIncident(id) }
        let entry = report.entries[place.entry]
        let pair = DecisionPair(declaration: DeclarationKey(of: entry.text), incidentID: id)
        let decisions = try await store.decisions()
        let standing = Verdicts(of: decisions).byPair[pair]
        if let standing, verdict != .withdrawn { throw Refusal.alreadyDecided(standing) }
        if standing == nil, verdict == .withdrawn { throw Refusal.nothingToWithdraw }

        let accepted = AcceptedDeclaration(entry: entry, of: report)
        let record = try IncidentRecord(current)
        var changed: Incident?
        switch verdict {
        case .accepted: changed = accepted.added(to: record.incident)
        case .withdrawn where standing == .accepted:
            changed = try await takenBack(accepted, from: record.incident, pair, decisions)
        case .withdrawn, .rejected, .cannotTell: break
        }
        var revisions: [NewRevision] = []
        if let changed, changed != record.incident {
            revisions = [revision(of: changed, after: record, place, verdict, author, time)]
        }
        let decision = NewDecision(
            declaration: pair.declaration,
            incidentID: id,
            verdict: verdict,
            reason: reason,
            author: author,
            recordedAt: time,
            report: place.report,
            evidence: "{\"before\":\(record.header.number)}"
        )
        try await store.record([decision], with: revisions)
    }

    private func revision(
        of incident: Incident,
        after record: IncidentRecord,
        _ place: ReconciliationItem.Place,
        _ verdict: MatchVerdict,
        _ author: String,
        _ time: Timestamp
    ) -> NewRevision {
        NewRevision(
            of: incident,
            follows: record.header.number,
            recordedAt: time,
            author: author,
            kind: .decided,
            reason: verdict == .withdrawn ? "took back declaration \(place)" : "accepted declaration \(place)",
            supplied: FieldSet(["involvements"]),
            origin: nil
        )
    }

    /// The incident without what the standing acceptance of a pair added to it.
    private func takenBack(
        _ accepted: AcceptedDeclaration,
        from incident: Incident,
        _ pair: DecisionPair,
        _ decisions: [StoredDecision]
    ) async throws -> Incident {
        let acceptance = decisions.last { stored in
            stored.decision.verdict == .accepted && stored.decision.incidentID == pair.incidentID
                && stored.decision.declaration == pair.declaration
        }
        let evidence = try acceptance.map { try JSONParser.parse(Array($0.decision.evidence.utf8)) }
        guard let number = evidence?["before"]?.integer,
            let before = try await store.revision(number, of: pair.incidentID)
        else { return incident }
        return accepted.takenBack(from: incident, before: try IncidentRecord(before).incident)
    }
}
