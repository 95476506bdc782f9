// SPDX-License-Identifier: Apache-2.0

/// The statements on the rows of victims; the key is made of the incident's number and the victim's place.
enum VictimQueries {
    /// The columns after the key, in the order of `VictimColumns`.
    private static let columns = [
        "family", "familyEnglish", "familyArabic", "familyHebrew", "familyUkrainian", "nameEnglish", "nameArabic",
        "nameHebrew", "nameUkrainian", "isPlaceholder", "sex", "ageKind", "ageMin", "ageMax", "ageUnit", "ageText",
        "outcome", "isContested", "isMatched", "lists", "detail",
    ]

    static let insert = """
        INSERT INTO victim (place, \(columns.joined(separator: ", ")))
        VALUES (?\(String(repeating: ", ?", count: columns.count)))
        """

    static let insertText = "INSERT INTO victimText (rowid, names, entries) VALUES (?, ?, ?)"

    static let byPlace = "SELECT \(columns.joined(separator: ", ")) FROM victim WHERE place = ?"

    /// In the order of the index, which is that of the places.
    static let search = "SELECT rowid FROM victimText WHERE victimText MATCH ? ORDER BY rowid"

    /// The places of the victims of an incident.
    static let places = "SELECT place FROM victim WHERE place BETWEEN ?1 << 20 AND (?1 << 20) + 1048575"

    static let deletions = ["DELETE FROM victim WHERE place BETWEEN ?1 << 20 AND (?1 << 20) + 1048575"]

    /// One at a time: a statement that takes away several rows of a text index makes all of them write a segment each.
    static let deleteText = "DELETE FROM victimText WHERE rowid = ?"
}
