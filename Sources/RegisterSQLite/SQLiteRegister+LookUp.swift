// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister {
    package func claims(ofCode code: String) async throws(RegisterError) -> [CodeClaim] {
        try await reading { database in try SQLiteRecordReading(database: database).claims(ofCode: code) }
    }

    package func codes(beginningWith prefix: String, limit: Int) async throws(RegisterError) -> [CodeClaim] {
        guard limit > 0 else { return [] }
        return try await reading { database in
            let statement = try SQLStatement(DerivedQueries.codesBetween, on: database)
            let key = CodeKey.key(prefix)
            var claims: [CodeClaim] = []
            for formerly in [false, true] where claims.count < limit {
                claims += try statement.all { binding in
                    binding.add(key)
                    binding.add(CodeKey.upperBound(key))
                    binding.add(formerly)
                    binding.add(limit - claims.count)
                } _: { columns in
                    try columns.codeClaim()
                }
            }
            return claims
        }
    }

    package func search(_ query: SearchQuery) async throws(RegisterError) -> [IncidentNumber] {
        let text = try TextQuery(query)
        return try await reading { database in
            try SQLStatement(DerivedQueries.search, on: database).all {
                $0.add(text.expression)
            } _: { columns in
                IncidentNumber(columns.int32())
            }
        }
    }

    package func cards(_ numbers: [IncidentNumber]) async throws(RegisterError) -> [IncidentNumber: IncidentCard] {
        guard !numbers.isEmpty else { return [:] }
        return try await reading { database in try SQLiteRecordReading(database: database).cards(numbers) }
    }
}
