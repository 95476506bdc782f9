// SPDX-License-Identifier: Apache-2.0

/// The statements on everything that is derived from documents.
enum DerivedQueries {
    /// The columns of the summary after the incident's number, in the order of `SummaryColumns`.
    private static let summaryColumns = [
        "displayCode", "stage", "visibility", "day", "dayEnd", "latitude", "longitude", "radiusMetres", "accuracy",
        "countries", "areas", "programmes", "actors", "positions", "partOfDay", "grade", "strikeStatus", "strikeTypes",
        "causes", "infrastructure", "observations", "targets", "harmReported", "declassified", "killedMin", "killedMax",
        "injuredMin", "injuredMax", "childrenKilledMin", "childrenKilledMax", "womenKilledMin", "womenKilledMax",
        "menKilledMin", "menKilledMax", "fightersKilledMin", "fightersKilledMax", "deathsConcededMin",
        "deathsConcededMax", "childrenInjuredMin", "childrenInjuredMax", "womenInjuredMin", "womenInjuredMax",
        "menInjuredMin", "menInjuredMax", "fightersInjuredMin", "fightersInjuredMax", "injuriesConcededMin",
        "injuriesConcededMax", "roleTallies", "concessions", "victimClasses", "sourceKinds", "victims", "namedVictims",
        "namedKilled", "families", "matchedVictims", "sources", "media", "firstPublished", "lastUpdated",
        "firstReported", "victimMarks",
    ]

    /// Not `INSERT OR REPLACE`, here and below: it opens a savepoint within the transaction, at which FTS5 writes out what it
    /// gathered, and then every incident costs a segment of the index.
    static let insertSummary = """
        INSERT INTO summary (incident, \(summaryColumns.joined(separator: ", ")))
        VALUES (?\(String(repeating: ", ?", count: summaryColumns.count)))
        """

    private static let selectSummary = """
        SELECT i.number, i.id, i.revision, i.position, \(summaryColumns.map { "s." + $0 }.joined(separator: ", "))
        FROM incident i JOIN summary s ON s.incident = i.number
        """

    static let summariesAfter = selectSummary + " WHERE i.number > ? ORDER BY i.number LIMIT ?"
    static let summaryByNumber = selectSummary + " WHERE i.number = ?"

    private static let cardColumns = [
        "placeEnglish", "placeArabic", "placeText", "region", "excerptEnglish", "excerptArabic",
    ]

    /// Texts that no flat list shows, the longest of all: nothing stands in their place.
    private static let unlisted = [
        "roleTallies", "concessions", "victimClasses", "sourceKinds", "excerptEnglish", "excerptArabic",
    ]

    private static func listed(_ columns: [String], of table: String) -> String {
        columns.map { unlisted.contains($0) ? "NULL" : "\(table).\($0)" }.joined(separator: ", ")
    }

    /// All but the marks of victims too; behind a number, at most so many.
    static let listRowsAfter = """
        SELECT i.number, i.id, \(listed(summaryColumns.dropLast(), of: "s")), \(listed(cardColumns, of: "c"))
        FROM incident i JOIN summary s ON s.incident = i.number JOIN card c ON c.incident = i.number
        WHERE i.number > ? ORDER BY i.number LIMIT ?
        """

    static let codesOfAll = """
        SELECT i.number, i.id, s.visibility, s.displayCode FROM incident i JOIN summary s ON s.incident = i.number
        """

    static let countOfAll = "SELECT count(*) FROM incident"

    static let insertCard = """
        INSERT INTO card (incident, \(cardColumns.joined(separator: ", ")))
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    static let card = """
        SELECT \(cardColumns.joined(separator: ", ")) FROM card WHERE incident = ?
        """

    /// A record may write the same code twice, in capitals and not: one row stands for both.
    static let insertCode = "INSERT OR IGNORE INTO incidentCode (key, formerly, incident, code) VALUES (?, ?, ?, ?)"

    static let claims = """
        SELECT i.id, i.number, c.code, c.formerly FROM incidentCode c JOIN incident i ON i.number = c.incident
        WHERE c.key = ? ORDER BY c.formerly, c.incident
        """

    /// Bounds of the key, and whether formerly; the rows come in the order of the key.
    static let codesBetween = """
        SELECT i.id, i.number, c.code, c.formerly FROM incidentCode c JOIN incident i ON i.number = c.incident
        WHERE c.key >= ? AND c.key < ? AND c.formerly = ? ORDER BY c.key, c.incident LIMIT ?
        """

    static let insertText = """
        INSERT INTO searchText (rowid, code, place, narrative, victim, source, statement, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let insertSourceAddress = "INSERT INTO sourceAddress (key, incident) VALUES (?, ?)"

    static let insertPersonName = "INSERT INTO personName (key, incident) VALUES (?, ?)"

    /// Takes away the rows of one incident, before its new ones are written.
    static let deletions =
        [
            "DELETE FROM summary WHERE incident = ?", "DELETE FROM card WHERE incident = ?",
            "DELETE FROM incidentCode WHERE incident = ?", "DELETE FROM sourceAddress WHERE incident = ?",
            "DELETE FROM personName WHERE incident = ?", "DELETE FROM searchText WHERE rowid = ?",
            PartQueries.deletion,
        ] + VictimQueries.deletions

    /// The index gives its rows in their order: nothing is weighed or sorted, which costs thirty times as much.
    static let search = "SELECT rowid FROM searchText WHERE searchText MATCH ? ORDER BY rowid"

    /// Throws away everything derived.
    ///
    /// Dropping the text index is faster than emptying it; the migration's words make it anew.
    static let emptyAll = [
        "DELETE FROM summary", "DELETE FROM card", "DELETE FROM incidentCode", "DELETE FROM sourceAddress",
        "DELETE FROM personName", "DROP TABLE searchText", M0001CreateIncidents.searchTextSQL, "DELETE FROM victim",
        PartQueries.deleteAll,
        "DROP TABLE victimText", M0001CreateIncidents.victimTextSQL,
    ]
}
