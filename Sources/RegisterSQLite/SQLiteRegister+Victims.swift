// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister {
    package func victims(_ places: [VictimPlace]) async throws(RegisterError) -> [VictimPlace: VictimRow] {
        try await reading { database in
            let statement = try SQLStatement(VictimQueries.byPlace, on: database)
            var rows: [VictimPlace: VictimRow] = [:]
            rows.reserveCapacity(places.count)
            for place in places {
                rows[place] = try statement.first {
                    $0.add(place.key)
                } _: { columns in
                    columns.victimRow()
                }
            }
            return rows
        }
    }

    package func search(_ query: VictimSearch) async throws(RegisterError) -> [VictimPlace] {
        let text = try TextQuery(query)
        return try await reading { database in
            try SQLStatement(VictimQueries.search, on: database).all {
                $0.add(text.expression)
            } _: { columns in
                VictimPlace(key: columns.int64())
            }
        }
    }
}
