// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister {
    package func listRows(_ numbers: [IncidentNumber]) async throws(RegisterError) -> [ListRow] {
        guard let first = numbers.first, let last = numbers.last else { return [] }
        let isAscending = zip(numbers, numbers.dropFirst()).allSatisfy { $0.value < $1.value }
        let isDense = isAscending && Int(last.value - first.value) / numbers.count < Self.denseGap
        return try await reading { database in
            try isDense ? Self.run(of: numbers, on: database) : Self.rows(of: numbers, on: database)
        }
    }

    /// Walking over so many rows that are not wanted costs as much as looking one up.
    private static let denseGap = 4

    private static func rows(of numbers: [IncidentNumber], on database: Database) throws -> [ListRow] {
        let statement = try SQLStatement(DerivedQueries.listRow, on: database)
        return try numbers.compactMap { number in
            try statement.first {
                $0.add(number.value)
            } _: { columns in
                try columns.listRow()
            }
        }
    }

    /// The rows of numbers that ascend and lie close together, by walking from the first to the last.
    private static func run(of numbers: [IncidentNumber], on database: Database) throws -> [ListRow] {
        var rows: [ListRow] = []
        rows.reserveCapacity(numbers.count)
        var wanted = numbers[...]
        try SQLStatement(DerivedQueries.listRowsBetween, on: database).forEach { binding in
            binding.add(numbers.first?.value)
            binding.add(numbers.last?.value)
        } _: { columns in
            let number = columns.int32()
            wanted = wanted.drop { $0.value < number }
            guard wanted.first?.value == number else { return }
            rows.append(try columns.listRow(IncidentNumber(number)))
        }
        return rows
    }

    package func numbersByCode(onlyPublished: Bool) async throws(RegisterError) -> [IncidentNumber] {
        try await reading { database in
            let count = try SQLStatement(DerivedQueries.countOfAll, on: database).first({ _ in }, { $0.int() })
            var order = CodeOrder(reserving: count ?? 0)
            try SQLStatement(DerivedQueries.codesOfAll, on: database).forEach { _ in
            } _: { columns in
                let number = columns.int32()
                let id = try columns.incidentID(of: number)
                let visibility = columns.text()
                if onlyPublished, visibility != Visibility.published.rawValue { return }
                order.add(number, id, displayCode: columns.text())
            }
            return order.sorted().map { IncidentNumber($0) }
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
    fileprivate mutating func listRow() throws -> ListRow { try listRow(IncidentNumber(int32())) }

    /// The same behind the number.
    fileprivate mutating func listRow(_ number: IncidentNumber) throws -> ListRow {
        let id = try incidentID(of: number.value)
        let summary = try summary(of: number)
        return ListRow(number: number, incidentID: id, summary: summary, card: card())
    }

    fileprivate mutating func incidentID(of number: Int32) throws -> Incident.ID {
        guard let id = uuid() else { throw RegisterError.damaged(reason: "incident \(number) has no identifier") }
        return Incident.ID(id)
    }
}
