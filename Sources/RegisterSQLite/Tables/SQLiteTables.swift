// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
package import Tables

/// Writes tables of records as one SQLite file: the same rows give the same bytes.
///
/// NULL is unknown. Where a range does not apply, both its sides are NULL and the column `…_not_applicable` is 1, so that no
/// sum or count takes it for a number.
package final class SQLiteTables: TableDatabase {
    private let plan: TablePlan
    private let connection: SQLiteConnection
    private var statements: [OpaquePointer] = []
    private var scratch: [UInt8] = []

    /// Marks the file as tables of `sijill.tables/1`: "SJT1".
    static let applicationID = 0x534A_5431

    /// Begins a file that does not exist yet.
    ///
    /// - Throws: `SQLiteTablesFailure`.
    package init(_ path: String, _ plan: TablePlan) throws {
        self.plan = plan
        connection = try SQLiteConnection(path, isNew: true)
        try connection.run(
            """
            PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA encoding = 'UTF-8';
            PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = 1; PRAGMA foreign_keys = OFF;
            BEGIN EXCLUSIVE;
            """
        )
        for table in plan.tables { try connection.run(Self.definition(of: table, plan)) }
        for table in plan.tables {
            let columns = Self.columns(of: table)
            let places = [String](repeating: "?", count: columns.count).joined(separator: ",")
            let statement = try connection.prepare("INSERT INTO \"\(table.name)\" VALUES (\(places))")
            statements.append(statement)
        }
    }

    deinit { for statement in statements { sqlite3_finalize(statement) } }

    /// The columns of a table in the file: those of the plan, and one behind each range.
    static func columns(of table: RecordTable) -> [(name: String, type: String)] {
        table.columns.flatMap { column -> [(name: String, type: String)] in
            let own = (column.name, type(of: column.kind))
            guard column.kind == .side, column.name.hasSuffix("_max") else { return [own] }
            return [own, (notApplicableName(column.name), "INTEGER")]
        }
    }

    /// `killed_max` as `killed_not_applicable`.
    static func notApplicableName(_ side: String) -> String { side.dropLast("_max".count) + "_not_applicable" }

    private static func type(of kind: TableColumn.Kind) -> String {
        switch kind {
        case .integer, .side, .boolean: "INTEGER"
        case .number: "REAL"
        case .text, .identifier, .day, .clock, .moment, .term, .list, .json: "TEXT"
        }
    }

    private static func definition(of table: RecordTable, _ plan: TablePlan) -> String {
        let types = Dictionary(uniqueKeysWithValues: table.columns.map { ($0.name, $0) })
        var parts = columns(of: table).map { name, type in
            let column = types[name]
            let key = column?.role == .key ? " PRIMARY KEY" : ""
            return "\"\(name)\" \(type)\(column?.isRequired == true ? " NOT NULL" : "")\(key)"
        }
        if let parent = table.parent {
            parts.append("FOREIGN KEY (incident_id) REFERENCES incidents (id)")
            let above = plan.tables[parent].name
            if parent != 0 { parts.append("FOREIGN KEY (parent_key) REFERENCES \"\(above)\" (key)") }
        }
        return "CREATE TABLE \"\(table.name)\" (\(parts.joined(separator: ", "))) WITHOUT ROWID;"
    }

    package func take(_ cells: [TableCell], of table: Int, document: UnsafeBufferPointer<UInt8>) throws {
        let statement = statements[table]
        let columns = plan.tables[table].columns
        var place: Int32 = 0
        for (index, cell) in cells.enumerated() {
            place += 1
            bind(cell, columns[index].kind, statement, place, document)
            guard columns[index].kind == .side, columns[index].name.hasSuffix("_max") else { continue }
            place += 1
            if case .notApplicable = cell {
                sqlite3_bind_int(statement, place, 1)
            } else {
                sqlite3_bind_null(statement, place)
            }
        }
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else { throw connection.failure }
    }

    private func bind(
        _ cell: TableCell,
        _ kind: TableColumn.Kind,
        _ statement: OpaquePointer,
        _ place: Int32,
        _ document: UnsafeBufferPointer<UInt8>
    ) {
        switch cell {
        case .missing, .notApplicable: sqlite3_bind_null(statement, place)
        case .boolean(let value): sqlite3_bind_int(statement, place, value ? 1 : 0)
        case .integer(let value): sqlite3_bind_int64(statement, place, Int64(value))
        case .number(let range):
            let number = Double(String(decoding: document[range], as: UTF8.self)) ?? 0
            if kind != .number, let whole = Int64(exactly: number) {
                sqlite3_bind_int64(statement, place, whole)
            } else {
                sqlite3_bind_double(statement, place, number)
            }
        case .text(let range, false): connection.bind(UnsafeBufferPointer(rebasing: document[range]), statement, place)
        case .text, .made:
            scratch.removeAll(keepingCapacity: true)
            cell.append(to: &scratch, document: document)
            scratch.withUnsafeBufferPointer { connection.bind($0, statement, place) }
        }
    }

    package func finish() throws {
        for table in DefinitionTable.allCases {
            let columns = table.header.map { "\"\($0)\" TEXT" }
            let key = table.header.prefix(table.keyLength).map { "\"\($0)\"" }.joined(separator: ", ")
            let name = "sijill_\(table.rawValue)"
            try connection.run(
                "CREATE TABLE \(name) (\(columns.joined(separator: ", ")), PRIMARY KEY (\(key))) WITHOUT ROWID;"
            )
            let places = [String](repeating: "?", count: columns.count).joined(separator: ",")
            let statement = try connection.prepare("INSERT INTO \(name) VALUES (\(places))")
            defer { sqlite3_finalize(statement) }
            for row in table.rows(of: plan) {
                for (index, text) in row.enumerated() { connection.bind(text, statement, Int32(index + 1)) }
                let code = sqlite3_step(statement)
                sqlite3_reset(statement)
                guard code == SQLITE_DONE else { throw connection.failure }
            }
        }
        for table in plan.tables where table.parent != nil {
            try connection.run("CREATE INDEX \"\(table.name)_incident\" ON \"\(table.name)\" (incident_id);")
        }
        for statement in statements { sqlite3_finalize(statement) }
        statements = []
        try connection.run("COMMIT; PRAGMA foreign_key_check;")
        try connection.close()
    }
}
