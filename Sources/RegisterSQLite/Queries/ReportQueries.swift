// SPDX-License-Identifier: Apache-2.0

/// The statements on reports, decisions and letters.
enum ReportQueries {
    static let byID = """
        SELECT r.number, r.revision, v.digest FROM report r
            JOIN reportRevision v ON v.report = r.number AND v.number = r.revision
        WHERE r.id = ?
        """
    static let lastNumber = "SELECT coalesce(max(number), 0) FROM report"
    static let insert = "INSERT INTO report (number, id, revision) VALUES (?, ?, 1)"
    static let advance = "UPDATE report SET revision = ? WHERE number = ?"
    static let insertRevision = """
        INSERT INTO reportRevision (report, number, recordedAt, author, reason, digest, document)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    static let removeSummary = "DELETE FROM reportSummary WHERE report = ?"
    static let removeStrikes = "DELETE FROM strikeSummary WHERE report = ?"
    static let insertSummary = """
        INSERT INTO reportSummary (report, kind, issuer, title, dateStart, dateEnd, published, language, url, entries,
            strikes, unread)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let insertStrike = """
        INSERT INTO strikeSummary (report, place, status, actor, day, dayEnd, country, placeName, strikesMin,
            strikesMax, targets)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let stored = """
        SELECT r.number, r.id, v.number, v.recordedAt, v.author, v.reason, v.digest, v.document FROM report r
            JOIN reportRevision v ON v.report = r.number
        """
    static let current = "\(stored) AND v.number = r.revision WHERE r.number = ?"
    static let currentByID = "\(stored) AND v.number = r.revision WHERE r.id = ?"
    static let next = "\(stored) AND v.number = r.revision WHERE r.number > ? ORDER BY r.number LIMIT ?"
    static let history = "\(stored) WHERE r.number = ? ORDER BY v.number"

    static let summaries = """
        SELECT report, kind, issuer, title, dateStart, dateEnd, published, language, url, entries, strikes, unread
        FROM reportSummary ORDER BY report
        """
    static let strikes = """
        SELECT report, place, status, actor, day, dayEnd, country, placeName, strikesMin, strikesMax, targets
        FROM strikeSummary ORDER BY report, place
        """

    static let insertDecision = """
        INSERT INTO matchDecision (declaration, incident, verdict, reason, author, recordedAt, report, evidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let decisions = """
        SELECT number, declaration, incident, verdict, reason, author, recordedAt, report, evidence
        FROM matchDecision ORDER BY number
        """

    static let insertLetter = """
        INSERT INTO letter (incident, kind, actor, day, note, author, recordedAt, packet)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    private static let letter = """
        SELECT number, incident, kind, actor, day, note, author, recordedAt, packet FROM letter
        """
    static let letters = "\(letter) ORDER BY day, number"
    static let lettersOnIncident = "\(letter) WHERE incident = ? ORDER BY day, number"

    static let position = """
        SELECT (SELECT count(*) FROM reportRevision) + (SELECT coalesce(max(number), 0) FROM matchDecision)
            + (SELECT coalesce(max(number), 0) FROM letter)
        """
}
