// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
import Glibc
import Register

extension RegisterError {
    /// What an error of the driver or of the system means for a register.
    ///
    /// `path` is the file or folder that was worked on.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as RegisterError: self = error
        case let error as SQLiteFault: self.init(code: error.code, message: error.message, path: path)
        case let error as DatabaseError:
            self.init(
                code: error.extendedResultCode.rawValue,
                message: error.message ?? error.resultCode.description,
                path: path
            )
        default: self = .notAccessible(path: path, reason: "the operation ended early (\(type(of: error)))")
        }
    }

    private init(code: Int32, message: String, path: String) {
        switch code & 0xFF {
        case SQLITE_FULL: self = .diskFull(path: path)
        case SQLITE_IOERR:
            self = Self.isDiskFull(path) ? .diskFull(path: path) : .notAccessible(path: path, reason: message)
        case SQLITE_CORRUPT: self = .damaged(reason: message)
        case SQLITE_NOTADB: self = .damaged(reason: "\(path) is not a database")
        case SQLITE_CONSTRAINT, SQLITE_MISMATCH: self = .damaged(reason: "a row breaks the schema: \(message)")
        case SQLITE_BUSY, SQLITE_LOCKED: self = .heldByAnotherProcess(path: path)
        case SQLITE_READONLY: self = .notAccessible(path: path, reason: "it may only be read")
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .notAccessible(path: path, reason: message)
        default: self = .notAccessible(path: path, reason: "\(message) (SQLite \(code))")
        }
    }

    /// Whether the file system of a path has no room for another page.
    private static func isDiskFull(_ path: String) -> Bool {
        var status = statvfs()
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        guard statvfs(folder.isEmpty ? "/" : folder, &status) == 0 else { return false }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 65_536
    }
}
