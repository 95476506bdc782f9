// SPDX-License-Identifier: Apache-2.0

import GRDB
import Register

/// A register in one folder: an SQLite file in write-ahead mode.
///
/// One process writes, under a lock; any number read meanwhile and see each revision once its transaction is whole.
/// A committed transaction survives the end of the process and a power cut (`synchronous = FULL`).
package final class SQLiteRegister: Sendable {
    /// What a register is opened for.
    package enum Access: Sendable {
        case reading
        case writing
        /// Adds rows that nothing is derived from, beside whoever writes; each waits for the other's transaction to end.
        case adding
    }

    let database: any DatabaseWriter
    /// Where the register lies, for messages.
    let path: String
    /// Held while the register is open for writing; nil for readers and in memory.
    private let lock: WriterLock?
    /// Whether reads keep the thread that asks; they go to threads of their own otherwise.
    private let readsInPlace: Bool

    init(database: any DatabaseWriter, path: String, lock: WriterLock?, readsInPlace: Bool = false) {
        self.database = database
        self.path = path
        self.lock = lock
        self.readsInPlace = readsInPlace
    }
}

// MARK: - Access

extension SQLiteRegister {
    /// Reads from a state that stays the same during `body`, away from the threads of Swift's concurrency but where the
    /// register reads in place.
    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RegisterError) -> Value {
        let path = path
        if readsInPlace { return try readingInPlace(body) }
        let result: Result<Value, RegisterError> = await withCheckedContinuation { continuation in
            database.asyncRead { access in
                continuation.resume(
                    returning: Result { try body(try access.get()) }.mapError { RegisterError($0, path: path) }
                )
            }
        }
        return try result.get()
    }

    /// The same on this thread: two changes of threads cost more than most reads.
    private func readingInPlace<Value>(_ body: (Database) throws -> Value) throws(RegisterError) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw RegisterError(error, path: path)
        }
    }

    /// Writes in one transaction: everything of `body`, or nothing.
    func writing<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RegisterError) -> Value {
        let path = path
        let result: Result<Value, RegisterError> = await withCheckedContinuation { continuation in
            database.asyncWriteWithoutTransaction { database in
                continuation.resume(
                    returning: Result {
                        var value: Value?
                        try database.inTransaction(.immediate) {
                            value = try body(database)
                            return .commit
                        }
                        guard let value else { throw SQLiteFault(code: 0, message: "the transaction gave no result") }
                        return value
                    }.mapError { RegisterError($0, path: path) }
                )
            }
        }
        return try result.get()
    }
}

extension DatabaseWriter {
    /// Gives back the pages that connections keep in memory.
    func releaseReadMemory() {
        switch self {
        case let pool as DatabasePool: pool.releaseMemoryEventually()
        case let queue as DatabaseQueue: queue.releaseMemory()
        default: break
        }
    }
}
