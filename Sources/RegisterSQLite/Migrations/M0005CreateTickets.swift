// SPDX-License-Identifier: Apache-2.0

/// Readers' reports that something is wrong.
enum M0005CreateTickets {
    static let name = "0005 create tickets"

    static let sql = """
        -- Rows are only added.
        CREATE TABLE ticket (
            number INTEGER PRIMARY KEY CHECK (number >= 1),
            id TEXT NOT NULL UNIQUE CHECK (id <> ''),
            incident BLOB REFERENCES incident (id),
            revision INTEGER CHECK (revision >= 1),
            topic TEXT NOT NULL,
            receivedAt INTEGER NOT NULL
        ) STRICT;

        -- A row goes when what a reader wrote is no longer needed.
        CREATE TABLE ticketText (
            ticket TEXT PRIMARY KEY REFERENCES ticket (id),
            message TEXT NOT NULL,
            contact TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Rows are only added: the last one of a ticket says where it stands.
        CREATE TABLE ticketStep (
            number INTEGER PRIMARY KEY CHECK (number >= 1),
            ticket TEXT NOT NULL REFERENCES ticket (id),
            state TEXT NOT NULL,
            note TEXT NOT NULL,
            revision INTEGER CHECK (revision >= 1),
            author TEXT NOT NULL,
            recordedAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX ticketStepTicket ON ticketStep (ticket, number);
        """
}
