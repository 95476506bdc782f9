// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister {
    package func listRows(_ numbers: [IncidentNumber]) async throws(RegisterError) -> [ListRow] {
        guard !numbers.isEmpty else { return [] }
        return try await reading { database in
            let statement = try SQLStatement(DerivedQueries.listRow, on: database)
            var rows: [ListRow] = []
            rows.reserveCapacity(numbers.count)
            for number in numbers {
                let row = try statement.first {
                    $0.add(number.value)
                } _: { columns in
                    try columns.listRow()
                }
                if let row { rows.append(row) }
            }
            return rows
        }
    }

    package func numbersByDay(onlyPublished: Bool) async throws(RegisterError) -> [IncidentNumber] {
        try await reading { database in
            // The day, latest first, before the number: sorted as whole numbers.
            let keys = try SQLStatement(DerivedQueries.daysOfAll, on: database).all { columns -> UInt64? in
                let number = UInt64(UInt32(bitPattern: columns.int32()))
                let day = columns.int32OrNil()
                if onlyPublished, columns.text() != Visibility.published.rawValue { return nil }
                let place = day.map { UInt64(Int64(Int32.max) - Int64($0)) } ?? UInt64(UInt32.max) + 1
                return place << 31 | number
            }
            return keys.compactMap(\.self).sorted().map { IncidentNumber(Int32(truncatingIfNeeded: $0 & 0x7FFF_FFFF)) }
        }
    }
}

extension SQLColumns {
    /// Reads what `DerivedQueries.listRow` gives.
    fileprivate mutating func listRow() throws -> ListRow {
        let number = IncidentNumber(int32())
        guard let id = uuid() else { throw RegisterError.damaged(reason: "incident \(number.value) has no identifier") }
        let summary = try summary(of: number)
        return ListRow(number: number, incidentID: Incident.ID(id), summary: summary, card: card())
    }
}
