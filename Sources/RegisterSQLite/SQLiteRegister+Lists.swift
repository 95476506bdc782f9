// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister {
    package func listRows(after number: IncidentNumber, limit: Int) async throws(RegisterError) -> [ListRow] {
        try await reading { database in
            var rows: [ListRow] = []
            rows.reserveCapacity(limit)
            try SQLStatement(DerivedQueries.listRowsAfter, on: database).forEach { binding in
                binding.add(number.value)
                binding.add(limit)
            } _: { columns in
                rows.append(try columns.listRow())
            }
            return rows
        }
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
}

extension SQLColumns {
    /// Reads what `DerivedQueries.listRowsAfter` gives.
    fileprivate mutating func listRow() throws -> ListRow {
        let number = IncidentNumber(int32())
        let id = try incidentID(of: number.value)
        let summary = try summary(of: number)
        return ListRow(number: number, incidentID: id, summary: summary, card: card())
    }

    fileprivate mutating func incidentID(of number: Int32) throws -> Incident.ID {
        guard let id = uuid() else { throw RegisterError.damaged(reason: "incident \(number) has no identifier") }
        return Incident.ID(id)
    }
}
