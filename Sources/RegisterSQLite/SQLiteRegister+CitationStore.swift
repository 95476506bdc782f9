// SPDX-License-Identifier: Apache-2.0

import GRDB
package import Register

extension SQLiteRegister: CitationStore {
    private static let columns = "id, query, rule, ruleVersion, asOf, rowCount, digest, madeAt"

    package func keep(_ citation: QueryCitation) async throws(RegisterError) {
        try await writing { database in
            let sql = """
                INSERT INTO queryCitation (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """
            try SQLStatement(sql, on: database).run { binding in
                binding.add(citation.id)
                binding.add(citation.query)
                binding.add(citation.rule)
                binding.add(citation.ruleVersion)
                binding.add(citation.asOf.milliseconds)
                binding.add(citation.rows)
                binding.add(citation.digest)
                binding.add(citation.madeAt.milliseconds)
            }
        }
    }

    package func citation(_ id: String) async throws(RegisterError) -> QueryCitation? {
        try await reading { database in
            try SQLStatement("SELECT \(Self.columns) FROM queryCitation WHERE id = ?", on: database).first {
                $0.add(id)
            } _: { columns in
                columns.citation()
            }
        }
    }

    package func citationCount() async throws(RegisterError) -> Int {
        try await reading { database in
            try SQLStatement("SELECT count(*) FROM queryCitation", on: database).first { _ in
            } _: { columns in
                columns.int()
            } ?? 0
        }
    }

    package func citations() async throws(RegisterError) -> [QueryCitation] {
        try await reading { database in
            try SQLStatement("SELECT \(Self.columns) FROM queryCitation ORDER BY number", on: database).all {
                $0.citation()
            }
        }
    }
}

extension SQLColumns {
    fileprivate mutating func citation() -> QueryCitation {
        QueryCitation(
            id: text(),
            query: text(),
            rule: textOrNil(),
            ruleVersion: int(),
            asOf: Timestamp(milliseconds: int64()),
            rows: int(),
            digest: bytes(),
            madeAt: Timestamp(milliseconds: int64())
        )
    }
}
