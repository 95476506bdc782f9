// SPDX-License-Identifier: Apache-2.0

/// What militaries published, decisions on it, and letters with them.
enum M0002CreateReports {
    static let name = "0002 create reports"

    static let sql = """
        CREATE TABLE report (
            number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 2147483647),
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            revision INTEGER NOT NULL CHECK (revision >= 1)
        ) STRICT;

        -- Rows are only added.
        CREATE TABLE reportRevision (
            report INTEGER NOT NULL REFERENCES report (number),
            number INTEGER NOT NULL CHECK (number >= 1),
            recordedAt INTEGER NOT NULL,
            author TEXT NOT NULL,
            reason TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            document BLOB NOT NULL,
            PRIMARY KEY (report, number)
        ) STRICT;

        -- Derived. Days since 1970-01-01.
        CREATE TABLE reportSummary (
            report INTEGER PRIMARY KEY REFERENCES report (number),
            kind TEXT, issuer TEXT, title TEXT, dateStart INTEGER, dateEnd INTEGER, published INTEGER, language TEXT,
            url TEXT,
            entries INTEGER NOT NULL CHECK (entries >= 0),
            strikes INTEGER NOT NULL CHECK (strikes >= 0),
            unread INTEGER NOT NULL CHECK (unread >= 0)
        ) STRICT;
        CREATE TABLE strikeSummary (
            report INTEGER NOT NULL REFERENCES report (number),
            place INTEGER NOT NULL CHECK (place >= 0),
            status TEXT, actor TEXT, day INTEGER, dayEnd INTEGER, country TEXT, placeName TEXT,
            -- Bounds: NULL = unknown, -1 on both sides = not applicable.
            strikesMin INTEGER CHECK (strikesMin >= -1),
            strikesMax INTEGER CHECK (strikesMax >= -1),
            targets TEXT,
            PRIMARY KEY (report, place)
        ) STRICT, WITHOUT ROWID;

        -- Rows are only added: the last one on a declaration and an incident holds.
        CREATE TABLE matchDecision (
            number INTEGER PRIMARY KEY CHECK (number >= 1),
            declaration BLOB NOT NULL CHECK (length(declaration) = 32),
            incident BLOB NOT NULL REFERENCES incident (id),
            verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected', 'cannotTell', 'withdrawn')),
            reason TEXT NOT NULL,
            author TEXT NOT NULL,
            recordedAt INTEGER NOT NULL,
            report INTEGER REFERENCES report (number),
            evidence TEXT NOT NULL
        ) STRICT;
        CREATE INDEX matchDecisionPair ON matchDecision (declaration, incident);

        -- Rows are only added.
        CREATE TABLE letter (
            number INTEGER PRIMARY KEY CHECK (number >= 1),
            incident BLOB NOT NULL REFERENCES incident (id),
            kind TEXT NOT NULL CHECK (kind IN ('sent', 'acknowledged', 'requestReceived', 'answered', 'outcome')),
            actor TEXT NOT NULL,
            day INTEGER NOT NULL,
            note TEXT NOT NULL,
            author TEXT NOT NULL,
            recordedAt INTEGER NOT NULL,
            packet BLOB
        ) STRICT;
        CREATE INDEX letterIncident ON letter (incident, day);
        """
}
