// SPDX-License-Identifier: Apache-2.0

import Register

/// A kind of rows that are derived from records, one an incident, as a reader that follows the register takes them.
struct DerivedRows<Row: Sendable>: Sendable {
    /// The statement that gives those after a number, ascending, so many.
    let after: String
    /// The statement that gives the one of a number.
    let byNumber: String
    let number: @Sendable (Row) -> IncidentNumber
    let read: @Sendable (inout SQLColumns) throws -> Row

    /// Rows that are read at once: about a kilobyte each while they are under way.
    fileprivate static var batch: Int { 1_024 }
}

extension SQLiteRegister {
    /// Gives all rows where `position` is 0, and those of incidents that changed after it otherwise.
    ///
    /// - Returns: The position of the log up to which they are complete.
    func follow<Row>(
        _ kind: DerivedRows<Row>,
        changedAfter position: Int64,
        _ body: @Sendable (_ rows: [Row]) async throws -> Void
    ) async throws -> Int64 {
        let complete = try await logPosition()
        if position <= 0 {
            try await all(kind, body)
            // Pages of these rows are not asked for again: their memory is the readers'.
            database.releaseReadMemory()
        } else if position < complete {
            try await changed(kind, after: position, upTo: complete, body)
        }
        return complete
    }

    /// The next rows are read while those before are taken in.
    private func all<Row>(
        _ kind: DerivedRows<Row>,
        _ body: @Sendable (_ rows: [Row]) async throws -> Void
    ) async throws {
        var rows = try await batch(of: kind, after: 0)
        while let last = rows.last {
            async let next = batch(of: kind, after: kind.number(last).value)
            try await body(rows)
            rows = try await next
        }
    }

    private func batch<Row>(of kind: DerivedRows<Row>, after last: Int32) async throws -> [Row] {
        try await reading { database in
            var rows: [Row] = []
            rows.reserveCapacity(DerivedRows<Row>.batch)
            try SQLStatement(kind.after, on: database).forEach { binding in
                binding.add(last)
                binding.add(DerivedRows<Row>.batch)
            } _: { columns in
                rows.append(try kind.read(&columns))
            }
            return rows
        }
    }

    private func changed<Row>(
        _ kind: DerivedRows<Row>,
        after position: Int64,
        upTo complete: Int64,
        _ body: @Sendable (_ rows: [Row]) async throws -> Void
    ) async throws {
        let numbers = try await reading { database in
            try SQLStatement(RevisionQueries.changedBetween, on: database).all { binding in
                binding.add(position)
                binding.add(complete)
            } _: { columns in
                columns.int32()
            }
        }
        try await forEachBatch(of: numbers, size: DerivedRows<Row>.batch, kind.byNumber) { number, statement in
            try statement.first({ $0.add(number) }, kind.read)
        } _: { rows in
            try await body(rows)
        }
    }

    /// Looks keys up with one statement, a batch in memory at a time; those that give nothing are left out.
    func forEachBatch<Key: Sendable, Value: Sendable>(
        of keys: [Key],
        size: Int,
        _ sql: String,
        _ lookUp: @escaping @Sendable (Key, SQLStatement) throws -> Value?,
        _ body: @Sendable ([Value]) async throws -> Void
    ) async throws {
        for start in stride(from: 0, to: keys.count, by: size) {
            let batch = keys[start..<min(start + size, keys.count)]
            let values = try await reading { database in
                let statement = try SQLStatement(sql, on: database)
                return try batch.compactMap { try lookUp($0, statement) }
            }
            try await body(values)
        }
    }
}
