// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A row that was read, its cells in the order of the table's columns; nil where nobody said.
package struct ReadRow: Sendable {
    package var cells: [String?]
    /// Where it stands in its file, from 1, the header included.
    package var position: Int

    package init(cells: [String?], position: Int) {
        self.cells = cells
        self.position = position
    }
}

/// What is wrong with a cell or a row.
package struct RecordTableFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let table: String
    /// nil where the row as a whole is meant.
    package let column: String?
    package let position: Int
    package let message: String

    package init(table: String, column: String?, position: Int, message: String) {
        self.table = table
        self.column = column
        self.position = position
        self.message = message
    }

    package var description: String {
        "\(table)\(column.map { ".\($0)" } ?? ""), row \(position): \(message)"
    }
}

/// Puts records together from the rows of their tables: what `TableWalk` takes apart.
package struct TableAssembly: Sendable {
    private let plan: TablePlan
    /// By table, the columns that the input has.
    private let given: [Set<Int>]

    /// `given` are the columns that the input has, by table: of the others nothing is known.
    package init(_ plan: TablePlan = .incidents, given: [Set<Int>]? = nil) {
        self.plan = plan
        self.given = given ?? plan.tables.map { Set($0.columns.indices) }
    }

    /// The keys of the incident that the input can know.
    package var knownKeys: [String] {
        plan.root.object.members.filter { isGiven($0.step, table: 0) }.map(\.key)
    }

    private func isGiven(_ step: TablePlan.Step, table: Int) -> Bool {
        switch step {
        case .cell(let column, _), .range(let column): given[table].contains(column)
        case .part(let object, _): object.members.contains { isGiven($0.step, table: table) }
        case .rows(let row, _), .map(let row): !given[row.table].isEmpty
        }
    }

    /// The document of one incident: its own row, and the rows of every other table that belong to it.
    ///
    /// - Throws: The first fault.
    package func document(_ root: ReadRow, _ rows: [[ReadRow]]) throws(RecordTableFault) -> JSONValue {
        var grouped = [[String: [ReadRow]]](repeating: [:], count: plan.tables.count)
        var keys = [Set<String>](repeating: [], count: plan.tables.count)
        let identifier = plan.tables[0].column(.key).flatMap { root.cells[$0] } ?? ""
        keys[0] = [identifier]
        for (index, table) in plan.tables.enumerated().dropFirst() {
            for row in rows[index] { try group(row, index, table, identifier, &grouped, &keys) }
        }
        for (index, table) in plan.tables.enumerated().dropFirst() {
            guard let parent = table.parent else { continue }
            for (key, rows) in grouped[index] where !keys[parent].contains(key) {
                throw fault(index, nil, rows[0], "the row that it belongs to, \(key), is missing")
            }
        }
        return try object(plan.root.object, 0, root, key: identifier, grouped)
    }

    private func group(
        _ row: ReadRow,
        _ index: Int,
        _ table: RecordTable,
        _ identifier: String,
        _ grouped: inout [[String: [ReadRow]]],
        _ keys: inout [Set<String>]
    ) throws(RecordTableFault) {
        guard let column = table.column(.key), let key = row.cells[column] else {
            throw fault(index, table.column(.key), row, "a row needs its key")
        }
        guard keys[index].insert(key).inserted else { throw fault(index, column, row, "this key stands twice") }
        let parent = table.column(.parent)
        let above = parent.map { row.cells[$0] } ?? identifier
        guard let above else { throw fault(index, parent, row, "a row needs the key of the row above") }
        grouped[index][above, default: []].append(row)
    }

    private func fault(_ table: Int, _ column: Int?, _ row: ReadRow, _ message: String) -> RecordTableFault {
        RecordTableFault(
            table: plan.tables[table].name,
            column: column.map { plan.tables[table].columns[$0].name },
            position: row.position,
            message: message
        )
    }

    private func object(
        _ object: TablePlan.ObjectPlan,
        _ table: Int,
        _ row: ReadRow,
        key: String,
        _ rows: [[String: [ReadRow]]]
    ) throws(RecordTableFault) -> JSONValue {
        var members: [JSONValue.Member] = []
        for member in object.members {
            if let value = try value(member.step, table, row, key: key, rows) {
                members.append(JSONValue.Member(member.key, value))
            }
        }
        return .object(members)
    }

    /// The value of a key; nil where nobody said.
    private func value(
        _ step: TablePlan.Step,
        _ table: Int,
        _ row: ReadRow,
        key: String,
        _ rows: [[String: [ReadRow]]]
    ) throws(RecordTableFault) -> JSONValue? {
        switch step {
        case .cell(let column, let kind):
            guard let text = row.cells[column] else { return nil }
            guard let value = kind.value(of: text) else {
                throw fault(table, column, row, "this is not \(kind.name)")
            }
            return value
        case .range(let column): return try range(column, table, row)
        case .part(let plan, let presence):
            guard try isThere(presence, plan, table, row) else { return nil }
            return try object(plan, table, row, key: key, rows)
        case .rows(let plan, let presence):
            let found = rows[plan.table][key] ?? []
            guard try isThere(presence, nil, table, row) || !found.isEmpty else { return nil }
            return .array(try elements(plan, found, rows))
        case .map(let plan):
            guard let column = self.plan.tables[plan.table].column(.mapKey) else { return nil }
            var members: [JSONValue.Member] = []
            for row in rows[plan.table][key] ?? [] {
                guard let name = row.cells[column] else {
                    throw fault(plan.table, column, row, "a row needs its group")
                }
                members.append(JSONValue.Member(name, try element(plan, row, rows)))
            }
            return .object(members)
        }
    }

    private func elements(
        _ plan: TablePlan.RowPlan,
        _ found: [ReadRow],
        _ rows: [[String: [ReadRow]]]
    ) throws(RecordTableFault) -> [JSONValue] {
        let column = self.plan.tables[plan.table].column(.number)
        var numbered: [(number: Double, row: ReadRow)] = []
        for row in found {
            guard let number = column.flatMap({ row.cells[$0] }).flatMap({ Double($0) }) else {
                throw fault(plan.table, column, row, "a row needs its place, a whole number")
            }
            numbered.append((number, row))
        }
        numbered.sort { $0.number < $1.number }
        var elements: [JSONValue] = []
        for (_, row) in numbered { elements.append(try element(plan, row, rows)) }
        return elements
    }

    private func element(
        _ plan: TablePlan.RowPlan,
        _ row: ReadRow,
        _ rows: [[String: [ReadRow]]]
    ) throws(RecordTableFault) -> JSONValue {
        let key = self.plan.tables[plan.table].column(.key).flatMap { row.cells[$0] } ?? ""
        return try object(plan.object, plan.table, row, key: key, rows)
    }

    private func isThere(
        _ presence: TablePlan.Presence,
        _ object: TablePlan.ObjectPlan?,
        _ table: Int,
        _ row: ReadRow
    ) throws(RecordTableFault) -> Bool {
        switch presence {
        case .always: return true
        case .column(let column):
            guard let text = row.cells[column] else { return false }
            guard let value = TableColumn.Kind.boolean.value(of: text) else {
                throw fault(table, column, row, "this is not true or false")
            }
            return value == .bool(true)
        case .values: return object.map { hasValue($0, row) } ?? false
        }
    }

    private func hasValue(_ object: TablePlan.ObjectPlan, _ row: ReadRow) -> Bool {
        object.members.contains { member in
            switch member.step {
            case .cell(let column, _): row.cells[column] != nil
            case .range(let column): row.cells[column] != nil || row.cells[column + 1] != nil
            case .part(let object, _): hasValue(object, row)
            case .rows, .map: false
            }
        }
    }

    private func range(_ column: Int, _ table: Int, _ row: ReadRow) throws(RecordTableFault) -> JSONValue? {
        let sides = [row.cells[column], row.cells[column + 1]]
        let notApplicable = String(decoding: TableText.notApplicable, as: UTF8.self)
        if sides.contains(notApplicable) {
            guard sides == [notApplicable, notApplicable] else {
                throw fault(table, column, row, "only one side says \(notApplicable)")
            }
            return .string("notApplicable")
        }
        var members: [JSONValue.Member] = []
        for (offset, name) in ["min", "max"].enumerated() {
            guard let text = sides[offset] else {
                members.append(JSONValue.Member(name, .null))
                continue
            }
            guard let number = Double(text), let whole = Int(exactly: number) else {
                throw fault(table, column + offset, row, "this is not a whole number")
            }
            members.append(JSONValue.Member(name, .number(Double(whole))))
        }
        return sides == [nil, nil] ? nil : .object(members)
    }
}

