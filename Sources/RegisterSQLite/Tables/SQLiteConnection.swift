// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite

/// Why a file of tables cannot be written or read.
package struct SQLiteTablesFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
}

/// A connection to a file of tables, used from one place at a time.
final class SQLiteConnection {
    private var handle: OpaquePointer?

    /// SQLite's own mark for "copy the bytes now": its header spells it as a cast of -1, which is not imported.
    private static let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ path: String, isNew: Bool) throws {
        let flags = isNew ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
        guard sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK else { throw failure }
        if !isNew {
            // A file of others may hold views and functions: nothing of its schema is trusted.
            try run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")
        }
    }

    deinit { sqlite3_close_v2(handle) }

    /// What SQLite says of its last call.
    var failure: SQLiteTablesFailure {
        SQLiteTablesFailure(description: "SQLite: \(String(cString: sqlite3_errmsg(handle)))")
    }

    func run(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    /// A statement, which the caller finalizes.
    func prepare(_ sql: String) throws -> OpaquePointer {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else { throw failure }
        return statement
    }

    func close() throws {
        guard sqlite3_close(handle) == SQLITE_OK else { throw failure }
        handle = nil
    }

    func bind(_ text: UnsafeBufferPointer<UInt8>, _ statement: OpaquePointer, _ place: Int32) {
        guard let start = text.baseAddress, !text.isEmpty else {
            sqlite3_bind_text(statement, place, "", 0, Self.copying)
            return
        }
        let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text64(statement, place, bytes, UInt64(text.count), Self.copying, UInt8(SQLITE_UTF8))
    }

    func bind(_ text: String?, _ statement: OpaquePointer, _ place: Int32) {
        guard var text else {
            sqlite3_bind_null(statement, place)
            return
        }
        text.withUTF8 { bind($0, statement, place) }
    }
}
