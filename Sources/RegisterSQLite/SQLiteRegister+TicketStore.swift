// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister: TicketStore {
    package func file(_ ticket: Ticket, _ text: TicketText) async throws(RegisterError) {
        try await writing { database in
            try SQLStatement(TicketQueries.insert, on: database).run { $0.add(ticket) }
            try SQLStatement(TicketQueries.insertText, on: database).run { binding in
                binding.add(ticket.id)
                binding.add(text.message)
                binding.add(text.contact)
            }
        }
    }

    package func ticket(_ id: String) async throws(RegisterError) -> StoredTicket? {
        try await reading { database in
            let ticket = try SQLStatement(TicketQueries.one, on: database).first {
                $0.add(id)
            } _: { columns in
                try columns.ticket()
            }
            guard let ticket else { return nil }
            let steps = try SQLStatement(TicketQueries.stepsOfOne, on: database).all {
                $0.add(id)
            } _: { columns in
                try columns.ticketStep()
            }
            return StoredTicket(ticket: ticket, steps: steps)
        }
    }

    package func tickets() async throws(RegisterError) -> [StoredTicket] {
        try await reading { database in
            let steps = Dictionary(
                grouping: try SQLStatement(TicketQueries.steps, on: database).all { try $0.ticketStep() },
                by: \.ticket
            )
            return try SQLStatement(TicketQueries.all, on: database).all { try $0.ticket() }
                .map { StoredTicket(ticket: $0, steps: steps[$0.id] ?? []) }
        }
    }

    package func text(ofTicket id: String) async throws(RegisterError) -> TicketText? {
        try await reading { database in
            try SQLStatement(TicketQueries.text, on: database).first {
                $0.add(id)
            } _: { columns in
                TicketText(message: columns.text(), contact: columns.text())
            }
        }
    }

    package func record(_ step: TicketStep) async throws(RegisterError) {
        try await writing { database in
            try SQLStatement(TicketQueries.insertStep, on: database).run { $0.add(step) }
        }
    }

    package func forgetText(ofTicket id: String) async throws(RegisterError) {
        try await writing { database in
            // Without it SQLite leaves the bytes on a free page.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try SQLStatement(TicketQueries.removeText, on: database).run { $0.add(id) }
        }
        let path = path
        do {
            // The journal holds pages as they were, until it is written over.
            try await database.writeWithoutTransaction { database in _ = try database.checkpoint(.truncate) }
        } catch {
            throw RegisterError(error, path: path)
        }
    }
}

/// The statements on readers' reports.
private enum TicketQueries {
    static let columns = "id, incident, revision, topic, receivedAt"
    static let stepColumns = "ticket, state, note, revision, author, recordedAt"

    static let insert = "INSERT INTO ticket (\(columns)) VALUES (?, ?, ?, ?, ?)"
    static let insertText = "INSERT INTO ticketText (ticket, message, contact) VALUES (?, ?, ?)"
    static let insertStep = "INSERT INTO ticketStep (\(stepColumns)) VALUES (?, ?, ?, ?, ?, ?)"
    static let one = "SELECT \(columns) FROM ticket WHERE id = ?"
    static let all = "SELECT \(columns) FROM ticket ORDER BY number"
    static let steps = "SELECT \(stepColumns) FROM ticketStep ORDER BY number"
    static let stepsOfOne = "SELECT \(stepColumns) FROM ticketStep WHERE ticket = ? ORDER BY number"
    static let text = "SELECT message, contact FROM ticketText WHERE ticket = ?"
    static let removeText = "DELETE FROM ticketText WHERE ticket = ?"
}

extension SQLBinding {
    fileprivate mutating func add(_ ticket: Ticket) {
        add(ticket.id)
        if let incident = ticket.incidentID { add(incident.uuid) } else { addNull() }
        add(ticket.revision)
        add(ticket.topic.rawValue)
        add(ticket.receivedAt.milliseconds)
    }

    fileprivate mutating func add(_ step: TicketStep) {
        add(step.ticket)
        add(step.state.rawValue)
        add(step.note)
        add(step.revision)
        add(step.author)
        add(step.recordedAt.milliseconds)
    }
}

extension SQLColumns {
    fileprivate mutating func ticket() throws -> Ticket {
        let (id, incident, revision, topic) = (text(), uuid(), intOrNil(), text())
        guard let known = TicketTopic(rawValue: topic) else {
            throw RegisterError.damaged(reason: "report \(id) is about '\(topic)', which is not known")
        }
        return Ticket(
            id: id,
            incidentID: incident.map { Incident.ID($0) },
            revision: revision,
            topic: known,
            receivedAt: Timestamp(milliseconds: int64())
        )
    }

    fileprivate mutating func ticketStep() throws -> TicketStep {
        let (id, state) = (text(), text())
        guard let known = TicketState(rawValue: state) else {
            throw RegisterError.damaged(reason: "report \(id) is '\(state)', which is not known")
        }
        return TicketStep(
            ticket: id,
            state: known,
            note: text(),
            revision: intOrNil(),
            author: text(),
            recordedAt: Timestamp(milliseconds: int64())
        )
    }
}
