// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite

/// What SQLite answered to a call that failed; never leaves this target.
struct SQLiteFault: Error, Equatable {
    /// The extended result code.
    var code: Int32
    var message: String
}

extension SQLiteFault {
    /// `SQLITE_CONSTRAINT_UNIQUE`: a macro that is not imported.
    static let notUnique = SQLITE_CONSTRAINT | 8 << 8
}
