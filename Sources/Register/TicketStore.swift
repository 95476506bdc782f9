// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A reader's report that something published is wrong, as it is kept: nothing of it is for readers but that it is there.
package struct Ticket: Hashable, Sendable {
    /// What the reader keeps to ask how it went: cannot be guessed.
    package var id: String
    /// The incident that it is about; nil where it is about the register.
    package var incidentID: Incident.ID?
    /// The version of the record that the reader saw, from 1; nil where not known.
    package var revision: Int?
    package var topic: TicketTopic
    package var receivedAt: Timestamp

    package init(id: String, incidentID: Incident.ID?, revision: Int?, topic: TicketTopic, receivedAt: Timestamp) {
        (self.id, self.incidentID, self.revision, self.topic) = (id, incidentID, revision, topic)
        self.receivedAt = receivedAt
    }
}

/// What a report says is wrong.
package enum TicketTopic: String, Sendable, CaseIterable {
    case place, date, figures, names, militaries, sources, media
    /// Somebody asks that something about a person is taken down.
    case privacy
    case other
}

/// What the reader wrote: for the keepers of the register alone, and gone once it is no longer needed.
package struct TicketText: Hashable, Sendable {
    package var message: String
    /// How to reach the reader, in the reader's words; empty where none was given.
    package var contact: String

    package init(message: String, contact: String) {
        (self.message, self.contact) = (message, contact)
    }
}

/// Where a report stands.
package enum TicketState: String, Sendable, CaseIterable {
    /// Somebody looks into it.
    case considered
    /// The record was wrong and is put right.
    case corrected
    /// The record says more now.
    case added
    /// Something was taken away for the sake of a person.
    case redacted
    /// How figures are counted was changed.
    case methodChanged
    /// The record stays as it is, for the reason that the note gives.
    case unchanged
    /// It tells of nothing that this register publishes.
    case closed

    /// Whether the keepers are done with it.
    package var isOutcome: Bool { self != .considered }
}

/// What was done about a report: readers who know its id are told.
package struct TicketStep: Hashable, Sendable {
    package var ticket: String
    package var state: TicketState
    /// For readers too; empty where nothing is to be said.
    package var note: String
    /// The version that came of it; nil for none.
    package var revision: Int?
    package var author: String
    package var recordedAt: Timestamp

    package init(
        ticket: String,
        state: TicketState,
        note: String,
        revision: Int?,
        author: String,
        recordedAt: Timestamp
    ) {
        (self.ticket, self.state, self.note, self.revision) = (ticket, state, note, revision)
        (self.author, self.recordedAt) = (author, recordedAt)
    }
}

/// A report with what was done about it.
package struct StoredTicket: Hashable, Sendable {
    package var ticket: Ticket
    /// Oldest first.
    package var steps: [TicketStep]

    package init(ticket: Ticket, steps: [TicketStep]) {
        (self.ticket, self.steps) = (ticket, steps)
    }

    /// Where it stands; nil where nobody has looked at it.
    package var state: TicketState? { steps.last?.state }
    /// Whether it still waits for an outcome.
    package var isOpen: Bool { state?.isOutcome != true }
}

/// The store of readers' reports: tickets and steps are only added; what a reader wrote can be taken away.
package protocol TicketStore: Sendable {
    /// Keeps a report with its text.
    ///
    /// - Throws: Where its id is taken, or its incident is not there.
    func file(_ ticket: Ticket, _ text: TicketText) async throws(RegisterError)

    /// The report of an id; nil where there is none.
    func ticket(_ id: String) async throws(RegisterError) -> StoredTicket?

    /// Every report, the oldest first.
    func tickets() async throws(RegisterError) -> [StoredTicket]

    /// What the reader wrote; nil where there is no such report, or its text was taken away.
    func text(ofTicket id: String) async throws(RegisterError) -> TicketText?

    /// Adds what was done about a report.
    ///
    /// - Throws: Where there is no such report.
    func record(_ step: TicketStep) async throws(RegisterError)

    /// Takes the text of a report away, from free pages of the store too; the report and its steps stay.
    func forgetText(ofTicket id: String) async throws(RegisterError)
}
