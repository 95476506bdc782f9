// SPDX-License-Identifier: Apache-2.0

/// Imports, and which revisions came with which.
enum M0004CreateImportRuns {
    static let name = "0004 create import runs"

    static let sql = """
        -- Rows are only added. Files are joined by U+001F.
        CREATE TABLE importRun (
            number INTEGER PRIMARY KEY CHECK (number >= 1),
            startedAt INTEGER NOT NULL,
            author TEXT NOT NULL,
            mapping TEXT,
            files TEXT NOT NULL,
            undoes INTEGER REFERENCES importRun (number)
        ) STRICT;

        -- Rows are only added: an import without one did not come to its end.
        CREATE TABLE importRunEnd (
            run INTEGER PRIMARY KEY REFERENCES importRun (number),
            endedAt INTEGER NOT NULL,
            isCutShort INTEGER NOT NULL CHECK (isCutShort IN (0, 1)),
            new INTEGER NOT NULL CHECK (new >= 0),
            changed INTEGER NOT NULL CHECK (changed >= 0),
            unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
            refused INTEGER NOT NULL CHECK (refused >= 0)
        ) STRICT;

        -- Rows are only added.
        CREATE TABLE importedRevision (
            run INTEGER NOT NULL REFERENCES importRun (number),
            position INTEGER NOT NULL REFERENCES revision (position),
            PRIMARY KEY (run, position)
        ) STRICT, WITHOUT ROWID;
        """
}
