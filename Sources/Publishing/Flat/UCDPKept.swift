// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The cells of UCDP's table that a record keeps because no field holds them.
///
/// They complete what the record says and never stand against it: a cell of which a field holds the meaning is given as it
/// was spelled only while the field still means that.
struct UCDPKept {
    /// By column; empty where the record was not read from such a table, or is seen by readers.
    private let cells: [String: String]

    /// Columns by which it is known that the kept cells are UCDP's.
    private static let marks = ["type_of_violence", "dyad_name"]
    /// Columns of which a field holds the meaning, if not the spelling.
    private static let spelled: Set<String> = [
        "source_office", "source_date", "source_headline", "where_description", "side_a", "side_b",
    ]
    /// Columns that follow from fields alone.
    private static let computed: Set<String> = [
        "id", "year", "where_prec", "where_coordinates", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
        "priogrid_gid", "country_id", "region", "date_prec", "date_start", "date_end", "deaths_civilians",
        "deaths_unknown", "low", "high", "number_of_sources",
    ]

    init(_ record: Incident?) {
        let cells = Dictionary((record?.unplaced ?? []).map { ($0.field, $0.text) }) { first, _ in first }
        self.cells = Self.marks.allSatisfy { cells[$0] != nil } ? cells : [:]
    }

    var isEmpty: Bool { cells.isEmpty }

    /// The values of a row, with the kept cells where these say more.
    func completing(_ values: [String: String]) -> [String: String] {
        guard !isEmpty else { return values }
        var values = values
        for column in UCDPTable.columns where !Self.computed.contains(column) {
            guard let kept = cells[column], holds(kept, column, values) else { continue }
            values[column] = kept
        }
        return values
    }

    /// Whether what a cell says is still so.
    private func holds(_ kept: String, _ column: String, _ values: [String: String]) -> Bool {
        switch column {
        case "country": cells["country_id"] == values["country_id"]
        case "best": cells["low"] == values["low"] && cells["high"] == values["high"]
        case let column where Self.spelled.contains(column):
            Self.letters(kept) == Self.letters(values[column] ?? "")
        default: true
        }
    }

    /// A text without white space and semicolons, which lists of sources lose.
    private static func letters(_ text: String) -> String { text.filter { $0 != ";" && !$0.isWhitespace } }
}
