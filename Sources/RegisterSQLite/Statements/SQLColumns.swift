// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GRDBSQLite

/// Reads the columns of a row one after the other.
struct SQLColumns {
    private let handle: OpaquePointer
    private var index: Int32 = -1

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    mutating func int64() -> Int64 {
        index += 1
        return sqlite3_column_int64(handle, index)
    }

    mutating func int() -> Int { Int(int64()) }

    mutating func int32() -> Int32 { Int32(truncatingIfNeeded: int64()) }

    mutating func int32OrNil() -> Int32? {
        index += 1
        return isNull ? nil : Int32(truncatingIfNeeded: sqlite3_column_int64(handle, index))
    }

    mutating func intOrNil() -> Int? {
        index += 1
        return isNull ? nil : Int(sqlite3_column_int64(handle, index))
    }

    mutating func bool() -> Bool { int64() != 0 }

    mutating func boolOrNil() -> Bool? { intOrNil().map { $0 != 0 } }

    mutating func doubleOrNil() -> Double? {
        index += 1
        return isNull ? nil : sqlite3_column_double(handle, index)
    }

    mutating func text() -> String {
        index += 1
        return currentText
    }

    mutating func textOrNil() -> String? {
        index += 1
        return isNull ? nil : currentText
    }

    mutating func bytes() -> [UInt8] {
        index += 1
        guard let start = sqlite3_column_blob(handle, index) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index))))
    }

    /// The bytes; nil for NULL.
    mutating func bytesOrNil() -> [UInt8]? {
        let bytes = bytes()
        return isNull ? nil : bytes
    }

    /// A UUID of 16 bytes; nil for a value of any other length.
    mutating func uuid() -> UUID? {
        index += 1
        guard let start = sqlite3_column_blob(handle, index), sqlite3_column_bytes(handle, index) == 16 else {
            return nil
        }
        return UUID(uuid: UnsafeRawPointer(start).loadUnaligned(as: uuid_t.self))
    }

    private var isNull: Bool { sqlite3_column_type(handle, index) == SQLITE_NULL }

    private var currentText: String {
        guard let start = sqlite3_column_text(handle, index) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, index))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
}
