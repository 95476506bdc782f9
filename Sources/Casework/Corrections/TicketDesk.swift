// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
package import Register

/// Takes readers' reports, tells them how theirs went, and keeps what was done about each.
package struct TicketDesk: Sendable {
    /// What the desk works on.
    package typealias Store = IncidentStore & TicketStore

    private let store: any Store
    private let now: @Sendable () -> Timestamp

    package init(store: any Store, now: @escaping @Sendable () -> Timestamp) {
        (self.store, self.now) = (store, now)
    }

    /// Why nothing was kept.
    package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// There is no report of this id.
        case noSuchTicket(String)
        /// The record has no version of this number.
        case noSuchVersion(Int)
        /// A version can only be named where the report is about an incident.
        case aboutNoIncident

        package var description: String {
            switch self {
            case .noSuchTicket(let id): "there is no report '\(id)': 'sijill tickets' lists them"
            case .noSuchVersion(let number): "its incident has no version \(number): 'sijill history' lists them"
            case .aboutNoIncident: "the report is about no incident, so that no version can come of it"
            }
        }
    }

    /// Keeps a report and gives it the id by which its reader can ask how it went.
    ///
    /// - Throws: Errors of the store; nothing is kept then.
    package func file(
        _ form: TicketForm,
        using generator: inout some RandomNumberGenerator
    ) async throws(RegisterError) -> Ticket {
        let ticket = Ticket(
            id: Self.makeID(using: &generator),
            incidentID: form.incidentID,
            revision: form.revision,
            topic: form.topic,
            receivedAt: now()
        )
        try await store.file(ticket, form.text)
        return ticket
    }

    /// A report by its id, however it is spelled; nil where there is none.
    package func ticket(_ id: String) async throws -> StoredTicket? {
        guard let id = Self.spelled(id) else { return nil }
        return try await store.ticket(id)
    }

    /// Reports, those that wait first, the oldest of them first; the others behind, the latest first.
    package func tickets() async throws -> [StoredTicket] {
        let all = try await store.tickets()
        return all.filter(\.isOpen) + all.filter { !$0.isOpen }.reversed()
    }

    /// What the reader wrote; nil where it was taken away.
    package func text(of ticket: StoredTicket) async throws -> TicketText? {
        try await store.text(ofTicket: ticket.ticket.id)
    }

    /// Keeps what was done about a report: where it stands now, what its reader is told, and the version that came of it.
    ///
    /// - Throws: `Refusal`, and errors of the store.
    package func answer(
        _ id: String,
        _ state: TicketState,
        note: String,
        revision: Int?,
        author: String
    ) async throws {
        guard let stored = try await ticket(id) else { throw Refusal.noSuchTicket(id) }
        if let revision {
            guard let incident = stored.ticket.incidentID else { throw Refusal.aboutNoIncident }
            guard try await store.revision(revision, of: incident) != nil else { throw Refusal.noSuchVersion(revision) }
        }
        try await store.record(
            TicketStep(
                ticket: stored.ticket.id,
                state: state,
                note: note,
                revision: revision,
                author: author,
                recordedAt: now()
            )
        )
    }

    /// Takes away what a reader wrote.
    ///
    /// - Throws: `Refusal`, and errors of the store.
    package func forgetText(ofTicket id: String) async throws {
        guard let stored = try await ticket(id) else { throw Refusal.noSuchTicket(id) }
        try await store.forgetText(ofTicket: stored.ticket.id)
    }

    // MARK: - Ids

    /// Letters and digits that cannot be taken for one another (Crockford's base 32, without I, L, O and U).
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let groups = 3
    private static let groupLength = 4

    /// `T-7K3M-9QXD-W2HA`: 60 bits by chance, so that nobody finds another reader's report by trying.
    private static func makeID(using generator: inout some RandomNumberGenerator) -> String {
        var id = "T"
        for place in 0..<groups * groupLength {
            if place.isMultiple(of: groupLength) { id += "-" }
            id.append(letters[Int.random(in: letters.indices, using: &generator)])
        }
        return id
    }

    /// The id as it is kept, of one that was copied in small letters or without its lines; nil for what is no id.
    private static func spelled(_ text: String) -> String? {
        guard text.utf8.count <= 40 else { return nil }
        let plain = Array(text.uppercased().filter { $0 != "-" && $0 != " " })
        guard plain.first == "T", plain.count == 1 + groups * groupLength,
            plain.dropFirst().allSatisfy(letters.contains)
        else { return nil }
        var id = "T"
        for (place, letter) in plain.dropFirst().enumerated() {
            if place.isMultiple(of: groupLength) { id += "-" }
            id.append(letter)
        }
        return id
    }
}
