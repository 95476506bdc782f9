// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Counting
package import Register
import Synchronization

/// Why something published changed, as a change log tells it.
package enum ChangeType: String, Sendable, CaseIterable {
    /// What was wrong is put right.
    case correction
    /// More is known, or a source says something else now.
    case newInformation = "new-information"
    /// How figures are counted changed.
    case methodChange = "method-change"
    /// Something was taken away for the sake of a person.
    case redaction

    package init(_ kind: RevisionKind) {
        self =
            switch kind {
            case .imported, .generated, .edited, .decided: .newInformation
            case .corrected, .undone: .correction
            case .redacted: .redaction
            }
    }
}

/// A change of something published.
package struct PublishedChange: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        /// A version of a record, from 2.
        case version(Incident.ID, IncidentNumber, revision: Int)
        /// A rule of counting, with the version that came into force.
        case rule(key: String, version: Int)
    }

    package let subject: Subject
    package let type: ChangeType
    package let at: Timestamp

    package init(subject: Subject, type: ChangeType, at: Timestamp) {
        (self.subject, self.type, self.at) = (subject, type, at)
    }
}

/// An incident that was published and is so no more.
package struct Tombstone: Hashable, Sendable {
    package let id: Incident.ID
    /// When it was taken back.
    package let at: Timestamp

    package init(id: Incident.ID, at: Timestamp) {
        (self.id, self.at) = (id, at)
    }
}

/// Every change of what is published, the latest first; read once, and then as the register grows.
///
/// An actor: it guards what is known, and that many who ask do not each read the histories.
package actor ChangeBook {
    private let store: any IncidentStore
    private let rules: RuleBook
    /// The position of the log up to which everything is known.
    private var position: Int64 = 0
    private var changes: [IncidentNumber: [PublishedChange]] = [:]
    private var ordered: [PublishedChange] = []
    private var redacted: [Incident.ID: Int] = [:]
    private var tombstones: [Incident.ID: Tombstone] = [:]
    private let turn = Turn()

    package init(store: any IncidentStore, rules: RuleBook) {
        (self.store, self.rules) = (store, rules)
        ordered = Self.inOrder(Self.changes(of: rules))
    }

    /// The changes of records that are published now, and of rules.
    ///
    /// A version counts as a change where the one before it was published too and readers can see a difference, or where
    /// something was redacted. `isPublished` says of a record by its number whether it is published now.
    ///
    /// - Throws: Errors of the store.
    package func published(
        where isPublished: @Sendable (IncidentNumber) -> Bool
    ) async throws -> [PublishedChange] {
        try await turn.taking { try await self.read() }
        return ordered.filter { change in
            guard case .version(_, let number, _) = change.subject else { return true }
            return isPublished(number)
        }
    }

    /// The version of the last redaction of each incident that has one, published or not.
    ///
    /// - Throws: Errors of the store.
    package func redactions() async throws -> [Incident.ID: Int] {
        try await turn.taking { try await self.read() }
        return redacted
    }

    /// The incidents that were published and are so no more, those that were taken back last first.
    ///
    /// - Throws: Errors of the store.
    package func takenBack() async throws -> [Tombstone] {
        try await turn.taking { try await self.read() }
        return tombstones.values.sorted { left, right in
            left.at == right.at ? "\(left.id)" < "\(right.id)" : left.at > right.at
        }
    }

    /// Reads the histories of the records that changed since.
    private func read() async throws {
        let changed = Mutex<[(id: Incident.ID, number: IncidentNumber)]>([])
        let last = try await store.summaries(changedAfter: position) { rows in
            let again = rows.filter { $0.revision > 1 }.map { (id: $0.incidentID, number: $0.number) }
            changed.withLock { $0 += again }
        }
        let library = RecordLibrary(store: store)
        let again = changed.withLock(\.self)
        for (id, number) in again {
            let history = try await library.history(of: id)
            changes[number] = Self.changes(of: id, number, history)
            redacted[id] = history.last { $0.header.kind == .redacted }?.header.number
            tombstones[id] = PublicHistory.takenBack(history).map { Tombstone(id: id, at: $0) }
        }
        position = max(position, last)
        if !again.isEmpty { ordered = Self.inOrder(changes.values.flatMap(\.self) + Self.changes(of: rules)) }
    }

    private static func changes(
        of id: Incident.ID,
        _ number: IncidentNumber,
        _ history: [RevisionChange]
    ) -> [PublishedChange] {
        PublicHistory.revisions(of: history).compactMap { revision in
            guard !revision.isWithheld, revision.kind == .redacted || revision.differences?.isEmpty == false else {
                return nil
            }
            return PublishedChange(
                subject: .version(id, number, revision: revision.number),
                type: ChangeType(revision.kind),
                at: revision.recordedAt
            )
        }
    }

    /// Rules that came into force at a time of which the register knows.
    private static func changes(of rules: RuleBook) -> [PublishedChange] {
        rules.rules.compactMap { rule in
            rule.since.map { since in
                PublishedChange(
                    subject: .rule(key: rule.key, version: rule.version),
                    type: .methodChange,
                    at: Timestamp(milliseconds: since)
                )
            }
        }
    }

    /// The latest first; those of one time in an order that stays.
    private static func inOrder(_ changes: [PublishedChange]) -> [PublishedChange] {
        changes.sorted { left, right in
            left.at == right.at ? left.subject.name < right.subject.name : left.at > right.at
        }
    }
}

extension PublishedChange.Subject {
    /// Tells subjects apart, and orders those of one time.
    package var name: String {
        switch self {
        case .version(let id, _, let revision): "\(id) \(revision)"
        case .rule(let key, let version): "\(key) \(version)"
        }
    }
}
