// SPDX-License-Identifier: Apache-2.0

/// The statements on what ties incidents together; each reads a few rows of an index.
enum RelationQueries {
    /// Bounds of the day, the latitude and the longitude, and the incident that asks.
    static let ofDays = """
        SELECT incident, latitude, longitude, radiusMetres FROM summary INDEXED BY summaryDay
        WHERE day BETWEEN ? AND ? AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ? AND incident <> ?
            AND latitude IS NOT NULL
        """

    /// Those that began before the days and ended within them or after: bounds of the last day, then as above.
    static let reachingDays = """
        SELECT incident, latitude, longitude, radiusMetres FROM summary INDEXED BY summaryDayEnd
        WHERE dayEnd BETWEEN ? AND ? AND day < ? AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?
            AND incident <> ? AND latitude IS NOT NULL
        """

    static let citingAlike = sharing("sourceAddress")
    static let namingAlike = sharing("personName")

    /// The incident that asks, twice; then the most that may have a key in common, and one more than that.
    private static func sharing(_ table: String) -> String {
        """
        SELECT other.incident, count(*) AS shared
        FROM \(table) own CROSS JOIN \(table) other ON other.key = own.key
        WHERE own.incident = ? AND other.incident <> ? AND ? >= (
            SELECT count(*) FROM (SELECT 1 FROM \(table) every WHERE every.key = own.key LIMIT ?)
        )
        GROUP BY other.incident ORDER BY shared DESC, other.incident
        """
    }

    static let bearers = "SELECT incident FROM incidentCode WHERE key = ? AND formerly = 0 AND incident <> ?"

    /// A search, the incident that asks, and the most rows.
    static let naming = """
        SELECT rowid FROM searchText WHERE searchText MATCH ? AND rowid <> ? ORDER BY rowid LIMIT ?
        """
}
