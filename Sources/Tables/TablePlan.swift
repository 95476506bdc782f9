// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The tables that records are written as, and how a record is laid out in them.
///
/// Everything follows from the forms of the record: a new field is a new column by itself.
package struct TablePlan: Sendable {
    /// Where the value of one key goes.
    indirect enum Step: Sendable {
        case cell(Int, TableColumn.Kind)
        /// Both sides of a range, in this column and the next.
        case range(Int)
        /// A part in the same row.
        case part(ObjectPlan, Presence)
        /// A list of rows; never `.values`.
        case rows(RowPlan, Presence)
        /// A map of rows.
        case map(RowPlan)
    }

    /// How it is told whether a part or a list is there.
    enum Presence: Sendable {
        /// It always is.
        case always
        /// This column says so.
        case column(Int)
        /// It is where one of its own values is.
        case values
    }

    /// The keys of an object, and where their values go.
    struct ObjectPlan: Sendable {
        /// Those that are shown, in the order in which kept documents have them.
        let members: [(key: String, bytes: [UInt8], step: Step)]
        /// All keys of the form in that order.
        let keys: KeyLayout
        /// The place of each of `keys` in `members`; -1 for one that is not shown.
        let places: [Int]
        /// Whether keys without a value are left out, and not null.
        let isMap: Bool
    }

    /// How the rows of one table are filled.
    struct RowPlan: Sendable {
        let table: Int
        let object: ObjectPlan
        /// How many columns stand before the values.
        let head: Int
    }

    package let tables: [RecordTable]
    let root: RowPlan

    /// The tables of incidents, with everything that is recorded.
    package static let incidents = TablePlan { _ in true }

    /// The tables of incidents with the fields that are shown; a path is one of keys, such as `["victims", "names"]`.
    package init(shows: @escaping (_ path: [String]) -> Bool) {
        var building = TableBuilding(shows: shows)
        root = building.root(Incident.objectShape)
        tables = building.finished
    }

    /// The place of a table; nil where there is none of this name.
    package func table(_ name: String) -> Int? { tables.firstIndex { $0.name == name } }
}

/// Lays the forms of the record out in tables.
private struct TableBuilding {
    let shows: (_ path: [String]) -> Bool

    private struct Draft {
        var name: String
        var columns: [TableColumn] = []
        var parent: Int?
        var object: String
        var list: [String]
    }

    private var drafts: [Draft] = []

    init(shows: @escaping (_ path: [String]) -> Bool) {
        self.shows = shows
    }

    var finished: [RecordTable] {
        drafts.map {
            RecordTable(name: $0.name, columns: $0.columns, parent: $0.parent, object: $0.object, list: $0.list)
        }
    }

    mutating func root(_ shape: ObjectShape) -> TablePlan.RowPlan {
        drafts.append(Draft(name: "incidents", object: shape.name, list: []))
        let object = object(shape, in: 0, prefix: "", fields: [], path: [])
        return TablePlan.RowPlan(table: 0, object: object, head: 0)
    }

    private mutating func add(_ column: TableColumn, to table: Int) -> Int {
        drafts[table].columns.append(column)
        return drafts[table].columns.count - 1
    }

