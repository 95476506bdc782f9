// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister {
    /// Rows that are read at once while streaming: about a kilobyte each.
    private static let partBatch = 1_024

    package func parts(
        changedAfter position: Int64,
        _ body: @Sendable (_ rows: [PartsRow]) async throws -> Void
    ) async throws -> Int64 {
        let complete = try await logPosition()
        if position <= 0 {
            try await allParts(body)
            // Pages of these rows are not asked for again: their memory is the readers'.
            database.releaseReadMemory()
        } else if position < complete {
            try await changedParts(after: position, upTo: complete, body)
        }
        return complete
    }

    private func allParts(_ body: @Sendable (_ rows: [PartsRow]) async throws -> Void) async throws {
        var last: Int32 = 0
        while true {
            let after = last
            let rows = try await reading { database in
                try SQLStatement(PartQueries.after, on: database).all { binding in
                    binding.add(after)
                    binding.add(Self.partBatch)
                } _: { columns in
                    columns.partsRow()
                }
            }
            guard let number = rows.last?.number else { return }
            last = number.value
            try await body(rows)
        }
    }

    private func changedParts(
        after position: Int64,
        upTo complete: Int64,
        _ body: @Sendable (_ rows: [PartsRow]) async throws -> Void
    ) async throws {
        let changed = try await reading { database in
            try SQLStatement(RevisionQueries.changedBetween, on: database).all { binding in
                binding.add(position)
                binding.add(complete)
            } _: { columns in
                columns.int32()
            }
        }
        for start in stride(from: 0, to: changed.count, by: Self.partBatch) {
            let numbers = changed[start..<min(start + Self.partBatch, changed.count)]
            let rows = try await reading { database in
                let statement = try SQLStatement(PartQueries.byNumber, on: database)
                return try numbers.compactMap { number in
                    try statement.first {
                        $0.add(number)
                    } _: { columns in
                        columns.partsRow()
                    }
                }
            }
            try await body(rows)
        }
    }
}

extension SQLColumns {
    fileprivate mutating func partsRow() -> PartsRow {
        let number = IncidentNumber(int32())
        let (statements, sources, media) = (text(), text(), text())
        return PartsRow(
            number: number,
            parts: IncidentParts(
                statements: CodedRows(joined: statements),
                sources: CodedRows(joined: sources),
                media: CodedRows(joined: media)
            )
        )
    }
}
