// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite

/// A prepared statement of a connection's cache, bound and read by position.
///
/// Values go straight to SQLite: no row, dictionary or box is made. Use it within the database access that made it.
struct SQLStatement {
    /// Keeps the handle alive.
    private let statement: Statement
    private let connection: OpaquePointer
    private let handle: OpaquePointer

    init(_ sql: String, on database: Database) throws {
        guard let connection = database.sqliteConnection else {
            throw SQLiteFault(code: SQLITE_MISUSE, message: "the connection is closed")
        }
        self.connection = connection
        statement = try database.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
        sqlite3_reset(handle)
    }

    /// Runs a statement that gives no rows.
    func run(_ bind: (inout SQLBinding) -> Void) throws {
        var binding = SQLBinding(handle)
        bind(&binding)
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        if code != SQLITE_DONE && code != SQLITE_ROW { throw fault }
    }

    /// Reads every row.
    func forEach(_ bind: (inout SQLBinding) -> Void = { _ in }, _ read: (inout SQLColumns) throws -> Void) throws {
        var binding = SQLBinding(handle)
        bind(&binding)
        defer { sqlite3_reset(handle) }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW:
                var columns = SQLColumns(handle)
                try read(&columns)
            case SQLITE_DONE: return
            default: throw fault
            }
        }
    }

    /// Reads the first row; nil where there is none.
    func first<Value>(
        _ bind: (inout SQLBinding) -> Void = { _ in },
        _ read: (inout SQLColumns) throws -> Value
    ) throws -> Value? {
        var binding = SQLBinding(handle)
        bind(&binding)
        defer { sqlite3_reset(handle) }
        switch sqlite3_step(handle) {
        case SQLITE_ROW:
            var columns = SQLColumns(handle)
            return try read(&columns)
        case SQLITE_DONE: return nil
        default: throw fault
        }
    }

    /// Reads every row into an array.
    func all<Value>(
        _ bind: (inout SQLBinding) -> Void = { _ in },
        _ read: (inout SQLColumns) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try forEach(bind) { columns in values.append(try read(&columns)) }
        return values
    }

    private var fault: SQLiteFault {
        SQLiteFault(code: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)))
    }
}
