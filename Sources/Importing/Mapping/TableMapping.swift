// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Which columns of a table fill which fields of the record; a file of its own, `sijill.mapping/1`.
package struct TableMapping: InterchangeObject {
    package static let schema = "sijill.mapping/1"

    package var schema = TableMapping.schema
    /// Names the material and with it the keys of its records: what is imported under another name is other records.
    package var name = ""
    package var title: String?
    /// Headers by which a table is recognised; empty where it is not to be.
    package var recognise: [String] = []
    package var table = TableForm()
    /// Columns whose cells together identify a record; `*` is the whole row.
    package var key: [String] = []
    /// Whether several rows speak of one record.
    package var severalRows: Bool?
    /// Whether rows only add to records that the register holds already, found by their code.
    package var onlyExisting: Bool?
    /// Cells that say nothing, beside empty ones.
    package var unknown: [String] = []
    /// Cells that say "none": 0 of a figure.
    package var none: [String] = []
    /// Cells that say that the question does not arise.
    package var notApplicable: [String] = []
    /// Forms of dates, tried in their order; `DateForm` says what they look like.
    package var dates: [String] = []
    /// The year that two figures of a year begin with: 1970 reads 69 as 2069.
    package var twoDigitYearsFrom: Int?
    /// The sign before decimals; a full stop where nothing is said.
    package var decimal: String?
    /// The sign between thousands; nil where there is none.
    package var thousands: String?
    /// Fields that every record has, by their targets.
    package var constants: JSONValue?
    /// Whether harm is reported where a figure of civilians is above 0, and not where all that are known are 0.
    package var harmFromFigures: Bool?
    package var columns: [ColumnRule] = []
    /// Tables of values that several columns use, by name.
    package var values: JSONValue?
    /// Columns that are left out on purpose, each with its reason.
    package var leaveOut: JSONValue?
    /// What a person has to look at, in a mapping that was proposed.
    package var notes: [String] = []

    package init() {}

    package static let form = Form<TableMapping>([
        Field("schema", \.schema), Field("name", \.name), .known("title", \.title), .known("notes", \.notes),
        .known("recognise", \.recognise), .known("table", \.table), .known("key", \.key),
        .known("severalRows", \.severalRows), .known("onlyExisting", \.onlyExisting), .known("unknown", \.unknown),
        .known("none", \.none), .known("notApplicable", \.notApplicable), .known("dates", \.dates),
        .known("twoDigitYearsFrom", \.twoDigitYearsFrom), .known("decimal", \.decimal),
        .known("thousands", \.thousands), .known("constants", \.constants),
        .known("harmFromFigures", \.harmFromFigures), .known("columns", \.columns), .known("values", \.values),
        .known("leaveOut", \.leaveOut),
    ])
}

/// How the file itself is to be read.
package struct TableForm: InterchangeObject {
    /// A `TextEncoding`; nil takes a mark of the file, or UTF-8.
    package var encoding: String?
    /// `,`, `;`, `tab` or another sign; nil looks at the file.
    package var separator: String?
    /// The sheet of a workbook, by name; nil takes the only one that has rows.
    package var sheet: String?
    /// Where the list of rows stands in a JSON object: `data.rows`.
    package var records: String?
    /// The number of the row with the names; nil takes the first one that is not blank.
    package var headerRow: Int?
    /// How many rows the names stand in; nil is one.
    package var headerRows: Int?
    /// Whether a row of hashtags stands below the names.
    package var hashtags: Bool?

    package init() {}

    package static let form = Form<TableForm>([
        .known("encoding", \.encoding), .known("separator", \.separator), .known("sheet", \.sheet),
        .known("records", \.records), .known("headerRow", \.headerRow), .known("headerRows", \.headerRows),
        .known("hashtags", \.hashtags),
    ])
    package static var absent: TableForm? { TableForm() }
    package var isAbsent: Bool { self == TableForm() }
}

/// What becomes of one column.
package struct ColumnRule: InterchangeObject {
    package var column: String?
    /// Several columns whose cells are one value, joined by `join`.
    package var columns: [String] = []
    package var join: String?
    /// The target: a path of the interchange format, or `unplaced`.
    package var to = ""
    /// What cells mean: a table of values, or the name of one.
    package var values: JSONValue?
    /// What becomes of a cell that the table lacks: `keep` (as it is, where nothing is said), `unknown` or `unplaced`.
    package var otherwise: String?
    /// The sign between several values of a cell; `space` is white space, `labels` commas between labels that may hold commas.
    package var split: String?
    /// What stands before every value, to tell codes of one material from those of another.
    package var prefix: String?
    /// Figures of a code that a spreadsheet may have shortened: shorter ones get zeros before them.
    package var width: Int?
    /// Forms of dates in this column, in place of the mapping's.
    package var dates: [String] = []
    /// Cells of this column that say nothing, beside the mapping's.
    package var unknown: [String] = []
    /// Cells of this column that say "none", beside the mapping's.
    package var none: [String] = []
    /// Cells of this column that are not applicable, beside the mapping's.
    package var notApplicable: [String] = []
    /// Whether a table without the column is refused.
    package var required: Bool?
    /// Why it is read so; for people.
    package var why: String?

    package init() {}

    package init(_ column: String, to target: String, why: String? = nil) {
        self.column = column
        to = target
        self.why = why
    }

    package static let form = Form<ColumnRule>([
        .known("column", \.column), .known("columns", \.columns), .known("join", \.join), Field("to", \.to),
        .known("values", \.values), .known("otherwise", \.otherwise), .known("split", \.split),
        .known("prefix", \.prefix), .known("width", \.width), .known("dates", \.dates),
        .known("unknown", \.unknown), .known("none", \.none), .known("notApplicable", \.notApplicable),
        .known("required", \.required), .known("why", \.why),
    ])

    /// The columns of the rule, one or several.
    package var sources: [String] { column.map { [$0] } ?? columns }
}

extension TableMapping {
    /// Reads a mapping file.
    ///
    /// - Throws: `MappingError` with every fault found.
    package static func read(_ bytes: [UInt8]) throws(MappingError) -> TableMapping {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONParser.parse(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
        } catch {
            throw MappingError(["\(error)"])
        }
        guard json["schema"]?.string == schema else {
            throw MappingError(["its schema is \(json["schema"]?.string ?? "not given"), not \(schema)"])
        }
        var reader = InterchangeReader()
        let mapping = read(json, &reader)
        var faults = reader.problems.map { "\($0.path): \($0.message)" }
        if let mapping { faults += mapping.faults }
        guard let mapping, faults.isEmpty else { throw MappingError(faults) }
        return mapping
    }

    /// The mapping as a file.
    package var bytes: [UInt8] {
        var writer = JSONWriter(order: .interchange)
        write(to: &writer)
        return writer.bytes
    }
}

/// Why a mapping cannot be used: every fault, each with its place.
package struct MappingError: Error, Hashable, Sendable {
    package let faults: [String]

    package init(_ faults: [String]) {
        self.faults = faults
    }
}
