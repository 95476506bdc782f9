// SPDX-License-Identifier: Apache-2.0

/// The statements on incidents and their revisions.
enum RevisionQueries {
    static let lastNumber = "SELECT coalesce(max(number), 0) FROM incident"
    static let lastPosition = "SELECT coalesce(max(position), 0) FROM revision"
    static let counts = "SELECT (SELECT count(*) FROM incident), (SELECT count(*) FROM revision)"

    static let insertIncident = "INSERT INTO incident (number, id, revision, position) VALUES (?, ?, 1, ?)"

    /// Without `RETURNING`, which opens a savepoint at which FTS5 writes out what it gathered (`DerivedQueries`).
    static let advanceIncident = "UPDATE incident SET revision = ?, position = ? WHERE number = ?"

    static let currentState = "SELECT number, revision FROM incident WHERE id = ?"

    static let insertRevision = """
        INSERT INTO revision (position, incident, number, recordedAt, author, kind, reason, digest, suppliedLow,
            suppliedHigh, originFormat, originRecord, originDigest, originUpdated, document)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let header = """
        i.id, r.number, r.recordedAt, r.author, r.kind, r.reason, r.digest, r.suppliedLow, r.suppliedHigh,
            r.originFormat, r.originRecord, r.originDigest, r.originUpdated
        """

    static let current = """
        SELECT \(header), i.number, r.document FROM incident i JOIN revision r ON r.position = i.position
        WHERE i.id = ?
        """

    static let currentByNumber = """
        SELECT \(header), i.number, r.document FROM incident i JOIN revision r ON r.position = i.position
        WHERE i.number = ?
        """

    static let byNumber = """
        SELECT \(header), i.number, r.document FROM incident i JOIN revision r ON r.incident = i.number
        WHERE i.id = ? AND r.number = ?
        """

    static let asOf = """
        SELECT \(header), i.number, r.document FROM incident i JOIN revision r ON r.incident = i.number
        WHERE i.id = ? AND r.recordedAt <= ? ORDER BY r.number DESC LIMIT 1
        """

    static let history = """
        SELECT \(header) FROM incident i JOIN revision r ON r.incident = i.number WHERE i.id = ? ORDER BY r.number
        """

    static let currentAfter = """
        SELECT \(header), i.number, r.document FROM incident i JOIN revision r ON r.position = i.position
        WHERE i.number > ? ORDER BY i.number LIMIT ?
        """

    static let asOfAfter = """
        SELECT \(header), i.number, r.document FROM incident i JOIN revision r ON r.incident = i.number
            AND r.number = (SELECT max(q.number) FROM revision q WHERE q.incident = i.number AND q.recordedAt <= ?)
        WHERE i.number > ? ORDER BY i.number LIMIT ?
        """

    static let positionsByTime = "SELECT position FROM revision WHERE recordedAt <= ? ORDER BY recordedAt, position"

    static let byPosition = """
        SELECT \(header), i.number, r.document FROM revision r JOIN incident i ON i.number = r.incident
        WHERE r.position = ?
        """

    static let fromRecord = """
        SELECT id FROM incident WHERE number IN (SELECT incident FROM revision WHERE originRecord = ?) ORDER BY number
        """

    static let documents = """
        SELECT i.id, r.number, r.digest, r.document FROM revision r LEFT JOIN incident i ON i.number = r.incident
        ORDER BY r.position
        """

    static let changedBetween = """
        SELECT DISTINCT incident FROM revision WHERE position > ? AND position <= ? ORDER BY incident
        """
}
