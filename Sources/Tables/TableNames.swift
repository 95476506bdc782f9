// SPDX-License-Identifier: Apache-2.0

/// What tables and their columns are called.
enum TableNames {
    /// Names of tables that are not just their path; any other list is called by the words of its path.
    private static let given: [String: String] = [
        "victimFamilies": "families", "involvements.reasons": "reasons", "involvements.mgrs.squares": "squares",
        "involvements.strikeReports": "strike_reports", "involvements.statements": "statements",
        "involvements.partnerStrikeReports": "partner_strike_reports",
        "involvements.partnerStatements": "partners", "involvements.media": "involvement_media",
        "involvements.partnerStatements.statements": "partner_statements", "victims.listMatches": "list_matches",
        "sources.images": "source_images", "sources.reading.tallies": "source_tallies",
    ]

    /// The name of the table of the list at a path of keys.
    static func name(of path: [String]) -> String {
        given[path.joined(separator: ".")] ?? path.map(words).joined(separator: "_")
    }

    /// `deathsConceded` as `deaths_conceded`, `firstReportedURL` as `first_reported_url`.
    static func words(_ key: String) -> String {
        var words = ""
        var isAfterLower = false
        for character in key {
            if character.isUppercase, isAfterLower { words += "_" }
            isAfterLower = !character.isUppercase
            words += character.lowercased()
        }
        return words
    }
}
