// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
package import Register
import Testing

/// One promise of the store of readers' reports, and how it is put to the test on an empty store.
package struct TicketCheck: Sendable, CustomTestStringConvertible {
    /// A store of incidents and of what readers say of them.
    package typealias Store = IncidentStore & TicketStore

    package let name: String
    /// Expects what the promise says; the store must be empty.
    package let run: @Sendable (any Store) async throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (any Store) async throws -> Void) {
        self.name = name
        self.run = run
    }

    package var testDescription: String { name }

    /// Every promise; each engine runs them all, each on a new store.
    package static let all: [TicketCheck] = [
        TicketCheck("a report comes back as it was filed, and its text apart from it") { store in
            let incident = Incident.fixture(1)
            try await store.append([.fixture(of: incident)])
            let ticket = ticket("T-1", on: incident.id)
            let text = TicketText(message: "the village is misspelt\nسوق", contact: "write to me")

            try await store.file(ticket, text)
            try await store.file(Self.ticket("T-2", on: nil), TicketText(message: "another", contact: ""))

            #expect(try await store.ticket("T-1") == StoredTicket(ticket: ticket, steps: []))
            #expect(try await store.text(ofTicket: "T-1") == text)
            #expect(try await store.tickets().map(\.ticket.id) == ["T-1", "T-2"])
            #expect(try await store.ticket("T-3") == nil)
            #expect(try await store.text(ofTicket: "T-3") == nil)
        },
        TicketCheck("an id is taken once, and an incident that is not there is refused") { store in
            let text = TicketText(message: "first", contact: "")
            try await store.file(ticket("T-1", on: nil), text)

            await #expect(throws: RegisterError.self) {
                try await store.file(ticket("T-1", on: nil), TicketText(message: "second", contact: ""))
            }
            await #expect(throws: RegisterError.self) {
                try await store.file(ticket("T-2", on: Incident.fixture(9).id), text)
            }

            #expect(try await store.tickets().count == 1)
            #expect(try await store.text(ofTicket: "T-1") == text)
            #expect(try await store.text(ofTicket: "T-2") == nil)
        },
        TicketCheck("what was done about a report is added to, and the last of it says where it stands") { store in
            try await store.file(ticket("T-1", on: nil), TicketText(message: "first", contact: ""))
            let steps = [step("T-1", .considered, nil), step("T-1", .corrected, 3), step("T-1", .considered, nil)]

            for step in steps { try await store.record(step) }

            let stored = try #require(try await store.ticket("T-1"))
            #expect(stored.steps == steps)
            #expect(stored.isOpen && stored.state == .considered)
            #expect(try await store.tickets() == [stored])
            await #expect(throws: RegisterError.self) { try await store.record(step("T-9", .unchanged, nil)) }
        },
        TicketCheck("what a reader wrote can be taken away, and the report stays") { store in
            let ticket = ticket("T-1", on: nil)
            try await store.file(ticket, TicketText(message: "first", contact: "me"))

            try await store.forgetText(ofTicket: "T-1")
            try await store.forgetText(ofTicket: "T-1")

            #expect(try await store.text(ofTicket: "T-1") == nil)
            #expect(try await store.ticket("T-1")?.ticket == ticket)
        },
    ]

    private static func ticket(_ id: String, on incident: Incident.ID?) -> Ticket {
        Ticket(
            id: id,
            incidentID: incident,
            revision: incident.map { _ in 1 },
            topic: .names,
            receivedAt: Timestamp(milliseconds: 1_900_000_000_000)
        )
    }

    private static func step(_ id: String, _ state: TicketState, _ revision: Int?) -> TicketStep {
        TicketStep(
            ticket: id,
            state: state,
            note: "as it was said",
            revision: revision,
            author: "tests",
            recordedAt: Timestamp(milliseconds: 1_900_000_000_001)
        )
    }
}
