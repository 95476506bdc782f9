// SPDX-License-Identifier: Apache-2.0

/// Queries that were cited.
enum M0003CreateCitations {
    static let name = "0003 create citations"

    static let sql = """
        -- Rows are only added.
        CREATE TABLE queryCitation (
            number INTEGER PRIMARY KEY CHECK (number >= 1),
            id TEXT NOT NULL UNIQUE CHECK (id <> ''),
            query TEXT NOT NULL,
            rule TEXT,
            ruleVersion INTEGER NOT NULL,
            asOf INTEGER NOT NULL,
            rowCount INTEGER NOT NULL CHECK (rowCount >= 0),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            madeAt INTEGER NOT NULL
        ) STRICT;
        """
}
