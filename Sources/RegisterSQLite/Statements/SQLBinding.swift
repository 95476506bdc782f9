// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GRDBSQLite

/// Binds the values of a statement one after the other.
struct SQLBinding {
    private let handle: OpaquePointer
    private var index: Int32 = 0

    /// SQLite's own mark for "copy the bytes now": its header spells it as a cast of -1, which is not imported.
    private static let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    mutating func add(_ value: some BinaryInteger) {
        index += 1
        sqlite3_bind_int64(handle, index, Int64(value))
    }

    mutating func add(_ value: (some BinaryInteger)?) {
        if let value { add(value) } else { addNull() }
    }

    mutating func add(_ value: Double?) {
        guard let value else { return addNull() }
        index += 1
        sqlite3_bind_double(handle, index, value)
    }

    mutating func add(_ value: Bool?) {
        if let value { add(value ? 1 : 0) } else { addNull() }
    }

    mutating func add(_ text: String?) {
        guard var text else { return addNull() }
        index += 1
        text.withUTF8 { bytes in
            // An empty buffer may have no address, which SQLite would take for NULL.
            let start = bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
            if let start, !bytes.isEmpty {
                sqlite3_bind_text64(
                    handle,
                    index,
                    start,
                    UInt64(bytes.count),
                    Self.copying,
                    UInt8(SQLITE_UTF8)
                )
            } else {
                sqlite3_bind_text(handle, index, "", 0, Self.copying)
            }
        }
    }

    mutating func add(_ bytes: [UInt8]) {
        index += 1
        if bytes.isEmpty {
            sqlite3_bind_zeroblob(handle, index, 0)
        } else {
            bytes.withUnsafeBytes { buffer in
                _ = sqlite3_bind_blob64(handle, index, buffer.baseAddress, UInt64(buffer.count), Self.copying)
            }
        }
    }

    mutating func add(_ uuid: UUID) {
        index += 1
        withUnsafeBytes(of: uuid.uuid) { buffer in
            _ = sqlite3_bind_blob(handle, index, buffer.baseAddress, 16, Self.copying)
        }
    }

    mutating func addNull() {
        index += 1
        sqlite3_bind_null(handle, index)
    }
}