    private mutating func object(
        _ shape: ObjectShape,
        in table: Int,
        prefix: String,
        fields: [String],
        path: [String]
    ) -> TablePlan.ObjectPlan {
        var members: [(key: String, bytes: [UInt8], step: TablePlan.Step)] = []
        for member in shape.members where shows(path + [member.key]) {
            let place = Place(
                table: table,
                name: prefix + TableNames.words(member.key),
                fields: fields + ["\(shape.name).\(member.key)"],
                path: path + [member.key]
            )
            members.append((member.key, Array(member.key.utf8), step(member.shape, place, isOptional: false)))
        }
        members.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        let keys = shape.members.map { Array($0.key.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        return TablePlan.ObjectPlan(
            members: members,
            keys: KeyLayout(keys),
            places: keys.map { key in members.firstIndex { $0.bytes == key } ?? -1 },
            isMap: shape.isMap
        )
    }

    /// Where a value is laid out.
    private struct Place {
        let table: Int
        let name: String
        let fields: [String]
        let path: [String]
    }

    private mutating func step(_ shape: ValueShape, _ place: Place, isOptional: Bool) -> TablePlan.Step {
        switch shape {
        case .optional(let inner): return step(inner, place, isOptional: true)
        case .range:
            let first = add(column(place, .side, suffix: "_min", isRequired: false), to: place.table)
            _ = add(column(place, .side, suffix: "_max", isRequired: false), to: place.table)
            return .range(first)
        case .object(let shape) where shape.keyVocabulary != nil: return map(shape, place)
        case .object(let shape):
            var presence = TablePlan.Presence.always
            if isOptional { presence = Self.hasRequiredValue(shape) ? .values : .column(addPresence(place)) }
            let plan = object(
                shape,
                in: place.table,
                prefix: place.name + "_",
                fields: place.fields,
                path: place.path
            )
            return .part(plan, presence)
        case .list(.object(let shape)):
            return rows(shape, place, isOptional ? .column(addPresence(place)) : .always)
        default:
            let kind = Self.kind(of: shape)
            let isRequired = !isOptional && place.fields.count == 1 && !Self.isList(shape)
            return .cell(add(column(place, kind, suffix: "", isRequired: isRequired), to: place.table), kind)
        }
    }

    private func column(
        _ place: Place,
        _ kind: TableColumn.Kind,
        suffix: String,
        isRequired: Bool
    ) -> TableColumn {
        let isKey = place.table == 0 && place.name == "id"
        return TableColumn(
            name: place.name + suffix,
            kind: kind,
            role: isKey ? .key : .value,
            isRequired: isRequired,
            fields: place.fields
        )
    }

    private mutating func addPresence(_ place: Place) -> Int {
        add(
            TableColumn(
                name: place.name + "_given",
                kind: .boolean,
                role: .presence,
                isRequired: false,
                fields: place.fields
            ),
            to: place.table
        )
    }

    /// The table of a list, with the columns that every such table begins with.
    private mutating func rows(
        _ shape: ObjectShape,
        _ place: Place,
        _ presence: TablePlan.Presence
    ) -> TablePlan.Step {
        let table = begin(shape, place)
        let number = TableColumn(name: "number", kind: .integer, role: .number, isRequired: true, fields: [])
        _ = add(number, to: table)
        let head = drafts[table].columns.count
        let plan = object(shape, in: table, prefix: "", fields: [], path: place.path)
        return .rows(TablePlan.RowPlan(table: table, object: plan, head: head), presence)
    }

    /// The table of a map: a row for each key that has a value.
    private mutating func map(_ shape: ObjectShape, _ place: Place) -> TablePlan.Step {
        guard let first = shape.members.first, let vocabulary = shape.keyVocabulary,
            case .object(let inner) = first.shape
        else { preconditionFailure("a map with a vocabulary of keys holds objects: \(shape.name)") }
        let table = begin(inner, place)
        let kind = TableColumn.Kind.term(vocabulary: vocabulary, isPlain: true)
        _ = add(TableColumn(name: "group", kind: kind, role: .mapKey, isRequired: true, fields: []), to: table)
        let head = drafts[table].columns.count
        let plan = object(inner, in: table, prefix: "", fields: [], path: place.path)
        return .map(TablePlan.RowPlan(table: table, object: plan, head: head))
    }

    private mutating func begin(_ shape: ObjectShape, _ place: Place) -> Int {
        let name = TableNames.name(of: place.path)
        drafts.append(Draft(name: name, parent: place.table, object: shape.name, list: place.fields))
        let table = drafts.count - 1
        _ = add(TableColumn(name: "key", kind: .text, role: .key, isRequired: true, fields: []), to: table)
        _ = add(
            TableColumn(name: "incident_id", kind: .identifier, role: .incident, isRequired: true, fields: []),
            to: table
        )
        if place.table != 0 {
            let column = TableColumn(name: "parent_key", kind: .text, role: .parent, isRequired: true, fields: [])
            _ = add(column, to: table)
        }
        return table
    }

    // MARK: Forms

    private static func isList(_ shape: ValueShape) -> Bool {
        if case .list = shape { true } else { false }
    }

    /// Whether an object that is there has a value in at least one column.
    private static func hasRequiredValue(_ shape: ObjectShape) -> Bool {
        shape.members.contains { member in
            switch member.shape {
            case .text, .integer, .number, .boolean, .term: !shape.isMap
            default: false
            }
        }
    }

    private static func kind(of shape: ValueShape) -> TableColumn.Kind {
        switch shape {
        case .text(.text): .text
        case .text(.identifier): .identifier
        case .text(.day): .day
        case .text(.clock): .clock
        case .text(.moment): .moment
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        case .term(let vocabulary, let isPlain): .term(vocabulary: vocabulary, isPlain: isPlain)
        case .list(.text): .list(.text)
        case .list(.number): .list(.number)
        case .list(.term(let vocabulary, let isPlain)): .list(.term(vocabulary: vocabulary, isPlain: isPlain))
        case .json, .list, .object, .range, .optional: .json
        }
    }
}