extension TableColumn.Kind {
    /// The value that the text of a cell stands for; nil where it is no such value.
    func value(of text: String) -> JSONValue? {
        switch self {
        case .text, .identifier, .day, .clock, .moment: return .string(text)
        case .integer, .number, .side: return Double(text).map { .number($0) }
        case .boolean:
            switch text.lowercased() {
            case "true", "1": return .bool(true)
            case "false", "0": return .bool(false)
            default: return nil
            }
        case .term(_, let isPlain): return Self.term(text, isPlain: isPlain)
        case .list(let kind):
            guard let parts = TableText.parts(text) else { return nil }
            var values: [JSONValue] = []
            for part in parts {
                switch kind {
                case .text: values.append(.string(part))
                case .number:
                    guard let number = Double(part) else { return nil }
                    values.append(.number(number))
                case .term(_, let isPlain): values.append(Self.term(part, isPlain: isPlain))
                }
            }
            return .array(values)
        case .json: return try? JSONParser.parse(Array(text.utf8))  // what it cannot read is a fault of the cell
        }
    }

    private static func term(_ text: String, isPlain: Bool) -> JSONValue {
        guard !isPlain, text.hasPrefix("?") else { return .string(text) }
        return .object([JSONValue.Member("unknownTerm", .string(String(text.dropFirst())))])
    }
}
