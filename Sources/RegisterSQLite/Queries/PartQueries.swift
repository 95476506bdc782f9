// SPDX-License-Identifier: Apache-2.0

/// The statements on what statements, sources and media are listed by.
enum PartQueries {
    static let insert = "INSERT INTO incidentPart (incident, statements, sources, media) VALUES (?, ?, ?, ?)"

    private static let select = "SELECT incident, statements, sources, media FROM incidentPart"

    /// The rows after a number, some of them.
    static let after = select + " WHERE incident > ? ORDER BY incident LIMIT ?"
    static let byNumber = select + " WHERE incident = ?"

    static let deletion = "DELETE FROM incidentPart WHERE incident = ?"
    static let deleteAll = "DELETE FROM incidentPart"
}
