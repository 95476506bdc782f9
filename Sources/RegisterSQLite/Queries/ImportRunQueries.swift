// SPDX-License-Identifier: Apache-2.0

/// The statements on imports.
enum ImportRunQueries {
    static let lastNumber = "SELECT coalesce(max(number), 0) FROM importRun"

    static let insert = """
        INSERT INTO importRun (number, startedAt, author, mapping, files, undoes) VALUES (?, ?, ?, ?, ?, ?)
        """

    static let insertEnd = """
        INSERT INTO importRunEnd (run, endedAt, isCutShort, new, changed, unchanged, refused) VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    static let insertRevision = "INSERT INTO importedRevision (run, position) VALUES (?, ?)"

    private static let columns = """
        SELECT r.number, r.startedAt, r.author, r.mapping, r.files, r.undoes,
            (SELECT count(*) FROM importedRevision i WHERE i.run = r.number),
            e.endedAt, e.isCutShort, e.new, e.changed, e.unchanged, e.refused
        FROM importRun r LEFT JOIN importRunEnd e ON e.run = r.number
        """

    static let all = "\(columns) ORDER BY r.number DESC"
    static let one = "\(columns) WHERE r.number = ?"

    static let revisions = """
        SELECT c.id, v.number FROM importedRevision i JOIN revision v ON v.position = i.position
            JOIN incident c ON c.number = v.incident
        WHERE i.run = ? ORDER BY i.position
        """
}
