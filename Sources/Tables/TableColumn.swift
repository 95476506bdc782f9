// SPDX-License-Identifier: Apache-2.0

/// One column of a table of records.
package struct TableColumn: Sendable {
    /// What the cells of a column hold.
    package enum Kind: Hashable, Sendable {
        case text, identifier, day, clock, moment
        case integer, number, boolean
        /// A key of a vocabulary, or `?` and a text; a plain one is always a key.
        case term(vocabulary: String, isPlain: Bool)
        /// Several texts, keys or numbers, joined by semicolons.
        case list(ListKind)
        /// JSON text.
        case json
        /// The lower or the upper side of a range: a whole number, nothing, or that the question does not arise.
        case side
    }

    /// What the parts of a joined list are.
    package enum ListKind: Hashable, Sendable {
        case text, number
        case term(vocabulary: String, isPlain: Bool)
    }

    /// What a column has to do in its table, beside its value.
    package enum Role: Hashable, Sendable {
        case value
        /// Names the row; the same in every copy of the data.
        case key
        /// The incident that the row belongs to.
        case incident
        /// The row of the table above.
        case parent
        /// The place within its list, from 1.
        case number
        /// The key of a map.
        case mapKey
        /// Whether a part or a list is there at all.
        case presence
    }

    /// In lower case with underscores: `deaths_conceded_min`.
    package let name: String
    package let kind: Kind
    package let role: Role
    /// Whether every row has a value.
    package let isRequired: Bool
    /// The fields of the format that it comes from, outer ones first: `Incident.origin`, `Origin.format`.
    package let fields: [String]

    /// Whether a spreadsheet may take its cells for numbers: they need no guard.
    package var isNumeric: Bool {
        switch kind {
        case .integer, .number, .side: true
        default: false
        }
    }
}

/// One table: the incidents themselves, or the rows of one of their lists.
package struct RecordTable: Sendable {
    /// In lower case with underscores; also the name of its file.
    package let name: String
    /// In the order of the file.
    package let columns: [TableColumn]
    /// The place of the table that its rows belong to; nil for the incidents.
    package let parent: Int?
    /// The object of the format that a row is.
    package let object: String
    /// The list that the rows come from, as `Incident.victims`; empty for the incidents.
    package let list: [String]

    /// The place of a column; nil where there is none of this name.
    package func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// The place of the column with a role.
    package func column(_ role: TableColumn.Role) -> Int? { columns.firstIndex { $0.role == role } }
}
