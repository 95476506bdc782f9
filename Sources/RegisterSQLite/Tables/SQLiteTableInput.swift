// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDBSQLite
package import Tables

/// Reads the tables of records of an SQLite file that `SQLiteTables` wrote.
package struct SQLiteTableInput: TableInput {
    private let connection: SQLiteConnection

    /// Opens a file for reading.
    ///
    /// - Throws: `SQLiteTablesFailure` where it is no such file.
    package init(_ path: String) throws {
        connection = try SQLiteConnection(path, isNew: false)
        let statement = try connection.prepare("PRAGMA application_id")
        defer { sqlite3_finalize(statement) }
        guard sqlite3_step(statement) == SQLITE_ROW,
            sqlite3_column_int64(statement, 0) == Int64(SQLiteTables.applicationID)
        else {
            throw SQLiteTablesFailure(
                description: "this SQLite file holds no tables of an export: "
                    + "'sijill export --format sqlite' writes them"
            )
        }
    }

    package func header(of table: RecordTable) throws -> [String]? {
        let statement = try connection.prepare("SELECT name FROM pragma_table_info(?)")
        defer { sqlite3_finalize(statement) }
        connection.bind(table.name, statement, 1)
        var names: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            names.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
        }
        return names.isEmpty ? nil : names.filter { !$0.hasSuffix("_not_applicable") }
    }

    package func rows(of table: RecordTable) throws -> any TableRowSource {
        try SQLiteTableRows(connection, table, header(of: table) ?? [])
    }
}

/// The rows of one table in the order of their incidents.
private final class SQLiteTableRows: TableRowSource {
    private let connection: SQLiteConnection
    private let statement: OpaquePointer
    private let kinds: [TableColumn.Kind]
    private var position = 0
    /// Behind the columns, for each range whether it does not apply: the place of the flag by that of the side.
    private var flags: [Int: Int32] = [:]

    init(_ connection: SQLiteConnection, _ table: RecordTable, _ header: [String]) throws {
        self.connection = connection
        let known = header.map { name in table.column(name).map { table.columns[$0] } }
        kinds = known.map { $0?.kind ?? .text }
        var selected = header.map { "\"\($0.filter { $0 != "\"" })\"" }
        for (index, column) in known.enumerated() where column?.kind == .side {
            guard let name = column?.name else { continue }
            let flag = String(name.dropLast("_max".count)) + "_not_applicable"
            flags[index] = Int32(selected.count)
            selected.append("\"\(flag)\"")
        }
        // Keys begin with the incident, so that all tables stand in one order.
        let order = table.parent == nil ? "id" : "key"
        statement = try connection.prepare(
            "SELECT \(selected.joined(separator: ", ")) FROM \"\(table.name)\" ORDER BY \(order)"
        )
    }

    deinit { sqlite3_finalize(statement) }

    func next() throws -> ReadRow? {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: break
        case SQLITE_DONE: return nil
        default: throw connection.failure
        }
        position += 1
        let cells = kinds.indices.map { index -> String? in
            if let flag = flags[index], sqlite3_column_int(statement, flag) == 1 {
                return String(decoding: TableText.notApplicable, as: UTF8.self)
            }
            return text(Int32(index), kinds[index])
        }
        return ReadRow(cells: cells, position: position)
    }

    private func text(_ index: Int32, _ kind: TableColumn.Kind) -> String? {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_NULL: return nil
        case SQLITE_FLOAT: return CanonicalText.number(sqlite3_column_double(statement, index))
        default:
            guard let start = sqlite3_column_text(statement, index) else { return "" }
            let count = Int(sqlite3_column_bytes(statement, index))
            return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        }
    }
}

/// Numbers as JSON writes them.
private enum CanonicalText {
    static func number(_ value: Double) -> String {
        var writer = JSONWriter(order: .canonical)
        writer.number(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
